using System.Globalization;
using System.Text;

namespace Hasila.Publishing.Shaping;

/// <summary>The classes of UAX #9 that are distinguished here; B, S and the controls do not occur in cleaned text.</summary>
internal enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    AN,
    ES,
    ET,
    CS,
    NSM,
    ON,
}

internal static class BidiClasses
{
    public static BidiClass Of(Rune rune)
    {
        var value = rune.Value;
        switch (value)
        {
            case >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or (>= 0x6F0 and <= 0x6F9) or 0x2070 or (>= 0x2074 and <= 0x2079):
                return BidiClass.EN;
            case '+' or '-' or 0x2212:
                return BidiClass.ES;
            case '#'
            or '$'
            or '%'
            or (>= 0xA2 and <= 0xA5)
            or 0xB0
            or 0xB1
            or 0x66A
            or 0x609
            or 0x60A
            or (>= 0x2030 and <= 0x2034)
            or (>= 0x20A0 and <= 0x20CF):
                return BidiClass.ET;
            case ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F or 0x2044:
                return BidiClass.CS;
            case (>= 0x660 and <= 0x669) or 0x66B or 0x66C or (>= 0x600 and <= 0x605) or 0x6DD or 0x8E2:
                return BidiClass.AN;
            case 0x606 or 0x607 or 0x60E or 0x60F or 0x6DE or 0x6E9:
                return BidiClass.ON;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return BidiClass.NSM;
        if (
            value
            is (>= 0x600 and <= 0x7BF)
                or (>= 0x860 and <= 0x8FF)
                or (>= 0xFB50 and <= 0xFDCF)
                or (>= 0xFDF0 and <= 0xFDFC)
                or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x1EC70 and <= 0x1EEFF)
        )
            return BidiClass.AL;
        if (
            value
            is (>= 0x590 and <= 0x5FF)
                or (>= 0x7C0 and <= 0x85F)
                or (>= 0xFB1D and <= 0xFB4F)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF)
        )
            return BidiClass.R;
        return Rune.IsLetter(rune) || category is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            ? BidiClass.L
            : BidiClass.ON;
    }
}
