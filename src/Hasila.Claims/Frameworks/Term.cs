namespace Hasila.Claims.Frameworks;

/// <summary>
/// Words that must stand together in a passage, written as people read them: <c>عودة|رجوع + نازحين|لاجئين</c>. Parts joined by + must all
/// be there, in any order;
/// of the words parted by | one is enough; a word may be a phrase.
/// </summary>
public sealed class Term
{
    private readonly IReadOnlyList<IReadOnlyList<string[]>> _parts;

    /// <exception cref="FormatException">A part is empty.</exception>
    public Term(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        Written = written;
        _parts = [.. written.Split('+').Select(part => (IReadOnlyList<string[]>)[.. part.Split('|').Select(Words)])];
    }

    public string Written { get; }

    /// <summary>Each part's alternatives, each a row of word keys.</summary>
    internal IReadOnlyList<IReadOnlyList<string[]>> Alternatives => _parts;

    /// <summary>How many parts must be there: the more, the more it says.</summary>
    public int Parts => _parts.Count;

    /// <returns>True where every part stands in the passage.</returns>
    public bool Matches(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        foreach (var part in _parts)
        {
            if (!part.Any(passage.Holds))
                return false;
        }

        return true;
    }

    private string[] Words(string alternative)
    {
        var words = alternative.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of).ToArray();
        return words.Length > 0 ? words : throw new FormatException($"the term '{Written}' has an empty part; write words between + and |");
    }
}
