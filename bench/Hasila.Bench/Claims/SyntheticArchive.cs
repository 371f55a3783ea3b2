using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Bench.Claims;

/// <summary>
/// Pages of an archive that never was, with the skew of real ones: few claimants, places and outlets have most of the statements (Zipf), figures grow and are
/// repeated within days and again on anniversaries, a tenth of the pages are reposts of one from the days before, a third is Arabic. The same number gives the
/// same pages. Days go on as pages do: an archive grows over time.
/// </summary>
internal sealed class SyntheticArchive(int seed)
{
    private const int PagesPerDay = 60;
    private const int Claimants = 3000;
    private const int Outlets = 400;
    private const int Remembered = 200;

    private static readonly string[] s_places =
    [
        "Syria",
        "Iraq",
        "Yemen",
        "Sudan",
        "Libya",
        "Lebanon",
        "Jordan",
        "Egypt",
        "Morocco",
        "Tunisia",
        "Aleppo",
        "Mosul",
        "Aden",
        "Raqqa",
        "Basra",
        "Hodeidah",
    ];
    private static readonly string[] s_arabicPlaces =
    [
        "سوريا",
        "العراق",
        "اليمن",
        "السودان",
        "ليبيا",
        "لبنان",
        "الأردن",
        "مصر",
        "المغرب",
        "تونس",
        "حلب",
        "الموصل",
        "عدن",
        "الرقة",
        "البصرة",
        "الحديدة",
    ];

    private static readonly (string English, string Arabic, int Smallest)[] s_results =
    [
        ("{0} displaced people returned to their homes in {1}", "عودة {0} نازح إلى ديارهم في {1}", 20_000),
        ("{0} children were vaccinated in {1}", "تطعيم {0} طفل في {1}", 50_000),
        ("{0} schools had reopened in {1}", "إعادة افتتاح {0} مدرسة في {1}", 40),
        ("{0} landmines were cleared in {1}", "إزالة {0} لغم في {1}", 900),
        ("{0} jobs were created in {1}", "توفير {0} فرصة عمل في {1}", 1_000),
        ("{0} tourists arrived in {1}", "وصول {0} سائح إلى {1}", 100_000),
        ("food aid reached {0} families in {1}", "توزيع مساعدات على {0} أسرة في {1}", 5_000),
        ("{0} housing units were completed in {1}", "تسليم {0} وحدة سكنية في {1}", 300),
        ("operations against the group's cells went on in {1}", "استمرار العمليات ضد خلايا الجماعة في {1}", 0),
        ("life returned to the markets of {1}", "عودة الحياة إلى أسواق {1}", 0),
        ("{0} suspects were arrested in {1}", "اعتقال {0} مشتبهاً في {1}", 20),
        ("{0} projects were completed in {1}", "إنجاز {0} مشروع في {1}", 15),
    ];

    private static readonly string[] s_bounds = ["", "", "", "more than ", "about ", "nearly "];
    private static readonly string[] s_arabicBounds = ["", "", "", "أكثر من ", "نحو ", "قرابة "];

    private readonly Random _random = new(seed);
    private readonly Dictionary<Series, long> _levels = [];
    private readonly Queue<Said> _recent = new();
    private readonly List<(string Text, string Language, List<Line> Lines)> _reposted = [];
    private int _page;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Series(int Claimant, int Result, int Place);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Said(Series Series, long Value, int Bound);

    private sealed record Line(TextSpan Content, string? Speaker, TextSpan? Source, bool IsPerson);

