using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>One attribution that a person marked.</summary>
internal sealed record GoldAttribution(IReadOnlyList<TextSpan> Content, TextSpan Cue, TextSpan? Source, string Kind);

/// <summary>An article with its attributions, from a JSON Lines file in PolNeAR's form.</summary>
internal sealed record GoldArticle(string Id, Article Article, IReadOnlyList<GoldAttribution> Attributions)
{
    public static List<GoldArticle> ReadAll(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static GoldArticle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var map = new CodePointMap(text);
        var article = ArticleReader.ReadText(root.GetProperty("id").GetString()!, text, "en", null);
        var attributions = root.GetProperty("quotes")
            .EnumerateArray()
            .Where(quote => quote.GetProperty("cue").ValueKind == JsonValueKind.Array)
            .Select(quote => new GoldAttribution(
                [.. quote.GetProperty("content_spans").EnumerateArray().Select(span => Span(map, span))],
                Span(map, quote.GetProperty("cue")),
                quote.GetProperty("source") is { ValueKind: JsonValueKind.Array } source ? Span(map, source) : null,
                quote.GetProperty("kind").GetString()!
            ));
        return new GoldArticle(root.GetProperty("id").GetString()!, article, [.. attributions]);
    }

    private static TextSpan Span(CodePointMap map, JsonElement span) => new(map.ToUtf16(span[0].GetInt32()), map.ToUtf16(span[1].GetInt32()));
}
