using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hasila.Text.Folding;

namespace Hasila.Text.Words;

/// <summary>What a UTF-16 unit is between and in words.</summary>
[Flags]
internal enum WordChar : byte
{
    None = 0,

    /// <summary>White space, a control or something invisible: skipped between words.</summary>
    Between = 1,
    Digit = 2,

    /// <summary>A letter of the basic plane, or a mark that stands on one.</summary>
    Letter = 4,

    /// <summary>Does not end a word that it stands in.</summary>
    Invisible = 8,
}

internal static class WordChars
{
    private static readonly WordChar[] s_table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Read((char)c))];

    // The table covers every char: no bounds check is needed.
    public static WordChar Of(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_table), c);

    private static WordChar Read(char c)
    {
        var kind = WordChar.None;
        if (char.IsWhiteSpace(c) || char.IsControl(c) || CharFold.IsInvisible(c))
            kind |= WordChar.Between;
        if (char.IsDigit(c))
            kind |= WordChar.Digit;
        if (char.IsLetter(c) || CharFold.IsArabicMark(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            kind |= WordChar.Letter;
        if (CharFold.IsInvisible(c))
            kind |= WordChar.Invisible;
        return kind;
    }
}
