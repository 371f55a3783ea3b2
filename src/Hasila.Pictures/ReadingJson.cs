using System.Text.Json;
using Hasila.Pictures.Model;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures;

/// <summary>A reading as JSON: the member <c>reading</c> of <c>hasila read PICTURE</c>, and the payload of its entry.</summary>
public static class ReadingJson
{
    public static void Write(Utf8JsonWriter json, PictureReading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        json.WriteStartObject();
        json.WriteString("engine", reading.Engine.Name);
        json.WriteStartObject("models");
        foreach (var (name, hash) in reading.Engine.Models)
            json.WriteString(name, hash);
        json.WriteEndObject();
        json.WriteString("read_by", "machine");
        json.WriteString("language", reading.Language);
        json.WriteStartArray("size");
        json.WriteNumberValue(reading.Width);
        json.WriteNumberValue(reading.Height);
        json.WriteEndArray();
        json.WriteStartArray("cards");
        foreach (var card in reading.Cards)
            Write(json, card);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PictureCard card)
    {
        json.WriteStartObject();
        Write(json, "box", card.Box);
        json.WriteString("text", card.Text);
        json.WriteStartArray("lines");
        foreach (var line in card.Lines)
            Write(json, null, line);
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in card.Figures)
        {
            json.WriteStartObject();
            Write(json, "box", figure.Box);
            json.WriteString("text", figure.Text);
            if (figure.Value is { } value)
                json.WriteNumber("value", value);
            else
                json.WriteNull("value");
            json.WriteBoolean("agreed", figure.Agreed);
            json.WriteString("by_shape", figure.ByShape);
            json.WriteString("by_letters", figure.ByLetters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? name, Box box)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (var edge in (int[])[box.Left, box.Top, box.Right, box.Bottom])
            json.WriteNumberValue(edge);
        json.WriteEndArray();
    }
}
