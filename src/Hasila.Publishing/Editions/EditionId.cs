using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hasila.Publishing.Editions;

/// <summary>An edition's id: its day, or <c>undated</c>, and the first digits of the hash of all that it says, as data, without the id.</summary>
internal static class EditionId
{
    private const int Digits = 8;
    private const string Name = "id";

    public static string Of(DateOnly? asOf, Action<Utf8JsonWriter> write)
    {
        var data = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(data))
            write(json);
        var day = asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        return $"{day}-{Convert.ToHexStringLower(SHA256.HashData(data.WrittenSpan))[..Digits]}";
    }

    /// <returns>The id that an edition's file bears where it is not the one of what it says; null where it is.</returns>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static string? IsWrong(ReadOnlyMemory<byte> edition)
    {
        using var document = JsonDocument.Parse(edition);
        var root = document.RootElement;
        var said = root.GetProperty(Name).GetString();
        var day = root.GetProperty("as_of").GetString() is { } words ? DateOnly.ParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        var made = Of(
            day,
            json =>
            {
                json.WriteStartObject();
                foreach (var member in root.EnumerateObject())
                {
                    if (member.NameEquals(Name))
                        json.WriteString(Name, "");
                    else
                        member.WriteTo(json);
                }

                json.WriteEndObject();
            }
        );
        return made == said ? null : said;
    }
}
