using System.Diagnostics;
using Hasila.Bench.Reading;
using Hasila.Reading;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.PlainText;
using Hasila.Reading.PlainText.Learned;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Bench.Scrapes;

/// <summary>
/// <c>scrape-train OUT RAW SET…</c>: prints the sets' pages as scrapers do, and the articles of RAW between Arabic lines of our own; learns what each line
/// is, and writes the weights. Prints what the reader gives on hosts that a fifth of the training never saw. Same input, same bytes.
/// </summary>
internal static class ScrapeTraining
{
    private static readonly TreeForm s_first = new(Trees: 60, Leaves: 14, Rate: 0.2, Measures: 0.4, Rows: 0.7, Beginning: 3);
    private static readonly TreeForm s_second = s_first with { Trees = 80, Beginning = 4 };

    private const int Near = 15;
    private const int Sparse = 3;

    private sealed record Lesson(Scrape Scrape, List<PlainLine> Lines, LineTruth[] Truths, int Fold, uint[][] Words, float[] Weights);

    public static int Run(string[] args)
    {
        if (args is not [var output, var raw, _, ..])
        {
            Console.Error.WriteLine("usage: scrape-train OUT RAW SET…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var lessons = args[2..].SelectMany(HtmlScrapes.Of).Concat(ArabicScrapes.Of(raw)).Select(Of).Where(lesson => lesson.Lines.Count > 0).ToList();
        Console.WriteLine($"{lessons.Count} scrapes, {lessons.Sum(lesson => lesson.Lines.Count)} lines, {clock.Elapsed.TotalSeconds:F0} s");
        var rows = new float[lessons.Count][];
        var words = new (WordWeights Body, WordWeights Headline)[Folds.Count];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            words[fold] = Words([.. lessons.Where(lesson => lesson.Fold != fold)]);
            for (var i = 0; i < lessons.Count; i++)
            {
                if (lessons[i].Fold == fold)
                    rows[i] = LineRows.Of(lessons[i].Lines, words[fold].Body, words[fold].Headline);
            }
        }

        Console.WriteLine($"words and rows, {clock.Elapsed.TotalSeconds:F0} s");
        var first = Enumerable
            .Range(0, LineModel.FirstLooks)
            .Select(asked => Fit(lessons, rows, LineRows.Width, s_first, (LineClass)asked, _ => true))
            .ToArray();
        var seen = lessons.ConvertAll(_ => new float[LineModel.FirstLooks][]);
        var firsts = new BoostedTrees[Folds.Count][];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            firsts[fold] =
            [
                .. Enumerable
                    .Range(0, LineModel.FirstLooks)
                    .Select(asked => Fit(lessons, rows, LineRows.Width, s_first, (LineClass)asked, lesson => lesson.Fold != fold)),
            ];
            for (var i = 0; i < lessons.Count; i++)
            {
                if (lessons[i].Fold == fold)
                    seen[i] = [.. firsts[fold].Select(trees => LineModel.Score(trees, rows[i], LineRows.Width, lessons[i].Lines.Count))];
            }
        }

        Console.WriteLine($"first look, {clock.Elapsed.TotalSeconds:F0} s");
        var company = lessons.Select((lesson, i) => NeighbourRows.Of(rows[i], seen[i], lesson.Lines.Count)).ToArray();
        var folds = new LineModel[Folds.Count];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var second = Enumerable
                .Range(0, LineModel.SecondLooks)
                .Select(asked => Fit(lessons, company, NeighbourRows.Width, s_second, (LineClass)asked, lesson => lesson.Fold != fold))
                .ToArray();
            folds[fold] = new LineModel(words[fold].Body, words[fold].Headline, firsts[fold], second);
        }

