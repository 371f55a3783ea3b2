using System.Globalization;
using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Payloads;

/// <summary>Entries in a few words each, read from their payloads' members.</summary>
internal static class LogLines
{
    private static readonly string[] s_about = ["claim", "capture", "id"];

    public static LogLine Of(Entry entry, long? takenBackBy) =>
        Payload.Read(
            entry,
            payload => new LogLine(
                entry.Seq,
                entry.At,
                entry.Kind,
                payload.TextOrNull(entry.Kind is EntryKind.Review or EntryKind.Merge ? "reviewer" : "by"),
                AboutOf(entry.Kind, payload),
                WordsOf(entry.Kind, payload),
                takenBackBy
            )
        );

    private static string? AboutOf(string kind, JsonElement payload) =>
        kind switch
        {
            EntryKind.Note or EntryKind.Assignment => payload.TextOrNull("about"),
            EntryKind.Merge => payload.TextOrNull("other") is { } other ? $"{payload.Text("claim")} {other}" : payload.Text("claim"),
            EntryKind.TakenBack => payload.GetProperty("entry").GetInt64().ToString(CultureInfo.InvariantCulture),
            _ => s_about
                .Select(name => payload.TryGetProperty(name, out var value) ? value : default)
                .FirstOrDefault(value => value.ValueKind == JsonValueKind.String)
                is { ValueKind: JsonValueKind.String } found
                ? found.GetString()
                : null,
        };

    private static string WordsOf(string kind, JsonElement payload)
    {
        var words = kind switch
        {
            EntryKind.Review or EntryKind.SecondReading => Joined(payload.TextOrNull("decision"), payload.TextOrNull("verdict")),
            EntryKind.Merge => payload.Text("decision"),
            EntryKind.Correction => $"{payload.Text("field")}: '{payload.Text("from")}' is '{payload.Text("to")}'",
            EntryKind.ClaimRejected => payload.Text("reason"),
            EntryKind.StatementRejected => $"{payload.Text("reason")}: '{payload.Text("exact")}'",
            EntryKind.StatementAdded => $"{payload.TextOrNull("speaker") ?? "nobody"}: '{payload.Text("exact")}'",
            EntryKind.Assignment => $"to {payload.Text("to")}",
            EntryKind.Reply => payload.TextOrNull("text") ?? $"asked, until {payload.TextOrNull("due")}",
            EntryKind.Name => string.Join(" = ", payload.GetProperty("names").EnumerateArray().Select(name => name.GetString())),
            EntryKind.Person => payload.Text("shown_as"),
            EntryKind.Capture => payload.TextOrNull("name") ?? payload.TextOrNull("url") ?? "",
            _ => "",
        };
        return Joined(words, payload.TextOrNull("note"));
    }

    private static string Joined(string? words, string? more) => string.Join("; ", new[] { words, more }.Where(part => !string.IsNullOrEmpty(part)));
}
