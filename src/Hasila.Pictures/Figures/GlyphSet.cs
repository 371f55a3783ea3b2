namespace Hasila.Pictures.Figures;

/// <summary>Which digits a figure is written in.</summary>
internal enum DigitSet
{
    Latin,
    ArabicIndic,
    ExtendedArabicIndic,
}

/// <summary>The signs that the reader of figures knows, and what they mean.</summary>
internal static class GlyphSet
{
    /// <summary>What is none of the signs: a letter, a dot of a letter, a picture.</summary>
    public const int Other = 0;

    public const int ArabicPercent = 0x66A,
        ArabicDecimal = 0x66B,
        ArabicThousands = 0x66C;

    /// <summary>The code point of each class, 0 of <see cref="Other"/>. Extended digits that look like the Arabic-Indic ones have no own class.</summary>
    public static IReadOnlyList<int> Signs { get; } =
    [
        0,
        .. Enumerable.Range('0', 10),
        .. Enumerable.Range(0x660, 10),
        0x6F4,
        0x6F5,
        0x6F6,
        '.',
        ',',
        '%',
        '+',
        '-',
        ArabicPercent,
        ArabicDecimal,
        ArabicThousands,
    ];

    /// <summary>Whether a sign may stand in a figure of a set.</summary>
    public static bool Fits(int sign, DigitSet set) =>
        sign switch
        {
            >= '0' and <= '9' => set == DigitSet.Latin,
            0x664 or 0x665 or 0x666 => set == DigitSet.ArabicIndic,
            >= 0x660 and <= 0x669 => set != DigitSet.Latin,
            >= 0x6F0 and <= 0x6F9 => set == DigitSet.ExtendedArabicIndic,
            ArabicPercent or ArabicDecimal or ArabicThousands => set != DigitSet.Latin,
            _ => sign != 0,
        };

    public static bool IsDigit(int sign) => ValueOf(sign) >= 0;

    /// <summary>0 to 9; -1 of what is no digit.</summary>
    public static int ValueOf(int sign) =>
        sign switch
        {
            >= '0' and <= '9' => sign - '0',
            >= 0x660 and <= 0x669 => sign - 0x660,
            >= 0x6F0 and <= 0x6F9 => sign - 0x6F0,
            _ => -1,
        };

    public static bool IsPercent(int sign) => sign is '%' or ArabicPercent;

    public static bool IsDecimal(int sign) => sign is '.' or ArabicDecimal;

    /// <summary>The same signs with Latin digits and marks.</summary>
    public static string Plain(string figure) =>
        string.Create(
            figure.Length,
            figure,
            static (plain, from) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    int sign = from[i],
                        value = ValueOf(sign);
                    plain[i] =
                        value >= 0
                            ? (char)('0' + value)
                            : sign switch
                            {
                                ArabicPercent => '%',
                                ArabicDecimal => '.',
                                ArabicThousands => ',',
                                _ => (char)sign,
                            };
                }
            }
        );
}
