using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Posts;

/// <summary>
/// The posts in the archive that X gives an account's owner (<c>tweets.js</c>): JSON behind the first "=", which is cut off and never run. Times are UTC, short
/// addresses stand in full beside, what begins with "RT @name:" are that account's words.
/// </summary>
internal static class TweetArchive
{
    private const string Form = "ddd MMM dd HH:mm:ss zzz yyyy";

    private static readonly byte[] s_opening = "window.YTD.tweets.part0 = ["u8.ToArray();

    public static IEnumerable<Archived> Entries(ReadOnlyMemory<byte> file, string name)
    {
        file = Composing.Entries.Unmarked(file);
        var start = file.Span.IndexOf((byte)'=') + 1;
        var json = file[start..];
        var outline = JsonOutline.Read(json.Span, array: null);
        foreach (var slice in outline.Elements)
        {
            var bytes = Composing.Entries.Joined(s_opening, json[slice.Start..slice.End], "]"u8.ToArray());
            if (PostOf(bytes) is { } post)
                yield return Composing.Entries.Page(start + slice.Start, name, bytes, post.Url);
            else
                yield return Refusal.Damage(start + slice.Start, IngestBook.Phrase("entry.unreadable"));
        }

        if (outline.DamagedAt is { } at)
            yield return Refusal.Damage(start + at, IngestBook.Phrase("json.damaged"));
    }

    public static Article? Read(Capture capture) => PostOf(capture.Bytes)?.Post.ToArticle(capture);

    /// <summary>The account's name in the <c>account.js</c> of the same archive; null where it does not tell.</summary>
    public static string? AccountIn(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file[(file.Span.IndexOf((byte)'=') + 1)..]);
            var account = json.RootElement.EnumerateArray().First().GetProperty("account");
            return JsonValues.Text(account, "accountDisplayName") ?? JsonValues.Text(account, "username");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static (PostText Post, string? Url)? PostOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes[(bytes.Span.IndexOf((byte)'=') + 1)..]);
            if (json.RootElement.GetArrayLength() != 1)
                return null;
            var tweet = json.RootElement[0].TryGetProperty("tweet", out var inner) ? inner : json.RootElement[0];
            if ((JsonValues.Text(tweet, "full_text") ?? JsonValues.Text(tweet, "text")) is not { } text)
                return null;
            var links = new List<string>();
            foreach (var address in JsonValues.Array(tweet, "entities", "urls"))
                text = Without(text, JsonValues.Text(address, "url"), JsonValues.Text(address, "expanded_url"), links);
            foreach (var media in JsonValues.Array(tweet, "entities", "media"))
                text = Without(text, JsonValues.Text(media, "url"), JsonValues.Text(media, "media_url_https"), links);
            var (account, words) = Speaker(WebUtility.HtmlDecode(text));
            var published = JsonValues.Text(tweet, "created_at") is { } created ? DayOf(created) : null;
            var id = JsonValues.Text(tweet, "id_str") ?? JsonValues.Text(tweet, "id");
            return (new PostText(account, null, published, null, words.Trim(), links), id is null ? null : $"https://x.com/i/web/status/{id}");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Without(string text, string? address, string? whole, List<string> links)
    {
        if (whole is not null)
            links.Add(whole);
        return string.IsNullOrEmpty(address) ? text : text.Replace(address, "", StringComparison.Ordinal);
    }

    private static Publication? DayOf(string created) =>
        DateTimeOffset.TryParseExact(created, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Moments.DayOf(moment, created)
            : Moments.DayOf(created);

    private static (string? Account, string Words) Speaker(string text)
    {
        const string Repeat = "RT @";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return text.StartsWith(Repeat, StringComparison.Ordinal) && colon > Repeat.Length && !text.AsSpan(0, colon)[Repeat.Length..].Contains(' ')
            ? (text[(Repeat.Length - 1)..colon], text[(colon + 1)..])
            : (null, text);
    }
}
