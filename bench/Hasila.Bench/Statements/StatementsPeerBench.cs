using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hasila.Reading;
using Hasila.Statements;
using Hasila.Text.Languages;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-peer TEXTS… [--steps]</c>: articles to statements on one core, English and Arabic ones apart, and the quotations of <c>compromise</c>
/// (npm) on the same English texts where <c>node</c> finds it; what each step costs by itself. A text is a plain-text file, or each row's <c>text</c>
/// of a JSON Lines file.
/// </summary>
internal static class StatementsPeerBench
{
    private const int Rounds = 100;

    public static int Run(string[] args)
    {
        var steps = args.Contains("--steps");
        var texts = args.Where(arg => arg != "--steps").SelectMany(Texts).ToList();
        if (texts.Count == 0)
        {
            Console.Error.WriteLine("usage: statements-peer TEXTS… [--steps], where TEXTS are .txt or .jsonl files");
            return 2;
        }

        var english = texts.Where(text => LanguageDetector.Detect(text) != "ar").ToList();
        var arabic = texts.Where(text => LanguageDetector.Detect(text) == "ar").ToList();
        if (english.Count > 0)
            Compromise(english, Measure("English", english, "en", steps));
        if (arabic.Count > 0)
            Measure("Arabic", arabic, "ar", steps);
        return 0;
    }

    /// <returns>Seconds for all of them.</returns>
    private static double Measure(string name, List<string> texts, string language, bool steps)
    {
        var megabytes = Megabytes(texts);
        var articles = texts.Select((text, at) => ArticleReader.ReadText(at.ToString(CultureInfo.InvariantCulture), text, language)).ToList();
        var best = double.MaxValue;
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            found = articles.Sum(article => StatementFinder.Find(article).Count);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        Console.WriteLine($"{name}: {texts.Count} texts, {megabytes:F2} MB; processor time of one thread and what collects its garbage, best of {Rounds}");
        Console.WriteLine($"here          {megabytes / best, 8:F2} MB/s, {found} statements with sources, figures, dates and places");
        if (steps)
            StatementsSteps.Print(articles, language == "en");
        return best;
    }

    private static double Megabytes(List<string> texts) => texts.Sum(text => Encoding.UTF8.GetByteCount(text)) / 1e6;

    private static IEnumerable<string> Texts(string path) =>
        path.EndsWith(".jsonl", StringComparison.Ordinal) ? File.ReadLines(path).Where(line => line.Length > 0).Select(TextOf) : [File.ReadAllText(path)];

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static void Compromise(List<string> texts, double ours)
    {
        var megabytes = Megabytes(texts);
        const string Script = """
            const nlp = require('compromise');
            const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            let best = Infinity, found = 0;
            for (let round = 0; round < 3; round++) {
              const start = process.cpuUsage();
              found = 0;
              for (const text of texts) found += nlp(text).quotations().out('array').length;
              const used = process.cpuUsage(start);
              best = Math.min(best, (used.user + used.system) / 1e6);
            }
            console.log(best + ' ' + found);
            """;
        try
        {
            var start = new ProcessStartInfo("node")
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add("-e");
            start.ArgumentList.Add(Script);
            using var node = Process.Start(start)!;
            node.ErrorDataReceived += (_, _) => { };
            node.BeginErrorReadLine();
            try
            {
                node.StandardInput.Write(JsonSerializer.Serialize(texts));
                node.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it read: the package is not there.
            }

            var answer = node.StandardOutput.ReadToEnd().Split(' ');
            node.WaitForExit();
            if (node.ExitCode != 0 || answer.Length != 2 || !double.TryParse(answer[0], CultureInfo.InvariantCulture, out var theirs))
            {
                Console.WriteLine("compromise    not found: npm install compromise, and set NODE_PATH to its node_modules");
                return;
            }

            Console.WriteLine(
                $"compromise    {megabytes / theirs, 8:F2} MB/s, {answer[1].Trim()} quotations, no sources; here it runs at {theirs / ours:F1} times its speed"
            );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("compromise    not run: there is no node on the path");
        }
    }
}
