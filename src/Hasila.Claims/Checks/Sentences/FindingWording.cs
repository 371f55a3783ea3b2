using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>The fixed words of findings, in both languages.</summary>
internal static class FindingWording
{
    private static readonly Dictionary<string, string> Genders = DataFile
        .Rows(typeof(FindingWording).Assembly, "arabic-verbs")
        .SelectMany(row => row[1].Split('|').Select(word => (Word: ArabicFold.Fold(word), Gender: row[0])))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Gender, StringComparer.Ordinal);

    private static readonly string[] ArabicMonths =
    [
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيو",
        "تموز/يوليو",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ];

    public static LocalText Date(DateOnly day) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ArabicMonths[day.Month - 1]} {day.Year}"),
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        );

    public static LocalText OutcomeText(Outcome outcome, ContradictionGrade? grade) =>
        outcome switch
        {
            Outcome.Supported => new("تؤيده البيانات", "supported"),
            Outcome.SupportedExceptApproximator => new("تؤيد البيانات العدد من دون لفظ التقريب", "the number is supported, its bound is not"),
            Outcome.Consistent => new("متسق مع البيانات", "consistent with the data, which do not decide it"),
            Outcome.Contradicted => grade switch
            {
                ContradictionGrade.Close => new("تخالفه هذه البيانات بفارق صغير", "contradicted by this evidence, by a small difference"),
                ContradictionGrade.Gross => new("تخالفه هذه البيانات بفارق كبير", "contradicted by this evidence, by a large difference"),
                _ => new("تخالفه هذه البيانات", "contradicted by this evidence"),
            },
            Outcome.NotComparable => new("غير قابل للمقارنة", "not comparable"),
            Outcome.Insufficient => new("البيانات غير كافية", "insufficient"),
            _ => new("غير قابل للتحقق", "not checkable"),
        };

    public static LocalText Reason(CheckReason reason) =>
        reason switch
        {
            CheckReason.NoSeries => new("لأن ما من سلسلة متاحة تقيس ذلك", "because no series in hand measures this"),
            CheckReason.NoNumber => new("لأن القول لا يذكر رقماً ولا حداً", "because it states neither a number nor a threshold"),
            CheckReason.VagueNumber => new("لأن المقدار غير محدد", "because the amount is vague"),
            CheckReason.NumberOutOfRange => new("لأن العدد خارج ما يمكن حسابه", "because the number is beyond what can be calculated with"),
            CheckReason.NotYet => new("لأنه قول عن المستقبل", "because it speaks of the future"),
            CheckReason.NoDay => new("لأن القول لا يُعرف تاريخه", "because it is not known for which day it is made"),
            CheckReason.FiscalYear => new("لأن أيام السنة المالية المقصودة غير مذكورة", "because the days of the fiscal year that is meant are not stated"),
            CheckReason.NoPeriodStart => new("لأن بداية المدة غير مذكورة", "because the start of its period is not stated"),
            CheckReason.NoObservation => new("لأن السلسلة لا تضم رصداً لهذه المدة", "because the series has no observation for that time"),
            CheckReason.BeforeFirst => new("لأن السلسلة تبدأ بعد ذلك التاريخ", "because the series begins later"),
            CheckReason.TooOld => new("لأن أقرب رصد بعيد عن ذلك التاريخ", "because the nearest observation is too far from that day"),
            CheckReason.Hole => new("لأن في السلسلة صفراً يعني أن العدد لم يُبلّغ", "because the series has a zero that means not reported"),
            CheckReason.NoBound => new("لأن نطاق السلسلة غير نطاق القول", "because the series covers something else than the claim and gives no bound"),
            CheckReason.BoundDoesNotDecide => new("لأن السلسلة تعطي حداً لا يحسم", "because the series gives only a bound, which does not decide it"),
            CheckReason.PlaceNotStated => new("لأن القول لا يذكر مكاناً", "because it names no place"),
            CheckReason.Proxy => new("لأن السلسلة تقيس شيئاً آخر قد يتحرك معه", "because the series measures something else that may move with it"),
            CheckReason.KindDiffers => new("لأن أحدهما رصيد والآخر مجموع مدة أو نسبة", "because one is a level and the other a sum over a period or a share"),
            CheckReason.UnitDiffers => new("لأن الوحدتين مختلفتان", "because the units differ"),
            CheckReason.CountsDiffer => new("لأن المعدود مختلف", "because the two count different things"),
            CheckReason.DenominatorDiffers => new("لأن النسبتين من أصلين مختلفين", "because the two shares are taken out of different totals"),
            _ => new("", ""),
        };

    public static LocalText Test(string name) =>
        name switch
        {
            "parts_and_whole" => new("مجموع الأجزاء والكل", "parts and whole"),
            "percent_and_ratio" => new("النسبة ونتيجة القسمة", "percent and ratio"),
            "running_total" => new("مجموع تراكمي لا ينقص", "a running total never falls"),
            "growth" => new("النمو محسوباً من القيمتين", "growth worked out from the two values"),
            "announced_count" => new("عدد البنود المعلن والموجود", "items announced and found"),
            "anniversary" => new("فرق السنوات", "difference of the years"),
            "headline_and_body" => new("العنوان والمتن", "headline and body"),
            "other_pages" => new("صفحات أخرى لليوم نفسه", "other pages for the same day"),
            _ => new("أرقام الصفحة نفسها", "numbers of the same page"),
        };

    /// <summary>
    /// "X said" in Arabic, where the verb agrees in gender with the name's first word. A name that does not tell (a person's, as a rule) is put behind بحسب,
    /// with which nothing has to agree.
    /// </summary>
    public static string SaidBy(string name)
    {
        var first = ArabicFold.Fold(name.Trim().Split(' ')[0].Trim('"', '«', '»', '“', '”'));
        var bare = first.StartsWith("ال", StringComparison.Ordinal) && first.Length > 4 ? first[2..] : first;
        var gender =
            Genders.GetValueOrDefault(bare)
            ?? Genders.GetValueOrDefault(first)
            ?? (
                first.EndsWith('ه') && name.Trim().Split(' ')[0].EndsWith('ة') || (bare.Length > 4 && bare.EndsWith("ات", StringComparison.Ordinal))
                    ? "feminine"
                    : "unknown"
            );
        return gender switch
        {
            "feminine" => $"قالت {name}",
            "masculine" => $"قال {name}",
            _ => $"بحسب {name}",
        };
    }
}
