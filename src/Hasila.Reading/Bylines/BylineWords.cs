using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Reading.Bylines;

/// <summary>Names of sections, and words that stand in an author's place without naming anybody.</summary>
internal static class BylineWords
{
    private static readonly ILookup<string, string> s_words = DataFile.Rows(typeof(BylineWords).Assembly, "byline-words")
        .ToLookup(row => row[0], row => ArabicFold.Fold(row[1]), StringComparer.Ordinal);

    public static bool IsSection(string part)
    {
        var folded = ArabicFold.Fold(part);
        return s_words["section"].Any(word => folded == word || folded.StartsWith(word + " ", StringComparison.Ordinal));
    }

    public static bool IsNobody(string part) => s_words["nobody"].Contains(ArabicFold.Fold(part), StringComparer.Ordinal);
}
