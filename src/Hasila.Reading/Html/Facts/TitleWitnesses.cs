using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html.Facts;

/// <summary>What a page's head says that its headline is: each title without the outlet's name, with its letters alone beside it.</summary>
internal sealed class TitleWitnesses
{
    private const int LongName = 8;
    private const int MostBeside = 4;

    private readonly HashSet<string> _outlet;

    private TitleWitnesses(HashSet<string> outlet, IReadOnlyList<(string Text, string Letters)> declared, IReadOnlyList<string> segments)
    {
        _outlet = outlet;
        Declared = declared;
        Segments = segments;
    }

    /// <summary>Titles in structured data and meta elements, the best witness first; last the title element's.</summary>
    public IReadOnlyList<(string Text, string Letters)> Declared { get; }

    /// <summary>Letters of the title element's parts that are neither the outlet's name nor a section's.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The headline that structured data declare of a news article, where the page's title for sharing is the same.</summary>
    public string? Agreed { get; private init; }

    /// <summary>Letters of the title under which the page is shared.</summary>
    public string? Shared { get; private init; }

    /// <summary>The title to take where no heading is the headline.</summary>
    public string? Best { get; private init; }

    /// <summary>Whether a heading is the outlet's name.</summary>
    /// <param name="letters">The heading's letters.</param>
    public bool IsOutlet(string letters) =>
        _outlet.Contains(letters)
        || (
            letters.Length >= LongName && _outlet.Any(name => name.StartsWith(letters, StringComparison.Ordinal) && name.Length - letters.Length <= MostBeside)
        );

    /// <summary>Whether any title or part of one begins with a heading's first letter; no other is like it from its beginning.</summary>
    /// <param name="heading">The heading, folded.</param>
    public bool AnyBeginsLike(ReadOnlySpan<char> heading)
    {
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c))
                return AnyBeginsWith(c);
        }

        return false;
    }

    /// <summary>Whether a heading may end with the title under which the page is shared, behind a kicker: their last letters are the same.</summary>
    /// <param name="heading">The heading, folded.</param>
    public bool MayEndLike(ReadOnlySpan<char> heading)
    {
        if (Shared is not { Length: > 0 } shared)
            return false;
        var end = heading.Length - 1;
        while (end >= 0 && !char.IsLetterOrDigit(heading[end]))
            end--;
        return end >= 0 && heading[end] == shared[^1];
    }

    /// <param name="facts">What the page says of itself.</param>
    /// <param name="host">The name in the page's host.</param>
    public static TitleWitnesses Of(PageFacts facts, string? host)
    {
        var outlet = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string?>)[facts.Site, facts.Publisher, host])
        {
            if (TitleText.Letters(name) is { Length: > 1 } letters)
                outlet.Add(letters);
        }

        var titles = facts.Titles;
        var parts = facts.Title is null ? [] : TitleText.Segments(facts.Title);
        AddOtherEnd(outlet, parts, titles);
        var declared = new List<(string Text, string Letters)>(titles.Count + 1);
        foreach (var title in titles)
            AddBare(declared, title, outlet);
        if (facts.Title is { } last)
            AddBare(declared, last, outlet);
        return new TitleWitnesses(outlet, declared, SegmentsOf(parts, outlet))
        {
            Agreed = Agreement(facts, outlet),
            Shared = facts.SharedTitle is { } shared ? TitleText.Letters(TitleText.Bare(shared, outlet)) : null,
            Best = declared.Count == 0 ? null : BeforeOutlet(declared[0].Text),
        };
    }

    private bool AnyBeginsWith(char letter)
    {
        foreach (var (_, letters) in Declared)
        {
            if (letters[0] == letter)
                return true;
        }

        foreach (var letters in Segments)
        {
            if (letters[0] == letter)
                return true;
        }

        return false;
    }

    // Where one part of the title is the headline that the page declares, its other end is the outlet.
    private static void AddOtherEnd(HashSet<string> outlet, IReadOnlyList<string> parts, IReadOnlyList<string> titles)
    {
        if (parts.Count < 2)
            return;
        var metas = titles.Select(TitleText.Letters).Where(title => !outlet.Contains(title)).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (TitleText.Letters(parts[0]), TitleText.Letters(parts[^1]));
        if (metas.Contains(first))
            outlet.Add(last);
        else if (metas.Contains(last))
            outlet.Add(first);
    }

    private static void AddBare(List<(string Text, string Letters)> declared, string title, HashSet<string> outlet)
    {
        var bare = TitleText.Bare(title, outlet);
        if (TitleText.Letters(bare) is { Length: > 0 } letters)
            declared.Add((bare, letters));
    }

    private static List<string> SegmentsOf(IReadOnlyList<string> parts, HashSet<string> outlet)
    {
        var segments = new List<string>(parts.Count);
        foreach (var part in parts)
        {
            if (!BylineWords.IsSection(part) && TitleText.Letters(part) is { Length: > 1 } letters && !outlet.Contains(letters))
                segments.Add(letters);
        }

        return segments;
    }

    private static string? Agreement(PageFacts facts, HashSet<string> outlet)
    {
        if (facts.NewsHeadline is not { } news || facts.SharedTitle is not { } shared)
            return null;
        var bare = TitleText.Bare(news, outlet);
        return TitleText.Letters(bare) == TitleText.Letters(TitleText.Bare(shared, outlet)) ? bare : null;
    }

    // No heading confirms where the headline ends: what stands behind a joint in the title's second half is the outlet.
    private static string BeforeOutlet(string title) =>
        TitleText.Segments(title) is [.., var last] parts && parts.Count > 1 && last.Length * 2 < title.Length
            ? title[..title.LastIndexOf(last, StringComparison.Ordinal)].TrimEnd(' ', '|', '-', '–', '—', ':', '»', '«', '•', '·')
            : title;
}
