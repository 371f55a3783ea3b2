using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>What the features look at in a word and its letters alone tell: found once for each word of the press.</summary>
internal sealed class WordFacts
{
    /// <summary>Above the numbers of the clusters.</summary>
    public const int Rarer = 1000;

    private const int ShortestPattern = 4;

    private static readonly WordMemory<WordFacts> s_known = new(static word => new WordFacts(word));

    private WordFacts(string fold)
    {
        Key = ArabicBlock.KeyOf(fold);
        Shape = ShapeOf(fold, Key);
        HasWaw = fold is [ArabicLetter.Waw, _, _, ..];
        if (SpeechLexicon.TryFind(fold, out var speech, out var conjoined))
            (Speech, IsConjoined) = (speech, conjoined);
        Use = UseOf(fold);
        (Fine, Coarse) = ClustersOf(fold);
        First = FirstOf(fold);
        var bare = HasWaw && fold.Length > ShortestPattern ? fold[1..] : fold;
        Second = SpeechKind(Speech) is var said and not WordKind.Outside ? said : TitleKind(bare);
        Last = PatternOf(bare);
        IsPreposition = Precedes(fold);
        IsBeforeTime = ArabicWords.TimePreposition.Contains(fold);
    }

    public ulong Key { get; }

    public ulong Shape { get; }

    public SpeechWord Speech { get; }

    public bool IsConjoined { get; }

    public bool HasWaw { get; }

    public ushort Use { get; }

    public ushort Fine { get; }

    public ushort Coarse { get; }

    /// <summary>Its kind wherever it stands; <see cref="WordKind.Outside"/> where it depends.</summary>
    public WordKind First { get; }

    /// <summary>Its kind where it is no preposition; <see cref="WordKind.Outside"/> where it depends.</summary>
    public WordKind Second { get; }

    /// <summary>Its kind by its pattern, where it is no name either.</summary>
    public WordKind Last { get; }

    /// <summary>A preposition, where it is no name.</summary>
    public bool IsPreposition { get; }

    /// <summary>A preposition before a time.</summary>
    public bool IsBeforeTime { get; }

    public static WordFacts Of(string fold) => s_known.Of(fold);

    public static ulong ShapeOf(string fold, ulong key) =>
        FeatureList.Mix(fold.Length > 2 ? ArabicBlock.KeyOf(fold.AsSpan()[^2..]) : key, fold.Length > ShortestPattern ? fold[0] : '\0');

    private static ushort UseOf(string fold) => WordUse.Of(fold) is var use and not 0 ? use : WordUse.Of(WithoutConjunction(fold));

    private static (ushort Fine, ushort Coarse) ClustersOf(string fold) =>
        WordClusters.Of(fold) is var known and not (0, 0) ? known : WordClusters.Of(WithoutConjunction(fold));

    private static string WithoutConjunction(string fold) =>
        fold.Length > ShortestPattern && fold[0] is ArabicLetter.Waw or ArabicLetter.Feh ? fold[1..] : fold;

    private static WordKind FirstOf(string fold)
    {
        if (char.IsDigit(fold.Length > 0 ? fold[0] : 'x'))
            return WordKind.Digits;
        if (fold.Length > 0 && char.IsAsciiLetter(fold[0]))
            return WordKind.Latin;
        if (ArabicWords.That.Contains(fold) || fold is "وان" or "وانه" or "وانها" or "وانهم" or "وبان")
            return ArabicWords.IsBareThat(fold) || fold is "وان" ? WordKind.That : WordKind.ThatHe;
        if (ArabicWords.Relative.Contains(fold))
            return WordKind.Relative;
        if (ArabicWords.Auxiliary.Contains(fold))
            return WordKind.Auxiliary;
        if (ArabicWords.Negation.Contains(fold))
            return WordKind.Negation;
        if (ArabicWords.Reporting.Contains(fold))
            return WordKind.Reporting;
        if (ArabicWords.ClauseOpener.Contains(fold))
            return WordKind.ClauseOpener;
        return fold is "بحسب" or "حسب" or "وفق" or "وفقا" or "ووفقا" or "وبحسب" or "طبقا" or "وفقاً" or "حسبما" or "مثلما" ? WordKind.By : WordKind.Outside;
    }

    private static bool Precedes(string fold) =>
        fold is "في" or "من" or "علي" or "عن" or "مع" or "خلال" or "عبر" or "بين" or "لدي" or "منذ" or "الي" or "وفي" or "ومن" or "وعلي" or "وعن" or "والي";

    private static WordKind SpeechKind(SpeechWord speech) =>
        speech.IsNone || speech.Form == SpeechForm.Noun || speech.AlsoNoun || speech.Prefix == ArabicLetter.Alef
            ? WordKind.Outside
            : speech.Form switch
            {
                SpeechForm.Perfect => WordKind.Perfect,
                SpeechForm.Participle => WordKind.Participle,
                SpeechForm.FirstPerson => WordKind.FirstPerson,
                _ => WordKind.Imperfect,
            };

    private static WordKind TitleKind(string bare)
    {
        if (Titles.IsCourtesy(bare))
            return WordKind.Courtesy;
        if (Titles.KindOf(bare) is { } kind)
            return kind switch
            {
                SpeakerKind.Person => WordKind.Person,
                SpeakerKind.Collective => WordKind.Collective,
                SpeakerKind.Unnamed => WordKind.Unnamed,
                SpeakerKind.Artifact => WordKind.Artifact,
                _ => Titles.IsOutlet(bare) ? WordKind.Outlet : WordKind.Organisation,
            };
        return Titles.IsCountry(bare) ? WordKind.Country : WordKind.Outside;
    }

    private static WordKind PatternOf(string bare)
    {
        if (Definite.Is(bare))
            return bare.EndsWith(ArabicAffix.Several, StringComparison.Ordinal) || bare.EndsWith(ArabicAffix.SeveralObject, StringComparison.Ordinal)
                ? WordKind.LikePlural
                : WordKind.DefiniteWord;
        if (bare.Length < ShortestPattern)
            return WordKind.Other;
        if (bare[0] == ArabicLetter.Beh || bare.StartsWith(ArabicAffix.ByThe, StringComparison.Ordinal))
            return WordKind.AttachedBy;
        if (bare[0] == ArabicLetter.Lam)
            return WordKind.AttachedTo;
        if (bare[0] is ArabicLetter.Yeh or ArabicLetter.Teh or ArabicLetter.Seen)
            return WordKind.LikeImperfect;
        return bare[^1] is ArabicLetter.Teh or ArabicLetter.Heh ? WordKind.LikeFeminine : WordKind.Other;
    }
}
