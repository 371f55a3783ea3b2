using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>The office of a person, and what its words tell: the body that it belongs to, the gender of who holds it.</summary>
internal static class Office
{
    /// <returns>The body for which its holder speaks: وزارة الصحة of المتحدث باسم وزارة الصحة; null where the office names none.</returns>
    public static TextSpan? Body(ArticleWords words, TextSpan office)
    {
        var tokens = words.In(office);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && Titles.KindOf(Bare(tokens[i].Fold)) is SpeakerKind.Organisation)
                return new TextSpan(tokens[i].Span.Start, tokens[^1].Span.End);
        }

        return null;
    }

    /// <returns>Of its first word: الوزيرة; null where the word does not tell.</returns>
    public static SpeakerGender? Gender(ArticleWords words, TextSpan office)
    {
        foreach (var token in words.In(office))
        {
            if (!token.IsWord || token.Fold is "the" or "a" or "an")
                continue;
            if (token.Fold.Length > 0 && char.IsAsciiLetter(token.Fold[0]))
                return token.Fold.EndsWith("woman", StringComparison.Ordinal) || token.Fold is "mrs" or "ms" ? SpeakerGender.Feminine : null;
            if (!Titles.IsPerson(token.Fold))
                return null;
            return token.Fold.EndsWith(ArabicLetter.Heh) && Titles.IsPerson(token.Fold[..^1]) ? SpeakerGender.Feminine : SpeakerGender.Masculine;
        }

        return null;
    }

    /// <summary>مكتب رئيس الوزراء فلان for مكتب رئيس الحكومة: the same office is the same body.</summary>
    public static bool IsSame(string[] words, string[] name)
    {
        const int Telling = 3;
        if (words.Length < Telling || name.Length < Telling || !Titles.IsPerson(words[1]))
            return false;
        for (var i = 0; i < Telling; i++)
        {
            if (OfficeHolders.Key(words[i]) != OfficeHolders.Key(name[i]))
                return false;
        }

        return true;
    }

    // لوزارة، بوزارة: the preposition is no part of the body's name.
    private static string Bare(string fold) =>
        fold is [ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, ..] && Titles.KindOf(fold[1..]) is not null ? fold[1..] : fold;
}
