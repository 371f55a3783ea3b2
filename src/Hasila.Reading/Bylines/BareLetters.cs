using Hasila.Text.Folding;

namespace Hasila.Reading.Bylines;

/// <summary>Letters and digits alone, folded: what stays of a text whatever marks and blanks a page puts between its parts.</summary>
internal static class BareLetters
{
    private const int Room = 256;

    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[Room];
        return ArabicFold.TryFold(text, room, out var length) ? Gathered(room[..length]) : Gathered(ArabicFold.Fold(text).ToCharArray());
    }

    /// <param name="folded">A text that is folded already.</param>
    public static string OfFolded(ReadOnlySpan<char> folded)
    {
        Span<char> room = stackalloc char[Room];
        return folded.TryCopyTo(room) ? Gathered(room[..folded.Length]) : Gathered(folded.ToArray());
    }

    // Moves them to the front.
    private static string Gathered(Span<char> folded)
    {
        var count = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
                folded[count++] = c;
        }

        return new string(folded[..count]);
    }
}
