using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hasila.Text.Folding;

namespace Hasila.Text.Tokens;

/// <summary>What a UTF-16 unit is to the tokeniser, in one table.</summary>
internal enum CharClass : byte
{
    Mark,
    Letter,
    Digit,

    /// <summary>Tashkeel, tatweel, bidi controls: part of what they stand in, never a token.</summary>
    Silent,
    Space,
    LineBreak,
}

internal static class CharClasses
{
    private static readonly CharClass[] s_table = Build();

    // The table covers every char: no bounds check is needed.
    internal static CharClass Of(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_table), c);

    private static CharClass[] Build()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            table[i] = c switch
            {
                '\n' or '\u2028' or '\u2029' => CharClass.LineBreak,
                _ when CharFold.IsInvisible(c) || CharFold.IsArabicMark(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => CharClass.Silent,
                _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharClass.Space,
                _ when CharFold.Of(c) is >= '0' and <= '9' => CharClass.Digit,
                _ when char.IsLetter(c) => CharClass.Letter,
                _ => CharClass.Mark,
            };
        }

        return table;
    }
}
