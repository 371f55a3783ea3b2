namespace Hasila.Text.Folding;

/// <summary>
/// The strings of short words seen lately: most words of a text have been seen before, and need no string of their own. A fixed number of places, each
/// holding the last word that fell there; readable and writable from any thread.
/// </summary>
internal static class SeenWords
{
    private const int Places = 1 << 11;
    public const int Longest = 12;

    private static readonly string?[] s_seen = new string?[Places];

    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Longest)
            return new string(word);
        ref var place = ref s_seen[WordHash.Of(word) % Places];
        return place is { } seen && word.SequenceEqual(seen) ? seen : place = new string(word);
    }
}
