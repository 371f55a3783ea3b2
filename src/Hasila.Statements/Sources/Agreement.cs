using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Gender and number of speakers and of the verbs whose subject is left out.</summary>
internal static class Agreement
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    /// <summary>The grammatical gender of a name; unknown where neither name, office nor body tells.</summary>
    /// <param name="kind">Of the speaker.</param>
    /// <param name="name">Its folded words.</param>
    /// <param name="office">Of a person: the folded words of the office; may be empty.</param>
    public static Gender Of(SpeakerKind kind, IReadOnlyList<string> name, IReadOnlyList<string> office)
    {
        if (name.Count == 0)
            return Gender.Unknown;
        if (kind == SpeakerKind.Person && name[0] is [>= 'a' and <= 'z', ..])
            return EnglishGender.Of(name, office);
        if (kind == SpeakerKind.Person)
            return FullNames.IsFemale(name[0]) ? Gender.Feminine
                : OfTitle(office.Count > 0 ? office[0] : name[0]) is var titled && titled != Gender.Unknown ? titled
                : FullNames.IsListed(name[0]) ? Gender.Masculine
                : Gender.Unknown;
        var head = name[0];
        if (kind == SpeakerKind.Collective)
            return Gender.Unknown;
        if (Titles.IsCountry(head))
            return s_words["masculine-country"].Contains(head) ? Gender.Masculine : Gender.Feminine;
        if (
            head.EndsWith(ArabicLetter.Heh)
            || head.EndsWith(ArabicAffix.SeveralFeminine, StringComparison.Ordinal)
            || s_words["feminine-body"].Contains(Definite.Without(head))
        )
            return Gender.Feminine;
        return Titles.KindOf(head) is not null ? Gender.Masculine : Gender.Unknown;
    }

    public static bool IsPlural(SpeakerKind kind, IReadOnlyList<string> name) =>
        kind == SpeakerKind.Collective
        || name.Count > 0 && name[0] is [_, _, .., ArabicLetter.Waw or ArabicLetter.Yeh, ArabicLetter.Noon] && Titles.KindOf(name[0]) is SpeakerKind.Collective;

    /// <summary>المسؤولون، محللين: the form of several men, whose verb behind them is never that of one.</summary>
    public static bool IsOfMen(Speaker speaker)
    {
        var end = speaker.Name.IndexOf(' ', StringComparison.Ordinal);
        var head = speaker.Name.AsSpan(0, end < 0 ? speaker.Name.Length : end);
        return speaker.IsPlural
            && speaker.Kind is SpeakerKind.Collective or SpeakerKind.Unnamed
            && head is [_, _, _, .., ArabicLetter.Waw or ArabicLetter.Yeh, ArabicLetter.Noon];
    }

    /// <summary>قالوا، مشيرين: more than one person speaks.</summary>
    public static bool IsPlural(IReadOnlyList<ClauseToken> cue)
    {
        foreach (var token in cue)
        {
            if (CueLexicon.Arabic(token, out _) is { IsManner: false })
                return token.Fold is [_, _, _, .., ArabicLetter.Waw, ArabicLetter.Alef]
                    || token.Fold is [_, _, _, .., ArabicLetter.Waw or ArabicLetter.Yeh, ArabicLetter.Noon]
                        && !token.Fold.StartsWith("تب", StringComparison.Ordinal);
        }

        return false;
    }

    private static Gender OfTitle(string fold)
    {
        var bare = Definite.Without(fold);
        return bare.EndsWith(ArabicLetter.Heh) && Titles.IsPerson(bare[..^1]) ? Gender.Feminine
            : s_words["feminine-person"].Contains(bare) ? Gender.Feminine
            : Titles.IsPerson(fold) ? Gender.Masculine
            : Gender.Unknown;
    }
}
