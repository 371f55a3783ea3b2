namespace Hasila.Reading.SetAside;

/// <summary>Ways in which a cue can match a line, of those that the line's first letters decide.</summary>
[Flags]
internal enum OpeningWays : byte
{
    None = 0,
    Whole = 1,
    Start = 2,
    Only = 4,
    All = Whole | Start | Only,
}

/// <summary>
/// Tells by the letters that a line opens with which cues may match it: most lines open with no cue's letters. A look at one place of a table, which now and
/// then says too much, never too little.
/// </summary>
internal sealed class Openings
{
    private const int Bits = 12;

    private readonly OpeningWays[] _ways = new OpeningWays[1 << Bits];
    private int _longest;

    public void Add(string words, OpeningWays way)
    {
        var letters = LettersOf(words, words.Length);
        if (letters.IsEmpty)
            return;
        _ways[PlaceOf(letters)] |= way;
        _longest = Math.Max(_longest, letters.Length);
    }

    /// <returns>All where it does not open with a letter.</returns>
    public OpeningWays Of(ReadOnlySpan<char> line)
    {
        var letters = LettersOf(line, _longest + 1);
        if (letters.IsEmpty)
            return OpeningWays.All;
        return letters.Length > _longest ? OpeningWays.None : _ways[PlaceOf(letters)];
    }

    /// <summary>The letters that a text opens with.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="most">How many are enough to know.</param>
    public static ReadOnlySpan<char> LettersOf(ReadOnlySpan<char> text, int most)
    {
        var at = 0;
        while (at < text.Length && at < most && char.IsLetter(text[at]))
            at++;
        return text[..at];
    }

    private static uint PlaceOf(ReadOnlySpan<char> letters) =>
        ((letters[0] | ((uint)letters[^1] << 16)) + ((uint)letters.Length * 0x01000193)) * 0x9E3779B9 >> (32 - Bits);
}
