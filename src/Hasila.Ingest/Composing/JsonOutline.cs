using System.Text.Json;

namespace Hasila.Ingest.Composing;

/// <summary>A part of a file.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">Behind its last byte.</param>
internal readonly record struct Slice(int Start, int End);

/// <summary>
/// The places of the elements of one array of a JSON text, and of the members beside it, without anything being copied. Where the text is damaged, what stands
/// before is there all the same.
/// </summary>
/// <param name="Elements">The array's elements.</param>
/// <param name="Members">The other members of the object that holds the array, by name.</param>
/// <param name="DamagedAt">Where the text stops to be JSON; null where it is whole.</param>
internal sealed record JsonOutline(IReadOnlyList<Slice> Elements, IReadOnlyDictionary<string, Slice> Members, long? DamagedAt)
{
    /// <param name="json">UTF-8, without a byte order mark.</param>
    /// <param name="array">The name of the array in the object that the text is; null where the text is the array.</param>
    public static JsonOutline Read(ReadOnlySpan<byte> json, string? array)
    {
        var elements = new List<Slice>();
        var members = new Dictionary<string, Slice>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (array is null)
            {
                if (reader.TokenType != JsonTokenType.StartArray)
                    return new JsonOutline(elements, members, 0);
                ReadElements(ref reader, elements);
            }
            else
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                    return new JsonOutline(elements, members, 0);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    if (name == array && reader.TokenType == JsonTokenType.StartArray)
                        ReadElements(ref reader, elements);
                    else
                        members[name] = Skip(ref reader);
                }
            }

            // What stands behind the end is an error of its own.
            reader.Read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new JsonOutline(elements, members, reader.BytesConsumed);
        }

        return new JsonOutline(elements, members, null);
    }

    private static void ReadElements(ref Utf8JsonReader reader, List<Slice> elements)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(Skip(ref reader));
    }

    private static Slice Skip(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new Slice(start, (int)reader.BytesConsumed);
    }
}
