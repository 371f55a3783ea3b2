using System.Text;
using System.Text.Json;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Feeds;

/// <summary>JSON Feed 1 and 1.1: an item is a capture.</summary>
internal static class JsonFeedReader
{
    private static readonly string[] s_kept = ["version", "title", "home_page_url", "language", "authors"];

    public static IEnumerable<Archived> Entries(ReadOnlyMemory<byte> file, string name)
    {
        file = Composing.Entries.Unmarked(file);
        var outline = JsonOutline.Read(file.Span, "items");
        var head = new List<ReadOnlyMemory<byte>> { "{"u8.ToArray() };
        foreach (var member in s_kept.Where(outline.Members.ContainsKey))
        {
            head.Add(Encoding.UTF8.GetBytes($"\"{member}\":"));
            head.Add(file[outline.Members[member].Start..outline.Members[member].End]);
            head.Add(","u8.ToArray());
        }

        head.Add("\"items\":["u8.ToArray());
        foreach (var slice in outline.Elements)
        {
            var bytes = Composing.Entries.Joined([.. head, file[slice.Start..slice.End], "]}"u8.ToArray()]);
            if (EntryOf(bytes) is { } entry)
                yield return Composing.Entries.Page(slice.Start, name, bytes, entry.Url);
            else
                yield return Refusal.Damage(slice.Start, IngestBook.Phrase("entry.unreadable"));
        }

        if (outline.DamagedAt is { } at)
            yield return Refusal.Damage(at, IngestBook.Phrase("json.damaged"));
        else if (outline.Elements.Count == 0)
            yield return Refusal.Damage(0, IngestBook.Phrase("feed.empty"));
    }

    public static Article? Read(Capture capture) =>
        EntryOf(capture.Bytes) is { } found ? found.Entry.ToArticle(capture with { Url = capture.Url ?? found.Url }) : null;

    private static (FeedEntry Entry, string? Url)? EntryOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var feed = json.RootElement;
            if (JsonValues.Array(feed, "items").ToList() is not [{ ValueKind: JsonValueKind.Object } item])
                return null;
            var entry = new FeedEntry
            {
                Title = JsonValues.Text(item, "title"),
                Content = JsonValues.Text(item, "content_html") ?? JsonValues.Text(item, "content_text") ?? JsonValues.Text(item, "summary") ?? "",
                Published = Moments.DayOf(JsonValues.Text(item, "date_published") ?? JsonValues.Text(item, "date_modified")),
                Authors = [.. JsonValues.Array(item, "authors").Select(one => JsonValues.Text(one, "name")).OfType<string>()],
                Site = JsonValues.Text(feed, "title"),
            };
            return (entry, JsonValues.Text(item, "url") ?? JsonValues.Text(item, "external_url"));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
