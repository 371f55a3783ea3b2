using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>A test of a page against itself in one sentence. Its subject is the page: who spoke may have said it rightly.</summary>
internal static class TestSentence
{
    public static string English(NormalForm claim, InternalTest test, FindingDraft draft)
    {
        var stated = Quantity.Claimed(claim, "en");
        var expected = Quantity.Observed(test.Expected, claim.Unit, null, "en");
        var page = test.Page is { } name ? $"page “{Isolated.Text(name, "en")}”" : null;
        var said = test.Name switch
        {
            "headline_and_body" when page is not null => $"The headline of the {page} has {stated}, its body {expected}",
            "announced_count" when page is not null => $"The {page} announces a list of {stated} and has {expected} of them",
            "anniversary" when page is not null => $"The {page} speaks of anniversary number {stated}; the years that it names lie {expected} apart",
            "other_pages" when page is not null => $"The {page} has {stated}; other pages for the same day have {expected}",
            "running_total" => $"{FindingSentence.Said(claim, "en")}; an earlier total was {expected} already",
            _ when page is not null => $"The {page} has {stated}; by its other numbers it is {expected}",
            _ => $"{FindingSentence.Said(claim, "en")}; other numbers on the pages give {expected}",
        };
        return $"{said} ({FindingWording.Test(test.Name).En}): {Conclusion(draft).En}";
    }

    public static string Arabic(NormalForm claim, InternalTest test, FindingDraft draft)
    {
        var stated = Quantity.Claimed(claim, "ar");
        var expected = Quantity.Observed(test.Expected, claim.Unit, null, "ar");
        var page = test.Page is { } name ? $"صفحة «{Isolated.Text(name, "ar")}»" : null;
        var said = test.Name switch
        {
            "headline_and_body" when page is not null => $"في عنوان {page} {stated}، وفي متنها {expected}",
            "announced_count" when page is not null => $"عدد البنود المعلن في {page} {stated}، وعدد ما ورد منها {expected}",
            "anniversary" when page is not null => $"رقم الذكرى في {page} {stated}، وفرق السنوات بحسبها {expected}",
            "other_pages" when page is not null => $"في {page} {stated}، وفي صفحات أخرى لليوم نفسه {expected}",
            "running_total" => $"{FindingSentence.Said(claim, "ar")}؛ وكان مجموع سابق قد بلغ {expected}",
            _ when page is not null => $"في {page} {stated}، وبحسب أرقامها الأخرى {expected}",
            _ => $"{FindingSentence.Said(claim, "ar")}؛ وتعطي أرقام أخرى في الصفحات {expected}",
        };
        return $"{said} ({FindingWording.Test(test.Name).Ar}): {Conclusion(draft).Ar}";
    }

    private static LocalText Conclusion(FindingDraft draft)
    {
        var outcome = draft.Outcome switch
        {
            Outcome.Supported => new LocalText("الأرقام متفقة", "the numbers agree"),
            Outcome.Consistent => new LocalText("لا تتعارض الأرقام بعد تقريبها", "the rounded numbers do not conflict"),
            Outcome.SupportedExceptApproximator => new LocalText("العدد موافق، ولفظ التقريب غير موافق", "the number agrees, its bound does not"),
            Outcome.Contradicted => new LocalText("الأرقام غير متفقة", "the numbers do not agree"),
            _ => FindingWording.OutcomeText(draft.Outcome, draft.Grade),
        };
        return draft.Flags.Contains(Flag.TranscriptionSuspect, StringComparer.Ordinal)
            ? new LocalText($"{outcome.Ar}، ولعل خانة سقطت أو زيدت عند النقل", $"{outcome.En}; a digit may have been lost or added in copying")
            : outcome;
    }
}
