using System.Text.Json;
using AngleSharp.Dom;

namespace Hasila.Reading.Html;

/// <summary>What a page says of itself in its head and its structured data. Witnesses, not truths: the visible page may say otherwise.</summary>
internal sealed record PageFacts
{
    private const int MostObjects = 2000;

    public string? Title { get; private set; }

    public string? ShareTitle { get; private set; }

    public string? Site { get; private set; }

    public string? Section { get; private set; }

    public string? Published { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public static PageFacts Of(IDocument document)
    {
        var facts = new PageFacts
        {
            Title = Clean(document.QuerySelector("title")?.TextContent),
            ShareTitle = Meta(document, "og:title"),
            Site = Meta(document, "og:site_name"),
            Section = Meta(document, "article:section"),
            Published = Meta(document, "article:published_time") ?? Meta(document, "date") ?? Meta(document, "pubdate") ?? Clean(document.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Authors = Meta(document, "author") is { } author && !author.Contains("://", StringComparison.Ordinal) ? [author] : [],
        };
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
            facts.ReadStructured(script.TextContent);
        return facts;
    }

    private static string? Meta(IDocument document, string name) =>
        Clean((document.QuerySelector($"meta[property='{name}']") ?? document.QuerySelector($"meta[name='{name}']"))?.GetAttribute("content"));

    private static string? Clean(string? text)
    {
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > 1000 ? null : words;
    }

    private void ReadStructured(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var queue = new Queue<JsonElement>([document.RootElement]);
            for (var seen = 0; seen < MostObjects && queue.TryDequeue(out var element); seen++)
            {
                if (element.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in element.EnumerateArray())
                        queue.Enqueue(item);
                }
                else if (element.ValueKind == JsonValueKind.Object)
                {
                    if (element.TryGetProperty("@graph", out var graph))
                        queue.Enqueue(graph);
                    if (element.TryGetProperty("@type", out var type) && type.ToString().Contains("Article", StringComparison.Ordinal))
                        Take(element);
                }
            }
        }
        catch (JsonException)
        {
            // Structured data that is not JSON is no witness; the page's other ones are.
        }
    }

    private void Take(JsonElement article)
    {
        Published = Text(article, "datePublished") ?? Published;
        Section = Text(article, "articleSection") ?? Section;
        if (article.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object)
            Site = Text(publisher, "name") ?? Site;
        if (article.TryGetProperty("author", out var author))
            Authors = NamesOf(author) is { Count: > 0 } names ? names : Authors;
    }

    private static List<string> NamesOf(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.Array => [.. author.EnumerateArray().SelectMany(NamesOf)],
        JsonValueKind.Object when !author.TryGetProperty("@type", out var type) || type.ToString() == "Person" => Text(author, "name") is { } name ? [name] : [],
        JsonValueKind.String when Clean(author.GetString()) is { } name => [name],
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
}
