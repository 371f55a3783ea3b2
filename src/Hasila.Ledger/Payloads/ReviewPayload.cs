using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>A named decision, with the hashes of the claim as the reviewer saw it.</summary>
internal static class ReviewPayload
{
    public static byte[] Write(Review review, string content, string substance) =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("claim", review.ClaimId);
            writer.WriteString("content", content);
            writer.WriteString("substance", substance);
            writer.WriteString("reviewer", review.Reviewer);
            writer.WriteString("at", Payload.Moment(review.At));
            writer.WriteString("decision", Payload.Word(review.Decision));
            writer.WriteString("verdict", review.Verdict is { } verdict ? Payload.Word(verdict) : null);
            writer.WriteString("note", review.Note);
            writer.WriteEndObject();
        });

    public static Review Read(Entry entry) =>
        Payload.Read(
            entry,
            payload => new Review
            {
                ClaimId = payload.Text("claim"),
                Reviewer = payload.Text("reviewer"),
                At = DateTimeOffset.Parse(payload.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                Decision = Payload.FromWord<ReviewDecision>(payload.Text("decision")),
                Verdict = payload.TextOrNull("verdict") is { } verdict ? Payload.FromWord<Outcome>(verdict) : null,
                Note = payload.TextOrNull("note"),
            }
        );
}
