using System.Text.Json;

namespace Hasila.Ledger.Model;

/// <summary>An entry of the log as JSON, the same at the terminal and on the desk.</summary>
public static class LogJson
{
    /// <param name="json">Where a value may stand.</param>
    /// <param name="line">The entry.</param>
    public static void Write(Utf8JsonWriter json, LogLine line)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(line);
        json.WriteStartObject();
        json.WriteNumber("entry", line.Entry);
        json.WriteString("at", line.At);
        json.WriteString("kind", line.Kind);
        json.WriteString("by", line.By);
        json.WriteString("about", line.About);
        json.WriteString("words", line.Words);
        if (line.TakenBackBy is { } back)
            json.WriteNumber("taken_back_by", back);
        else
            json.WriteNull("taken_back_by");
        json.WriteEndObject();
    }
}
