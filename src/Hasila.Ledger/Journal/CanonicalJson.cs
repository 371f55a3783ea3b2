using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hasila.Ledger.Journal;

/// <summary>
/// The one byte form of a JSON value that the journal stores and content hashes are taken of, after RFC 8785: UTF-8, no white space,
/// members ordered by name (UTF-16 code units), only what must be escaped is escaped. Unlike RFC 8785, numbers stay as they were written:
/// a decimal would lose digits as a double.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions s_writerOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What <paramref name="write"/> writes, in canonical form.</summary>
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writerOptions))
            write(writer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return Of(document.RootElement);
    }

    /// <summary>The value in canonical form. Depth is bounded by the parser (64).</summary>
    public static byte[] Of(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.Write("{"u8);
                var first = true;
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    if (!first)
                        to.Write(","u8);
                    first = false;
                    WriteString(to, member.Name);
                    to.Write(":"u8);
                    Write(to, member.Value);
                }

                to.Write("}"u8);
                break;
            case JsonValueKind.Array:
                to.Write("["u8);
                var start = true;
                foreach (var item in value.EnumerateArray())
                {
                    if (!start)
                        to.Write(","u8);
                    start = false;
                    Write(to, item);
                }

                to.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(to, value.GetString()!);
                break;
            default:
                to.Write(Encoding.ASCII.GetBytes(value.GetRawText()));
                break;
        }
    }

    private static void WriteString(ArrayBufferWriter<byte> to, string text)
    {
        to.Write("\""u8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = 0;
            while (plain < rest.Length && rest[plain] is >= ' ' and not '"' and not '\\')
                plain++;
            Encoding.UTF8.GetBytes(rest[..plain], to);
            if (plain == rest.Length)
                break;
            WriteEscaped(to, rest[plain]);
            rest = rest[(plain + 1)..];
        }

        to.Write("\""u8);
    }

    private static void WriteEscaped(ArrayBufferWriter<byte> to, char escaped) =>
        to.Write(
            escaped switch
            {
                '"' => "\\\""u8,
                '\\' => "\\\\"u8,
                '\b' => "\\b"u8,
                '\f' => "\\f"u8,
                '\n' => "\\n"u8,
                '\r' => "\\r"u8,
                '\t' => "\\t"u8,
                _ => Encoding.ASCII.GetBytes($"\\u{(int)escaped:x4}"),
            }
        );
}
