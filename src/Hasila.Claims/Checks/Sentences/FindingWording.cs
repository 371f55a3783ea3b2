using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Text;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>The parts of findings that are phrases of their own: why nothing was decided, which test was made.</summary>
internal static class FindingWording
{
    /// <param name="reason">Any but <see cref="CheckReason.None"/>.</param>
    public static LocalText Reason(CheckReason reason) => ClaimBook.Book.Phrase($"reason.{JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString())}");

    /// <summary>The verdict and, where it decides nothing, why.</summary>
    public static LocalText Conclusion(FindingDraft draft)
    {
        var verdict = VerdictWords.Name(draft.Outcome, draft.Grade);
        if (draft.Outcome == Outcome.Consistent)
            return ClaimBook.Book.Phrase("undecided", ("verdict", verdict));
        return draft.Reason == CheckReason.None ? verdict : ClaimBook.Book.Phrase("because", ("verdict", verdict), ("reason", Reason(draft.Reason)));
    }

    /// <summary>The name of a test of a page against itself.</summary>
    public static LocalText Test(string name) =>
        name
            is "parts_and_whole"
                or "percent_and_ratio"
                or "running_total"
                or "growth"
                or "announced_count"
                or "anniversary"
                or "headline_and_body"
                or "other_pages"
            ? ClaimBook.Book.Phrase($"test.{name}")
            : ClaimBook.Book.Phrase("test.numbers");
}
