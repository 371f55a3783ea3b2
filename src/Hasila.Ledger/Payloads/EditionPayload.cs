using System.Globalization;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Payloads;

internal static class EditionPayload
{
    public static (string Content, byte[] Payload) Write(EditionRecord edition)
    {
        var contents = CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", edition.Id);
            writer.WriteString("as_of", edition.AsOf is { } day ? Payload.Day(day) : null);
            writer.WriteStartArray("claims");
            foreach (var claim in edition.Claims)
            {
                writer.WriteStartObject();
                writer.WriteString("id", claim.Id);
                writer.WriteString("content", claim.Content);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("files");
            foreach (var file in edition.Files)
            {
                writer.WriteStartObject();
                writer.WriteString("path", file.Path);
                writer.WriteString("hash", file.Hash);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        var content = Payload.HashOf(contents);
        return (
            content,
            CanonicalJson.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", edition.Id);
                writer.WriteString("as_of", edition.AsOf is { } day ? Payload.Day(day) : null);
                writer.WriteString("content", content);
                writer.WritePropertyName("edition");
                writer.WriteRawValue(contents, skipInputValidation: true);
                writer.WriteEndObject();
            })
        );
    }

    public static EditionRecord Read(Entry entry) =>
        Payload.Read(
            entry,
            payload =>
            {
                var edition = payload.GetProperty("edition");
                return new EditionRecord
                {
                    Id = edition.Text("id"),
                    AsOf = DayOf(edition.TextOrNull("as_of")),
                    Claims = [.. edition.GetProperty("claims").EnumerateArray().Select(claim => new EditionClaim(claim.Text("id"), claim.Text("content")))],
                    Files = [.. edition.GetProperty("files").EnumerateArray().Select(file => new EditionFile(file.Text("path"), file.Text("hash")))],
                };
            }
        );

    // Editions of unknown day were once recorded under the first day that a calendar has.
    private static DateOnly? DayOf(string? day) =>
        day is null || DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var known && known == DateOnly.MinValue ? null : known;
}
