using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;

namespace Hasila.Publishing.Boards;

/// <summary>The board's own words in both languages.</summary>
internal static class BoardWords
{
    public static LocalText SkipToClaims { get; } = new("إلى الادعاءات", "Skip to the claims");

    public static LocalText History { get; } = new("كيف تغيّر الرقم", "How the figure changed");

    public static LocalText FormerFindings { get; } = new("الأدلة على الأرقام السابقة", "Evidence on the former figures");

    public static LocalText PageTests { get; } = new("صفحات لا تتفق أرقامها", "Pages whose numbers do not agree");

    public static LocalText Quoted { get; } = new("كما ورد في الصفحات", "As the pages have it");

    public static LocalText WouldSettle { get; } = new("ما الذي يحسمه", "What would settle it");

    public static LocalText ReviewedBy { get; } = new("قرار", "Decided by");

    public static LocalText Infographic { get; } = new("الإنفوغرافيك", "Infographic");

    public static LocalText Data { get; } = new("البيانات", "Data");

    public static LocalText Retrace { get; } = new("كيف تعود إلى الأصل", "How to retrace");

    public static LocalText RetraceSteps { get; } =
        new(
            "كل ادعاء يحمل أرقام مصادره. ورقم المصدر يقود إلى صفحته في الجدول، ومعها بصمة SHA-256 لبايتاتها كما أُخذت. من يملك السجل يشغّل «hasila verify» فيُعاد حساب كل بصمة ويُقارَن كل اقتباس بمكانه في الصفحة. والكلمات بين علامتي التنصيص منقولة كما هي.",
            "Every claim carries the numbers of its sources. A number leads to its page in the table, with the SHA-256 of its bytes as they were taken. Whoever has the ledger runs “hasila verify”: every hash is computed again and every quotation is compared with its place on the page. Words in quotation marks are verbatim."
        );

    public static LocalText Method { get; } =
        new(
            "هذه ادعاءات كما نُقلت. الحكم يصف الأدلة لا المتكلم، وكل نشر هنا قرار شخص باسمه.",
            "These are claims as reported. A verdict describes the evidence, not the speaker, and everything here was published by a named person's decision."
        );

    public static LocalText Title(Edition edition) =>
        ClaimantWording.Achieved([.. edition.Claims.Where(claim => claim.Claim.Indicator != "other").Select(claim => claim.Claim.Claimant).Distinct()]);

    public static string Counts(Edition edition, string language) =>
        language == "ar"
            ? $"الصفحات المقروءة: {edition.Counts.Pages} · التصريحات: {edition.Counts.Statements} · الادعاءات المنشورة: {edition.Counts.Published} من {edition.Counts.Claims}"
            : $"{edition.Counts.Pages} pages read · {edition.Counts.Statements} statements · {edition.Counts.Published} of {edition.Counts.Claims} claims published";

    public static string Gap(CompletenessGap gap, LocalText claimant, string language) =>
        language == "ar"
            ? $"{claimant.Ar}: عدد البنود المعلنة {gap.Announced}، وأكثر الصفحات تفصيلاً يذكر منها {gap.Found}؛ ما لم يُعثر عليه في الصفحات المقروءة: {gap.Announced - gap.Found}."
            : $"{ClaimantWording.Capital(claimant.En)}: {gap.Announced} items were announced; the most detailed page itemises {gap.Found}: {gap.Announced - gap.Found} not found on the pages read.";
}
