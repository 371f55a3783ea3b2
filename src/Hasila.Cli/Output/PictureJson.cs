using System.Buffers;
using System.Text.Json;
using Hasila.Pictures;
using Hasila.Pictures.Model;
using Hasila.Reading.Articles;

namespace Hasila.Cli.Output;

/// <summary>A picture as <c>hasila read</c> gives it: the article, and the member <c>reading</c>.</summary>
internal static class PictureJson
{
    public static void Write(Utf8JsonWriter json, Article article, PictureReading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var alone = new Utf8JsonWriter(buffer))
            ArticleJson.Write(alone, article);
        using var members = JsonDocument.Parse(buffer.WrittenMemory);
        json.WriteStartObject();
        foreach (var member in members.RootElement.EnumerateObject())
            member.WriteTo(json);
        json.WritePropertyName("reading");
        ReadingJson.Write(json, reading);
        json.WriteEndObject();
    }
}