    /// <summary>The next page, attributed.</summary>
    public AttributedArticle Next()
    {
        var day = new DateOnly(2010, 1, 1).AddDays(_page / PagesPerDay);
        var outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {Zipf(Outlets)}");
        var (text, language, lines) = _reposted.Count > 0 && _random.Next(10) == 0 ? _reposted[_random.Next(_reposted.Count)] : Write();
        _reposted.Add((text, language, lines));
        if (_reposted.Count > Remembered)
            _reposted.RemoveAt(0);
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_page++:0000000}");
        var article = new Article
        {
            Id = "sha256:" + name,
            Name = name,
            Site = outlet,
            Headline = name,
            Language = language,
            Text = text,
            Published = new Publication(day, ""),
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))],
        };
        return new AttributedArticle(article, [.. lines.Select((line, at) => StatementOf(article, line, at))]);
    }

    private (string, string, List<Line>) Write()
    {
        var arabic = _random.Next(3) == 0;
        var text = new StringBuilder();
        var lines = new List<Line>();
        var claimant = Zipf(Claimants);
        for (var count = 1 + _random.Next(5); count > 0; count--)
        {
            var said = _recent.Count > 0 && _random.Next(3) == 0 ? _recent.ElementAt(_random.Next(_recent.Count)) : New(claimant);
            Append(text, lines, said, arabic);
        }

        return (text.ToString(), arabic ? "ar" : "en", lines);
    }

    private Said New(int claimant)
    {
        var series = new Series(claimant, Zipf(s_results.Length), Zipf(s_places.Length));
        var value = _levels.TryGetValue(series, out var level) ? level : s_results[series.Result].Smallest * (1 + _random.Next(40));
        // A revision now and then; most statements repeat the level.
        if (_random.Next(4) == 0)
            value += 1 + (value * _random.Next(1, 30) / 100);
        // Many figures are rounded.
        if (_random.Next(2) == 0 && value > 1000)
            value -= value % (long)Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        _levels[series] = value;
        var said = new Said(series, value, _random.Next(s_bounds.Length));
        _recent.Enqueue(said);
        if (_recent.Count > Remembered)
            _recent.Dequeue();
        return said;
    }

    private void Append(StringBuilder text, List<Line> lines, Said said, bool arabic)
    {
        if (text.Length > 0)
            text.Append('\n');
        var result = s_results[said.Series.Result];
        var number = said.Value.ToString("#,0", CultureInfo.InvariantCulture);
        var content = arabic
            ? string.Format(CultureInfo.InvariantCulture, result.Arabic, s_arabicBounds[said.Bound] + number, s_arabicPlaces[said.Series.Place])
            : string.Format(CultureInfo.InvariantCulture, result.English, s_bounds[said.Bound] + number, s_places[said.Series.Place]);
        // The page's own words, a person, a body.
        var kind = _random.Next(5);
        var speaker = kind == 0 ? null : NameOf(said.Series.Claimant, kind == 1, arabic);
        TextSpan? source = null;
        if (speaker is not null)
        {
            text.Append(arabic ? "أعلن " : "");
            source = new TextSpan(text.Length, text.Length + speaker.Length);
            text.Append(speaker).Append(arabic ? " " : " said ");
        }

        var start = text.Length;
        text.Append(content);
        lines.Add(new Line(new TextSpan(start, text.Length), speaker, source, kind == 1));
        text.Append('.');
    }

    private static string NameOf(int claimant, bool person, bool arabic)
    {
        var name = Syllables(claimant, arabic);
        if (person)
            return arabic ? "سمير " + name : "Samir " + name;
        return arabic ? "هيئة " + name : name + " Authority";
    }

    private static string Syllables(int number, bool arabic)
    {
        string[] latin = ["ba", "ru", "mi", "to", "ka", "le", "na", "sho", "fi", "gar"];
        string[] letters = ["با", "رو", "مي", "تو", "كا", "لي", "نا", "شو", "في", "غار"];
        var name = new StringBuilder();
        for (var rest = number + 1000; rest > 0; rest /= 10)
            name.Append((arabic ? letters : latin)[rest % 10]);
        if (!arabic)
            name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static Statement StatementOf(Article article, Line line, int at) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"q{at}"),
            Kind = line.Speaker is null ? StatementKind.Assertion : StatementKind.Indirect,
            ContentSpans = [line.Content],
            Source = line.Source,
            Speaker = line.Speaker,
            SpeakerKind =
                line.Speaker is null ? SpeakerKind.Author
                : line.IsPerson ? SpeakerKind.Person
                : SpeakerKind.Organisation,
            Stance = line.Speaker is null ? Stance.Neutral : Stance.Claim,
            Figures = QuantityReader.Find(article.Text, article.Published!.Date, article.Language, line.Content).Figures,
        };

    // The first is as frequent as the second twice, the third three times.
    private int Zipf(int count)
    {
        var harmonic = Math.Log(count + 1);
        return Math.Min(count - 1, (int)(Math.Exp(_random.NextDouble() * harmonic) - 1));
    }
}
