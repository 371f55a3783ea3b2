using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Hasila.Claims.Checks.Findings;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Tests.Payloads;
using Hasila.Publishing.Writing;
using Hasila.Testing;
using Xunit;

namespace Hasila.Publishing.Tests.Exports;

/// <summary>What others import, follow, embed and cite of an edition that has a place on the web.</summary>
public sealed class WebFilesTests(WebFilesTests.WholeEdition whole) : IClassFixture<WebFilesTests.WholeEdition>, IDisposable
{
    private static readonly EditionPlace s_place = new()
    {
        Home = new Uri("https://tally.example/2025/"),
        Publisher = "Sample desk",
        Licence = "CC-BY-4.0",
    };

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_claim_has_a_review_that_names_the_claim_and_the_decision()
    {
        using var feed = Json("claimreview-en.jsonld", Sample.Edition);
        var reviews = feed.RootElement.GetProperty("dataFeedElement").EnumerateArray().Select(item => item.GetProperty("item")).ToList();

        Assert.Equal(Sample.Edition.Claims.Count, reviews.Count);
        Assert.Equal(Sample.Edition.Claims.Select(ClaimReviewJson.IdentifierOf), reviews.Select(review => review.GetProperty("identifier").GetString()));
        Assert.All(reviews, review => Assert.StartsWith("https://tally.example/2025/card-", review.GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_decision_has_another_identifier()
    {
        var claim = Sample.Edition.Claims[0];
        var again = claim with { Review = claim.Review with { Note = "seen again" } };

        Assert.NotEqual(ClaimReviewJson.IdentifierOf(claim), ClaimReviewJson.IdentifierOf(again));
        Assert.Equal(ClaimReviewJson.IdentifierOf(claim), ClaimReviewJson.IdentifierOf(claim with { SourceNumbers = [] }));
    }

    [Theory]
    [InlineData(Outcome.Supported, 5)]
    [InlineData(Outcome.SupportedExceptApproximator, 4)]
    [InlineData(Outcome.Contradicted, 1)]
    [InlineData(Outcome.Consistent, null)]
    [InlineData(Outcome.NotComparable, null)]
    [InlineData(Outcome.Insufficient, null)]
    [InlineData(Outcome.NotCheckable, null)]
    [InlineData(null, null)]
    public void Only_what_evidence_speaks_for_or_against_has_a_number(Outcome? verdict, int? rating)
    {
        using var feed = Json("claimreview-ar.jsonld", Sample.Of(Sample.Claim("returns", "civil", null, verdict)));
        var given = feed.RootElement.GetProperty("dataFeedElement")[0].GetProperty("item").GetProperty("reviewRating");

        Assert.Equal(rating, given.TryGetProperty("ratingValue", out var value) ? value.GetInt32() : null);
        Assert.Equal(VerdictWords.Name(verdict).Ar, given.GetProperty("alternateName").GetString());
        Assert.NotEmpty(given.GetProperty("ratingExplanation").GetString()!);
    }

    [Fact]
    public void Every_name_of_a_verdict_stands_in_the_mapping_once()
    {
        using var mapping = Json("check-status-mapping.json", Sample.Edition);

        foreach (var language in (string[])["ar", "en"])
        {
            var names = mapping.RootElement.GetProperty(language).EnumerateObject().ToList();
            Assert.Equal(8, names.Select(name => name.Value.GetString()).Distinct().Count());
            Assert.Contains(names, name => name.Name == VerdictWords.Name(Outcome.Consistent).In(language));
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void The_three_feeds_tell_the_same_at_the_same_time(string language)
    {
        var folder = whole.Folder;
        var atom = XDocument.Load(Path.Combine(folder, $"feed-{language}.atom")).Root!.Elements(s_atom + "entry").ToList();
        var rss = XDocument.Load(Path.Combine(folder, $"feed-{language}.rss")).Descendants("item").ToList();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"feed-{language}.json")));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(Sample.Edition.Claims.Count, items.Count);
        Assert.Equal(items.Select(item => item.GetProperty("title").GetString()), atom.Select(entry => entry.Element(s_atom + "title")!.Value));
        Assert.Equal(items.Select(item => item.GetProperty("title").GetString()), rss.Select(item => item.Element("title")!.Value));
        var times = items.Select(item => item.GetProperty("date_published").GetDateTimeOffset()).ToList();
        Assert.Equal(times, atom.Select(entry => DateTimeOffset.Parse(entry.Element(s_atom + "updated")!.Value, CultureInfo.InvariantCulture)));
        Assert.Equal(times, rss.Select(item => DateTimeOffset.Parse(item.Element("pubDate")!.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_annotation_quotes_every_place_of_a_claim_and_of_what_speaks_against_it()
    {
        using var annotations = Json("annotations.jsonld", Sample.Edition);
        var items = annotations.RootElement.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        var places = Sample.Edition.Claims.SelectMany(claim => claim.Claim.Appearances.Concat(claim.Claim.Caveats)).ToList();

        Assert.Equal(places.Count, annotations.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(
            places.Select(place => (place.Words, place.Span.Start)),
            items
                .Select(item => item.GetProperty("target").GetProperty("selector"))
                .Select(selector => (selector[0].GetProperty("exact").GetString()!, selector[1].GetProperty("start").GetInt32()))
        );
    }

    [Fact]
    public void The_manifests_name_every_other_file_with_its_hash()
    {
        var folder = whole.Folder;
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")));
        using var crate = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ro-crate-metadata.json")));
        var there = FileOfEdition.Below(folder).Where(file => file.Path != "datapackage.json").ToDictionary(file => file.Path, file => $"sha256:{file.Hash}");

        Assert.Equal(
            there,
            package
                .RootElement.GetProperty("resources")
                .EnumerateArray()
                .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("hash").GetString()!)
        );
        var graph = crate.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var parts = graph.Single(entity => entity.GetProperty("@id").GetString() == "./").GetProperty("hasPart").EnumerateArray().ToList();
        Assert.Equal(there.Keys.Where(path => path != "ro-crate-metadata.json").Order(), parts.Select(part => part.GetProperty("@id").GetString()).Order());
    }

    [Fact]
    public void Results_of_aid_have_the_number_the_words_and_two_days()
    {
        var claim = Sample.Edition.Claims[0];
        var dated = claim with { Claim = claim.Claim with { AsOf = new DateOnly(2025, 3, 1) } };
        var iati = XDocument.Load(Path.Combine(WebFilesOf(Sample.Of(dated, Sample.Edition.Claims[1])), "iati.xml"));

        var result = Assert.Single(iati.Descendants("result"));
        Assert.Equal("65", (string?)result.Descendants("actual").Single().Attribute("value"));
        Assert.Equal("2024-03-01", (string?)result.Descendants("period-start").Single().Attribute("iso-date"));
        Assert.Contains("أكثر من 65 بالمئة", result.Descendants("comment").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_can_be_embedded()
    {
        var claim = Sample.Edition.Claims[0].Claim.Id;
        using var embed = Json($"card-{claim}.oembed.json", Sample.Edition);

        var frame = new HtmlParser().ParseDocument(embed.RootElement.GetProperty("html").GetString()!).QuerySelector("iframe")!;
        Assert.Equal($"https://tally.example/2025/card-{claim}.html", frame.GetAttribute("src"));
        Assert.Equal("allow-popups", frame.GetAttribute("sandbox"));
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Without_a_place_on_the_web_nothing_that_names_addresses_is_written()
    {
        var folder = _folder.File("nowhere");
        EditionWriter.Write(Sample.Edition, folder);

        Assert.Empty(Directory.EnumerateFiles(folder, "card-*"));
        Assert.Empty(Directory.EnumerateFiles(folder, "feed-*"));
        Assert.True(File.Exists(Path.Combine(folder, "datapackage.json")));
    }

    [Fact]
    [Trait("Cost", "high")]
    public void No_words_add_an_element_to_a_claims_page_or_leave_the_data()
    {
        var shape = Shape("word");
        foreach (var word in Hasila.Testing.Payloads.All)
            Assert.Equal(shape, Shape(word));
    }

    private static List<string> Shape(string word)
    {
        var edition = HostileEdition.Of(word) with { Place = s_place };
        var document = new HtmlParser().ParseDocument(CardPage.Page(edition, edition.Claims[0]));
        foreach (var counted in document.QuerySelectorAll("span.counts").ToList())
            counted.Remove();
        foreach (var data in document.QuerySelectorAll("script"))
            JsonDocument.Parse(data.TextContent).Dispose();
        return [.. document.All.Select(element => element.LocalName)];
    }

    private JsonDocument Json(string name, Edition edition) => JsonDocument.Parse(File.ReadAllText(Path.Combine(WebFilesOf(edition), name)));

    private string WebFilesOf(Edition edition)
    {
        var folder = Directory.CreateDirectory(_folder.File("web")).FullName;
        WebFiles.Write(
            edition with
            {
                Place = s_place,
            },
            folder,
            (where, name, write) =>
            {
                using var stream = File.Create(Path.Combine(where, name));
                using var json = new Utf8JsonWriter(stream);
                write(json);
            }
        );
        return folder;
    }

    /// <summary>The sample edition with a place on the web, all its files, written once.</summary>
    public sealed class WholeEdition : IDisposable
    {
        private readonly TempFolder _folder = new();

        public WholeEdition() => EditionWriter.Write(Sample.Edition with { Place = s_place }, Folder);

        public string Folder => _folder.File("edition");

        public void Dispose() => _folder.Dispose();
    }
}
