using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>What persons did at the desk, each kind with its own members beside <c>by</c>, <c>at</c> and <c>note</c>.</summary>
internal static class ActPayload
{
    private const string Claim = "claim";
    private const string Statement = "statement";

    private static readonly Dictionary<Type, string> s_kinds = new()
    {
        [typeof(ClaimCorrection)] = EntryKind.Correction,
        [typeof(StatementCorrected)] = EntryKind.Correction,
        [typeof(StatementAdded)] = EntryKind.StatementAdded,
        [typeof(StatementRejected)] = EntryKind.StatementRejected,
        [typeof(ClaimRejected)] = EntryKind.ClaimRejected,
        [typeof(Remark)] = EntryKind.Note,
        [typeof(Assignment)] = EntryKind.Assignment,
        [typeof(Reply)] = EntryKind.Reply,
        [typeof(SecondReading)] = EntryKind.SecondReading,
        [typeof(NamesAreOne)] = EntryKind.Name,
        [typeof(Person)] = EntryKind.Person,
        [typeof(TakenBack)] = EntryKind.TakenBack,
    };

    /// <summary>The kind of entry that records such acts; null for acts of several kinds.</summary>
    public static string? KindOf(Type act) => s_kinds.GetValueOrDefault(act);

    public static string KindOf(Act act) =>
        KindOf(act.GetType()) ?? throw new ArgumentException($"no kind of entry is known for {act.GetType().Name}", nameof(act));

    /// <param name="act">The act.</param>
    /// <param name="seen">The hashes of the claim that was decided on, for an act that holds while it says the same.</param>
    public static byte[] Write(Act act, (string Content, string Substance)? seen = null) =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("by", act.By);
            writer.WriteString("at", Payload.Moment(act.At));
            writer.WriteString("note", act.Note);
            if (seen is var (content, substance))
            {
                writer.WriteString("content", content);
                writer.WriteString("substance", substance);
            }

