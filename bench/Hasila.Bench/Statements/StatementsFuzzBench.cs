using System.Diagnostics;
using System.Globalization;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Statements.Model;
using Hasila.Testing;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-fuzz [INPUTS] [SEED]</c>: articles of one to four paragraphs, slices of press text in both languages with mutations, attributed; every span
/// must lie in its text and hold something, and contents stand in order.
/// </summary>
internal static class StatementsFuzzBench
{
    private const int MostShown = 20;
    private const int MostParagraphs = 4;

    public static int Run(string[] args)
    {
        var inputs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var lines = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*press.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0]);
        var mutations = new TextMutations(lines, seed);
        var (failures, statements) = (0, 0L);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < inputs; i++)
        {
            var text = string.Join("\n\n", Enumerable.Range(0, 1 + (i % MostParagraphs)).Select(_ => mutations.Next()));
            try
            {
                var article = ArticleReader.ReadText(
                    "f",
                    text,
                    (i % 3) switch
                    {
                        0 => "ar",
                        1 => "en",
                        _ => null,
                    },
                    new DateOnly(2021, 3, 25)
                );
                var found = StatementFinder.Find(article);
                statements += found.Count;
                if (found.Any(statement => !Holds(statement, article.Text.Length)))
                    Say(ref failures, $"input {i}: a span outside its text, empty or out of order", text);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                Say(ref failures, $"input {i}: {error.GetType().Name} at {error.StackTrace?.Split('\n')[0].Trim()}", text);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs (seed {seed}), {statements} statements, {failures} failures, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
            )
        );
        return failures == 0 ? 0 : 1;
    }

    private static bool Holds(Statement statement, int length)
    {
        var last = 0;
        foreach (var span in statement.ContentSpans)
        {
            if (span.Start < last || span.IsEmpty || span.End > length)
                return false;
            last = span.End;
        }

        var others = new[] { statement.Cue, statement.Source, statement.Role, statement.Channel?.Span }
            .OfType<TextSpan>()
            .Concat(statement.Places)
            .Concat(statement.Figures.Select(figure => figure.Span))
            .Concat(statement.Times.Select(time => time.Date.Span));
        return statement.ContentSpans.Count > 0 && others.All(span => span.Start >= 0 && !span.IsEmpty && span.End <= length);
    }

    private static void Say(ref int failures, string what, string text)
    {
        if (++failures <= MostShown)
            Console.WriteLine($"{what}: {System.Text.Json.JsonSerializer.Serialize(text)}");
    }
}
