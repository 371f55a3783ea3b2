using System.Buffers.Binary;
using System.Globalization;

namespace Hasila.Publishing.Signing;

/// <summary>Files of minisign's form: a line of comment, a line of base64.</summary>
internal static class KeyFile
{
    /// <exception cref="FormatException">The second line, or the only one, does not hold so many bytes in base64.</exception>
    public static byte[] Bytes(string text, int length)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is not (1 or 2))
            throw new FormatException("is no key of minisign: it has a line of comment and a line of letters and digits");
        var bytes = new byte[length];
        return Convert.TryFromBase64String(lines[^1], bytes, out var written) && written == length
            ? bytes
            : throw new FormatException("is no key of minisign: its last line does not hold a key");
    }

    /// <summary>A key's id as minisign shows it.</summary>
    public static string NameOf(ReadOnlySpan<byte> id) => BinaryPrimitives.ReadUInt64LittleEndian(id).ToString("X16", CultureInfo.InvariantCulture);
}
