using System.Globalization;
using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Reading.Captures;

namespace Hasila.Ledger.Payloads;

/// <summary>A capture as the ledger knows it; its bytes are in the captures' folder.</summary>
public sealed record CaptureInfo
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits of the bytes.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the journal entry.</summary>
    public required long Seq { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>When the entry was written, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? TakenAt { get; init; }

    public string? MediaType { get; init; }

    /// <summary>As a person said when the page was added.</summary>
    public string? Outlet { get; init; }

    /// <summary>As a person said when the page was added.</summary>
    public string? Language { get; init; }

    /// <summary>The capture again, with its bytes.</summary>
    public Capture With(byte[] bytes) =>
        new()
        {
            Bytes = bytes,
            Name = Name,
            Url = Url,
            TakenAt = TakenAt,
            MediaType = MediaType,
            Outlet = Outlet,
            Language = Language,
        };
}

internal static class CapturePayload
{
    public static byte[] Write(Capture capture) =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", capture.Id);
            writer.WriteNumber("bytes", capture.Bytes.Length);
            writer.WriteString("name", capture.Name);
            writer.WriteString("url", capture.Url);
            writer.WriteString("media_type", capture.MediaType);
            writer.WriteString("taken_at", capture.TakenAt is { } taken ? Payload.Moment(taken) : null);
            if (capture.Outlet is { } outlet)
                writer.WriteString("outlet", outlet);
            if (capture.Language is { } language)
                writer.WriteString("language", language);
            writer.WriteEndObject();
        });

    public static CaptureInfo Read(Entry entry) =>
        Payload.Read(
            entry,
            payload => new CaptureInfo
            {
                Id = payload.Text("id"),
                Seq = entry.Seq,
                Bytes = payload.GetProperty("bytes").GetInt64(),
                AddedAt = DateTimeOffset.Parse(entry.At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                Name = payload.TextOrNull("name"),
                Url = payload.TextOrNull("url"),
                MediaType = payload.TextOrNull("media_type"),
                Outlet = payload.TextOrNull("outlet"),
                Language = payload.TextOrNull("language"),
                TakenAt = payload.TextOrNull("taken_at") is { } taken
                    ? DateTimeOffset.Parse(taken, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
                    : null,
            }
        );
}
