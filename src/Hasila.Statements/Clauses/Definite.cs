namespace Hasila.Statements.Clauses;

/// <summary>The Arabic article on folded words.</summary>
internal static class Definite
{
    public static bool Is(string fold) => fold.Length > 3 && Joined(fold).StartsWith("ال", StringComparison.Ordinal);

    /// <summary>Without a conjunction before the article: والتحالف, فالتحالف.</summary>
    public static string Joined(string fold) => fold.Length > 5 && fold[0] is 'و' or 'ف' && fold.AsSpan(1).StartsWith("ال") ? fold[1..] : fold;

    public static string Without(string fold)
    {
        var joined = Joined(fold);
        return joined.Length > 3 && joined.StartsWith("ال", StringComparison.Ordinal) ? joined[2..] : joined;
    }
}
