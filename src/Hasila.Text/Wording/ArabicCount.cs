using Hasila.Text.Folding;

namespace Hasila.Text.Wording;

/// <summary>
/// A number and what it counts, agreeing as Arabic has it: three to ten take the plural, eleven to ninety-nine the accusative singular, hundreds and
/// thousands the genitive singular; the last two digits decide. A catalogue gives the accusative singular and, behind a bar, the plural:
/// <c>جسماً متفجراً|أجسام متفجرة</c>.
/// </summary>
public static class ArabicCount
{
    private static readonly string s_share = ShownWords.Phrase("share").Ar + " ";

    /// <param name="number">As it is printed.</param>
    /// <param name="value">What it is; a fraction or an unknown plural puts the noun into brackets, where nothing has to agree.</param>
    /// <param name="forms">Accusative singular, and the plural behind a bar where it is known. Words that begin with a preposition agree with nothing.</param>
    public static string Agree(string number, decimal value, string forms)
    {
        var parts = forms.Split('|', 2, StringSplitOptions.TrimEntries);
        var (singular, plural) = (parts[0], parts.Length > 1 ? parts[1] : null);
        if (singular.StartsWith(s_share, StringComparison.Ordinal))
            return $"{number} {singular}";
        if (value != decimal.Truncate(value))
            return $"{number} ({Bare(singular)})";
        return (int)(Math.Abs(value) % 100) switch
        {
            >= 11 => $"{number} {singular}",
            >= 3 when plural is not null => $"{number} {plural}",
            0 when value != 0 => $"{number} {Bare(singular)}",
            _ => $"{number} ({Bare(singular)})",
        };
    }

    /// <summary>The accusative singular without its ending: جسماً متفجراً becomes جسم متفجر.</summary>
    private static string Bare(string singular) =>
        string.Join(
            ' ',
            singular
                .Split(' ')
                .Select(word =>
                    word switch
                    {
                        [.. var stem, ArabicLetter.Alef, '\u064B'] when stem.Length > 1 => stem,
                        [.. var stem, '\u064B', ArabicLetter.Alef] when stem.Length > 1 => stem,
                        [.. var stem, '\u064B'] when stem.Length > 1 => stem,
                        _ => word,
                    }
                )
        );
}
