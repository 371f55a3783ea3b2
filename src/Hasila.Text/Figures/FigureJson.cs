using System.Text.Json;

namespace Hasila.Text.Figures;

/// <summary>
/// The JSON form of a figure: <c>{"start","end","text","value","high","comparator","unit","counts","step","whole"?,"from"?}</c>, offsets in code points.
/// "About" and "nearly" are both written "~"; <c>"nearly":true</c> tells them apart when read back.
/// </summary>
public static class FigureJson
{
    /// <summary>Writes a figure as one object; its offsets are Unicode code points.</summary>
    /// <param name="writer">Stands where a value may.</param>
    /// <param name="figure">What is written.</param>
    /// <param name="text">In which it was found.</param>
    /// <param name="map">Of that text.</param>
    public static void Write(Utf8JsonWriter writer, Figure figure, string text, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(map);
        writer.WriteStartObject();
        var span = map.ToCodePoints(figure.Span);
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("text", figure.Span.In(text));
        WriteNumber(writer, "value", figure.Value);
        WriteNumber(writer, "high", figure.High);
        writer.WriteString("comparator", Sign(figure.Comparator));
        if (figure.Comparator == Comparator.Nearly)
            writer.WriteBoolean("nearly", true);
        writer.WriteString("unit", figure.Unit);
        if (figure.Counts is { } counts)
        {
            var at = map.ToCodePoints(counts);
            writer.WriteStartArray("counts");
            writer.WriteNumberValue(at.Start);
            writer.WriteNumberValue(at.End);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNull("counts");
        }

        WriteNumber(writer, "step", figure.Step);
        if (figure.Whole is not null)
            WriteNumber(writer, "whole", figure.Whole);
        if (figure.From is not null)
            WriteNumber(writer, "from", figure.From);
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">A property is missing or has an unknown value.</exception>
    public static Figure Read(JsonElement json, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var nearly = json.TryGetProperty("nearly", out var flag) && flag.ValueKind == JsonValueKind.True;
        return new Figure
        {
            Span = map.ToUtf16(new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32())),
            Value = ReadNumber(json, "value"),
            High = ReadNumber(json, "high"),
            Comparator = nearly ? Comparator.Nearly : FromSign(json.GetProperty("comparator").GetString()),
            Unit = json.TryGetProperty("unit", out var unit) ? unit.GetString() : null,
            Counts =
                json.TryGetProperty("counts", out var counts) && counts.ValueKind == JsonValueKind.Array
                    ? map.ToUtf16(new TextSpan(counts[0].GetInt32(), counts[1].GetInt32()))
                    : null,
            Step = ReadNumber(json, "step"),
            Whole = ReadNumber(json, "whole"),
            From = ReadNumber(json, "from"),
        };
    }

    /// <summary>The sign of the contract: = &gt; &gt;= &lt; &lt;= ~ range vague.</summary>
    public static string Sign(Comparator comparator) =>
        comparator switch
        {
            Comparator.Exact => "=",
            Comparator.More => ">",
            Comparator.AtLeast => ">=",
            Comparator.Less => "<",
            Comparator.AtMost => "<=",
            Comparator.About or Comparator.Nearly => "~",
            Comparator.Range => "range",
            Comparator.Vague => "vague",
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "unknown comparator"),
        };

    /// <exception cref="FormatException">No such sign.</exception>
    public static Comparator FromSign(string? sign) =>
        sign switch
        {
            "=" => Comparator.Exact,
            ">" => Comparator.More,
            ">=" => Comparator.AtLeast,
            "<" => Comparator.Less,
            "<=" => Comparator.AtMost,
            "~" => Comparator.About,
            "range" => Comparator.Range,
            "vague" => Comparator.Vague,
            _ => throw new FormatException($"no comparator is written '{sign}'"),
        };

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private static decimal? ReadNumber(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
