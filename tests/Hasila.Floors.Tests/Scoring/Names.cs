using System.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>How names are compared: hamza, ta marbuta, alif maqsura, vowel marks, stretching and case apart.</summary>
public static class Names
{
    public static bool Same(string? one, string? other) => string.Equals(Fold(one), Fold(other), StringComparison.Ordinal);

    /// <summary>Whether one is the other, or holds it as whole words, two at least: "the ministry" alone is nobody's name.</summary>
    public static bool Means(string? one, string other)
    {
        var (a, b) = (Fold(one), Fold(other));
        return a == b || Holds(a, b) || Holds(b, a);
    }

    private static bool Holds(string whole, string part) =>
        part.Contains(' ', StringComparison.Ordinal) && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    private static string Fold(string? name)
    {
        var folded = new StringBuilder();
        foreach (var c in (name ?? "").Trim())
        {
            switch (c)
            {
                case (>= '\u064B' and <= '\u0652') or 'ـ' or '"' or '“' or '”' or '«' or '»':
                    break;
                case 'إ' or 'أ' or 'آ' or 'ٱ':
                    folded.Append('ا');
                    break;
                case 'ى':
                    folded.Append('ي');
                    break;
                case 'ة':
                    folded.Append('ه');
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(c));
                    break;
            }
        }

        return folded.ToString();
    }
}
