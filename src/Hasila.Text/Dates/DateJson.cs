using System.Globalization;
using System.Text.Json;

namespace Hasila.Text.Dates;

/// <summary>The JSON form of a date: <c>{"start","end","text","value","from","to","mod"}</c>, offsets in code points.</summary>
public static class DateJson
{
    /// <summary>Writes a date as one object; its offsets are Unicode code points.</summary>
    /// <param name="writer">Stands where a value may.</param>
    /// <param name="date">What is written.</param>
    /// <param name="text">In which it was found.</param>
    /// <param name="map">Of that text.</param>
    public static void Write(Utf8JsonWriter writer, DateMention date, string text, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(map);
        writer.WriteStartObject();
        var span = map.ToCodePoints(date.Span);
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("text", date.Span.In(text));
        writer.WriteString("value", date.Value);
        writer.WriteString("from", date.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("to", date.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("mod", Word(date.Modifier));
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">A date or modifier is not in the contract's form.</exception>
    public static DateMention Read(JsonElement json, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new DateMention
        {
            Span = map.ToUtf16(new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32())),
            Value = json.GetProperty("value").GetString() ?? throw new FormatException("a date needs a value"),
            From = Day(json, "from"),
            To = Day(json, "to"),
            Modifier = FromWord(json.TryGetProperty("mod", out var mod) ? mod.GetString() : null),
        };
    }

    /// <summary>"start", "mid", "end", "approx", or null.</summary>
    public static string? Word(DateModifier? modifier) =>
        modifier switch
        {
            null => null,
            DateModifier.Start => "start",
            DateModifier.Middle => "mid",
            DateModifier.End => "end",
            DateModifier.Approximate => "approx",
            _ => throw new ArgumentOutOfRangeException(nameof(modifier), modifier, "unknown modifier"),
        };

    /// <exception cref="FormatException">No such word.</exception>
    public static DateModifier? FromWord(string? word) =>
        word switch
        {
            null => null,
            "start" => DateModifier.Start,
            "mid" => DateModifier.Middle,
            "end" => DateModifier.End,
            "approx" => DateModifier.Approximate,
            _ => throw new FormatException($"no date modifier is written '{word}'"),
        };

    private static DateOnly? Day(JsonElement json, string name) =>
        json.TryGetProperty(name, out var day) && day.GetString() is { } iso ? DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
