using Hasila.Html.Names;
using Hasila.Reading.Html.Tree;
using Hasila.Text.Data;

namespace Hasila.Reading.Html.Facts;

/// <summary>
/// What a page says of itself in its head, its structured data and its marked-up dates. Witnesses, not truths: the visible page may say otherwise.
/// </summary>
internal sealed class PageFacts
{
    private const int Longest = 2000;
    private const int LongestAuthor = 120;
    private const int MostMarkedAuthors = 40;
    private const int MostTimes = 60;
    private const int MostMarkedDays = 2;
    private const int LengthOfDay = 10;
    private const int MostOfOneName = 12;

    // Meta names of each kind, the best witness first.
    private static readonly ILookup<string, string> s_names = DataFile
        .Rows(typeof(PageFacts).Assembly, "meta-names")
        .ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _markedDates = [];
    private readonly List<(PageElement Element, string Stamp)> _times = [];
    private readonly List<(PageElement Element, string Text)> _markedAuthors = [];
    private string? _language;
    private readonly StructuredData _structured;

    private PageFacts(PageTree tree)
    {
        _structured = StructuredData.Of(tree.StructuredData);
        Title = TitleOf(tree);
        foreach (var element in tree.Elements)
            Take(element);
    }

    /// <summary>The title element's text.</summary>
    public string? Title { get; }

    /// <summary>Titles that the page gives to machines, the best witness first.</summary>
    public IReadOnlyList<string> Titles => [.. new[] { _structured.Headline }.Concat(Metas("title")).OfType<string>()];

    public string? Summary => Metas("summary").FirstOrDefault();

    public string? Site => Metas("site").FirstOrDefault() ?? _structured.Publisher;

    public string? Publisher => _structured.Publisher;

    /// <summary>The publisher that a meta element names.</summary>
    public string? PublisherMeta => Meta("publisher");

    public string? Section => _structured.Section ?? Metas("section").FirstOrDefault();

    /// <summary>The article's text as the structured data have it; many pages have none there, others only its beginning.</summary>
    public string? Body => _structured.Body;

    /// <summary>The headline that the structured data declare of a news article.</summary>
    public string? NewsHeadline => _structured.NewsHeadline;

    /// <summary>The title under which the page is shared.</summary>
    public string? SharedTitle => Meta("og:title");

    /// <summary>Times of publication as written where only an article's publication belongs, the best witness first.</summary>
    public IReadOnlyList<string> Published =>
        [.. new[] { _structured.Published }.Concat(Metas("published")).Concat(MarkedDays).Append(_structured.PagePublished).OfType<string>()];

    /// <summary>Times of which the page does not say what happened then; many systems write the last change there.</summary>
    public IReadOnlyList<string> Dated => [.. Metas("dated").Append(_structured.OtherPublished).OfType<string>()];

    /// <summary>Times of the last change as written.</summary>
    public IReadOnlyList<string> Modified => [.. new[] { _structured.Modified }.Concat(Metas("modified")).OfType<string>()];

    /// <summary>Addresses of the pictures that stand for the page; they may hold the day of their upload.</summary>
    public IEnumerable<string> Pictures => Metas("picture");

    /// <summary>Elements that are marked up as a time, with what they say to machines.</summary>
    public IReadOnlyList<(PageElement Element, string Stamp)> Times => _times;

    /// <summary>The language and region that the page says it is in, small letters and a hyphen; null where it says nothing.</summary>
    public string? Locale => (_language is { Length: > 2 } ? _language : Meta("og:locale") ?? _language)?.Replace('_', '-').ToLowerInvariant();

    /// <summary>What the structured data, then each meta element, write where the author stands; each perhaps of several persons.</summary>
    public IEnumerable<IReadOnlyList<DeclaredAuthor>> DeclaredAuthors =>
        [
            _structured.Authors,
            .. s_names["author"]
                .Select(name => _metas.GetValueOrDefault(name))
                .OfType<List<string>>()
                .Select(names => (IReadOnlyList<DeclaredAuthor>)[.. names.Select(name => new DeclaredAuthor(name, AuthorKind.Unsaid))]),
        ];

    /// <summary>What is marked up as an author, in the order of the page.</summary>
    public IReadOnlyList<(PageElement Element, string Text)> MarkedAuthors => _markedAuthors;

    public static PageFacts Of(PageTree tree) => new(tree);

    /// <summary>White space collapsed; null where nothing is left, or far too much.</summary>
    public static string? Clean(string? text)
    {
        if (text is { Length: > 0 and <= Longest } && text[0] > ' ' && text[^1] > ' ' && IsCollapsed(text))
            return text;
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > Longest ? null : words;
    }

    private static string? TitleOf(PageTree tree)
    {
        foreach (ref readonly var step in tree.Events)
        {
            if (
                step.Kind == PageEventKind.Text
                && tree.ElementOf(step) is { Tag: HtmlTag.Title, Parent.Tag: HtmlTag.Head }
                && Clean(tree.TextOf(step).ToString()) is { } title
            )
                return title;
        }

        return null;
    }

    // In ASCII alone, and with single blanks between its words.
    private static bool IsCollapsed(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);

    // Many different ones are a list of other articles.
    private IEnumerable<string> MarkedDays =>
        _markedDates.Select(date => date[..Math.Min(date.Length, LengthOfDay)]).Distinct(StringComparer.Ordinal).Count() <= MostMarkedDays ? _markedDates : [];

    private IEnumerable<string> Metas(string kind) => s_names[kind].Select(Meta).OfType<string>();

    private string? Meta(string name) => _metas.GetValueOrDefault(name)?[0];

    private void Take(PageElement element)
    {
        if (element.Tag == HtmlTag.Html)
            _language = element["lang"] ?? element["xml:lang"];
        if (
            _markedAuthors.Count < MostMarkedAuthors
            && element.TextLength is > 2 and <= LongestAuthor
            && element.IsAuthor
            && Clean(element.Text()) is { } author
        )
            _markedAuthors.Add((element, author));
        if (
            element.Tag == HtmlTag.Meta
            && (element["property"] ?? element["name"] ?? element["itemprop"]) is { } name
            && Clean(element["content"]) is { } content
        )
            Add(name, content);
        if (
            element.Tells.HasFlag(Telling.Property)
            && element["itemprop"] is { } property
            && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)
            && Clean(element["content"] ?? element["datetime"]) is { } marked
        )
            _markedDates.Add(marked);
        else if (element.Tag == HtmlTag.Time && _times.Count < MostTimes && !IsQuoted(element) && Clean(element["datetime"]) is { } time)
            _times.Add((element, time));
    }

    private void Add(string name, string content)
    {
        if (!_metas.TryGetValue(name, out var values))
            _metas[name] = values = [];
        if (values.Count < MostOfOneName)
            values.Add(content);
    }

    // A time in a quotation or a post that is shown there is not the page's.
    private static bool IsQuoted(PageElement element) =>
        element.In.HasFlag(BlockSurroundings.Quote) || element.Outwards().Take(MostOfOneName).Any(outer => outer.Signs.IsEmbed);
}
