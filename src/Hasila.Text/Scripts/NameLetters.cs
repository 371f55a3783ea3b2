using System.Globalization;
using System.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Text.Scripts;

/// <summary>
/// What in a name deceives the eye: letters of an alphabet that is not that of the rest of the name and looks like it (Cyrillic U+0430 in a Latin name), a
/// whole name of such letters, and characters that are not seen or turn the others round. Arabic beside Latin ("BBC عربي") deceives nobody. Nothing is changed
/// by it and nothing is taken for something else: what is odd is shown, for a person to look at.
/// </summary>
public static class NameLetters
{
    private static readonly Dictionary<int, string> s_lookAlikes = DataFile
        .Rows("look-alikes")
        .ToDictionary(row => int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row => row[1]);

    /// <summary>True where <see cref="FindOdd"/> finds something.</summary>
    public static bool AreOdd(string name) => FindOdd(name).Count > 0;

    /// <summary>The odd characters, each with its place in UTF-16 units; none in nearly every name.</summary>
    public static IReadOnlyList<OddLetter> FindOdd(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.All(IsUsual))
            return [];
        List<OddLetter>? odd = null;
        var counts = new Dictionary<Alphabet, int>();
        var letters = new List<(OddLetter Letter, Alphabet Alphabet)>();
        var at = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsHidden(rune))
                (odd ??= []).Add(new OddLetter(at, rune));
            else if (Rune.IsLetter(rune) || rune.Value is >= 0x24B6 and < 0x24EA)
            {
                var alphabet = Alphabets.Of(rune.Value);
                if (alphabet != Alphabet.None)
                {
                    counts[alphabet] = counts.GetValueOrDefault(alphabet) + 1;
                    letters.Add((new OddLetter(at, rune), alphabet));
                }
            }

            at += rune.Utf16SequenceLength;
        }

        var own = Own(counts);
        var whole = own != Alphabet.Latin && counts.Count == 1 && letters.TrueForAll(one => s_lookAlikes.ContainsKey(one.Letter.Rune.Value));
        foreach (var (letter, alphabet) in letters)
        {
            if (whole || alphabet != own || alphabet == Alphabet.Imitation)
                (odd ??= []).Add(letter);
        }

        return odd is null ? [] : [.. odd.OrderBy(letter => letter.At)];
    }

    /// <summary>The name with its code point behind each odd character that can be seen, and in the place of each that cannot: <c>S?[U+0430]mi</c>.</summary>
    public static string Show(string name)
    {
        var odd = FindOdd(name);
        if (odd.Count == 0)
            return name;
        var shown = new StringBuilder(name.Length + (8 * odd.Count));
        var copied = 0;
        foreach (var (at, rune) in odd)
        {
            var behind = IsHidden(rune) ? at : at + rune.Utf16SequenceLength;
            shown.Append(name, copied, behind - copied).Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            copied = at + rune.Utf16SequenceLength;
        }

        return shown.Append(name, copied, name.Length - copied).ToString();
    }

    /// <summary>The code points of the odd characters, each once: <c>U+0430 U+202E</c>; empty where there are none.</summary>
    public static string Codes(string name) => CodesOf(FindOdd(name).Select(odd => odd.Rune));

    /// <summary>True where the two are not the same name, spelling variants aside, and look as if they were.</summary>
    public static bool LookAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return !ArabicFold.Same(one, other) && ArabicFold.Same(Look(one), Look(other));
    }

    /// <summary>
    /// True where a character is not seen: of control, of direction, a space without width. Joiners, which shape letters, are none of these.
    /// </summary>
    public static bool HasUnseen(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EnumerateRunes().Any(IsUnseen);
    }

    /// <summary>The code points of what is not seen, each once.</summary>
    public static string UnseenCodes(string name) => CodesOf(name.EnumerateRunes().Where(IsUnseen));

    private static bool IsUnseen(Rune rune) => IsHidden(rune) || rune.Value is '\t' or '\n' or '\r' or 0x200B or 0x200E or 0x200F or 0x061C or 0x00AD or 0xFEFF;

    private static string CodesOf(IEnumerable<Rune> runes) =>
        string.Join(' ', runes.Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")).Distinct(StringComparer.Ordinal));

    private static string Look(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => s_lookAlikes.GetValueOrDefault(rune.Value) ?? rune.ToString()));

    // Latin and Arabic letters: nearly every name.
    private static bool IsUsual(char c) => c is (>= ' ' and < '\u007F') or (>= '\u00C0' and < '\u0250') || ArabicFold.IsArabicLetter(c);

    /// <summary>
    /// True for a character that no name holds: of control, of direction, of a private use, a filler. Joiners and marks that web pages strew are not.
    /// </summary>
    private static bool IsHidden(Rune rune) =>
        rune.Value switch
        {
            '\t' or '\n' or '\r' or 0x200B or 0x200C or 0x200D or 0x200E or 0x200F or 0x061C or 0x00AD or 0xFEFF => false,
            0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0xFFFD => true,
            _ => Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned,
        };

    // The alphabet of most letters; of two with as many Latin, so that a swapped letter is the odd one.
    private static Alphabet Own(Dictionary<Alphabet, int> counts) =>
        counts.Count == 0 ? Alphabet.None : counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key).First().Key;
}

/// <summary>A character of a name that deceives the eye.</summary>
/// <param name="At">Where it stands, in UTF-16 units.</param>
/// <param name="Rune">Which it is.</param>
public readonly record struct OddLetter(int At, Rune Rune);
