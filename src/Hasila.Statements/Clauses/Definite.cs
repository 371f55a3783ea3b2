namespace Hasila.Statements.Clauses;

/// <summary>The Arabic article on folded words.</summary>
internal static class Definite
{
    public static bool Is(string fold) => fold.Length > 3 && Joined(fold).StartsWith("ال", StringComparison.Ordinal);

    /// <summary>Without a conjunction before the article: والتحالف, فالتحالف.</summary>
    public static string Joined(string fold) => fold.Length > 5 && fold[0] is 'و' or 'ف' && fold.AsSpan(1).StartsWith("ال") ? fold[1..] : fold;

    /// <summary>The article by itself where ل is written in one with it: للشرطة is الشرطة.</summary>
    public static string WithoutTo(string fold) => fold.Length > 4 && fold.StartsWith("لل", StringComparison.Ordinal) ? "ال" + fold[2..] : fold;

    public static string Without(string fold)
    {
        var joined = Joined(fold);
        return joined.Length > 3 && joined.StartsWith("ال", StringComparison.Ordinal) ? joined[2..] : joined;
    }
}
