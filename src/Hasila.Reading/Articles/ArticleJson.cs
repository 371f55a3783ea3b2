using System.Globalization;
using System.Text.Json;
using Hasila.Text;

namespace Hasila.Reading.Articles;

/// <summary>
/// An article as JSON: the form of <c>hasila read</c>. Offsets outside are Unicode code points. Reading it back restores the article exactly.
/// </summary>
public static class ArticleJson
{
    private static readonly Dictionary<BlockKind, string> s_blocks = new()
    {
        [BlockKind.Headline] = "headline",
        [BlockKind.Paragraph] = "paragraph",
        [BlockKind.Heading] = "heading",
        [BlockKind.ListItem] = "list-item",
        [BlockKind.Quote] = "quote",
        [BlockKind.Caption] = "caption",
        [BlockKind.Table] = "table",
    };

    private static readonly Dictionary<FurnitureKind, string> s_furniture = new()
    {
        [FurnitureKind.RelatedLink] = "related-link",
        [FurnitureKind.CookieNotice] = "cookie-notice",
        [FurnitureKind.DuplicateHeadline] = "duplicate-headline",
        [FurnitureKind.Byline] = "byline",
        [FurnitureKind.Share] = "share",
        [FurnitureKind.Navigation] = "navigation",
        [FurnitureKind.Comments] = "comments",
        [FurnitureKind.Advert] = "advert",
        [FurnitureKind.Other] = "other",
    };

    /// <summary>The kind by its written name.</summary>
    /// <exception cref="FormatException">No kind has that name.</exception>
    public static FurnitureKind FurnitureKindOf(string name) => KeyOf(s_furniture, name);

    public static string NameOf(FurnitureKind kind) => s_furniture[kind];

    public static string NameOf(BlockKind kind) => s_blocks[kind];

    public static void Write(Utf8JsonWriter json, Article article)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("name", article.Name);
        json.WriteString("url", article.Url);
        json.WriteString("headline", article.Headline);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        WritePublished(json, article.Published);
        json.WriteString("section", article.Section);
        json.WriteString("site", article.Site);
        json.WriteString("language", article.Language);
        if (article.Post is { } post)
        {
            json.WriteStartObject("post");
            json.WriteString("account", post.Account);
            json.WriteEndObject();
        }

        json.WriteString("text", article.Text);
        var map = new CodePointMap(article.Text);
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            var span = map.ToCodePoints(block.Span);
            json.WriteStartObject();
            json.WriteString("kind", s_blocks[block.Kind]);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            if (block.Page is { } page)
                json.WriteNumber("page", page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("furniture");
        foreach (var piece in article.Furniture)
        {
            json.WriteStartObject();
            json.WriteString("kind", s_furniture[piece.Kind]);
            json.WriteString("text", piece.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The JSON is not an article as <see cref="Write"/> writes it.</exception>
    public static Article Read(JsonElement json)
    {
        try
        {
            var text = json.GetProperty("text").GetString() ?? throw new FormatException("an article without text");
            var map = new CodePointMap(text);
            return new Article
            {
                Id = json.GetProperty("id").GetString() ?? throw new FormatException("an article without id"),
                Name = StringOf(json, "name"),
                Url = StringOf(json, "url"),
                Headline = StringOf(json, "headline"),
                Authors = [.. json.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!)],
                Published = ReadPublished(json.GetProperty("published")),
                Section = StringOf(json, "section"),
                Site = StringOf(json, "site"),
                Language = StringOf(json, "language"),
                Post = json.TryGetProperty("post", out var post) ? new Post(StringOf(post, "account")) : null,
                Text = text,
                Blocks =
                [
                    .. json.GetProperty("blocks")
                        .EnumerateArray()
                        .Select(block => new Block(
                            KeyOf(s_blocks, block.GetProperty("kind").GetString()),
                            map.ToUtf16(new TextSpan(block.GetProperty("start").GetInt32(), block.GetProperty("end").GetInt32()))
                        )
                        {
                            Page = block.TryGetProperty("page", out var page) ? page.GetInt32() : null,
                        }),
                ],
                Furniture =
                [
                    .. json.GetProperty("furniture")
                        .EnumerateArray()
                        .Select(piece => new Furniture(KeyOf(s_furniture, piece.GetProperty("kind").GetString()), piece.GetProperty("text").GetString()!)),
                ],
            };
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new FormatException($"this is not an article: {error.Message}", error);
        }
    }

    private static void WritePublished(Utf8JsonWriter json, Publication? published)
    {
        if (published is null)
        {
            json.WriteNull("published");
            return;
        }

        json.WriteStartObject("published");
        json.WriteString("date", published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("evidence", published.Evidence);
        json.WriteEndObject();
    }

    private static Publication? ReadPublished(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null
            ? null
            : new Publication(
                DateOnly.ParseExact(json.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                json.GetProperty("evidence").GetString()!
            );

    private static string? StringOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static TKind KeyOf<TKind>(Dictionary<TKind, string> names, string? name)
        where TKind : struct
    {
        foreach (var (kind, written) in names)
        {
            if (written == name)
                return kind;
        }

        throw new FormatException($"there is no kind of {typeof(TKind).Name} called {name}");
    }
}
