using Hasila.Claims.Tallies;

namespace Hasila.Claims.Merging;

/// <summary>
/// Pages that report one event: they print the same figure of so many digits that chance does not repeat it, or two smaller figures in the same days.
/// Every page is held against a bounded number of neighbours, so that a million pages cost what a thousand do, each.
/// </summary>
internal sealed class Events
{
    /// <summary>Pages of one event are apart by no more days than these.</summary>
    public const int Days = 45;

    private const int DaysOfSmall = 3;
    private const int SmallestOfTwo = 10;
    private const int Neighbours = 12;
    private const int TellingDigits = 3;

    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    public Events(IEnumerable<Mention> mentions)
    {
        var shared = new HashSet<(string, string)>();
        var figures = mentions.Where(mention => mention.Appearance.Figure?.Value is >= SmallestOfTwo)
            .GroupBy(mention => (mention.Appearance.Figure!.Value, IsShare: mention.Appearance.Figure.Unit == "percent")).OrderBy(figure => figure.Key.Value).ThenBy(figure => figure.Key.IsShare);
        foreach (var figure in figures)
        {
            var pages = figure.DistinctBy(mention => mention.Appearance.Capture).OrderBy(DayOf).ThenBy(mention => mention.Appearance.Capture, StringComparer.Ordinal).ToList();
            var telling = IsTelling(figure.First().Appearance.Figure);
            for (var i = 0; i < pages.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(pages.Count, i + Neighbours); j++)
                {
                    var apart = DayOf(pages[j]) - DayOf(pages[i]);
                    var pair = string.CompareOrdinal(pages[i].Appearance.Capture, pages[j].Appearance.Capture) < 0 ? (pages[i].Appearance.Capture, pages[j].Appearance.Capture) : (pages[j].Appearance.Capture, pages[i].Appearance.Capture);
                    if ((telling && apart <= Days) || (apart <= DaysOfSmall && !shared.Add(pair)))
                        _parent[Root(pages[i].Appearance.Capture)] = Root(pages[j].Appearance.Capture);
                }
            }
        }
    }

    public bool AreOne(MentionGroup left, MentionGroup right) => left.Pages.Any(page => right.Pages.Any(other => page == other || Root(page) == Root(other)));

    /// <summary>At least three significant digits: 1,208 or 17.4 million, not 8 million.</summary>
    public static bool IsTelling(ClaimedFigure? figure)
    {
        if (figure?.Value is not { } value)
            return false;
        var digits = Math.Abs(value);
        while (digits != decimal.Truncate(digits))
            digits *= 10;
        while (digits > 0 && digits % 10 == 0)
            digits /= 10;
        return digits >= (decimal)Math.Pow(10, TellingDigits - 1);
    }

    private static int DayOf(Mention mention) => (mention.Appearance.Published ?? mention.AsOf)?.DayNumber ?? int.MinValue / 2;

    private string Root(string page)
    {
        var root = page;
        while (_parent.TryGetValue(root, out var above) && above != root)
            root = above;
        while (_parent.TryGetValue(page, out var next) && next != root && page != root)
            (_parent[page], page) = (root, next);
        return root;
    }
}
