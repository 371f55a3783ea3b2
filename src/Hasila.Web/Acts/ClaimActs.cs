using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Web.Wording;

namespace Hasila.Web.Acts;

/// <summary>What a form says is recorded, in the ledger's own acts: what it may hold, the ledger decides.</summary>
internal static class ClaimActs
{
    private const int DaysToReply = 7;

    /// <summary>Records what the form says of a claim, and tallies anew what that changes.</summary>
    /// <exception cref="LedgerException">Nothing was written: refused, or <see cref="LedgerFault.Changed"/>.</exception>
    public static void Record(SqliteLedger ledger, Framework framework, string claim, ClaimForm form, string by, DateTimeOffset now)
    {
        if (form.Do is "publish" or "withhold")
        {
            ledger.Record(
                new Review
                {
                    ClaimId = claim,
                    Reviewer = by,
                    At = now,
                    Decision = Enum.Parse<ReviewDecision>(form.Do, ignoreCase: true),
                    Verdict = VerdictOf(form.Verdict),
                    Note = NoteOf(form),
                },
                form.Seen
            );
            return;
        }

        ledger.Record(ActOf(framework, claim, form, by, now), form.Seen);
        if (form.Do is "correct" or "reject")
            ledger.TallyAgain(framework);
    }

    private static Act ActOf(Framework framework, string claim, ClaimForm form, string by, DateTimeOffset now)
    {
        var note = NoteOf(form);
        return form.Do switch
        {
            "correct" => Correction(framework, claim, form, by, now, note),
            "reject" => new ClaimRejected(claim, form.Reason)
            {
                By = by,
                At = now,
                Note = note,
            },
            "second" => new SecondReading(claim, form.Reading == "withhold" ? ReviewDecision.Withhold : ReviewDecision.Publish, VerdictOf(form.Verdict))
            {
                By = by,
                At = now,
                Note = note,
            },
            "ask" => new Reply(claim, UntilOf(form.Until, now), Text: null)
            {
                By = by,
                At = now,
                Note = note,
            },
            "answer" => new Reply(claim, Due: null, note ?? throw WebWords.Refused("refuse.answer")) { By = by, At = now },
            "note" => new Remark(claim)
            {
                By = by,
                At = now,
                Note = note ?? throw WebWords.Refused("refuse.note"),
            },
            _ => throw WebWords.Refused("refuse.nothing"),
        };
    }

    private static ClaimCorrection Correction(Framework framework, string claim, ClaimForm form, string by, DateTimeOffset now, string? note)
    {
        if (!Enum.TryParse<ClaimField>(form.Field, ignoreCase: true, out var field))
            throw WebWords.Refused("refuse.field");
        if (field == ClaimField.Indicator && form.To != "other" && framework.IndicatorOf(form.To) is null)
            throw WebWords.Refused("refuse.indicator", ("framework", framework.Id));
        return new ClaimCorrection(claim, field, form.To)
        {
            By = by,
            At = now,
            Note = note,
        };
    }

    private static Outcome? VerdictOf(string slug) =>
        slug.Length == 0
            ? null
            : Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => VerdictWords.Slug(outcome) == slug)
                ?? throw WebWords.Refused("refuse.verdict");

    private static DateOnly UntilOf(string day, DateTimeOffset now) =>
        day.Length == 0 ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysToReply)
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known
        : throw WebWords.Refused("refuse.until");

    private static string? NoteOf(ClaimForm form) => form.Note.Length == 0 ? null : form.Note;
}
