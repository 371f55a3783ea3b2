using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>What the features of a name look at in a word of a mention.</summary>
/// <param name="Class">A number of <see cref="MentionClass"/>.</param>
/// <param name="Key">Of its letters.</param>
/// <param name="Shape">Of its last two letters.</param>
/// <param name="Fine">Its fine cluster; 0 for a rare word.</param>
/// <param name="Coarse">Its coarse cluster; 0 for a rare word.</param>
internal readonly record struct MentionWord(ulong Class, ulong Key, ulong Shape, ulong Fine, ulong Coarse)
{
    /// <summary>Before the first and behind the last word of an article.</summary>
    public static readonly MentionWord Nothing = new(0, 0, 0, 0, 0);

    public bool IsGiven => Class is (ulong)MentionClass.Given;

    public bool IsRare => Class is (ulong)MentionClass.Rare;

    public static MentionWord Of(string text, ClauseToken token)
    {
        var (fine, coarse) = WordClusters.Of(token.Fold) is var known and not (0, 0) ? known : WordClusters.Of(Definite.Without(token.Fold));
        return new MentionWord(
            (ulong)ClassOf(text, token, fine),
            KeyOf(token.Fold),
            KeyOf(token.Fold.AsSpan()[Math.Max(0, token.Fold.Length - 2)..]),
            fine,
            coarse
        );
    }

    public static ulong KeyOf(ReadOnlySpan<char> letters)
    {
        var key = 14695981039346656037UL;
        foreach (var c in letters)
            key = FeatureList.Mix(key, c);
        return key;
    }

    private static MentionClass ClassOf(string text, ClauseToken token, ushort fine)
    {
        var fold = token.Fold;
        if (!token.IsWord || fold.Length == 0)
            return token.IsComma ? MentionClass.Comma
                : fold is "\"" or "«" or "»" or "“" or "”" ? MentionClass.Quote
                : fold is "(" or ")" or "[" or "]" ? MentionClass.Bracket
                : fold is "#" or "_" or "-" or "ـ" ? MentionClass.Joint
                : MentionClass.Mark;
        if (char.IsDigit(fold[0]))
            return MentionClass.Digits;
        if (char.IsAsciiLetter(fold[0]))
            return MentionClass.Latin;
        if (fold is "بن" or "ابن" or "بنت" or "آل")
            return MentionClass.Father;
        if (FullNames.IsGiven(token, text))
            return MentionClass.Given;
        if (Titles.IsCourtesy(fold))
            return MentionClass.Courtesy;
        if (ArabicWords.Relative.Contains(fold))
            return MentionClass.Relative;
        if (ArabicWords.Adjunct.Contains(fold))
            return MentionClass.Adjunct;
        if (ArabicWords.That.Contains(fold) || ArabicWords.ClauseOpener.Contains(fold))
            return MentionClass.Clause;
        if (TitleClass(fold) is { } title)
            return title;
        if (FullNames.MayBeGiven(token, text))
            return MentionClass.MayBeGiven;
        if (FullNames.IsKnownFamily(fold))
            return MentionClass.Family;
        return Attached(fold) ?? (token.EndsInTanwin(text) ? MentionClass.Indefinite : Pattern(fold, fine));
    }

    private static MentionClass? TitleClass(string fold)
    {
        if (Titles.IsCountry(fold))
            return MentionClass.Country;
        var definite = Definite.Is(fold);
        return Titles.KindOf(fold) switch
        {
            SpeakerKind.Person => definite ? MentionClass.ThePerson : MentionClass.Person,
            SpeakerKind.Organisation => Titles.IsOutlet(fold) ? MentionClass.Outlet
            : definite ? MentionClass.TheBody
            : MentionClass.Body,
            SpeakerKind.Collective => MentionClass.Collective,
            SpeakerKind.Unnamed => MentionClass.Unnamed,
            SpeakerKind.Artifact => MentionClass.Artifact,
            _ => null,
        };
    }

    private static MentionClass? Attached(string fold)
    {
        if (fold.Length < 4)
            return null;
        var rest = fold[1..];
        if (fold[0] == ArabicLetter.Waw)
            return Titles.OpensName(rest) ? MentionClass.AndTitle
                : FullNames.IsListed(rest) ? MentionClass.AndGiven
                : WordClusters.Of(rest).Fine != 0 ? MentionClass.AndWord
                : null;
        if (fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal))
            return MentionClass.ToThe;
        if (fold[0] is ArabicLetter.Beh or ArabicLetter.Lam && (Titles.OpensName(rest) || Titles.IsCountry(rest) || ArabicWords.PlaceNoun.Contains(rest)))
            return MentionClass.ByTitle;
        return fold[0] == ArabicLetter.Beh && Definite.Is(rest) ? MentionClass.ByThe : null;
    }

    private static MentionClass Pattern(string fold, ushort fine)
    {
        if (Definite.Is(fold))
            return Nisba.MayBe(fold) ? MentionClass.TheNisba : MentionClass.TheWord;
        return fine == 0 ? MentionClass.Rare : MentionClass.Word;
    }
}
