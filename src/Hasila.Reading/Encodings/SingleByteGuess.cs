using System.Text;

namespace Hasila.Reading.Encodings;

/// <summary>
/// windows-1256, iso-8859-6 or windows-1252? The letter that Arabic text uses most, alef (about one letter in seven), and lam after it, sit at different
/// bytes in the two Arabic encodings; text in a Latin encoding has few high bytes and hardly ever two in a row.
/// </summary>
internal static class SingleByteGuess
{
    private const int Sample = 64 * 1024;
    private const int Windows1256 = 1256;
    private const int Iso6 = 28596;
    private const int Windows1252 = 1252;

    public static Encoding Of(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int high = 0,
            pairs = 0,
            alef = 0,
            lam1256 = 0,
            lamIso = 0;
        byte before = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80)
            {
                high++;
                pairs += before >= 0x80 ? 1 : 0;
                alef += b == 0xC7 ? 1 : 0;
                // After alef, lam: the article. 0xE1 in windows-1256, 0xE4 in iso-8859-6 (where 0xE1 is feh).
                lam1256 += before == 0xC7 && b == 0xE1 ? 1 : 0;
                lamIso += before == 0xC7 && b == 0xE4 ? 1 : 0;
            }

            before = b;
        }

        var arabic = high > 0 && pairs * 2 > high && alef * 40 > high;
        if (arabic)
            return Encoding.GetEncoding(lamIso > lam1256 * 2 ? Iso6 : Windows1256);
        if (declared is { IsSingleByte: true } && declared.CodePage is not (Windows1256 or Iso6))
            return declared;
        return Encoding.GetEncoding(Windows1252);
    }
}
