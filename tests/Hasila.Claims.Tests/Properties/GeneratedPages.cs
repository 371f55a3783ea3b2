using System.Globalization;
using System.Text;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tests.Properties;

/// <summary>Pages of invented statements in both languages, of speakers, verbs and figures drawn at random: the same seed, the same pages.</summary>
internal static class GeneratedPages
{
    private static readonly string[] s_speakers = ["وزارة الصحة", "هيئة الطرق", "محافظ الوادي رائد الصالح", "المتحدث باسم البلدية", "لجنة الأهالي"];
    private static readonly string[] s_verbs = ["قالت {0} إن", "أعلن {0} أن", "وأكد {0} أن", "وأوضحت {0} أن", "وأضاف {0} أن"];
    private static readonly string[] s_bounds = ["", "نحو ", "أكثر من ", "ما لا يقل عن ", "قرابة ", "ما يصل إلى "];
    private static readonly string[] s_clauses =
    [
        "الورش أنجزت {0} كيلومتراً من الطرق و{1} جسراً",
        "عدد العائدين ارتفع من {0} إلى {1} نازح",
        "{0} من أصل {1} مدرسة عادت إلى العمل",
        "الإيرادات بلغت {0} مليون دولار مقابل {1} مليون دولار قبل عام",
        "الفرق أتلفت {0} لغماً بينها {1} مضادة للدبابات",
        "نسبة الإنجاز وصلت إلى {2} في المئة",
        "الحملة شملت {0} طفل بنسبة {2}%",
        "العيادات استقبلت {0} مريضاً خلال {3} أيام",
        "المستودعات وزعت {0} طن من القمح و{1} سلة غذائية",
    ];
    private static readonly string[] s_englishSpeakers = ["The health ministry", "Mayor Salma Barr", "The roads board", "The harbour council"];
    private static readonly string[] s_englishClauses =
    [
        "crews had repaired {0} kilometres of road and {1} bridges",
        "{0} of {1} schools had reopened",
        "exports rose from {0} million dollars to {1} million dollars",
        "{2} percent of homes had power",
        "teams had cleared {0} mines, including {1} near the river",
        "clinics had treated {0} patients in {3} days",
    ];

    /// <param name="random">What is drawn from.</param>
    /// <param name="number">Of the page: its name.</param>
    public static AttributedArticle Next(Random random, int number)
    {
        var text = new StringBuilder();
        var day = string.Create(CultureInfo.InvariantCulture, $"2024-03-{random.Next(1, 29):00}");
        var inArabic = random.Next(3) > 0;
        text.Append(inArabic ? "حصيلة الأسبوع في الوادي" : "The week in the valley").Append("\n\n");
        text.Append(inArabic ? "صحيفة المرسى" : "Harbour Post").Append(" | ").Append(day).Append("\n\n");
        for (var sentences = random.Next(1, 5); sentences > 0; sentences--)
            text.Append(inArabic ? Arabic(random) : English(random)).Append("\n\n");
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(text.ToString()), Name = $"p{number}.txt" };
        return ArticleReader.Read(capture) is ReadResult.Read { Article: var article }
            ? new AttributedArticle(article, StatementFinder.Find(article))
            : throw new InvalidOperationException("a generated page is read");
    }

    private static string Arabic(Random random)
    {
        var lead = string.Format(CultureInfo.InvariantCulture, Of(random, s_verbs), Of(random, s_speakers));
        return $"{lead} {Clause(random, s_clauses, bounded: true)}، و{Clause(random, s_clauses, bounded: true)}.";
    }

    private static string English(Random random) =>
        $"{Of(random, s_englishSpeakers)} said {Clause(random, s_englishClauses, bounded: false)} and that {Clause(random, s_englishClauses, bounded: false)}.";

    private static string Clause(Random random, string[] clauses, bool bounded)
    {
        var (small, large) = (random.Next(3, 900), random.Next(1000, 90_000));
        return string.Format(
            CultureInfo.InvariantCulture,
            Of(random, clauses),
            (bounded ? Of(random, s_bounds) : "") + Printed(random, small),
            Printed(random, large),
            random.Next(1, 100),
            random.Next(3, 11)
        );
    }

    private static string Printed(Random random, int value) => value.ToString(random.Next(2) == 0 ? "N0" : "D", CultureInfo.InvariantCulture);

    private static string Of(Random random, string[] words) => words[random.Next(words.Length)];
}
