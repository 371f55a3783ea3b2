using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>The Arabic article on folded words.</summary>
internal static class Definite
{
    public static bool Is(string fold) => fold.Length > 3 && Joined(fold).StartsWith(ArabicAffix.The, StringComparison.Ordinal);

    /// <summary>Without a conjunction before the article: والتحالف, فالتحالف.</summary>
    public static string Joined(string fold) =>
        fold.Length > 5 && fold[0] is ArabicLetter.Waw or ArabicLetter.Feh && fold.AsSpan(1).StartsWith(ArabicAffix.The) ? fold[1..] : fold;

    /// <summary>The article by itself where ل is written in one with it: للشرطة is الشرطة.</summary>
    public static string WithoutTo(string fold) =>
        fold.Length > 4 && fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) ? ArabicAffix.The + fold[2..] : fold;

    public static string Without(string fold)
    {
        var joined = Joined(fold);
        return joined.Length > 3 && joined.StartsWith(ArabicAffix.The, StringComparison.Ordinal) ? joined[2..] : joined;
    }
}
