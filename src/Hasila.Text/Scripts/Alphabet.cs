namespace Hasila.Text.Scripts;

/// <summary>The alphabets whose letters the eye takes for one another; everything else is <see cref="None"/>.</summary>
internal enum Alphabet
{
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Cherokee,

    /// <summary>Signs of phonetics and mathematics and wide forms that are drawn as Latin letters and are none.</summary>
    Imitation,
}

internal static class Alphabets
{
    /// <summary>The alphabet of a letter, by the blocks of the Unicode Standard.</summary>
    public static Alphabet Of(int letter) =>
        letter switch
        {
            < 0x0250 => Alphabet.Latin,
            < 0x02B0 => Alphabet.Imitation,
            >= 0x0370 and < 0x0400 => Alphabet.Greek,
            >= 0x0400 and < 0x0530 => Alphabet.Cyrillic,
            >= 0x0531 and < 0x0590 => Alphabet.Armenian,
            >= 0x13A0 and < 0x1400 => Alphabet.Cherokee,
            >= 0x1C80 and < 0x1C90 => Alphabet.Cyrillic,
            >= 0x1D00 and < 0x1DC0 => Alphabet.Imitation,
            >= 0x1E00 and < 0x1F00 => Alphabet.Latin,
            >= 0x1F00 and < 0x2000 => Alphabet.Greek,
            >= 0x2100 and < 0x2190 => Alphabet.Imitation,
            >= 0x24B6 and < 0x24EA => Alphabet.Imitation,
            >= 0x2C60 and < 0x2C80 => Alphabet.Latin,
            >= 0x2C80 and < 0x2D00 => Alphabet.Greek,
            >= 0xA640 and < 0xA6A0 => Alphabet.Cyrillic,
            >= 0xA720 and < 0xA800 => Alphabet.Latin,
            >= 0xAB70 and < 0xABC0 => Alphabet.Cherokee,
            >= 0xFF21 and < 0xFF5B => Alphabet.Imitation,
            >= 0x1D400 and < 0x1D800 => Alphabet.Imitation,
            _ => Alphabet.None,
        };
}
