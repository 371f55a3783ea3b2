using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Facts;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>Authors as a reader sees them beside the text: in the byline, in what is marked up as an author, in lines that say so.</summary>
internal sealed class AuthorsSeen
{
    private const int LongestLine = 120;
    private const int MostWords = 16;
    private const int Before = 60;
    private const int Behind = 80;
    private const int LinesAround = 8;
    private const int LinesBehind = 30;
    private const int Gap = 16;

    private readonly PageReading _page;
    private readonly NamesRead _names;

    // The place of the text's first paragraph among the elements.
    private readonly int _firstProse;

    // Those that stand in a column of other articles are theirs.
    private readonly List<(PageElement Element, string Text)> _marked;
    private readonly List<(PageElement Element, string Text)> _near = [];
    private readonly List<(PageElement Element, string Text)> _inner = [];
    private IReadOnlyList<List<string>>? _beside;
    private IReadOnlyList<List<string>>? _together;

    public AuthorsSeen(PageReading page, NamesRead names)
    {
        (_page, _names) = (page, names);
        _firstProse = page.Facts.MarkedAuthors.Count == 0 ? 0 : FirstProse();
        _marked = [.. page.Facts.MarkedAuthors.Where(one => !IsOfAnother(one.Element))];
        if (_marked.Count == 0)
            return;
        var (from, to) = Reach();
        _near = [.. _marked.Where(one => one.Element.Order >= from && one.Element.Order <= to)];
        _inner = _near.FindAll(one => !_near.Exists(other => !ReferenceEquals(other.Element, one.Element) && other.Element.IsIn(one.Element)));
    }

    /// <summary>
    /// What the byline and what is marked up as an author beside the text name, persons or bodies, the best witness first; a witness may name nobody.
    /// </summary>
    public IReadOnlyList<List<string>> Beside =>
        _beside ??= [Named(_page.Byline?.Authors ?? []), .. _inner.ConvertAll(one => Named([one.Text])), .. _near.ConvertAll(one => Named([one.Text]))];

    /// <summary>Witnesses that name several persons without taking a place or a post for one; the last may name fewer.</summary>
    public IReadOnlyList<List<string>> Together =>
        _together ??= [
            .. Above()
                .Where(one =>
                    one.Names.Skip(1)
                        .All(name => AuthorNames.IsJoinedByWord(one.Text, name) || one.Names.Exists(last => AuthorNames.IsJoinedByWord(one.Text, last)))
                )
                .Select(one => one.Names),
            SideBySide(),
        ];

    /// <summary>The same, and lists with commas alone.</summary>
    public IReadOnlyList<List<string>> Listed => [.. Together, .. Above().Select(one => one.Names)];

    /// <summary>Far from the text, a name only where no other stands there.</summary>
    public IReadOnlyList<List<string>> Elsewhere => Named(_marked.Select(one => one.Text)).FindAll(AuthorNames.IsFullName) is { Count: 1 } only ? [only] : [];

    /// <summary>A name beside the text that is the outlet's too, as of a person's own pages.</summary>
    public IReadOnlyList<string> Own =>
        [.. _near.SelectMany(one => AuthorNames.In(one.Text, [])).Where(AuthorNames.IsFullName).Distinct(StringComparer.OrdinalIgnoreCase).Take(1)];

    // In an article of its own, in a column beside the text, behind the text's beginning.
    private bool IsOfAnother(PageElement element)
    {
        if (element.Order <= _firstProse || !element.In.HasFlag(BlockSurroundings.Aside))
            return false;
        var isArticle = false;
        foreach (var around in element.Outwards())
        {
            isArticle |= around.Tag == HtmlTag.Article;
            if (around.Tag == HtmlTag.Aside)
                return isArticle;
        }

        return false;
    }

    private List<string> Named(IEnumerable<string> texts)
    {
        List<string> named = [];
        foreach (var text in texts)
            _names.AddTo(named, text);
        return named;
    }

    // Texts that name several.
    private IEnumerable<(string Text, List<string> Names)> Above()
    {
        foreach (var (element, text) in _near)
        {
            if (
                element.Order < _firstProse
                && AuthorNames.MayNameSeveral(text)
                && Named([text]) is var names
                && names.Count > 1
                && names.TrueForAll(AuthorNames.IsFullName)
            )
                yield return (text, names);
        }
    }

