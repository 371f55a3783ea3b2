using System.Text;
using Hasila.Text;

namespace Hasila.Assist;

/// <summary>Finds texts in an article word for word; only the white space between words may differ. A text inside a longer word is not found.</summary>
internal sealed class ArticlePlaces
{
    /// <summary>A text that stands in more places tells nothing.</summary>
    private const int MostPlaces = 64;

    private readonly string _single;
    private readonly int[] _offsets;

    public ArticlePlaces(string text)
    {
        (_single, _offsets) = Single(text);
    }

    /// <returns>Where the text stands, in order; none where it stands in too many places.</returns>
    public IReadOnlyList<TextSpan> Of(string words)
    {
        var wanted = Single(words).Text.Trim();
        List<TextSpan> places = [];
        if (wanted.Length == 0)
            return places;
        for (var at = _single.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _single.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (CutsWord(at) || CutsWord(at + wanted.Length))
                continue;
            if (places.Count == MostPlaces)
                return [];
            places.Add(new TextSpan(_offsets[at], _offsets[at + wanted.Length - 1] + 1));
        }

        return places;
    }

    private bool CutsWord(int at) => at > 0 && at < _single.Length && IsInWord(_single[at - 1]) && IsInWord(_single[at]);

    private static bool IsInWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    // White space as one space each, and where every unit stood.
    private static (string Text, int[] Offsets) Single(string text)
    {
        var single = new StringBuilder(text.Length);
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && single.Length > 0 && single[^1] == ' ')
                continue;
            offsets[single.Length] = i;
            single.Append(space ? ' ' : text[i]);
        }

        return (single.ToString(), offsets);
    }
}
