using System.Globalization;
using System.Xml;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;

namespace Hasila.Publishing.Exports;

/// <summary>
/// Claims with a number as results of the International Aid Transparency Initiative (2.03): an activity a claimant, reported by somebody else, a result a
/// claim. A claim without a day has no period and is left out.
/// </summary>
internal static class IatiFile
{
    public static void Write(XmlWriter xml, Edition edition)
    {
        var time = ExportWords.Time(ExportWords.UpdatedAt(edition));
        xml.WriteStartElement("iati-activities");
        xml.WriteAttributeString("version", "2.03");
        xml.WriteAttributeString("generated-datetime", time);
        foreach (var claims in edition.Claims.Where(IsResult).GroupBy(published => published.Claim.Claimant))
            WriteActivity(xml, edition, claims.Key, [.. claims], time);
        xml.WriteEndElement();
    }

    private static bool IsResult(PublishedClaim published) => published.Claim is { AsOf: not null, Figure.Value: not null };

    private static void WriteActivity(XmlWriter xml, Edition edition, LocalText claimant, IReadOnlyList<PublishedClaim> claims, string time)
    {
        var reporter = $"XX-HASILA-{edition.Place.Home!.Host}";
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("xml", "lang", null, "ar");
        xml.WriteAttributeString("last-updated-datetime", time);
        xml.WriteElementString("iati-identifier", $"{reporter}-{Slug(claimant.En)}");
        xml.WriteStartElement("reporting-org");
        xml.WriteAttributeString("ref", reporter);
        xml.WriteAttributeString("type", "90");
        xml.WriteAttributeString("secondary-reporter", "1");
        var publisher = edition.Place.Publisher ?? edition.Title.En;
        WriteNarrative(xml, new LocalText(publisher, publisher));
        xml.WriteEndElement();
        WriteNarrated(xml, "title", EditionBook.ResultsOf(claimant));
        xml.WriteStartElement("description");
        WriteNarrative(xml, EditionBook.DatasetDescription);
        xml.WriteEndElement();
        xml.WriteStartElement("participating-org");
        xml.WriteAttributeString("role", "4");
        WriteNarrative(xml, claimant);
        xml.WriteEndElement();
        xml.WriteStartElement("activity-status");
        xml.WriteAttributeString("code", "2");
        xml.WriteEndElement();
        xml.WriteStartElement("activity-date");
        xml.WriteAttributeString("iso-date", ExportWords.Day(claims.Min(claim => FirstDay(claim.Claim))));
        xml.WriteAttributeString("type", "2");
        xml.WriteEndElement();
        foreach (var published in claims)
            WriteResult(xml, edition, published);
        xml.WriteEndElement();
    }

    private static void WriteResult(XmlWriter xml, Edition edition, PublishedClaim published)
    {
        var claim = published.Claim;
        var figure = claim.Figure!;
        xml.WriteStartElement("result");
        xml.WriteAttributeString("type", "9");
        xml.WriteAttributeString("aggregation-status", "0");
        WriteNarrated(xml, "title", EditionBook.Result(claim, edition.Framework));
        xml.WriteStartElement("indicator");
        xml.WriteAttributeString("measure", figure.Unit == "percent" ? "2" : "1");
        WriteNarrated(xml, "title", edition.Framework.IndicatorOf(claim.Indicator)?.Name ?? new LocalText(claim.Indicator, claim.Indicator));
        xml.WriteStartElement("reference");
        xml.WriteAttributeString("vocabulary", ExportWords.FrameworkVocabulary);
        xml.WriteAttributeString("code", ExportWords.Clean(claim.Indicator));
        xml.WriteAttributeString("indicator-uri", edition.AddressOf("edition.json"));
        xml.WriteEndElement();
        xml.WriteStartElement("period");
        WriteDay(xml, "period-start", FirstDay(claim));
        WriteDay(xml, "period-end", claim.AsOf!.Value);
        xml.WriteStartElement("actual");
        xml.WriteAttributeString("value", figure.Value!.Value.ToString(CultureInfo.InvariantCulture));
        WriteNarrated(xml, "comment", EditionBook.Book.Phrase("iati.comment", ("words", figure.Words), ("verdict", VerdictWords.Name(published.Verdict))));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static DateOnly FirstDay(Claim claim) => claim.History.Select(entry => entry.AsOf).OfType<DateOnly>().Append(claim.AsOf!.Value).Min();

    private static void WriteDay(XmlWriter xml, string element, DateOnly day)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("iso-date", ExportWords.Day(day));
        xml.WriteEndElement();
    }

    private static void WriteNarrated(XmlWriter xml, string element, LocalText words)
    {
        xml.WriteStartElement(element);
        WriteNarrative(xml, words);
        xml.WriteEndElement();
    }

    private static void WriteNarrative(XmlWriter xml, LocalText words)
    {
        xml.WriteElementString("narrative", ExportWords.Clean(words.Ar));
        xml.WriteStartElement("narrative");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteString(ExportWords.Clean(words.En));
        xml.WriteEndElement();
    }

    private static string Slug(string name)
    {
        var slug = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')).Trim('-');
        return slug.Length > 0 ? slug : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..12];
    }
}
