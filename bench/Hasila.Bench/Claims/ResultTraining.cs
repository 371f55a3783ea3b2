using System.Globalization;
using System.Text;
using System.Text.Json;
using Hasila.Claims.Results;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Text.Folding;

namespace Hasila.Bench.Claims;

/// <summary>
/// <c>result-train OUT.tsv RECORDS.jsonl</c>: learns which figures of statements are results from articles whose figures a person marked, and writes the
/// weights.
/// Prints what articles of outlets that the training never saw would score. Same input, same bytes.
/// </summary>
internal static class ResultTraining
{
    private const int Folds = 8;
    private const int Rounds = 300;
    private const int FewestSeen = 4;
    private const double Decay = 1;
    private const double Rate = 0.5;
    private const double SharedWords = 0.34;

    /// <param name="Outlet">Folds hold whole outlets.</param>
    /// <param name="Features">Names.</param>
    /// <param name="IsResult">As a person marked it; a figure that nobody marked is none.</param>
    private sealed record Example(string Outlet, IReadOnlyList<string> Features, bool IsResult);

    public static int Run(string[] args)
    {
        if (args is not [var output, var records])
        {
            Console.Error.WriteLine("usage: result-train OUT.tsv RECORDS.jsonl");
            return 2;
        }

        List<Example> examples = [.. File.ReadLines(records).Where(line => line.Length > 0).SelectMany(ExamplesOf)];
        List<string> outlets = [.. examples.Select(example => example.Outlet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (kept, dropped, seen) = (0, 0, examples.Count(example => example.IsResult));
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = outlets.Where((_, at) => at % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var weights = Fit(examples.FindAll(example => !held.Contains(example.Outlet)));
            foreach (var example in examples.Where(example => held.Contains(example.Outlet)))
            {
                var isKept = ResultModel.Logistic(example.Features.Sum(feature => weights.GetValueOrDefault(feature))) >= ResultModel.Least;
                kept += isKept && example.IsResult ? 1 : 0;
                dropped += !isKept && !example.IsResult ? 1 : 0;
            }
        }

        Console.WriteLine(
            $"{examples.Count} figures of {outlets.Count} outlets; of outlets not seen: results kept {kept} of {seen}, "
                + $"others left out {dropped} of {examples.Count - seen}"
        );
        File.WriteAllText(output, Written(Fit(examples)));
        return 0;
    }

    private static IEnumerable<Example> ExamplesOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var capture = new Capture
        {
            Bytes = Encoding.UTF8.GetBytes(root.GetProperty("text").GetString()!),
            Name = root.GetProperty("dateline").GetString() ?? "page",
        };
        if (ArticleReader.Read(capture) is not ReadResult.Read { Article: var article })
            yield break;
        var outlet = root.GetProperty("source").GetString() ?? "";
        List<JsonElement> marked = [.. root.GetProperty("claims").EnumerateArray()];
        foreach (var statement in StatementFinder.Find(article))
        {
            foreach (var figure in FigureRoles.Of(article.Text, statement))
            {
                if (figure.Role is not (FigureRole.Result or FigureRole.Passing or FigureRole.Duration))
                    continue;
                var sentence = WordsOf(figure.Context.Sentence.In(article.Text));
                var record = marked
                    .Where(one => ValueOf(one) == figure.Figure.Value && Shared(one, sentence) >= SharedWords)
                    .OrderByDescending(one => Shared(one, sentence))
                    .FirstOrDefault();
                var isResult = record.ValueKind == JsonValueKind.Object && IsResult(record);
                yield return new Example(outlet, ResultFeatures.Of(article.Text, statement, figure.Context, statement.Figures.Count), isResult);
            }
        }
    }

    private static decimal? ValueOf(JsonElement record) => record.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    private static bool IsResult(JsonElement record) =>
        record.GetProperty("result").GetBoolean()
        && !(record.TryGetProperty("denied", out var denied) && denied.ValueKind == JsonValueKind.True)
        && record.GetProperty("kind").GetString() is not ("forecast" or "plan" or "threshold");

    private static double Shared(JsonElement record, HashSet<string> sentence)
    {
        var quote = WordsOf(record.GetProperty("quote").GetString()!);
        return quote.Count(sentence.Contains) / (double)Math.Max(1, quote.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        [
            .. ArabicFold
                .Fold(text)
                .Split([' ', '\n', '،', ',', '.', '"', '«', '»', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 2),
        ];

    // Gradient descent with a step of its own for each weight, all examples at once; weights decay towards nothing.
    private static Dictionary<string, double> Fit(List<Example> examples)
    {
        var features = examples
            .SelectMany(example => example.Features)
            .GroupBy(feature => feature, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestSeen)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var weights = features.ToDictionary(feature => feature, _ => 0.0, StringComparer.Ordinal);
        var squares = features.ToDictionary(feature => feature, _ => 1e-9, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var slopes = features.ToDictionary(feature => feature, feature => feature == "always" ? 0 : Decay * weights[feature], StringComparer.Ordinal);
            foreach (var example in examples)
            {
                var error = ResultModel.Logistic(example.Features.Sum(feature => weights.GetValueOrDefault(feature))) - (example.IsResult ? 1 : 0);
                foreach (var feature in example.Features.Where(slopes.ContainsKey))
                    slopes[feature] += error;
            }

            foreach (var feature in features)
            {
                squares[feature] += slopes[feature] * slopes[feature];
                weights[feature] -= Rate * slopes[feature] / Math.Sqrt(squares[feature]);
            }
        }

        return weights;
    }

    private static string Written(Dictionary<string, double> weights)
    {
        var text = new StringBuilder(
            "# Weights of ResultModel by feature, in log odds. Trained by \"bench result-train\" on records of real news articles. "
                + "Licence: Apache-2.0.\n# feature\tweight\n"
        );
        foreach (var (feature, weight) in weights.OrderByDescending(pair => Math.Abs(pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) >= 0.02)
                text.Append(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.000}\n");
        }

        return text.ToString();
    }
}
