using System.Globalization;
using System.Text.Json;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;

namespace Hasila.Publishing.Exports;

/// <summary>The same manifest as an RO-Crate (1.1), which archives of research read.</summary>
internal static class RoCrateJson
{
    public const string FileName = "ro-crate-metadata.json";

    public static void Write(Utf8JsonWriter json, Edition edition, IReadOnlyList<FileOfEdition> files)
    {
        var licence = ExportWords.LicenceAddress(edition.Place.Licence);
        json.WriteStartObject();
        json.WriteString("@context", "https://w3id.org/ro/crate/1.1/context");
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        json.WriteString("@id", FileName);
        json.WriteString("@type", "CreativeWork");
        WriteReference(json, "conformsTo", "https://w3id.org/ro/crate/1.1");
        WriteReference(json, "about", "./");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("@id", "./");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", ExportWords.Clean(edition.Title.En));
        json.WriteString("description", ExportWords.Clean(edition.Title.Ar));
        json.WriteString("datePublished", ExportWords.Time(ExportWords.UpdatedAt(edition)));
        json.WriteString("identifier", edition.Id);
        if (licence is not null)
            WriteReference(json, "license", licence);
        else
            json.WriteString("license", edition.Place.Licence ?? EditionBook.NoLicence.En);
        if (edition.Place.Publisher is not null)
            WriteReference(json, "publisher", "#publisher");
        json.WriteStartArray("hasPart");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@id", file.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        if (licence is not null)
            WriteEntity(json, licence, "CreativeWork", edition.Place.Licence!);
        if (edition.Place.Publisher is { } publisher)
            WriteEntity(json, "#publisher", "Organization", ExportWords.Clean(publisher));
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@id", file.Path);
            json.WriteString("@type", "File");
            json.WriteString("name", file.Path);
            if (file.MediaType is { } type)
                json.WriteString("encodingFormat", type);
            json.WriteString("contentSize", file.Bytes.ToString(CultureInfo.InvariantCulture));
            json.WriteString("sha256", file.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, string id, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
