using System.Text.Json;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;

namespace Hasila.Publishing.Exports;

/// <summary>The edition as schema.org's Dataset, which search engines for data read on the board.</summary>
internal static class DatasetJson
{
    private static readonly (string File, string Type)[] s_distributions =
    [
        ("claims.csv", "text/csv"),
        ("claims.parquet", "application/vnd.apache.parquet"),
        ("edition.json", "application/json"),
    ];

    public static void Write(Utf8JsonWriter json, Edition edition, string language)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", ExportWords.Clean(edition.Title.In(language)));
        json.WriteString("description", EditionBook.DatasetDescription.In(language));
        json.WriteString("identifier", edition.Id);
        json.WriteString("inLanguage", language);
        if (edition.AsOf is { } day)
        {
            json.WriteString("version", ExportWords.Day(day));
            json.WriteString("temporalCoverage", $"../{ExportWords.Day(day)}");
        }

        json.WriteString("dateModified", ExportWords.Time(ExportWords.UpdatedAt(edition)));
        if (edition.Place.Licence is { } licence)
            json.WriteString("license", ExportWords.LicenceAddress(licence) ?? licence);
        if (edition.Place.Home is { } home)
            json.WriteString("url", home.AbsoluteUri);
        if (edition.Place.Publisher is { } publisher)
        {
            json.WriteStartObject("creator");
            json.WriteString("@type", "Organization");
            json.WriteString("name", ExportWords.Clean(publisher));
            json.WriteEndObject();
        }

        json.WriteStartArray("distribution");
        foreach (var (file, type) in s_distributions)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", type);
            json.WriteString("contentUrl", edition.AddressOf(file));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
