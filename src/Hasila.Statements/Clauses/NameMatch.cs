using System.Text;

namespace Hasila.Statements.Clauses;

/// <summary>Whether one spelling of a name means the person or body of a longer one. Words are folded.</summary>
internal static class NameMatch
{
    private const int ShortestNear = 5;
    private const int ShortestPart = 2;

    /// <summary>The same letters, however they are parted: نصرالله and نصر الله.</summary>
    public static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == other.Count && one.SequenceEqual(other, StringComparer.Ordinal) || Letters(one, 0, one.Count) == Letters(other, 0, other.Count);

    /// <summary>A family name, the last names, the first two or the first and the last of a person's full name; one letter may differ in a long one.</summary>
    public static bool IsShortOf(IReadOnlyList<string> name, IReadOnlyList<string> full)
    {
        if (name.Count == 0 || full.Count < 2)
            return false;
        var letters = Letters(name, 0, name.Count);
        if (letters.Length < ShortestPart)
            return false;
        for (var from = 0; from < full.Count; from++)
        {
            if (from > 0 && Letters(full, from, full.Count) == letters)
                return true;
        }

        if (name.Count == 1)
            return name[0] == full[0] || IsNear(name[0], full[^1]);
        for (var to = 2; to < full.Count; to++)
        {
            if (Letters(full, 0, to) == letters)
                return true;
        }

        return name[0] == full[0]
            && name.Count <= full.Count
            && (Bare(name[^1]) == Bare(full[^1]) || IsNear(name[^1], full[^1]) || full.Skip(1).Contains(name[^1], StringComparer.Ordinal) && name.Count == 2)
            && name[^1] is not ("بن" or "ابن");
    }

    /// <summary>Long names that differ in one letter, as one hand writes them twice.</summary>
    public static bool IsNear(string one, string other)
    {
        (one, other) = (Bare(one), Bare(other));
        if (Math.Min(one.Length, other.Length) < ShortestNear || Math.Abs(one.Length - other.Length) > 1 || one[0] != other[0])
            return false;
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same])
            same++;
        var left = one.AsSpan(same);
        var right = other.AsSpan(same);
        if (left.Length > right.Length)
            return left[1..].SequenceEqual(right);
        if (right.Length > left.Length)
            return right[1..].SequenceEqual(left);
        // One letter for another, or two that changed places.
        return left.Length == 0
            || left[1..].SequenceEqual(right[1..])
            || left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
    }

    private static string Bare(string fold) => Definite.Without(fold);

    private static string Letters(IReadOnlyList<string> words, int from, int to)
    {
        var letters = new StringBuilder();
        // The article inside a name that may be written in one is one of its letters: عبد الرحمن، نصر الله.
        for (var i = from; i < to; i++)
            letters.Append(i > from && (words[i - 1] == "عبد" || words[i] is "الله" or "الدين") ? words[i] : Bare(words[i]));
        return letters.ToString();
    }
}
