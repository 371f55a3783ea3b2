using Hasila.Text.Places;

namespace Hasila.Text.Tests;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("عاد الأهالي إلى الرقة وحلب ودير الزور", "الرقة=sy-raqqa|حلب=sy-aleppo|دير الزور=sy-deir-ez-zor")]
    [InlineData("في شمال شرقي سوريا وبالعراق", "شمال شرقي سوريا=sy-ne-syria|العراق=iq")]
    [InlineData("في البادية السورية قرب تدمر", "البادية السورية=sy-syria-badia|تدمر=sy-palmyra")]
    [InlineData("وصلوا للعراق", "للعراق=iq")]
    [InlineData("فتح الباب أمام الجنود ثم دخلوا مدينة الباب", "مدينة الباب=sy-al-bab")]
    [InlineData("قال المسؤول الأمريكي في واشنطن", "واشنطن=us-washington")]
    [InlineData("The Syrian army entered Deir ez-Zor and Raqqa in Syria", "Deir ez-Zor=sy-deir-ez-zor|Raqqa=sy-raqqa|Syria=sy")]
    [InlineData("people in northeast Syria told us", "northeast Syria=sy-ne-syria")]
    [InlineData("تقدمت القوات من سلقين نحو حارم", "سلقين=sy-salqin")]
    [InlineData("خرجوا من مدينة حارم ومن كفر نبل", "مدينة حارم=sy-harim|كفر نبل=sy-kafr-nabl")]
    [InlineData("وصل الخبر إلى الناس بأم العين", "")]
    [InlineData("شب حريق في مدينة الخبر", "مدينة الخبر=sa-khobar")]
    [InlineData("قال بشار إن نصيب الفرد ارتفع", "")]
    [InlineData("عبروا من معبر نصيب إلى الرمثا", "معبر نصيب=sy-nasib|الرمثا=jo-ramtha")]
    [InlineData("Salt is dear, and families went from As-Salt to Sarmada", "As-Salt=jo-salt|Sarmada=sy-sarmada")]
    [InlineData("في محافظة الشرقية لا في المنطقة الشرقية", "محافظة الشرقية=eg-sharqia")]
    [InlineData("", "")]
    public void Places_are_found_and_adjectives_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Gazetteer.FindPlaces(text).Select(place => $"{place.Span.In(text)}={place.Place.Id}")));

    [Fact]
    public void Every_parent_is_a_place() =>
        Assert.All(Gazetteer.Places, place => Assert.True(place.Parent is null || Gazetteer.Find(place.Parent) is not null, place.Id));

    [Fact]
    public void Every_place_has_both_names_and_its_own_id_and_code()
    {
        Assert.All(
            Gazetteer.Places,
            place => Assert.True(place.Name.Ar.Any(c => c is >= '\u0600' and <= '\u06FF') && place.Name.En.Any(char.IsAsciiLetter), place.Id)
        );
        Assert.Equal(Gazetteer.Places.Count, Gazetteer.Places.Select(place => place.Id).Distinct().Count());
        var coded = Gazetteer.Places.Where(place => place.PCode is not null).ToList();
        Assert.Equal(coded.Count, coded.Select(place => place.PCode).Distinct().Count());
        Assert.Equal(
            [("IQ", 18), ("SY", 14), ("YE", 22)],
            coded.CountBy(place => place.Country!).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))
        );
        Assert.All(coded, place => Assert.StartsWith(place.Country!, place.PCode, StringComparison.Ordinal));
    }

    [RealFact]
    public void Codes_are_those_of_a_table_that_carries_them()
    {
        var rows = File.ReadLines(TestMaterial.Shared("data", "evidence", "syria_no2_adm1_monthly.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(row => (Code: row[0], Arabic: row[2]))
            .Distinct()
            .ToList();
        Assert.Equal(14, rows.Count);
        Assert.All(
            rows,
            row => Assert.Equal(row.Code, Assert.Single(Gazetteer.FindPlaces("محافظة " + row.Arabic), found => found.Place.Country == "SY").Place.PCode)
        );
    }

    [RealFact]
    public void Most_governorates_of_another_gazetteer_are_known_by_both_names()
    {
        string[] countries = ["SY", "IQ", "LB", "JO", "PS", "EG", "SD", "YE", "LY", "TN", "SA", "AE", "KW", "OM", "QA", "BH", "DZ", "MA"];
        var rows = File.ReadLines(TestMaterial.Shared("data", "evidence", "gazetteer_adm1_en_ar.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => countries.Contains(row[0]))
            .ToList();
        var counts = rows.GroupBy(row => row[0])
            .Select(country =>
                (
                    Country: country.Key,
                    All: country.Count(),
                    Arabic: country.Count(row => Known(row[5].StartsWith("محافظة", StringComparison.Ordinal) ? row[5] : "محافظة " + row[5])),
                    English: country.Count(row => Known(row[3]))
                )
            )
            .ToList();
        foreach (var country in counts)
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{country.Country}: {country.Arabic} of {country.All} by the Arabic name, {country.English} by the English"
            );
        Assert.All(
            counts.Where(country => country.Country is "SY" or "IQ" or "YE" or "PS" or "JO" or "LB"),
            country => Assert.True(country.Arabic * 10 >= country.All * 6, $"{country}")
        );
    }

    private static bool Known(string name) => Gazetteer.FindPlaces(name).Count > 0;

    [Theory]
    [InlineData("السورية", "sy")]
    [InlineData("الأميركي", "us")]
    [InlineData("Iraqi", "iq")]
    [InlineData("أمس", null)]
    public void An_adjective_leads_to_its_country(string word, string? id) => Assert.Equal(id, Gazetteer.OfAdjective(word)?.Id);
}
