using System.Diagnostics;
using Hasila.Reading;
using Hasila.Reading.Captures;
using Hasila.Reading.Html.Learned;

namespace Hasila.Bench.Reading;

/// <summary>
/// <c>reading-train OUT SET… [--without GROUP]…</c>: learns which blocks of a page are its article from sets of pages with the text that a person cut
/// out, and
/// writes the weights. Prints what pages of hosts that a fifth of the training never saw would score. Same input, same bytes.
/// </summary>
internal static class ReadingTraining
{
    private const int Folds = 5;

    private static readonly TreeForm s_first = new(Trees: 110, Leaves: 12, Rate: 0.16, Measures: 0.3, Rows: 0.7, Beginning: 1);
    private static readonly TreeForm s_second = s_first with { Trees = 60, Beginning = 2 };

    private static readonly Dictionary<string, (BlockFeature From, BlockFeature To)> s_groups = new(StringComparer.Ordinal)
    {
        ["text"] = (BlockFeature.Length, BlockFeature.Cue),
        ["links"] = (BlockFeature.LinkShare, BlockFeature.BodyLinkShare),
        ["markup"] = (BlockFeature.Kind, BlockFeature.Emphasis),
        ["place"] = (BlockFeature.Place, BlockFeature.BodyShare),
        ["template"] = (BlockFeature.Alike, BlockFeature.PageProse),
        ["witnesses"] = (BlockFeature.LikeHeadline, BlockFeature.InStructuredBody),
        ["rules"] = (BlockFeature.RuleKeeps, BlockFeature.AfterSection),
        ["words"] = (BlockFeature.WordWeight, BlockFeature.ClassWeight),
    };

