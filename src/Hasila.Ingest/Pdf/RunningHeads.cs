namespace Hasila.Ingest.Pdf;

/// <summary>Lines that stand at the same height of several pages, numbers apart, at their upper or lower end; and numbers alone at the end of a page.</summary>
internal static class RunningHeads
{
    private const double SameHeight = 4;
    private const int EdgeLines = 2;

    public static HashSet<PageLine> In(IReadOnlyList<PageLine> lines)
    {
        var pages = lines.GroupBy(line => line.Page).Select(page => page.OrderByDescending(line => line.Baseline).ToList()).ToList();
        var edges = pages.SelectMany(page => page.Take(EdgeLines).Concat(page.TakeLast(EdgeLines)).Distinct()).ToList();
        var found = edges
            .Where(line =>
                edges.Exists(other => other.Page != line.Page && Math.Abs(other.Baseline - line.Baseline) < SameHeight && Same(other.Text, line.Text))
            )
            .ToHashSet();
        foreach (var page in pages.Where(page => page.Count > 1))
        {
            if (page[^1].Text.All(c => char.IsDigit(c) || c is '-' or '/' or ' ' || char.IsPunctuation(c)) && page[^1].Cells.Count == 1)
                found.Add(page[^1]);
        }

        return found;
    }

    private static bool Same(string one, string other) => string.Equals(Unnumbered(one), Unnumbered(other), StringComparison.Ordinal);

    private static string Unnumbered(string text) => string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));
}
