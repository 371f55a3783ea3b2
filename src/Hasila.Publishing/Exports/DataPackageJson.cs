using System.Text.Json;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tables;

namespace Hasila.Publishing.Exports;

/// <summary>The manifest of an edition as a Data Package (version 2): every file with its size and SHA-256, the tables with their columns.</summary>
internal static class DataPackageJson
{
    public const string FileName = "datapackage.json";

    public static void Write(Utf8JsonWriter json, Edition edition, IReadOnlyList<FileOfEdition> files)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", $"hasila-{edition.Id}");
        json.WriteString("id", edition.Id);
        json.WriteString("title", ExportWords.Clean(edition.Title.En));
        json.WriteString("description", ExportWords.Clean(edition.Title.Ar));
        if (edition.AsOf is { } day)
            json.WriteString("version", ExportWords.Day(day));
        json.WriteString("created", ExportWords.Time(ExportWords.UpdatedAt(edition)));
        if (edition.Place.Home is { } home)
            json.WriteString("homepage", home.AbsoluteUri);
        WriteLicence(json, edition.Place.Licence);
        WriteContributors(json, edition);
        json.WriteStartArray("resources");
        foreach (var file in files)
            WriteResource(json, edition, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLicence(Utf8JsonWriter json, string? licence)
    {
        if (licence is null)
            return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (ExportWords.LicenceAddress(licence) is { } address)
            json.WriteString("path", address);
        if (licence != ExportWords.LicenceAddress(licence))
            json.WriteString("name", licence);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteContributors(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartArray("contributors");
        if (edition.Place.Publisher is { } publisher)
            WriteContributor(json, publisher, "publisher");
        foreach (var reviewer in edition.Reviewers)
            WriteContributor(json, reviewer, "reviewer");
        json.WriteEndArray();
    }

    private static void WriteContributor(Utf8JsonWriter json, string name, string role)
    {
        json.WriteStartObject();
        json.WriteString("title", ExportWords.Clean(name));
        json.WriteStartArray("roles");
        json.WriteStringValue(role);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, Edition edition, FileOfEdition file)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(file.Path));
        json.WriteString("path", file.Path);
        if (Path.GetExtension(file.Path) is { Length: > 1 } extension)
            json.WriteString("format", extension[1..].ToLowerInvariant());
        if (file.MediaType is { } type)
            json.WriteString("mediatype", type);
        if (file.MediaType is null or "text/html" or "text/css" or "text/csv" or "text/javascript" or "application/json" or "application/ld+json")
            json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("hash", $"sha256:{file.Hash}");
        if (file.Path == "claims.csv")
            WriteSchema(json, EditionTable.Of(edition));
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, Table table)
    {
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/dataresource.json");
        json.WriteString("type", "table");
        // The second row holds the hashtags.
        json.WriteStartObject("dialect");
        WriteRows(json, "headerRows", 1);
        WriteRows(json, "commentRows", 2);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString(
                "type",
                column.Kind switch
                {
                    CellKind.Number => "number",
                    CellKind.Count => "integer",
                    CellKind.Day => "date",
                    _ => "string",
                }
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, int row)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(row);
        json.WriteEndArray();
    }

    // Names of resources are small letters, digits, hyphens and points.
    private static string NameOf(string path) =>
        string.Concat(path.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '.' ? c : '-'));
}
