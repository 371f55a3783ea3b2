using Hasila.Text.Folding;

namespace Hasila.Reading.Html.Learned;

/// <summary>What is asked of every letter of a page, at hand up to the marks of print; the rest is asked one by one.</summary>
internal static class Letters
{
    private const int Known = 0x2100;

    /// <summary>The letters that are taken as another one.</summary>
    public static string Forms { get; } = new([ArabicLetter.AlefHamza, ArabicLetter.AlefHamzaBelow, ArabicLetter.AlefMadda, ArabicLetter.AlefMaksura]);

    private static readonly char[] s_letters = [.. Enumerable.Range(0, Known).Select(c => char.IsLetter((char)c) ? Folded((char)c) : '\0')];

    /// <summary>A letter in small, the forms of an Arabic letter that writers exchange as one; <c>'\0'</c> for all else.</summary>
    public static char Fold(char c) =>
        c < Known ? s_letters[c]
        : char.IsLetter(c) ? char.ToLowerInvariant(c)
        : '\0';

    /// <summary>A letter in small, the forms of an Arabic letter that writers exchange as one.</summary>
    public static char Folded(char c) =>
        c switch
        {
            ArabicLetter.AlefHamza or ArabicLetter.AlefHamzaBelow or ArabicLetter.AlefMadda => ArabicLetter.Alef,
            ArabicLetter.AlefMaksura => ArabicLetter.Yeh,
            _ => char.ToLowerInvariant(c),
        };
}
