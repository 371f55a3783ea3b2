using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Exports;

/// <summary>
/// Reviewed claims as schema.org's ClaimReview. A rating has a number only where the evidence speaks for or against the claim; what cannot be rated has
/// the reason instead.
/// </summary>
internal static class ClaimReviewJson
{
    private const int BestRating = 5;
    private const int WorstRating = 1;

    /// <summary>All claims of an edition as one DataFeed.</summary>
    public static void WriteFeed(Utf8JsonWriter json, Edition edition, string language)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "DataFeed");
        json.WriteString("dateModified", ExportWords.Time(ExportWords.UpdatedAt(edition)));
        json.WriteString("inLanguage", language);
        json.WriteStartArray("dataFeedElement");
        foreach (var published in edition.Claims)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataFeedItem");
            json.WriteString("dateCreated", ExportWords.Time(published.Review.At));
            json.WriteString("dateModified", ExportWords.Time(published.Review.At));
            json.WriteString("url", AddressOf(edition, published));
            json.WritePropertyName("item");
            Write(json, edition, published, language, isAlone: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="json">Where to write.</param>
    /// <param name="edition">In which it stands.</param>
    /// <param name="published">The claim.</param>
    /// <param name="language">Of its words.</param>
    /// <param name="isAlone">True where it is not an element of a feed, which names the vocabulary.</param>
    public static void Write(Utf8JsonWriter json, Edition edition, PublishedClaim published, string language, bool isAlone)
    {
        var claim = published.Claim;
        var address = AddressOf(edition, published);
        json.WriteStartObject();
        if (isAlone)
            json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", address);
        json.WriteString("identifier", IdentifierOf(published));
        json.WriteString("url", address);
        json.WriteString("inLanguage", language);
        json.WriteString("datePublished", ExportWords.Day(DateOnly.FromDateTime(published.Review.At.UtcDateTime)));
        var headline = ExportWords.Clean(EditionBook.Headline(claim, edition.Framework).In(language));
        json.WriteString("headline", headline);
        json.WriteString("claimReviewed", headline);
        json.WriteString("text", ExportWords.Clean(ReasonOf(published, language)));
        WriteOrganisation(json, "author", edition.Place.Publisher ?? string.Join(", ", edition.Reviewers), edition.Place.Home);
        WriteRating(json, published, language);
        WriteClaim(json, edition, claim, address, language);
        json.WriteEndObject();
    }

    /// <summary>The claim and the decision: whoever imports takes an identifier once, and a new decision is a new review.</summary>
    public static string IdentifierOf(PublishedClaim published)
    {
        var review = published.Review;
        var decision = $"{review.Reviewer}\n{review.At:O}\n{review.Verdict}\n{review.Note}";
        return $"{published.Claim.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(decision)))[..8]}";
    }

    private static string AddressOf(Edition edition, PublishedClaim published) => edition.AddressOf(ExportWords.CardFile(published.Claim.Id));

    private static string ReasonOf(PublishedClaim published, string language) =>
        published.Findings.Count > 0
            ? published.Findings[0].Explanation.In(language)
            : ShownWords.Opening(VerdictWords.Name(published.Verdict)).In(language) + ".";

    private static void WriteRating(Utf8JsonWriter json, PublishedClaim published, string language)
    {
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", VerdictWords.Name(published.Verdict).In(language));
        if (RatingOf(published) is { } rating)
        {
            json.WriteNumber("ratingValue", rating);
            json.WriteNumber("bestRating", BestRating);
            json.WriteNumber("worstRating", WorstRating);
        }

        json.WriteString("ratingExplanation", ExportWords.Clean(published.Review.Note is { Length: > 0 } note ? note : ReasonOf(published, language)));
        json.WriteEndObject();
    }

    private static int? RatingOf(PublishedClaim published) =>
        published.Verdict switch
        {
            Outcome.Supported => BestRating,
            Outcome.SupportedExceptApproximator => BestRating - 1,
            Outcome.Contradicted when published.Findings.Count > 0 && published.Findings[0].Grade == ContradictionGrade.Close => WorstRating + 1,
            Outcome.Contradicted => WorstRating,
            _ => null,
        };

    private static void WriteClaim(Utf8JsonWriter json, Edition edition, Claim claim, string address, string language)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("@id", address + "#claim");
        json.WriteString("text", ExportWords.Clean(EditionBook.Result(claim, edition.Framework).In(language)));
        if (claim.Claimant != ClaimantWords.Nobody)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Organization");
            json.WriteString("name", ExportWords.Clean(claim.Claimant.In(language)));
            var other = ExportWords.Clean(claim.Claimant.In(language == "ar" ? "en" : "ar"));
            if (other != ExportWords.Clean(claim.Claimant.In(language)))
                json.WriteString("alternateName", other);
            json.WriteEndObject();
        }

        if (claim.AsOf is { } day)
            json.WriteString("datePublished", ExportWords.Day(day));
        json.WriteStartArray("appearance");
        foreach (var appearance in claim.Appearances.DistinctBy(appearance => appearance.Capture))
            WriteAppearance(json, appearance);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAppearance(Utf8JsonWriter json, Appearance appearance)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        if (appearance.Headline is { } headline)
            json.WriteString("headline", ExportWords.Clean(headline));
        if (appearance.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            json.WriteString("url", ExportWords.Clean(url));
        if (appearance.Published is { } day)
            json.WriteString("datePublished", ExportWords.Day(day));
        if (appearance.Language is { } language)
            json.WriteString("inLanguage", ExportWords.Clean(language));
        if (appearance.Outlet is { } outlet)
            WriteOrganisation(json, "publisher", outlet, home: null);
        json.WriteString("identifier", appearance.Capture);
        json.WriteEndObject();
    }

    private static void WriteOrganisation(Utf8JsonWriter json, string property, string name, Uri? home)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "Organization");
        json.WriteString("name", ExportWords.Clean(name));
        if (home is not null)
            json.WriteString("url", home.AbsoluteUri);
        json.WriteEndObject();
    }
}
