using System.Text.Json;

namespace Hasila.Text;

/// <summary>JSON of any length that leaves its writer while it is written.</summary>
public static class LongJson
{
    /// <summary>UTF-16 units at a time.</summary>
    private const int Piece = 1 << 14;

    /// <summary>What is written stays in memory up to so many bytes.</summary>
    private const int MostPending = 1 << 16;

    /// <summary>
    /// A text piece by piece: given whole, the writer holds many times its length while it looks for what has to be escaped. What
    /// <see cref="Utf8JsonWriter.WriteString(string, string)"/> writes for it is written.
    /// </summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= Piece)
        {
            json.WriteString(name, text);
            return;
        }

        json.WritePropertyName(name);
        for (var at = 0; at < text.Length; at += Piece)
        {
            json.WriteStringValueSegment(text.AsSpan(at, Math.Min(Piece, text.Length - at)), isFinalSegment: at + Piece >= text.Length);
            PassOn(json);
        }
    }

    /// <summary>Between two parts of one value: much of it leaves the writer.</summary>
    public static void PassOn(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.BytesPending > MostPending)
            json.Flush();
    }
}
