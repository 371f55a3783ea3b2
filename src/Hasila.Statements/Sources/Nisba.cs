using Hasila.Statements.Clauses;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Words of offices and bodies by what they name: فرنسي and فرنسا, للصحة and الصحة, الأممي and الأمم are one.</summary>
internal static class Nisba
{
    private static readonly string[] s_endings =
    [
        "اويه",
        "اوي",
        ArabicAffix.SeveralOfKind,
        "يون",
        "يات",
        "انيه",
        "اني",
        ArabicAffix.FeminineOfKind,
        "يا",
        ArabicAffix.He,
        ArabicAffix.Alef,
        ArabicAffix.His,
    ];

    public static bool Same(string one, string other) => one == other || Stem(one) == Stem(other) || OfCapital(one, other) || OfCapital(other, one);

    /// <summary>Every word of the first is one of the second's.</summary>
    public static bool AllIn(IEnumerable<string> words, IReadOnlyCollection<string> whole) => words.All(word => whole.Any(other => Same(word, other)));

    /// <summary>By its ending a word may be of that kind: فرنسي، دولية.</summary>
    public static bool MayBe(string fold) => fold.EndsWith(ArabicLetter.Yeh) || fold.EndsWith(ArabicAffix.FeminineOfKind, StringComparison.Ordinal);

    /// <summary>Without article, preposition and the endings of an adjective.</summary>
    public static string Stem(string fold)
    {
        var word = OfficeHolders.Key(Bare(fold));
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    private static string Bare(string fold) =>
        fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && fold.Length > 4 ? fold[2..]
        : fold is [ArabicLetter.Beh or ArabicLetter.Kaf, ArabicLetter.Alef, ArabicLetter.Lam, _, _, ..] ? fold[3..]
        : fold is [ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, _, ..] && Titles.KindOf(fold[1..]) is not null ? fold[1..]
        : Definite.Without(fold);

    private static bool OfCapital(string capital, string adjective) =>
        Titles.AdjectiveOf(capital) is { } stem && Definite.Without(adjective).StartsWith(stem, StringComparison.Ordinal);
}
