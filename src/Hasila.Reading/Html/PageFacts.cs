using Hasila.Reading.Articles;
using Hasila.Text.Lexicons;

namespace Hasila.Reading.Html;

/// <summary>What a page says of itself in its head, its structured data and its marked-up dates. Witnesses, not truths: the visible page may say otherwise.</summary>
internal sealed class PageFacts
{
    private const int Longest = 2000;
    private const int LongestAuthor = 90;
    private const int MostMarkedAuthors = 6;

    // Meta names of each kind, the best witness first.
    private static readonly ILookup<string, string> s_names = DataFile.Rows(typeof(PageFacts).Assembly, "meta-names").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _markedDates = [];
    private readonly List<string> _markedAuthors = [];
    private readonly StructuredData _structured;

    private PageFacts(PageTree tree)
    {
        _structured = StructuredData.Of(tree.StructuredData);
        foreach (var step in tree.Events)
        {
            if (step.Kind == PageEventKind.Text && step.Element.Name == "title" && step.Element.Parent is { Name: "head" })
                Title ??= Clean(step.Text);
            else if (step.Kind == PageEventKind.Open)
                Take(step.Element);
        }
    }

    /// <summary>The title element's text.</summary>
    public string? Title { get; }

    /// <summary>Titles that the page gives to machines, the best witness first.</summary>
    public IReadOnlyList<string> Titles => [.. new[] { _structured.Headline }.Concat(Metas("title")).OfType<string>()];

    public string? Summary => Metas("summary").FirstOrDefault();

    public string? Site => Metas("site").FirstOrDefault() ?? _structured.Publisher;

    public string? Publisher => _structured.Publisher;

    public string? Section => _structured.Section ?? Metas("section").FirstOrDefault();

    /// <summary>The article's text as the structured data have it; many pages have none there, others only its beginning.</summary>
    public string? Body => _structured.Body;

    /// <summary>Times of publication as written, the best witness first.</summary>
    public IReadOnlyList<string> Published => [.. new[] { _structured.Published }.Concat(Metas("published")).Append(_structured.OtherPublished).Concat(_markedDates).OfType<string>()];

    /// <summary>Times of the last change as written.</summary>
    public IReadOnlyList<string> Modified => [.. new[] { _structured.Modified }.Concat(Metas("modified")).OfType<string>()];

    /// <summary>Whether 3/4/2021 is the fourth of March: the page says that it is American English, or English of nowhere.</summary>
    public bool IsMonthFirst { get; private set; }

    /// <summary>What the structured data, then each meta element, write where the author stands; each perhaps of several persons.</summary>
    public IEnumerable<IReadOnlyList<string>> DeclaredAuthors => [_structured.Authors, .. Metas("author").Select(name => (IReadOnlyList<string>)[name])];

    /// <summary>Bodies that the structured data declare as authors.</summary>
    public IReadOnlyList<string> CorporateAuthors => _structured.CorporateAuthors;

    /// <summary>The text of what is marked up as an author, in the order of the page.</summary>
    public IReadOnlyList<string> MarkedAuthors => _markedAuthors;

    public static PageFacts Of(PageTree tree) => new(tree);

    /// <summary>White space collapsed; null where nothing is left, or far too much.</summary>
    public static string? Clean(string? text)
    {
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > Longest ? null : words;
    }

    private IEnumerable<string> Metas(string kind) => s_names[kind].Select(name => _metas.GetValueOrDefault(name)).OfType<string>();

    private void Take(PageElement element)
    {
        if (element.Name == "html")
            IsMonthFirst = element["lang"] is { } language && (language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.Equals("en-US", StringComparison.OrdinalIgnoreCase) || language.Equals("en_US", StringComparison.OrdinalIgnoreCase));
        if (_markedAuthors.Count < MostMarkedAuthors && element.TextLength is > 2 and <= LongestAuthor && element.IsAuthor && Clean(element.Text()) is { } author)
            _markedAuthors.Add(author);
        if (element.Name == "meta" && (element["property"] ?? element["name"] ?? element["itemprop"]) is { } name && Clean(element["content"]) is { } content)
            _metas.TryAdd(name, content);
        if (element.Tells.HasFlag(Telling.Property) && element["itemprop"] is { } property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) && Clean(element["content"] ?? element["datetime"]) is { } marked)
            _markedDates.Insert(0, marked);
        else if (element.Name == "time" && element.Zone is null or { Kind: FurnitureKind.Byline } && _markedDates.Count < 4 && Clean(element["datetime"]) is { } time)
            _markedDates.Add(time);
    }
}