    public static int Run(string[] args)
    {
        if (args is not [var output, ..] || args.Length < 2)
        {
            Console.Error.WriteLine("usage: reading-train OUT SET… [--without " + string.Join('|', s_groups.Keys) + "|company]…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var without = args.Select((word, at) => (word, at))
            .Where(pair => pair.word == "--without")
            .Select(pair => args[pair.at + 1])
            .ToHashSet(StringComparer.Ordinal);
        var sets = args[1..].Where((word, at) => word != "--without" && args[at] != "--without").ToList();
        var pages = sets.SelectMany(Load).ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Labels.Length)} blocks, {clock.Elapsed.TotalSeconds:F0} s");
        Report("best possible", pages, pages.ConvertAll(page => page.Labels.Select(label => label ? 1f : 0f).ToArray()));
        Report("rules alone", pages, pages.ConvertAll(page => page.Page.RuleKeeps.Select(keeps => keeps ? 1f : 0f).ToArray()));

        var model = new Stack(pages, without, s_groups).Train(Report);
        using (var file = File.Create(output))
            model.Write(file);
        Console.WriteLine($"{new FileInfo(output).Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static IEnumerable<LabelledPage> Load(string folder)
    {
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var bodies = PageSet.Bodies(folder);
        // Small sets are heard as well as large ones.
        var weight = (float)Math.Clamp(Math.Sqrt(200.0 / bodies.Count), 0.5, 2);
        foreach (var capture in PageSet.Load(folder))
        {
            if (!bodies.TryGetValue(capture.Name!, out var body) || ArticleReader.Look(capture) is not { } page || page.Blocks.Count == 0)
                continue;
            var host = Uri.TryCreate(capture.Url, UriKind.Absolute, out var url) ? url.Host : capture.Name!;
            yield return LabelledPage.Of(set, host, body, page, weight);
        }
    }

    private static void Report(string name, List<LabelledPage> pages, List<float[]> likely)
    {
        Console.WriteLine(name);
        foreach (var set in pages.Select((page, at) => (page, at)).GroupBy(pair => pair.page.Set))
        {
            var score = new Shingles();
            foreach (var (page, at) in set)
                score.Add(page.Body, page.Text(likely[at]));
            Console.WriteLine(
                $"  {set.Key, -10} F1 {score.F1:F3}  P {score.Precision:F3}  R {score.Recall:F3}  exact {score.Exact:F3}  words {score.WordF1:F3}"
            );
        }
    }

    /// <summary>The training of the whole model, each part on what the part before says of pages it has not seen.</summary>
    private sealed class Stack(List<LabelledPage> pages, HashSet<string> without, Dictionary<string, (BlockFeature From, BlockFeature To)> groups)
    {
        private readonly int[] _folds = [.. pages.Select(page => FoldOf(page.Host))];
        private readonly float[] _trust = [.. pages.Select(_ => 1f)];
        private readonly HashSet<int> _skip =
        [
            .. groups
                .Where(group => without.Contains(group.Key))
                .SelectMany(group => Enumerable.Range((int)group.Value.From, group.Value.To - group.Value.From + 1)),
        ];

        public BlockModel Train(Action<string, List<LabelledPage>, List<float[]>> report)
        {
            var rows = new float[pages.Count][];
            Parallel.For(
                0,
                Folds,
                fold =>
                {
                    var seen = pages.Where((_, at) => _folds[at] != fold).ToList();
                    var (words, classes) = Words(seen);
                    for (var i = 0; i < pages.Count; i++)
                    {
                        if (_folds[i] == fold)
                            rows[i] = BlockRows.Of(pages[i].Page, words, classes);
                    }
                }
            );

            var first = CrossFitted(rows, BlockRows.Width, s_first, _skip);
            report("first look, unseen hosts", pages, first);
            Distrust(first);
            var (allWords, allClasses) = Words(pages);
            var alone = Fit(rows, BlockRows.Width, s_first, _skip, _ => true);
            var company = rows.Select((row, at) => CompanyRows.Of(pages[at].Page, row, first[at])).ToArray();
            var skip = without.Contains("company") ? [.. _skip, .. Enumerable.Range(BlockRows.Width + 1, CompanyRows.Width - BlockRows.Width - 1)] : _skip;
            var second = CrossFitted(company, CompanyRows.Width, s_second, skip);
            report("second look, unseen hosts", pages, second);
            report("both looks, unseen hosts", pages, [.. first.Zip(second, BlockModel.Together)]);
            return new BlockModel(allWords, allClasses, alone, Fit(company, CompanyRows.Width, s_second, skip, _ => true));
        }

        private static (WordWeights Words, WordWeights Classes) Words(List<LabelledPage> seen) =>
            (Words(seen, words => words.Text), Words(seen, words => words.Classes));

        private static WordWeights Words(List<LabelledPage> seen, Func<(uint[] Text, uint[] Classes), uint[]> which) =>
            WordTrainer.Train([.. seen.Select(page => new WordLesson(page.Host, [.. page.Words.Select(which)], page.Labels, page.Weights))]);

        private List<float[]> CrossFitted(float[][] rows, int width, TreeForm form, HashSet<int> skip)
        {
            var likely = new float[pages.Count][];
            Parallel.For(
                0,
                Folds,
                fold =>
                {
                    var forest = Fit(rows, width, form, skip, at => _folds[at] != fold);
                    for (var i = 0; i < pages.Count; i++)
                    {
                        if (_folds[i] == fold)
                            likely[i] = BlockModel.Score(pages[i].Page, forest, rows[i], width);
                    }
                }
            );

            return [.. likely];
        }

        private BoostedTrees Fit(float[][] rows, int width, TreeForm form, HashSet<int> skip, Func<int, bool> takes)
        {
            var taken = Enumerable
                .Range(0, pages.Count)
                .Where(takes)
                .SelectMany(at =>
                    Enumerable.Range(0, pages[at].Labels.Length).Where(i => !pages[at].Page.IsPlainlyOutside(pages[at].Page.Blocks[i])).Select(i => (at, i))
                )
                .ToList();
            var part = new float[taken.Count * width];
            for (var row = 0; row < taken.Count; row++)
                rows[taken[row].at].AsSpan(taken[row].i * width, width).CopyTo(part.AsSpan(row * width));
            return new TreeTrainer(width, form).Train(
                part,
                [.. taken.Select(row => pages[row.at].Labels[row.i])],
                [.. taken.Select(row => pages[row.at].Weights[row.i] * _trust[row.at])],
                skip
            );
        }

        // Some texts are cut off or of another page. Where the model, not having seen the host, finds next to nothing of what the text says,
        // the text is hardly heard.
        private void Distrust(List<float[]> likely)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                var score = new Shingles();
                score.Add(pages[i].Body, pages[i].Text(likely[i]));
                _trust[i] = score.F1 < 0.5 ? 0.1f : 1;
            }
        }

        private static int FoldOf(string host)
        {
            uint hash = 2166136261;
            foreach (var c in host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)
                hash = (hash ^ c) * 16777619;
            return (int)(hash % Folds);
        }
    }
}
