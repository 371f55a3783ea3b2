using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>A statement that a person marked; spans as in the file.</summary>
internal sealed record GoldStatement(IReadOnlyList<TextSpan> Content, TextSpan? Cue, TextSpan? Source, string Kind, string? Speaker, bool Repeats);

/// <summary>An Arabic article with its statements, and the outlet by which folds are made.</summary>
internal sealed record ArabicGold(string Id, string Outlet, Article Article, IReadOnlyList<GoldStatement> Statements)
{
    public static List<ArabicGold> ReadAll(IEnumerable<string> paths) => [.. paths.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>The articles in parts of about the same size; no outlet is in two of them.</summary>
    public static List<List<ArabicGold>> Folds(IReadOnlyList<ArabicGold> articles, int count)
    {
        var folds = Enumerable.Range(0, count).Select(_ => new List<ArabicGold>()).ToList();
        foreach (
            var outlet in articles
                .GroupBy(article => article.Outlet, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
            folds.MinBy(fold => fold.Count)!.AddRange(outlet);
        return folds;
    }

    public static ArabicGold Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var map = new CodePointMap(text);
        var day =
            root.TryGetProperty("dateline", out var dateline) && dateline.GetString() is { } written && DateOnly.TryParse(written, out var date)
                ? date
                : (DateOnly?)null;
        var id = root.GetProperty("id").GetString()!;
        var statements = root.GetProperty("quotes")
            .EnumerateArray()
            .Where(quote => quote.GetProperty("kind").GetString() is "direct" or "indirect" or "mixed")
            .Select(quote => new GoldStatement(
                quote.TryGetProperty("content_spans", out var spans) && spans.ValueKind == JsonValueKind.Array && spans.GetArrayLength() > 0
                    ? [.. spans.EnumerateArray().Select(span => Span(map, span))]
                    : [Span(map, quote.GetProperty("content"))],
                Optional(map, quote, "cue"),
                Optional(map, quote, "source"),
                quote.GetProperty("kind").GetString()!,
                quote.TryGetProperty("speaker", out var speaker) ? speaker.GetString() : null,
                quote.TryGetProperty("repeat_of", out var repeated) && repeated.ValueKind == JsonValueKind.String
            ));
        return new ArabicGold(id, OutletOf(root.GetProperty("source").GetString()!), ArticleReader.ReadText(id, text, "ar", day), [.. statements]);
    }

    // One corpus under several names is one outlet.
    private static string OutletOf(string source) =>
        source.Contains("NTREX", StringComparison.Ordinal) ? "NTREX"
        : source.Contains("WikiNews", StringComparison.OrdinalIgnoreCase) ? "wikinews"
        : source.Contains("SaudiNewsNet", StringComparison.Ordinal) ? "SaudiNewsNet"
        : source;

    private static TextSpan? Optional(CodePointMap map, JsonElement quote, string name) =>
        quote.TryGetProperty(name, out var span) && span.ValueKind == JsonValueKind.Array ? Span(map, span) : null;

    private static TextSpan Span(CodePointMap map, JsonElement span) => new(map.ToUtf16(span[0].GetInt32()), map.ToUtf16(span[1].GetInt32()));
}
