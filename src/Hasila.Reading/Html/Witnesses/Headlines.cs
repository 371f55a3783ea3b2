using System.Buffers;
using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Facts;
using Hasila.Text.Folding;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>The page's headline, and what the outlet added to it in the title.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 300;
    private const int LongestSite = 50;

    /// <summary>Fewer letters than these are found inside other titles by chance.</summary>
    private const int ShortestConfirmed = 12;

    private static readonly string[] s_joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " : ", "| "];

    private static readonly SearchValues<char> s_ties = SearchValues.Create(":-–—|/");

    private static readonly string[] s_kickerEnds = [": ", " - ", " – ", " — ", " | "];

    /// <summary>
    /// The heading that the page's titles confirm best, as it stands on the page: one that equals a declared title before one that only shares letters with it,
    /// headings of the first rank before others, never the outlet's name; without any, the best title.
    /// </summary>
    public static string? Choose(TitleWitnesses titles, List<PageBlock> blocks)
    {
        PageBlock? best = null;
        var most = 0;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Heading || block.Text.Length > LongestHeadline || Standing(block, titles) is not { } standing || standing <= most)
                continue;
            (best, most) = (block, standing);
        }

        return best?.Text ?? titles.Best;
    }

    /// <summary>
    /// The headline as the outlet means it: without a kicker or a day that only the heading holds; where a news article's structured data and its
    /// title for sharing agree on another one, that.
    /// </summary>
    /// <param name="heading">What <see cref="Choose"/> gave.</param>
    /// <param name="titles">The page's titles.</param>
    public static string? Written(string? heading, TitleWitnesses titles)
    {
        if (heading is null)
            return null;
        var key = TitleText.Letters(heading);
        if (titles.Agreed is { } agreed && TitleText.Letters(agreed) is var other && other != key && !IsBeginning(heading, other) && !IsTruncated(agreed))
            return agreed;
        foreach (var (text, letters) in titles.Declared)
        {
            if (IsPartOf(heading, key, text, letters, isTied: letters == titles.Shared))
                return text;
        }

        if (!titles.Declared.Any(title => title.Letters == key))
        {
            foreach (var (text, _) in titles.Declared)
            {
                if (WithoutKicker(text) is { } rest && IsPartOf(heading, key, rest, TitleText.Letters(rest), isTied: false))
                    return rest;
            }
        }

        // Of the same letters, the form that keeps the parts of the heading apart.
        var spaced = titles.Declared.FirstOrDefault(title =>
            title.Letters == key && title.Text.Length > heading.Length && title.Text.Length <= heading.Length + 3 && !IsTruncated(title.Text)
        );
        return spaced.Text ?? heading;
    }

    /// <summary>The outlet's name, where the title is the headline, a joint, and a short rest.</summary>
    public static string? SiteIn(string? title, string? headline)
    {
        if (title is null || headline is null)
            return null;
        foreach (var joint in s_joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && title.Length - at - joint.Length is > 1 and <= LongestSite && ArabicFold.Same(title.AsSpan(0, at), headline))
                return title[(at + joint.Length)..];
        }

        return null;
    }

    // How sure a heading is the headline; null where it is none.
    private static int? Standing(PageBlock block, TitleWitnesses titles)
    {
        // The last step of a path through the site is often a heading of the first rank, while the headline that a reader sees stands below.
        var isTop = block.Element.Tag == HtmlTag.H1 && block.Zone is not { Kind: FurnitureKind.Navigation };
        if (!isTop && !titles.AnyBeginsLike(block.Folded) && !titles.MayEndLike(block.Folded))
            return null;
        var key = BareLetters.OfFolded(block.Folded);
        if (key.Length < 2 || titles.IsOutlet(key))
            return null;
        var isFree = block.Zone is null && block.Cue is null;
        var match = Match(key, isTop, titles);
        if (match == Likeness.None)
            return isTop && isFree ? 1 : null;
        return ((int)match * 2) + (isFree ? 1 : 0) + (isTop ? 5 : 0);
    }

    private static Likeness Match(string key, bool isTop, TitleWitnesses titles)
    {
        var best = titles.Segments.Contains(key)
            ? titles.Segments.MaxBy(segment => segment.Length) == key
                ? Likeness.Equal
                : Likeness.Part
            : Likeness.None;
        foreach (var (_, letters) in titles.Declared)
        {
            if (letters == key || (letters == titles.Shared && IsBehindKicker(key, letters)))
                return Likeness.Equal;
            if (key.Length < ShortestConfirmed)
                continue;
            if (
                isTop
                    ? letters.Contains(key, StringComparison.Ordinal)
                        || (letters.Length >= ShortestConfirmed && key.Contains(letters, StringComparison.Ordinal))
                    : letters.StartsWith(key, StringComparison.Ordinal)
            )
                best = best == Likeness.Equal ? best : Likeness.Shared;
        }

        return best;
    }

    // A kicker, and behind it the title under which the page is shared.
    private static bool IsBehindKicker(string key, string shared) =>
        shared.Length >= ShortestConfirmed && shared.Length < key.Length && shared.Length * 2 >= key.Length && key.EndsWith(shared, StringComparison.Ordinal);

    // What a heading has in common with the page's titles.
    private enum Likeness
    {
        None,
        Part,
        Shared = 4,
        Equal = 6,
    }

    // What follows the kicker in a title.
    private static string? WithoutKicker(string title)
    {
        var ends = s_kickerEnds.Select(end => (At: title.IndexOf(end, StringComparison.Ordinal), end.Length)).Where(end => end.At > 0).ToList();
        return ends.Count == 0 ? null : title[ends.Min(end => end.At + end.Length)..];
    }

    // The heading's end, behind a kicker or a date; or its beginning, before a day. A mark before the end ties it to what stands
    // before it, unless the title under which the page is shared leaves that out.
    private static bool IsPartOf(string heading, string key, string form, string letters, bool isTied)
    {
        if (letters.Length < ShortestConfirmed || letters.Length >= key.Length || letters.Length * 5 < key.Length * 2 || IsTruncated(form))
            return false;
        if (key.EndsWith(letters, StringComparison.Ordinal))
            return IsCut(heading, key.Length - letters.Length, isTied) && ArabicFold.Fold(heading).EndsWith(ArabicFold.Fold(form), StringComparison.Ordinal);
        return key.StartsWith(letters, StringComparison.Ordinal) && OpensDay(heading, letters.Length);
    }

    // A heading that says more than the title does, behind a mark.
    private static bool IsBeginning(string heading, string letters) =>
        TitleText.Letters(heading).StartsWith(letters, StringComparison.Ordinal)
        && heading[After(heading, letters.Length)..].TrimStart() is [var mark, ..]
        && !char.IsLetterOrDigit(mark);

    // Whether a word ends after so many letters and digits of a heading, and what follows may open a headline.
    private static bool IsCut(string heading, int letters, bool isTied)
    {
        var at = After(heading, letters);
        if (at >= heading.Length)
            return false;
        if (char.IsLetterOrDigit(heading[at]))
            return (char.IsDigit(heading[at - 1]) && char.IsLetter(heading[at])) || (char.IsLower(heading[at - 1]) && char.IsUpper(heading[at]));
        var mark = at;
        while (at < heading.Length && !char.IsLetterOrDigit(heading[at]))
            at++;
        return at < heading.Length && !char.IsLower(heading[at]) && (isTied || !heading.AsSpan(mark, at - mark).ContainsAny(s_ties));
    }

    // A day behind the headline, in the same element.
    private static bool OpensDay(string heading, int letters)
    {
        var at = After(heading, letters);
        return at + 1 < heading.Length
            && heading[at] == ' '
            && heading[at..].TrimStart() is [var first, ..]
            && char.IsDigit(first)
            && PrintedDay.Find(heading[at..], monthFirst: false) is not null;
    }

    private static bool IsTruncated(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    private static int After(string text, int letters)
    {
        var at = 0;
        while (at < text.Length && letters > 0)
            letters -= char.IsLetterOrDigit(text[at++]) ? 1 : 0;
        return at;
    }
}
