using System.Text.Json;
using Hasila.Claims.Model;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>
/// A claim with two hashes. <c>content</c> covers all of it. <c>substance</c> covers what a reviewer decides on (who claims what, with which figure,
/// where and as of when) but not where it appears: one more page that repeats a claim does not undo a review, a changed figure does.
/// </summary>
internal sealed record ClaimPayload(string Id, string Content, string Substance, byte[] Canonical)
{
    private static readonly HashSet<string> s_substanceMembers = new(StringComparer.Ordinal)
    {
        "id",
        "claimant",
        "frame",
        "indicator",
        "gloss",
        "figure",
        "period_kind",
        "place",
        "as_of",
        "status",
    };

    public static ClaimPayload Of(Claim claim)
    {
        var canonical = CanonicalJson.Of(writer => Formats.WriteClaim(writer, claim));
        using var document = JsonDocument.Parse(canonical);
        var substance = CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject().Where(member => s_substanceMembers.Contains(member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        });
        return new ClaimPayload(claim.Id, Payload.HashOf(canonical), Payload.HashOf(substance), canonical);
    }

    public byte[] Write() =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", Id);
            writer.WriteString("content", Content);
            writer.WriteString("substance", Substance);
            writer.WritePropertyName("claim");
            writer.WriteRawValue(Canonical, skipInputValidation: true);
            writer.WriteEndObject();
        });

    public static Claim Read(Entry entry) => Payload.Read(entry, payload => Formats.ReadClaim(payload.GetProperty("claim")));

    /// <summary>The claim of an entry that records one, or its withdrawal.</summary>
    public static string IdOf(Entry entry) => Payload.Read(entry, payload => payload.Text("id"));

    public static byte[] WriteWithdrawn(string id) =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteEndObject();
        });
}
