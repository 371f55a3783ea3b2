using System.Text.Json;

namespace Hasila.Reading.Html.Facts;

/// <summary>What a page's JSON-LD says of its article (schema.org). Anything may stand there; what does not fit is passed over.</summary>
internal sealed class StructuredData
{
    private const int MostObjects = 2000;
    private const int MostAuthors = 20;

    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    /// <summary>The publication of the page, where it is not declared as an article.</summary>
    public string? PagePublished { get; private set; }

    /// <summary>The publication of anything else: a video, a recipe.</summary>
    public string? OtherPublished { get; private set; }

    public string? Section { get; private set; }

    public string? Publisher { get; private set; }

    /// <summary>The article's text, lines kept.</summary>
    public string? Body { get; private set; }

    public IReadOnlyList<DeclaredAuthor> Authors { get; private set; } = [];

    /// <summary>The headline of what is declared as a news article.</summary>
    public string? NewsHeadline { get; private set; }

    public static StructuredData Of(IReadOnlyList<string> scripts)
    {
        var data = new StructuredData();
        foreach (var script in scripts)
            data.Read(script);
        return data;
    }

    private void Read(string script)
    {
        try
        {
            using var document = Parse(script);
            var queue = new Queue<JsonElement>([document.RootElement]);
            for (var seen = 0; seen < MostObjects && queue.TryDequeue(out var element); seen++)
            {
                if (element.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in element.EnumerateArray().Take(MostObjects))
                        queue.Enqueue(item);
                }
                else if (element.ValueKind == JsonValueKind.Object)
                {
                    if (element.TryGetProperty("@graph", out var graph))
                        queue.Enqueue(graph);
                    if (element.TryGetProperty("mainEntity", out var main))
                        queue.Enqueue(main);
                    if (element.TryGetProperty("@type", out var type) && IsArticle(type))
                        Take(element);
                    else if (type.ValueKind != JsonValueKind.Undefined && type.ToString().Contains("Page", StringComparison.Ordinal))
                        PagePublished ??= Text(element, "datePublished");
                    else
                        OtherPublished ??= Text(element, "datePublished") ?? Text(element, "uploadDate");
                }
            }
        }
        catch (JsonException)
        {
            // Of structured data that is not JSON only the day is taken, by its name.
            OtherPublished ??= Quoted(script, "\"datePublished\"") ?? Quoted(script, "\"dateCreated\"");
        }
        catch (InvalidOperationException)
        {
            // The same for JSON with half a surrogate pair in a text.
        }
    }

    // Many pages break lines inside of texts, which JSON forbids.
    private static JsonDocument Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script, s_lenient);
        }
        catch (JsonException) when (script.AsSpan().IndexOfAny('\n', '\t', '\r') >= 0)
        {
            return JsonDocument.Parse(script.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), s_lenient);
        }
    }

    private static string? Quoted(string script, string name)
    {
        var at = script.IndexOf(name, StringComparison.Ordinal);
        var rest = at < 0 ? default : script.AsSpan(at + name.Length).TrimStart(" \t\r\n:");
        var end = rest is ['"', .. var value] ? value.IndexOf('"') : -1;
        return end is > 0 and < 40 ? rest[1..(end + 1)].ToString() : null;
    }

    private static bool IsArticle(JsonElement type)
    {
        var name = type.ToString();
        return name.Contains("Article", StringComparison.Ordinal)
            || name.Contains("BlogPosting", StringComparison.Ordinal)
            || name.Contains("Report", StringComparison.Ordinal);
    }

    private void Take(JsonElement article)
    {
        if (Headline is null && article.TryGetProperty("@type", out var type) && type.ToString().Contains("NewsArticle", StringComparison.Ordinal))
            NewsHeadline = Text(article, "headline");
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated");
        Modified ??= Text(article, "dateModified");
        if (Body is null && article.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String)
            Body = body.GetString();
        Section ??= Text(article, "articleSection");
        if (article.TryGetProperty("publisher", out var publisher))
            Publisher ??= NamesOf(publisher).FirstOrDefault();
        if (Authors.Count == 0 && (article.TryGetProperty("author", out var author) || article.TryGetProperty("creator", out author)))
            Authors = [.. Each(author).SelectMany(AuthorsIn).Take(MostAuthors)];
    }

    // A name in an object may be a list of names.
    private static IEnumerable<DeclaredAuthor> AuthorsIn(JsonElement author)
    {
        if (author.ValueKind != JsonValueKind.Object)
            return NameOf(author) is { } name ? [new DeclaredAuthor(name, AuthorKind.Person)] : [];
        var kind = KindOf(author);
        return author.TryGetProperty("name", out var names) && names.ValueKind == JsonValueKind.Array
                ? names.EnumerateArray().Select(NameOf).OfType<string>().Select(name => new DeclaredAuthor(name, kind))
            : NameOf(author) is { } only ? [new DeclaredAuthor(only, kind)]
            : [];
    }

    private static AuthorKind KindOf(JsonElement author)
    {
        if (!author.TryGetProperty("@type", out var type))
            return AuthorKind.Unsaid;
        var name = type.ToString();
        if (name.Contains("Person", StringComparison.OrdinalIgnoreCase))
            return AuthorKind.Person;
        return name.Contains("NewsMedia", StringComparison.Ordinal) ? AuthorKind.Outlet
            : name.Contains("Organization", StringComparison.Ordinal) ? AuthorKind.Body
            : AuthorKind.Unsaid;
    }

    private static IEnumerable<string> NamesOf(JsonElement named) => Each(named).Select(NameOf).OfType<string>();

    // Lists of names may be nested once; deeper ones are no names.
    private static IEnumerable<JsonElement> Each(JsonElement named) =>
        named.ValueKind == JsonValueKind.Array
            ? named
                .EnumerateArray()
                .Take(MostAuthors)
                .SelectMany(one => one.ValueKind == JsonValueKind.Array ? one.EnumerateArray().Take(MostAuthors) : Enumerable.Repeat(one, 1))
            : [named];

    private static string? NameOf(JsonElement named) =>
        named.ValueKind switch
        {
            JsonValueKind.Object => Text(named, "name"),
            JsonValueKind.String => PageFacts.Clean(System.Net.WebUtility.HtmlDecode(named.GetString())),
            _ => null,
        };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => PageFacts.Clean(System.Net.WebUtility.HtmlDecode(value.GetString())),
                JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => PageFacts.Clean(value[0].GetString()),
                _ => null,
            }
            : null;
}
