using System.Text;
using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Text;

namespace Hasila.Ledger.Growth;

/// <summary>
/// That a claim appears on further pages: where in each reading, and what else of the claim is other now. What the reading itself says (words, outlet,
/// headline, speaker and so on) is not written again.
/// </summary>
internal static class AppearsPayload
{
    /// <summary>Further appearances; see <see cref="AppearsItem"/>.</summary>
    public const string At = "at";

    /// <summary>Further caveats, as appearances are.</summary>
    public const string But = "but";

    /// <summary>What else is other; see <see cref="JsonChange"/>.</summary>
    public const string Set = "set";

    // A claim that is other in most of what it says is written anew.
    private const int Worth = 2;

    /// <summary>The members that hold nothing of what a list shows of a claim, or stand in its row.</summary>
    private static readonly HashSet<string> s_besides = new(StringComparer.Ordinal) { "as_of", "sources", "history", "flags", "parts" };

    /// <param name="former">The claim as its entries give it; it grows.</param>
    /// <param name="now">The claim as it is to be.</param>
    /// <param name="readingOf">The number of a capture's reading, and what that says.</param>
    /// <param name="substance">That of the former.</param>
    /// <returns>Null where the claim has not grown, or no less is written than all of it.</returns>
    public static ClaimGrowth? Between(ClaimForm former, ClaimPayload now, Func<string, (long Seq, ReadingFacts Facts)> readingOf, string substance)
    {
        var form = ClaimForm.Of(now.Canonical);
        if (Inserted(former.Appearances, form.Appearances) is not { } fresh || Inserted(former.Caveats, form.Caveats) is not { } caveats)
            return null;
        if (fresh.Count == 0 && caveats.Count == 0)
            return null;
        var set = JsonChange.Between(former.Rest, form.Rest);
        var payload = CanonicalJson.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", now.Id);
            json.WriteString("content", now.Content);
            if (now.Substance != substance)
                json.WriteString("substance", now.Substance);
            if (set is not null)
            {
                json.WritePropertyName(Set);
                json.WriteRawValue(set, skipInputValidation: true);
            }

            Write(json, At, fresh, form.Appearances, form.Figure, readingOf);
            Write(json, But, caveats, form.Caveats, form.Figure, readingOf);
            json.WriteEndObject();
        });
        return payload.Length * Worth < now.Canonical.Length && Gives(former, payload, now, readingOf)
            ? new ClaimGrowth(payload, fresh, caveats, former)
            : null;
    }

    /// <summary>True where the entry changes more of the claim than a list's row holds.</summary>
    public static bool Renews(JsonElement payload) =>
        payload.TryGetProperty(Set, out var change) && change.EnumerateObject().Any(member => !s_besides.Contains(member.Name));

    // What is written is read back before it is trusted.
    private static bool Gives(ClaimForm former, byte[] payload, ClaimPayload now, Func<string, (long Seq, ReadingFacts Facts)> readingOf)
    {
        using var document = JsonDocument.Parse(payload);
        var readings = new Dictionary<long, ReadingFacts>();
        foreach (var capture in CapturesOf(document.RootElement, now))
        {
            var (seq, facts) = readingOf(capture);
            readings[seq] = facts;
        }

        former.Grow(document.RootElement, seq => readings[seq]);
        return former.Canonical().AsSpan().SequenceEqual(now.Canonical);
    }

    private static IEnumerable<string> CapturesOf(JsonElement payload, ClaimPayload now)
    {
        var form = ClaimForm.Of(now.Canonical);
        foreach (var (name, items) in new[] { (At, form.Appearances), (But, form.Caveats) })
        {
            if (!payload.TryGetProperty(name, out var written))
                continue;
            foreach (var item in written.EnumerateArray())
                yield return CaptureOf(items[item[0].GetInt32()]);
        }
    }

    private static string CaptureOf(string appearance)
    {
        using var document = JsonDocument.Parse(appearance);
        return document.RootElement.Text("capture");
    }

    private static void Write(
        Utf8JsonWriter json,
        string name,
        List<int> fresh,
        List<string> items,
        string figure,
        Func<string, (long Seq, ReadingFacts Facts)> readingOf
    )
    {
        if (fresh.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var position in fresh)
        {
            using var document = JsonDocument.Parse(items[position]);
            var appearance = document.RootElement;
            var (seq, facts) = readingOf(appearance.Text("capture"));
            var span = new TextSpan(
                appearance.GetProperty("span").GetProperty("start").GetInt32(),
                appearance.GetProperty("span").GetProperty("end").GetInt32()
            );
            var statement = appearance.TextOrNull("statement");
            json.WriteStartArray();
            json.WriteNumberValue(position);
            json.WriteNumberValue(seq);
            json.WriteStringValue(statement);
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            if (JsonChange.Between(facts.Appearance(statement, span, figure), items[position]) is { } change)
                json.WriteRawValue(change, skipInputValidation: true);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Positions of what is new, in ascending order; null where something is gone or other.
    private static List<int>? Inserted(List<string> former, List<string> now)
    {
        var (known, fresh) = (0, new List<int>());
        for (var at = 0; at < now.Count; at++)
        {
            if (known < former.Count && former[known] == now[at])
                known++;
            else
                fresh.Add(at);
        }

        return known == former.Count ? fresh : null;
    }
}

/// <param name="Payload">Of the <c>appears</c> entry.</param>
/// <param name="Appearances">Positions of the further appearances.</param>
/// <param name="Caveats">Positions of the further caveats.</param>
/// <param name="Form">The claim with them.</param>
internal sealed record ClaimGrowth(byte[] Payload, IReadOnlyList<int> Appearances, IReadOnlyList<int> Caveats, ClaimForm Form);