    // Elements that follow each other closely before the text, each with one name and hardly more.
    private List<string> SideBySide()
    {
        List<string> names = [];
        if (_inner.Count < 2)
            return names;
        var last = -1;
        foreach (var (element, text) in _inner)
        {
            if (element.Order >= _firstProse || (last >= 0 && element.Order - last > Gap))
                break;
            if (Named([text]) is not [var name] || !AuthorNames.IsFullName(name) || name.Length * 2 < text.Length)
                continue;
            last = element.Order;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        return names;
    }

    private (int From, int To) Reach()
    {
        var last = -1;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            if (_page.RuleKeeps[i] && _page.Blocks[i].IsProse && _page.IsInBody(_page.Blocks[i]))
                last = _page.Blocks[i].Element.Order;
        }

        var first = _page.HeadlineAt < 0 ? _firstProse : Math.Min(_firstProse, _page.Blocks[_page.HeadlineAt].Element.Order);
        return last < 0 ? (0, int.MaxValue) : (first - Before, last + Behind);
    }

    private int FirstProse()
    {
        for (var i = Math.Max(0, _page.HeadlineAt); i < _page.Blocks.Count; i++)
        {
            if (_page.RuleKeeps[i] && _page.Blocks[i].IsProse && _page.IsInBody(_page.Blocks[i]))
                return _page.Blocks[i].Element.Order;
        }

        return int.MaxValue;
    }

    /// <summary>Persons whom lines beside the text name: "Von: Lina Farah", "Autorin Lina Farah"; a name and a day under the headline.</summary>
    public IEnumerable<List<string>> Lines()
    {
        var from = Math.Max(0, _page.HeadlineAt - LinesAround);
        var last = _page.Blocks.Count - 1;
        while (last > from && !(_page.RuleKeeps[last] && _page.Blocks[last].IsProse && _page.IsInBody(_page.Blocks[last])))
            last--;
        for (var i = from; i < Math.Min(_page.Blocks.Count, last + LinesBehind); i++)
        {
            var block = _page.Blocks[i];
            if (
                i == _page.HeadlineAt
                || block.Text.Length > LongestLine
                || block.Kind is BlockKind.Caption or BlockKind.Table or BlockKind.Heading
                || block.Zone
                    is {
                        Kind: FurnitureKind.Comments or FurnitureKind.RelatedLink or FurnitureKind.Advert or FurnitureKind.CookieNotice or FurnitureKind.Share
                    }
            )
                continue;
            if (block.Text.AsSpan().Count(' ') < MostWords && AuthorNames.AfterCue(block.Text, _names.Site) is { Count: > 0 } named)
                yield return [.. named];
        }

        for (var i = Math.Max(0, _page.HeadlineAt + 1); _page.HeadlineAt >= 0 && i < Math.Min(_page.Blocks.Count, _page.HeadlineAt + LinesAround); i++)
        {
            var block = _page.Blocks[i];
            if (block.IsProse && _page.RuleKeeps[i])
                break;
            if (
                block is { Text.Length: <= LongestLine, Kind: not BlockKind.Heading, Zone: null or { Kind: FurnitureKind.Byline } }
                && NameBeforeDay(block.Text) is { } beside
            )
                yield return [beside];
            else if (
                block.Text.Length <= LongestLine
                && block.Zone is null or { Kind: FurnitureKind.Byline }
                && PrintedDay.Find(block.Text, monthFirst: true) is { Span.Start: > 4 } day
                && AuthorNames.In(block.Text[..day.Span.Start], _names.Site) is [var name]
                && AuthorNames.IsFullName(name)
            )
                yield return [name];
        }
    }

    // "Lina Farah March 17": a name, then a month and a day of it and nothing more.
    private string? NameBeforeDay(string line)
    {
        if (!char.IsDigit(line[^1]) && !EndsInMonth(line))
            return null;
        if (AuthorNames.In(line, _names.Site) is not [var name] || !AuthorNames.IsFullName(name) || !line.StartsWith(name, StringComparison.Ordinal))
            return null;
        var words = line[name.Length..].Split([' ', ',', '|', '·', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words.Count(BylineWords.IsMonthName) == 1 && words.Count(word => word.Length <= 2 && word.All(char.IsDigit)) == 1
            ? name
            : null;
    }

    private static bool EndsInMonth(string line) => BylineWords.IsMonthName(line[(line.LastIndexOf(' ') + 1)..]);
}
