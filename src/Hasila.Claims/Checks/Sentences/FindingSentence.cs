using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>
/// The finding in one careful sentence, in both languages: who said what, what the series has, both definitions, and what follows.
/// It describes evidence, never a person. Figures and names of the other script are isolated, so that neither disturbs the direction of the sentence.
/// </summary>
internal static class FindingSentence
{
    public static LocalText Write(CheckInputs inputs, FindingDraft draft) =>
        ClaimBook.Book.Phrase(
            "finding",
            ("sentence", inputs.Test is { } test ? TestSentence.Write(inputs.Claim, test, draft) : AgainstEvidence(inputs, draft))
        );

    /// <summary>"The Board said more than 65 percent (20 March 2024)".</summary>
    public static LocalText Said(NormalForm claim)
    {
        var quantity = claim.Value is null
            ? null
            : ShownWords.WithRemarks(Quantity.Claimed(claim), Days(claim.From, claim.AsOf), Definition(claim), Due(claim));
        if (claim.Claimant == ClaimantWords.Nobody)
            return quantity is null ? ClaimBook.Book.Phrase("finding.page_says_no_number") : ClaimBook.Book.Phrase("finding.page_says", ("quantity", quantity));
        var name = ShownWords.Opening(Isolated.Text(ClaimantWords.Marked(claim.Claimant)));
        return quantity is null
            ? ClaimBook.Book.Phrase("finding.no_number", ("claimant", name))
            : ClaimBook.Book.Phrase("finding.said", ("said", ClaimantWords.Said(name, claim.ClaimantGender, claim.Claimant.Ar)), ("quantity", quantity));
    }

    private static LocalText AgainstEvidence(CheckInputs inputs, FindingDraft draft)
    {
        var (said, conclusion) = (Said(inputs.Claim), FindingWording.Conclusion(draft));
        if (inputs.Series is not { } series)
            return ClaimBook.Book.Phrase("finding.without_series", ("said", said), ("conclusion", conclusion));
        var name = ClaimBook.Book.Phrase("series", ("name", Isolated.Text(series.Name)), ("owner", Isolated.Text(series.Owner)));
        if (inputs.Claim.Value is null || draft.Observed is not { } observed)
            return ClaimBook.Book.Phrase(
                "finding.without_value",
                ("said", said),
                ("series", ShownWords.WithRemarks(name, Definition(series), Whole(series.Denominator))),
                ("conclusion", conclusion)
            );
        var quantity = Quantity.Observed(observed, series.Unit, series.Counts);
        return ClaimBook.Book.Phrase(
            "finding.with_value",
            ("said", said),
            ("series", name),
            ("observed", ShownWords.WithRemarks(quantity, Days(draft.Since, draft.Day), Known(inputs), Definition(series), Whole(series.Denominator))),
            ("conclusion", conclusion)
        );
    }

    private static LocalText? Days(DateOnly? from, DateOnly? to) => to is { } last ? ShownWords.Days(from ?? last, last) : null;

    private static LocalText? Known(CheckInputs inputs) =>
        inputs.KnownBy is { } day ? ClaimBook.Book.Phrase("known_on", ("day", ShownWords.Day(day)))
        : inputs.Beside.Any(other => other.SameSeries) ? ClaimBook.Book.Phrase("known_at_latest")
        : null;

    private static LocalText? Due(NormalForm claim) => claim.Due is { } day ? ClaimBook.Book.Phrase("due", ("day", ShownWords.Day(day))) : null;

    private static LocalText Definition(NormalForm claim) =>
        claim.Definition is { } said
            ? ClaimBook.Book.Phrase("defined_as", ("definition", Isolated.Text(said)))
            : Whole(claim.Denominator) ?? ClaimBook.Book.Phrase("no_definition");

    private static LocalText Definition(EvidenceSeries series) => ClaimBook.Book.Phrase("defined_as", ("definition", Isolated.Text(series.Definition)));

    private static LocalText? Whole(LocalText? denominator) =>
        denominator is null ? null : ClaimBook.Book.Phrase("out_of", ("whole", Isolated.Text(denominator)));
}