            WriteOwn(writer, act);
            writer.WriteEndObject();
        });

    public static Act Read(Entry entry) => Payload.Read(entry, payload => ReadOwn(entry.Kind, payload) with { Entry = entry.Seq });

    private static void WriteOwn(Utf8JsonWriter writer, Act act)
    {
        switch (act)
        {
            case ClaimCorrection correction:
                writer.WriteString("about", Claim);
                writer.WriteString("claim", correction.Claim);
                WriteChange(writer, Payload.Word(correction.Field), correction.From, correction.To);
                writer.WriteStartArray("places");
                foreach (var place in correction.Places)
                {
                    writer.WriteStartObject();
                    writer.WriteString("capture", place.Capture);
                    WriteWords(writer, place.Words);
                    writer.WriteString("figure", place.Figure);
                    writer.WriteString("indicator", place.Indicator);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case StatementCorrected correction:
                writer.WriteString("about", Statement);
                writer.WriteString("capture", correction.Capture);
                WriteWords(writer, correction.Words);
                WriteChange(writer, Payload.Word(correction.Field), correction.From, correction.To);
                break;
            case StatementAdded added:
                writer.WriteString("capture", added.Capture);
                WriteWords(writer, added.Words);
                writer.WriteString("speaker", added.Speaker);
                break;
            case StatementRejected rejected:
                writer.WriteString("capture", rejected.Capture);
                WriteWords(writer, rejected.Words);
                writer.WriteString("reason", rejected.Reason);
                break;
            case ClaimRejected rejected:
                writer.WriteString("claim", rejected.Claim);
                writer.WriteString("reason", rejected.Reason);
                break;
            case Remark remark:
                writer.WriteString("about", remark.About);
                break;
            case Assignment assignment:
                writer.WriteString("about", assignment.About);
                writer.WriteString("to", assignment.To);
                break;
            case Reply reply:
                writer.WriteString("claim", reply.Claim);
                writer.WriteString("due", reply.Due is { } due ? Payload.Day(due) : null);
                writer.WriteString("text", reply.Text);
                break;
            case SecondReading reading:
                writer.WriteString("claim", reading.Claim);
                writer.WriteString("decision", Payload.Word(reading.Decision));
                writer.WriteString("verdict", reading.Verdict is { } verdict ? Payload.Word(verdict) : null);
                break;
            case NamesAreOne one:
                writer.WriteStartArray("names");
                foreach (var name in one.Names)
                    writer.WriteStringValue(name);
                writer.WriteEndArray();
                break;
            case Person person:
                writer.WriteString("id", person.Id);
                writer.WriteString("shown_as", person.ShownAs);
                break;
            case TakenBack back:
                writer.WriteNumber("entry", back.Of);
                break;
        }
    }

    private static Act ReadOwn(string kind, JsonElement payload)
    {
        var by = payload.Text("by");
        var at = DateTimeOffset.Parse(payload.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        Act act = kind switch
        {
            EntryKind.Correction when payload.Text("about") == Claim => new ClaimCorrection(
                payload.Text("claim"),
                Payload.FromWord<ClaimField>(payload.Text("field")),
                payload.Text("to")
            )
            {
                From = payload.Text("from"),
                Places = [.. payload.GetProperty("places").EnumerateArray().Select(ReadPlace)],
                By = by,
                At = at,
            },
            EntryKind.Correction => new StatementCorrected(
                payload.Text("capture"),
                ReadWords(payload),
                Payload.FromWord<StatementField>(payload.Text("field")),
                payload.Text("to")
            )
            {
                From = payload.Text("from"),
                By = by,
                At = at,
            },
            EntryKind.StatementAdded => new StatementAdded(payload.Text("capture"), ReadWords(payload), payload.TextOrNull("speaker")) { By = by, At = at },
            EntryKind.StatementRejected => new StatementRejected(payload.Text("capture"), ReadWords(payload), payload.Text("reason")) { By = by, At = at },
            EntryKind.ClaimRejected => new ClaimRejected(payload.Text("claim"), payload.Text("reason")) { By = by, At = at },
            EntryKind.Note => new Remark(payload.Text("about")) { By = by, At = at },
            EntryKind.Assignment => new Assignment(payload.Text("about"), payload.Text("to")) { By = by, At = at },
            EntryKind.Reply => new Reply(payload.Text("claim"), DayOf(payload.TextOrNull("due")), payload.TextOrNull("text")) { By = by, At = at },
            EntryKind.SecondReading => new SecondReading(
                payload.Text("claim"),
                Payload.FromWord<ReviewDecision>(payload.Text("decision")),
                payload.TextOrNull("verdict") is { } verdict ? Payload.FromWord<Outcome>(verdict) : null
            )
            {
                By = by,
                At = at,
            },
            EntryKind.Name => new NamesAreOne([.. payload.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)]) { By = by, At = at },
            EntryKind.Person => new Person(payload.Text("id"), payload.Text("shown_as")) { By = by, At = at },
            EntryKind.TakenBack => new TakenBack(payload.GetProperty("entry").GetInt64()) { By = by, At = at },
            _ => throw new FormatException($"{kind} is no act of a person"),
        };
        return act with { Note = payload.TextOrNull("note") };
    }

    private static void WriteChange(Utf8JsonWriter writer, string field, string from, string to)
    {
        writer.WriteString("field", field);
        writer.WriteString("from", from);
        writer.WriteString("to", to);
    }

    private static void WriteWords(Utf8JsonWriter writer, QuotedWords words)
    {
        writer.WriteString("exact", words.Exact);
        writer.WriteString("prefix", words.Before);
        writer.WriteString("suffix", words.After);
    }

    private static QuotedWords ReadWords(JsonElement payload) => new(payload.Text("exact"), payload.Text("prefix"), payload.Text("suffix"));

    private static ClaimPlace ReadPlace(JsonElement place) => new(place.Text("capture"), ReadWords(place), place.TextOrNull("figure"), place.Text("indicator"));

    private static DateOnly? DayOf(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
