using System.Text.RegularExpressions;
using Hasila.Statements;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Bench.Statements;

/// <summary>
/// Counts of found against marked statements: pairs are made greedily by how much of their contents' characters they share; edges of marks and a leading
/// أن do not count. Joint: at least half is shared, and the sources overlap or neither has one.
/// </summary>
internal sealed partial class StatementScore
{
    private const string Edge = " \t\n\r\u00a0\"'“”«»‘’„،,.:;؛!؟?()[]…-–—";

    public int Gold { get; private set; }

    public int Found { get; private set; }

    public int Half { get; private set; }

    public int Joint { get; private set; }

    public int Matched { get; private set; }

    public int Kind { get; private set; }

    public int Speaker { get; private set; }

    public int Speakers { get; private set; }

    /// <summary>Statements of somebody to whom no speaker was given.</summary>
    public int Unnamed { get; private set; }

    public int DirectGold { get; private set; }

    public int DirectFound { get; private set; }

    public int Direct { get; private set; }

    public static double F1(int right, int found, int gold) => found + gold == 0 ? 0 : 2.0 * right / (found + gold);

    public void Add(string text, IReadOnlyList<GoldStatement> gold, IEnumerable<Statement> statements)
    {
        var found = statements.Where(one => one.Kind is StatementKind.Direct or StatementKind.Indirect or StatementKind.Mixed).ToList();
        var pairs = Match([.. gold.Select(one => Chars(text, one.Content))], [.. found.Select(one => Chars(text, one.ContentSpans))]);
        Gold += gold.Count;
        Found += found.Count;
        Matched += pairs.Count;
        foreach (var (g, f, share) in pairs)
        {
            var (marked, made) = (gold[g], found[f]);
            var source = marked.Source is { } span ? Chars(text, [span]) : [];
            var ours = made.Source is { } mention ? Chars(text, [mention]) : [];
            var half = share >= 0.5;
            Half += half ? 1 : 0;
            Joint += half && (source.Count == 0 && ours.Count == 0 || source.Overlaps(ours)) ? 1 : 0;
            Kind += string.Equals(marked.Kind, made.Kind.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (marked.Speaker is not { } speaker)
                continue;
            Speakers++;
            Unnamed += made.Speaker is null ? 1 : 0;
            Speaker += ArabicFold.Fold(speaker) == ArabicFold.Fold(made.Speaker ?? "") ? 1 : 0;
        }

        var direct = gold.Where(one => one.Kind == "direct").ToList();
        var madeDirect = found.Where(one => one.Kind == StatementKind.Direct).ToList();
        DirectGold += direct.Count;
        DirectFound += madeDirect.Count;
        Direct += Match([.. direct.Select(one => Chars(text, one.Content))], [.. madeDirect.Select(one => Chars(text, one.ContentSpans))])
            .Count(pair => pair.Share >= 0.5);
    }

    public override string ToString() =>
        $"gold {Gold} found {Found}  joint P {Percent(Joint, Found)} R {Percent(Joint, Gold)} F1 {100 * F1(Joint, Found, Gold):F1}"
        + $"  content P {Percent(Half, Found)} R {Percent(Half, Gold)} F1 {100 * F1(Half, Found, Gold):F1}"
        + $"  direct P {Percent(Direct, DirectFound)} R {Percent(Direct, DirectGold)}  kind {Percent(Kind, Matched)}"
        + $"  speaker {Speaker}/{Speakers}, none {Unnamed}";

    private static string Percent(int part, int whole) => $"{(whole == 0 ? 0 : 100.0 * part / whole):F1}";

    internal static List<(int Gold, int Found, double Share)> Match(List<HashSet<int>> gold, List<HashSet<int>> found)
    {
        List<(double Share, int Common, int Gold, int Found)> all = [];
        for (var g = 0; g < gold.Count; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                var common = gold[g].Count(found[f].Contains);
                if (common > 0)
                    all.Add(((double)common / (gold[g].Count + found[f].Count - common), common, g, f));
            }
        }

        List<(int Gold, int Found, double Share)> pairs = [];
        HashSet<int> usedGold = [];
        HashSet<int> usedFound = [];
        foreach (var pair in all.OrderByDescending(one => one.Share).ThenByDescending(one => one.Common).ThenBy(one => one.Gold).ThenBy(one => one.Found))
        {
            if (usedGold.Contains(pair.Gold) || usedFound.Contains(pair.Found))
                continue;
            usedGold.Add(pair.Gold);
            usedFound.Add(pair.Found);
            pairs.Add((pair.Gold, pair.Found, pair.Share));
        }

        return pairs;
    }

    internal static HashSet<int> Chars(string text, IReadOnlyList<TextSpan> spans)
    {
        HashSet<int> chars = [];
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, span.End);
            Skip(text, ref start, end);
            if (
                That().Match(text, start, end - start) is { Success: true } that
                && that.Index == start
                && that.Index + that.Length < text.Length
                && char.IsWhiteSpace(text[that.Index + that.Length])
            )
                start += that.Length;
            Skip(text, ref start, end);
            while (end > start && IsEdge(text[end - 1]))
                end--;
            for (var i = start; i < end; i++)
                chars.Add(i);
        }

        return chars;
    }

    private static void Skip(string text, ref int start, int end)
    {
        while (start < end && IsEdge(text[start]))
            start++;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || Edge.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex(@"\G(?:بأن|أنّ|إنّ|أن|إن|ان)")]
    private static partial Regex That();
}
