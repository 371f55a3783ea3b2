using System.Globalization;
using System.Text;
using System.Text.Json;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Posts;

/// <summary>
/// What Telegram Desktop exports of a channel (<c>result.json</c>): a text is a string or a list of strings and marked pieces, the day is <c>date_unixtime</c>,
/// what was forwarded is the words of whom it was forwarded from. Chats of persons are not read.
/// </summary>
internal static class TelegramExport
{
    private static readonly string[] s_kept = ["name", "type", "id"];

    public static IEnumerable<Archived> Entries(ReadOnlyMemory<byte> file, string name)
    {
        file = Composing.Entries.Unmarked(file);
        var outline = JsonOutline.Read(file.Span, "messages");
        if (outline.Members.TryGetValue("type", out var type) && !IsChannel(file.Span[type.Start..type.End]))
        {
            yield return Refusal.Damage(0, IngestBook.Phrase("telegram.private"));
            yield break;
        }

        var head = HeadOf(file, outline);
        var (events, wordless) = (0, 0);
        foreach (var slice in outline.Elements)
        {
            var bytes = Composing.Entries.Joined(head, file[slice.Start..slice.End], "]}"u8.ToArray());
            switch (PostOf(bytes))
            {
                case { IsEvent: true }:
                    events++;
                    break;
                case { Post.Text.Length: 0, Post.Title: null }:
                    wordless++;
                    break;
                case { } message:
                    yield return Composing.Entries.Page(slice.Start, name, bytes, message.Url);
                    break;
                default:
                    yield return Refusal.Damage(slice.Start, IngestBook.Phrase("entry.unreadable"));
                    break;
            }
        }

        if (outline.DamagedAt is { } at)
            yield return Refusal.Damage(at, IngestBook.Phrase("json.damaged"));
        else if (events + wordless > 0)
            yield return Refusal.Note(0, IngestBook.Phrase("telegram.left", ("events", events), ("wordless", wordless)));
    }

    public static Article? Read(Capture capture) => PostOf(capture.Bytes)?.Post.ToArticle(capture);

    private sealed record Message(PostText Post, string? Url, bool IsEvent);

    private static ReadOnlyMemory<byte> HeadOf(ReadOnlyMemory<byte> file, JsonOutline outline)
    {
        var head = new List<ReadOnlyMemory<byte>> { "{"u8.ToArray() };
        foreach (var member in s_kept.Where(outline.Members.ContainsKey))
        {
            var value = outline.Members[member];
            head.Add(Encoding.UTF8.GetBytes($"\"{member}\":"));
            head.Add(file[value.Start..value.End]);
            head.Add(","u8.ToArray());
        }

        head.Add("\"messages\":["u8.ToArray());
        return Composing.Entries.Joined([.. head]);
    }

    private static bool IsChannel(ReadOnlySpan<byte> type) => type.IndexOf("channel"u8) >= 0;

    private static Message? PostOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var chat = json.RootElement;
            if (!chat.TryGetProperty("messages", out var messages) || messages.GetArrayLength() != 1)
                return null;
            var message = messages[0];
            var channel = JsonValues.Text(chat, "name");
            var (title, words, links) = TextOf(message);
            var from = JsonValues.Text(message, "from") ?? channel;
            var forwarded = JsonValues.Text(message, "forwarded_from");
            var post = new PostText(forwarded ?? from, forwarded is null ? null : from, DayOf(message), title, words.Trim(), links);
            return new Message(post, AddressOf(chat, message), JsonValues.Text(message, "type") != "message");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static (string? Title, string Words, List<string> Links) TextOf(JsonElement message)
    {
        var words = new StringBuilder();
        var links = new List<string>();
        string? title = null;
        if (!message.TryGetProperty("text", out var text))
            return (null, "", links);
        if (text.ValueKind == JsonValueKind.String)
            return (null, text.GetString()!, links);
        if (text.ValueKind != JsonValueKind.Array)
            return (null, "", links);
        var pieces = text.EnumerateArray().ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var said = piece.ValueKind == JsonValueKind.String ? piece.GetString()! : JsonValues.Text(piece, "text") ?? "";
            var kind = piece.ValueKind == JsonValueKind.Object ? JsonValues.Text(piece, "type") : null;
            if (kind == "text_link" && JsonValues.Text(piece, "href") is { } target)
                links.Add(target);
            if (kind == "link")
                links.Add(said);
            else if (kind == "bold" && words.Length == 0 && IsLine(said, i + 1 < pieces.Count ? pieces[i + 1] : null))
                title = said;
            else
                words.Append(said);
        }

        return (title, words.ToString(), links);
    }

    // What is bold by itself in the first line is the post's heading, unless it is all that the post says.
    private static bool IsLine(string bold, JsonElement? next) =>
        !bold.Trim().Contains('\n', StringComparison.Ordinal)
        && next is { ValueKind: JsonValueKind.String } rest
        && (bold.EndsWith('\n') || rest.GetString()!.StartsWith('\n'))
        && rest.GetString()!.Trim().Length > 0;

    private static Publication? DayOf(JsonElement message)
    {
        if (
            JsonValues.Text(message, "date_unixtime") is { } unix
            && long.TryParse(unix, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 253402300800
        )
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return Moments.DayOf(moment, moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        return Moments.DayOf(JsonValues.Text(message, "date"));
    }

    // A channel's address by its number is good for whoever may read it.
    private static string? AddressOf(JsonElement chat, JsonElement message) =>
        JsonValues.Text(chat, "id") is { } channel && JsonValues.Text(message, "id") is { } number ? $"https://t.me/c/{channel}/{number}" : null;
}
