using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Claims.Tallies;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Ledgers;

/// <summary>
/// What persons corrected since an edition, held against what it said. A figure that later pages give is no correction: it stands in the claim's history.
/// </summary>
/// <param name="ledger">Whose edition it is.</param>
/// <param name="before">The edition.</param>
/// <param name="entry">Number of its entry.</param>
/// <param name="names">Who wants to be named how, by id.</param>
internal sealed class CorrectionsSince(SqliteLedger ledger, KeptEdition before, long entry, IReadOnlyDictionary<string, string> names)
{
    /// <summary>Those that an edition made now tells of, in the order of the claims of the one before.</summary>
    public IReadOnlyList<PublishedCorrection> Of(Edition now) => [.. before.Claims.SelectMany(claim => Of(claim, now))];

    private IEnumerable<PublishedCorrection> Of(KeptClaim was, Edition now)
    {
        var id = was.Claim.Id;
        var present = ledger.PresentIdOf(id);
        var counterpart = now.Claims.FirstOrDefault(one => one.Claim.Id == present || one.Claim.Parts.Any(part => part.Id == present));
        if (counterpart is null)
        {
            // A later figure of the line has taken its place: that is no correction.
            var isSucceeded = was.Claim.Line is { } line && now.Claims.Any(one => one.Claim.Line == line);
            return isSucceeded ? [] : [Gone(was, present)];
        }

        var acts = ActsOn(present is null ? [id] : [id, present, .. ledger.FormerIdsOf(present)]);
        return Enum.GetValues<ClaimField>()
            .Select(field => Of(was, counterpart, field, acts))
            .Append(OfVerdict(was, counterpart))
            .OfType<PublishedCorrection>();
    }

    private List<Act> ActsOn(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).SelectMany(ledger.Acts).OrderBy(act => act.Entry)];

    private PublishedCorrection? Of(KeptClaim was, PublishedClaim now, ClaimField field, List<Act> acts)
    {
        if (FieldNames.Shown(was.Claim, field) == FieldNames.Shown(now.Claim, field))
            return null;
        var by = acts.LastOrDefault(act => act.Entry > entry && IsOn(field, act, acts)) ?? (field == ClaimField.Claimant ? WhoSpeaks(was.Claim) : null);
        return by is null ? null : At(was, now.Claim.Id, Enum.Parse<CorrectedPart>(field.ToString()), Words(was.Claim, field), Words(now.Claim, field), by);
    }

    private static bool IsOn(ClaimField field, Act act, List<Act> acts) =>
        act switch
        {
            ClaimCorrection correction => correction.Field == field,
            TakenBack back => acts.Any(one => one.Entry == back.Of && IsOn(field, one, acts)),
            _ => false,
        };

    // Another speaker of the statement, or another name of the same body.
    private Act? WhoSpeaks(Claim was) =>
        was
            .Appearances.Select(appearance => appearance.Capture)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(ledger.Acts)
            .Where(act => act is StatementCorrected { Field: StatementField.Speaker } or TakenBack)
            .Concat(ledger.Standing<NamesAreOne>().Where(one => one.Names.Contains(was.Claimant.Ar, StringComparer.Ordinal)))
            .Where(act => act.Entry > entry)
            .MaxBy(act => act.Entry);

    private PublishedCorrection? OfVerdict(KeptClaim was, PublishedClaim now)
    {
        if (was.Verdict == now.Verdict)
            return null;
        var isDecided = now.Review.At > was.At;
        return Told(was, now.Claim.Id, CorrectedPart.Verdict, VerdictWords.Name(was.Verdict), VerdictWords.Name(now.Verdict)) with
        {
            By = isDecided ? now.Review.Reviewer : null,
            At = isDecided ? now.Review.At : null,
            Why = isDecided ? now.Review.Note : null,
        };
    }

    private PublishedCorrection Gone(KeptClaim was, string? present)
    {
        const CorrectedPart Part = CorrectedPart.Publication;
        var id = was.Claim.Id;
        var said = was.Claim.Figure is { } figure ? FigureWording.Of(figure) : was.Claim.Gloss;
        if (present is not null && ledger.StandingRejectionOf(present) is { } rejected)
            return At(was, id, Part, said, RejectionReasons.Find(rejected.Reason)?.Words, rejected);
        if (present is not null && ledger.StandingReviewOf(present) is { Decision: ReviewDecision.Withhold } withheld)
            return Told(was, id, Part, said, null) with { By = Named(withheld.Reviewer), At = withheld.At, Why = withheld.Note };
        return ActsOn(present is null ? [id] : [id, present]).LastOrDefault(act => act is TakenBack && act.Entry > entry) is { } back
            ? At(was, id, Part, said, null, back)
            : Told(was, id, Part, said, null);
    }

    private PublishedCorrection At(KeptClaim was, string claim, CorrectedPart part, LocalText? former, LocalText? now, Act by) =>
        Told(was, claim, part, former, now) with
        {
            By = Named(by.By),
            At = by.At,
            Why = by.Note,
        };

    private PublishedCorrection Told(KeptClaim was, string claim, CorrectedPart part, LocalText? former, LocalText? now) =>
        new()
        {
            Part = part,
            Edition = before.Id,
            Former = was.Claim.Id,
            Claim = claim,
            Title = EditionBook.Book.Phrase("labelled", ("label", was.Claim.Claimant), ("words", was.Claim.Gloss)),
            Was = former,
            Now = now,
        };

    private string Named(string who) => names.GetValueOrDefault(who, who);

    private static LocalText? Words(Claim claim, ClaimField field) =>
        field switch
        {
            ClaimField.Figure => claim.Figure is { } figure ? FigureWording.Of(figure) : null,
            ClaimField.Claimant => claim.Claimant,
            ClaimField.Indicator => claim.Gloss,
            ClaimField.Place => claim.Place,
            _ => claim.AsOf is { } day ? ShownWords.Day(day) : null,
        };
}
