using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Text;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>A test of a page against itself in one sentence. Its subject is the page: who spoke may have said it rightly.</summary>
internal static class TestSentence
{
    public static LocalText Write(NormalForm claim, InternalTest test, FindingDraft draft)
    {
        var expected = Quantity.Observed(test.Expected, claim.Unit, null);
        return ClaimBook.Book.Phrase(
            "tested",
            ("sentence", test.Page is { } name ? OfPage(name, claim, test, expected) : OfPages(claim, test, expected)),
            ("test", FindingWording.Test(test.Name)),
            ("conclusion", Conclusion(draft))
        );
    }

    private static LocalText OfPage(string name, NormalForm claim, InternalTest test, LocalText expected)
    {
        if (test.Name == "running_total")
            return OfPages(claim, test, expected);
        var page = ClaimBook.Book.Phrase("page", ("name", Isolated.Text(new LocalText(name, name))));
        var form = test.Name is "headline_and_body" or "announced_count" or "anniversary" or "other_pages" ? test.Name : "numbers";
        return ClaimBook.Book.Phrase($"tested.{form}", ("page", page), ("stated", Quantity.Claimed(claim)), ("expected", expected));
    }

    private static LocalText OfPages(NormalForm claim, InternalTest test, LocalText expected) =>
        ClaimBook.Book.Phrase(
            test.Name == "running_total" ? "tested.running_total" : "tested.pages",
            ("said", FindingSentence.Said(claim)),
            ("expected", expected)
        );

    private static LocalText Conclusion(FindingDraft draft)
    {
        var agreement = draft.Outcome switch
        {
            Outcome.Supported => ClaimBook.Book.Phrase("agreement.supported"),
            Outcome.Consistent => ClaimBook.Book.Phrase("agreement.consistent"),
            Outcome.SupportedExceptApproximator => ClaimBook.Book.Phrase("agreement.supported_except_approximator"),
            Outcome.Contradicted => ClaimBook.Book.Phrase("agreement.contradicted"),
            _ => VerdictWords.Name(draft.Outcome, draft.Grade),
        };
        return draft.Flags.Contains(Flag.TranscriptionSuspect, StringComparer.Ordinal)
            ? ClaimBook.Book.Phrase("agreement.digit", ("agreement", agreement))
            : agreement;
    }
}
