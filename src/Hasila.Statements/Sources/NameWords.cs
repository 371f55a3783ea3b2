using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Where an Arabic name can't go on.</summary>
internal static class NameWords
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    /// <summary>A word with the article that describes a person and is no family name: السابق، المكلف.</summary>
    public static bool IsNoFamily(string fold) => s_words["not-family"].Contains(fold);

    /// <summary>A title that is a common family name as well: القاضي، الخطيب.</summary>
    public static bool IsFamilyTitle(string fold) => s_words["family-title"].Contains(fold);

    /// <summary>A title or an office of one word behind which a name may follow: الدكتور، الرئيس.</summary>
    public static bool IsBeforeName(string fold) => Titles.IsCourtesy(fold) || s_words["before-name"].Contains(fold);

    /// <summary>A title whose bearers institutions are named after: جامعة الملك ...</summary>
    public static bool IsBorne(string fold) => s_words["borne"].Contains(fold);

    /// <summary>Bears the name of a person: جامعة، مستشفى.</summary>
    public static bool IsInstitution(string fold) =>
        s_words["institution"].Contains(Definite.Without(fold))
        || fold is [ArabicLetter.Beh or ArabicLetter.Lam, _, _, ..] && s_words["institution"].Contains(fold[1..]);

    /// <summary>A word of many offices that tells nothing of which: رسمي، عام.</summary>
    public static bool IsCommonInOffice(string fold) => s_words["common-office"].Contains(Definite.Without(fold));

    /// <summary>Goes with a rank before a name: ركن، طيار.</summary>
    public static bool IsBehindRank(string fold) => s_words["behind-rank"].Contains(fold);

    /// <summary>Speaks in the name of somebody: متحدث، ناطق.</summary>
    public static bool IsSpokesman(string fold) => s_words["spokesman"].Contains(Definite.Without(fold));

    /// <summary>A word behind which a mention does not go on: through what, when or how something was said.</summary>
    public static bool EndsMention(string fold) => s_words["mention-end"].Contains(fold);

    /// <summary>The letter of a title before a point: د. سامر.</summary>
    public static bool IsShortTitle(string fold) => s_words["short-title"].Contains(fold);

    /// <summary>A preposition, a conjunction, a verb of saying, an office, a number: no part of a name.</summary>
    public static bool IsStop(string text, IReadOnlyList<ClauseToken> tokens, int i)
    {
        var token = tokens[i];
        var fold = token.Fold;
        if (!token.IsWord || fold.Length == 0 || char.IsDigit(fold[0]) || token.EndsInTanwin(text))
            return true;
        if (FullNames.IsGiven(token, text))
            return false;
        return Titles.IsPerson(fold)
            || Titles.IsCourtesy(fold)
            || ArabicWords.Adjunct.Contains(fold)
            || ArabicWords.That.Contains(fold)
            || ArabicWords.Relative.Contains(fold)
            || ArabicWords.ClauseOpener.Contains(fold)
            || ArabicWords.PlaceNoun.Contains(fold)
            || s_words["describing"].Contains(fold)
            || IsEulogy(fold)
            || IsAttached(fold)
            || Particles.This.Contains(fold)
            || CueLexicon.Arabic(token, out _) is { Kind: CueKind.Verb or CueKind.Relay } && !CueLexicon.IsAmbiguous(token);
    }

    /// <summary>A blessing behind a name begins so: صلى الله عليه، حفظه الله.</summary>
    public static bool IsEulogy(string fold) => s_words["eulogy"].Contains(fold);

    /// <summary>Whose name follows: تدعى، اسمه.</summary>
    public static bool IsCalled(string fold) => s_words["called"].Contains(fold);

    /// <summary>A name of which ل is written in one with the article, without it: للوزارة is الوزارة, للجنة is اللجنة.</summary>
    public static string WithoutToThe(string name) => (Titles.BeginsWithLam(name[1..].Split(' ')[0]) ? "الل" : ArabicAffix.The) + name[2..];

    /// <summary>A body, office or document behind ل or ب that is written in one with it: لصحيفة، بورقة.</summary>
    public static bool HasPreposition(string fold) =>
        fold is [ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, ..] && !Titles.OpensName(fold) && !FullNames.IsListed(fold) && Titles.OpensName(fold[1..]);

    /// <summary>ب or ل written in one with a word that the press knows: بتعليم، بمنطقة; not a name that begins so.</summary>
    public static bool HasKnownPreposition(string fold) =>
        fold is [ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, _, ..]
        && (WordClusters.Of(fold[1..]).Fine != 0 || Titles.IsCountry(fold[1..]) || Titles.OpensName(fold[1..]));

    /// <summary>Behind a preposition or conjunction that is written in one with it: بالوزارة، للهيئة، وسامر، بنظيره.</summary>
    public static bool IsAttached(string fold)
    {
        if (fold.Length < 4)
            return false;
        if (
            fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
            || fold.AsSpan(1).StartsWith(ArabicAffix.The) && fold[0] is ArabicLetter.Beh or ArabicLetter.Kaf or ArabicLetter.Waw or ArabicLetter.Feh
        )
            return fold.Length > 4;
        if (fold[0] is not (ArabicLetter.Beh or ArabicLetter.Lam or ArabicLetter.Waw))
            return false;
        var rest = fold[1..];
        return Titles.OpensName(rest)
            || Titles.IsCountry(rest)
            || ArabicWords.PlaceNoun.Contains(rest)
            || fold[0] is ArabicLetter.Waw && FullNames.IsListed(rest)
            || fold[0] is ArabicLetter.Beh or ArabicLetter.Lam
                && fold.Length > 5
                && (
                    rest.EndsWith(ArabicLetter.Heh)
                    && rest[^2] is ArabicLetter.Reh or ArabicLetter.Lam or ArabicLetter.Teh
                    && s_words["counterpart"].Contains(rest)
                );
    }
}
