using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>
/// A named decision about merging. Its id is the hash of what was decided on which claims, whatever their order: the same decision by anyone has the same id.
/// </summary>
internal static class MergePayload
{
    private const string TakenBack = "taken_back";

    public static (string Id, byte[] Payload) Write(MergeReview review)
    {
        var (claim, other) = InOrder(review.Decision);
        var decision = review.IsTakenBack ? TakenBack : Payload.Word(review.Decision.Kind);
        var id = Payload.HashOf(
            CanonicalJson.Of(writer =>
            {
                writer.WriteStartArray();
                writer.WriteStringValue(decision);
                writer.WriteStringValue(claim);
                writer.WriteStringValue(other);
                writer.WriteEndArray();
            })
        );
        return (
            id,
            CanonicalJson.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("decision", decision);
                writer.WriteString("claim", claim);
                writer.WriteString("other", other);
                writer.WriteString("reviewer", review.Reviewer);
                writer.WriteString("at", Payload.Moment(review.At));
                writer.WriteString("note", review.Note);
                writer.WriteEndObject();
            })
        );
    }

    public static MergeReview Read(Entry entry) =>
        Payload.Read(
            entry,
            payload =>
            {
                var word = payload.Text("decision");
                var (claim, other) = (payload.Text("claim"), payload.TextOrNull("other"));
                var taken = word == TakenBack;
                var kind = taken
                    ? other is null
                        ? MergeDecisionKind.Keep
                        : MergeDecisionKind.Together
                    : Payload.FromWord<MergeDecisionKind>(word);
                return new MergeReview
                {
                    Decision = new MergeDecision(kind, claim, other),
                    IsTakenBack = taken,
                    Reviewer = payload.Text("reviewer"),
                    At = DateTimeOffset.Parse(payload.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                    Note = payload.TextOrNull("note"),
                };
            }
        );

    /// <summary>The claims that a decision is about, as one key: a later decision on the same ones takes the place of an earlier one.</summary>
    public static string AboutOf(MergeDecision decision) => AboutOf(InOrder(decision).Claim, InOrder(decision).Other);

    /// <summary>The same of the two members of a payload.</summary>
    public static string AboutOf(string claim, string? other) => other is null ? claim : $"{claim} {other}";

    private static (string Claim, string? Other) InOrder(MergeDecision decision) =>
        decision.Other is { } other && string.CompareOrdinal(other, decision.Id) < 0 ? (other, decision.Id) : (decision.Id, decision.Other);
}
