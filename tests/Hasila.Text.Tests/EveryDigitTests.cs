using System.Globalization;
using System.Text;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Text.Tests;

/// <summary>No digit of a text goes missing: it is in a figure, in a date, or it is said what it is instead.</summary>
public sealed class EveryDigitTests
{
    private const int Sentences = 10_000;

    private static readonly DateOnly s_dateline = new(2021, 3, 25);

    private static readonly string[] s_arabic =
    [
        "أعلنت البلدية",
        "بلغ عدد",
        "ارتفع",
        "من",
        "إلى",
        "نحو",
        "أكثر من",
        "لا يقل عن",
        "بين",
        "و",
        "في",
        "يوم",
        "عام",
        "رقم",
        "المادة",
        "هاتف:",
        "عيار",
        "الساعة",
        "طنا",
        "كم",
        "مدرسة",
        "شخصا",
        "بالمئة",
        "ألف",
        "مليون",
        "ليرة",
        "آذار",
        "محرم",
        "هـ",
        "م",
        "صباحا",
        "من أصل",
        "(",
        ")",
        "،",
        ".",
        "على الأقل",
        "خلال",
        "ساعة",
        "الماضية",
        "المشاهدات:",
        "القرار",
        "كوفيد-",
        "الـ",
        "ونصف",
        "الربع الثالث",
        "جرعة",
        "دولار",
    ];

    private static readonly string[] s_english =
    [
        "the council said",
        "the number of",
        "rose",
        "from",
        "to",
        "about",
        "more than",
        "at least",
        "between",
        "and",
        "in",
        "on",
        "article",
        "no.",
        "tel:",
        "calibre",
        "at",
        "pm",
        "tonnes",
        "km",
        "schools",
        "people",
        "percent",
        "thousand",
        "million",
        "dollars",
        "March",
        "May",
        "AD",
        "out of",
        "(",
        ")",
        ",",
        ".",
        "or so",
        "over",
        "years",
        "last",
        "hours",
        "Views:",
        "resolution",
        "F-",
        "the",
        "and a half",
        "Q",
        "doses",
        "$",
        "+",
        "FY",
    ];

    public static TheoryData<string, NumberClass> Named() =>
        new()
        {
            { "وفق المادة 14 من الدستور", NumberClass.Label },
            { "the flight 12 left", NumberClass.Label },
            { "هاتف المكتب 0933555014", NumberClass.Phone },
            { "call +963 11 555 0142", NumberClass.Phone },
            { "قذائف من عيار 60", NumberClass.Calibre },
            { "two 81mm mortars", NumberClass.Calibre },
            { "تبدأ الساعة 10:45", NumberClass.Clock },
            { "it ends at 9 pm", NumberClass.Clock },
            { "القمة الـ15", NumberClass.Ordinal },
            { "the 44th session", NumberClass.Ordinal },
            { "طائرة ميغ-29", NumberClass.Name },
            { "خراطيش 7.62x54", NumberClass.Dimensions },
            { "عدد القراءات: 8,120", NumberClass.Views },
            { "المعاملة 48120077391546", NumberClass.Code },
        };

    [Theory]
    [MemberData(nameof(Named))]
    public void What_is_no_figure_is_called_what_it_is(string text, NumberClass expected)
    {
        var found = QuantityReader.FindAll(text, s_dateline);

        Assert.DoesNotContain(found.Figures, figure => figure.Span.In(text).Any(char.IsDigit));
        Assert.Equal(expected, Assert.Single(found.Others).Class);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Every_digit_is_in_a_figure_a_date_or_a_named_class(string language)
    {
        var random = new Random(29);
        var words = language == "ar" ? s_arabic : s_english;
        for (var n = 0; n < Sentences / 2; n++)
        {
            var text = Sentence(random, words);
            var found = QuantityReader.FindAll(text, random.Next(4) == 0 ? null : s_dateline, language);
            var covered = new bool[text.Length];
            foreach (var span in found.Figures.Select(f => f.Span).Concat(found.Dates.Select(d => d.Span)).Concat(found.Others.Select(o => o.Span)))
                covered.AsSpan(span.Start, span.Length).Fill(true);

            for (var i = 0; i < text.Length; i++)
                Assert.True(covered[i] || !char.IsDigit(text[i]), $"sentence {n}: digit {i} of \"{text}\" is in nothing");
            Assert.DoesNotContain(found.Others, other => other.Class == NumberClass.None);
        }
    }

    [Theory]
    [InlineData("أصلحت 9 من أصل 11 محطة", 9, 11)]
    [InlineData("12 of the 15 clinics", 12, 15)]
    [InlineData("fifteen out of 20 clinics", 15, 20)]
    [InlineData("40 بالمئة من 300 عينة", 40, 300)]
    public void A_part_knows_its_whole(string text, decimal part, decimal whole)
    {
        var figures = FigureReader.FindFigures(text);

        Assert.Equal([part, whole], figures.Select(figure => figure.Value!.Value));
        Assert.Equal(whole, figures[0].Whole);
        Assert.Null(figures[1].Whole);
    }

    [Theory]
    [InlineData("ارتفعت ساعات التغذية من 3 ساعات في الشتاء إلى 11 ساعة", 3, 11, 1)]
    [InlineData("output fell from 90 to 60 tonnes", 90, 60, 1)]
    [InlineData("the price rose to 70 dollars from 55", 55, 70, 0)]
    public void The_end_of_a_change_knows_its_beginning(string text, decimal from, decimal to, int end)
    {
        var figures = FigureReader.FindFigures(text);

        Assert.Equal((from, to), (figures[end].From, figures[end].Value));
        Assert.Null(figures[1 - end].From);
        Assert.Equal(figures[0].Unit, figures[1].Unit);
    }

    private static string Sentence(Random random, string[] words)
    {
        var text = new StringBuilder();
        for (var n = random.Next(4, 18); n > 0; n--)
        {
            text.Append(random.Next(3) == 0 ? Digits(random) : words[random.Next(words.Length)]);
            if (random.Next(6) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    private static string Digits(Random random)
    {
        var number = random.Next(7) switch
        {
            0 => random.Next(1, 32).ToString(CultureInfo.InvariantCulture),
            1 => random.Next(1900, 2060).ToString(CultureInfo.InvariantCulture),
            2 => random.Next(1000, 10_000_000).ToString("#,0", CultureInfo.InvariantCulture),
            3 => (random.Next(1, 2000) / 10m).ToString(CultureInfo.InvariantCulture),
            4 => $"{random.Next(1, 32)}/{random.Next(1, 13)}/{random.Next(1990, 2030)}",
            5 => $"{random.Next(0, 24):00}:{random.Next(0, 60):00}",
            _ => random.NextInt64(1, 1_000_000_000_000).ToString(CultureInfo.InvariantCulture),
        };
        if (random.Next(3) > 0)
            return number;
        return string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + c - '0') : c));
    }
}