        Console.WriteLine($"second look, {clock.Elapsed.TotalSeconds:F0} s");
        using (var errors = new StreamWriter(output + ".errors.tsv"))
            ScrapeReport.Print("unseen hosts", lessons.ConvertAll(lesson => lesson.Scrape), scrape => folds[Folds.Of(scrape.Host)], LineBars.Shipped, errors);
        foreach (var bar in (ReadOnlySpan<float>)[0.3f, 0.5f])
        {
            var bars = LineBars.Shipped with { Body = bar, Prose = bar * 0.7f, Headline = bar };
            ScrapeReport.Print(
                $"unseen hosts, bars at {bar:F2}",
                lessons.ConvertAll(lesson => lesson.Scrape),
                scrape => folds[Folds.Of(scrape.Host)],
                bars,
                null
            );
        }

        var all = Words(lessons);
        var seconds = Enumerable
            .Range(0, LineModel.SecondLooks)
            .Select(asked => Fit(lessons, company, NeighbourRows.Width, s_second, (LineClass)asked, _ => true));
        using (var file = File.Create(output))
            new LineModel(all.Body, all.Headline, first, [.. seconds]).Write(file);
        Console.WriteLine($"{new FileInfo(output).Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static Lesson Of(Scrape scrape)
    {
        var lines = PlainLines.Of(scrape.Text);
        if (lines.Count > LineJudge.MostLines)
            lines = lines[..LineJudge.MostLines];
        var weight = (float)Math.Clamp(Math.Sqrt(60.0 / Math.Max(1, lines.Count)), 0.3, 1.5);
        return new Lesson(
            scrape,
            lines,
            [.. lines.Select(line => scrape.At(line.Span.Start) & ~LineTruth.KeptInHtml)],
            Folds.Of(scrape.Host),
            [.. lines.Select(LineWords.Of)],
            [.. lines.Select(_ => weight)]
        );
    }

    private static (WordWeights Body, WordWeights Headline) Words(List<Lesson> lessons) =>
        (Words(lessons, LineTruth.Body, _ => true), Words(lessons, LineTruth.Headline, truth => (truth & (LineTruth.Headline | LineTruth.Body)) != 0));

    private static WordWeights Words(List<Lesson> lessons, LineTruth asked, Func<LineTruth, bool> takes) =>
        WordTrainer.Train(
            [
                .. lessons.Select(lesson =>
                {
                    var taken = Enumerable.Range(0, lesson.Lines.Count).Where(i => takes(lesson.Truths[i])).ToArray();
                    return new WordLesson(
                        lesson.Scrape.Host,
                        [.. taken.Select(i => lesson.Words[i])],
                        [.. taken.Select(i => lesson.Truths[i].HasFlag(asked))],
                        [.. taken.Select(i => lesson.Weights[i])]
                    );
                }),
            ],
            leastHosts: 6,
            least: 0.25f
        );

    private static BoostedTrees Fit(List<Lesson> lessons, float[][] rows, int width, TreeForm form, LineClass asked, Func<Lesson, bool> takes)
    {
        var flag = (LineTruth)(1 << (int)asked);
        var taken = Enumerable
            .Range(0, lessons.Count)
            .Where(at => takes(lessons[at]))
            .SelectMany(at => Taken(lessons[at].Truths).Select(i => (at, i)))
            .ToList();
        var part = new float[taken.Count * width];
        List<bool> labels = [];
        List<float> weights = [];
        foreach (var (at, i) in taken)
        {
            rows[at].AsSpan(i * width, width).CopyTo(part.AsSpan(labels.Count * width));
            labels.Add(lessons[at].Truths[i].HasFlag(flag));
            weights.Add(lessons[at].Weights[i] * (IsNear(lessons[at].Truths, i) ? 1 : Sparse));
        }

        return new TreeTrainer(width, form).Train(part, [.. labels], [.. weights], []);
    }

    // Of the lines far from all that is asked for every third is heard, for three.
    private static IEnumerable<int> Taken(LineTruth[] truths) => Enumerable.Range(0, truths.Length).Where(i => i % Sparse == 0 || IsNear(truths, i));

    private static bool IsNear(LineTruth[] truths, int i) =>
        truths.AsSpan(Math.Max(0, i - Near)..Math.Min(truths.Length, i + Near + 1)).ContainsAnyExcept(LineTruth.Furniture);
}
