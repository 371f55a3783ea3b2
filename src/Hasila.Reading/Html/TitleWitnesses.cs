using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html;

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
    public bool IsOutlet(string letters) => _outlet.Contains(letters) || (letters.Length >= LongName && _outlet.Any(name => name.StartsWith(letters, StringComparison.Ordinal) && name.Length - letters.Length <= MostBeside));

    /// <param name="facts">What the page says of itself.</param>
    /// <param name="host">The name in the page's host.</param>
    public static TitleWitnesses Of(PageFacts facts, string? host)
    {
        HashSet<string> outlet = [.. new[] { facts.Site, facts.Publisher, host }.Select(TitleText.Letters).Where(name => name.Length > 1)];
        var metas = facts.Titles.Select(TitleText.Letters).Where(title => !outlet.Contains(title)).ToHashSet(StringComparer.Ordinal);
        var parts = facts.Title is null ? [] : TitleText.Segments(facts.Title);
        // Where one part of the title is the headline that the page declares, its other end is the outlet.
        if (parts.Count > 1 && metas.Contains(TitleText.Letters(parts[0])))
            outlet.Add(TitleText.Letters(parts[^1]));
        else if (parts.Count > 1 && metas.Contains(TitleText.Letters(parts[^1])))
            outlet.Add(TitleText.Letters(parts[0]));
        List<(string Text, string Letters)> declared = [.. facts.Titles.Append(facts.Title).OfType<string>().Select(title => TitleText.Bare(title, outlet)).Select(title => (title, TitleText.Letters(title))).Where(title => title.Item2.Length > 0)];
        return new TitleWitnesses(outlet, declared, [.. parts.Where(part => !BylineWords.IsSection(part)).Select(TitleText.Letters).Where(part => part.Length > 1 && !outlet.Contains(part))])
        {
            Agreed = Agreement(facts, outlet),
            Shared = facts.SharedTitle is { } shared ? TitleText.Letters(TitleText.Bare(shared, outlet)) : null,
            Best = declared.Count == 0 ? null : BeforeOutlet(declared[0].Text),
        };
    }

    private static string? Agreement(PageFacts facts, HashSet<string> outlet)
    {
        if (facts.NewsHeadline is not { } news || facts.SharedTitle is not { } shared)
            return null;
        var bare = TitleText.Bare(news, outlet);
        return TitleText.Letters(bare) == TitleText.Letters(TitleText.Bare(shared, outlet)) ? bare : null;
    }

    // No heading confirms where the headline ends: what stands behind a joint in the title's second half is the outlet.
    private static string BeforeOutlet(string title) => TitleText.Segments(title) is [.., var last] parts && parts.Count > 1 && last.Length * 2 < title.Length ? title[..title.LastIndexOf(last, StringComparison.Ordinal)].TrimEnd(' ', '|', '-', '–', '—', ':', '»', '«', '•', '·') : title;
}
