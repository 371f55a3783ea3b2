using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hasila.Text.Data;

namespace Hasila.Text.Folding;

/// <summary>
/// What one UTF-16 unit becomes when Arabic and Latin spelling variants are folded together. A table over the whole
/// basic plane: 0 means "dropped"; <see cref="Several"/> means "more than one character" (see <see cref="Expansion"/>).
/// </summary>
internal static class CharFold
{
    internal const char Dropped = '\0';
    internal const char Several = '\uFFFF';

    private static readonly Dictionary<char, string> s_expansions = [];
    private static readonly Dictionary<char, char> s_variants = ReadVariants();
    private static readonly char[] s_table = BuildTable();

    /// <summary>The folded character, <see cref="Dropped"/> or <see cref="Several"/>.</summary>
    internal static char Of(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_table), c);

    /// <summary>The characters of a ligature whose fold is <see cref="Several"/>.</summary>
    internal static string Expansion(char c) => s_expansions[c];

    /// <summary>Bidi controls, zero-width characters, the soft hyphen and the byte order mark.</summary>
    internal static bool IsInvisible(char c) =>
        c switch
        {
            '\u00AD' or '\u034F' or '\u061C' or '\uFEFF' => true,
            >= '\u200B' and <= '\u200F' => true,
            >= '\u202A' and <= '\u202E' => true,
            >= '\u2060' and <= '\u2064' => true,
            >= '\u2066' and <= '\u2069' => true,
            _ => false,
        };

    /// <summary>Tashkeel, tanwin, Quranic marks, tatweel.</summary>
    internal static bool IsArabicMark(char c) =>
        c switch
        {
            ArabicLetter.Tatweel or '\u0670' => true,
            >= '\u0610' and <= '\u061A' => true,
            >= '\u064B' and <= '\u065F' => true,
            >= '\u06D6' and <= '\u06DC' => true,
            >= '\u06DF' and <= '\u06E8' => true,
            >= '\u06EA' and <= '\u06ED' => true,
            _ => false,
        };

    private static Dictionary<char, char> ReadVariants() =>
        DataFile
            .Rows("letter-variants")
            .SelectMany(row => row[1].Split(' ').Select(variant => (Variant: variant[0], Folded: row[0][0])))
            .ToDictionary(pair => pair.Variant, pair => pair.Folded);

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
            table[i] = Single((char)i);
        foreach (var row in DataFile.Rows("letter-forms"))
        {
            var c = (char)ushort.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var folded = string.Concat(row[1].Select(Single).Where(f => f != Dropped));
            table[c] = folded.Length switch
            {
                0 => Dropped,
                1 => folded[0],
                _ => Several,
            };
            if (folded.Length > 1)
                s_expansions[c] = folded;
        }

        table[Several] = Dropped; // No character: it only stands here for "several", and a page may hold it all the same.
        return table;
    }

    private static char Single(char c)
    {
        if (IsInvisible(c) || IsArabicMark(c))
            return Dropped;
        return c switch
        {
            >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
            >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u200A' or '\u3000' or '\t' => ' ',
            '’' or '‘' or 'ʼ' or '＇' => '\'',
            '٪' or '％' or '﹪' => '%',
            _ => s_variants.GetValueOrDefault(c, char.ToLowerInvariant(c)),
        };
    }
}
