namespace Hasila.Statements.Clauses;

/// <summary>The Arabic words that steer a clause.</summary>
internal static class ArabicWords
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    public static HashSet<string> That { get; } = s_words["that-ar"];

    public static HashSet<string> Adjunct { get; } = s_words["adjunct-ar"];

    /// <summary>Before a time; the noun behind it belongs to that phrase: قبل عام، منذ آذار.</summary>
    public static HashSet<string> TimePreposition { get; } = s_words["time-preposition-ar"];

    /// <summary>Before what a sentence is about, which need not be its subject: أما.</summary>
    public static HashSet<string> Topic { get; } = s_words["topic-ar"];

    public static HashSet<string> Auxiliary { get; } = s_words["auxiliary-ar"];

    public static HashSet<string> NotSubject { get; } = s_words["not-subject-ar"];

    public static HashSet<string> Reporting { get; } = s_words["reporting-ar"];

    public static HashSet<string> Relative { get; } = s_words["relative-ar"];

    /// <summary>Words that open a clause of their own: no noun group reaches over them.</summary>
    public static HashSet<string> ClauseOpener { get; } = s_words["clause-opener-ar"];

    /// <summary>Words before من in a noun group: مجموعة من الناشطين.</summary>
    public static HashSet<string> Partitive { get; } = s_words["partitive-ar"];

    /// <summary>Words before على in an office: المشرف على.</summary>
    public static HashSet<string> Overseer { get; } = s_words["overseer-ar"];

    /// <summary>Times and occasions on which somebody speaks, without the article.</summary>
    public static HashSet<string> Occasion { get; } = s_words["occasion-ar"];

    /// <summary>What is not said is no statement: لم يذكر.</summary>
    public static HashSet<string> Negation { get; } = s_words["negation-ar"];

    public static HashSet<string> TurnedOut { get; } = s_words["turned-out-ar"];

    /// <summary>Things by which something is done, not said: وفق القانون، حسب الحاجة.</summary>
    public static HashSet<string> Means { get; } = s_words["means-ar"];

    /// <summary>Groups that are addressed, not speaking, behind a verb with its subject left out: وحث جميع السكان.</summary>
    public static HashSet<string> Quantifier { get; } = s_words["quantifier-ar"];

    /// <summary>Words behind which a place is named: محافظة، مدينة.</summary>
    public static HashSet<string> PlaceNoun { get; } = s_words["place-noun-ar"];

    /// <summary>أن and إن by themselves; in أنه the pronoun belongs to the content.</summary>
    public static bool IsBareThat(string fold) => Particles.BareThat.Contains(fold);

    /// <summary>Adjectives of well-known bodies that no pattern tells: البيت الأبيض، الدول المتحدة.</summary>
    public static HashSet<string> FixedAdjective { get; } = s_words["fixed-adjective-ar"];

    /// <summary>Before أن, these make another conjunction of it: رغم أن، قبل أن، إلا أن.</summary>
    public static HashSet<string> NotReportedBefore { get; } = s_words["not-reported-ar"];

    /// <summary>قوله، قولها، قولهم: the saying of the one who was named.</summary>
    public static HashSet<string> HisSaying { get; } = s_words["his-saying-ar"];

    /// <summary>بقوله تعالى: what follows is scripture, which nobody in the article says.</summary>
    public static HashSet<string> Scripture { get; } = s_words["scripture-ar"];

    /// <summary>Forms of cue verbs that are nouns as well: رفض.</summary>
    public static HashSet<string> AlsoNoun { get; } = s_words["also-noun-ar"];

    /// <summary>The speaker's own part of what he said: تصريحات الشرطة is the police.</summary>
    public static HashSet<string> Sayings { get; } = s_words["sayings-ar"];

    /// <summary>Verbs that tell who says it only after حسبما and the like.</summary>
    public static HashSet<string> QuotingVerb { get; } = s_words["quoting-verb-ar"];

    /// <summary>Whom somebody speaks to: الصحفيين، الوكالة.</summary>
    public static HashSet<string> Audience { get; } = s_words["audience-ar"];

    /// <summary>Words behind which a name stands in quotation marks: تدعى "...".</summary>
    public static HashSet<string> Naming { get; } = s_words["naming-ar"];
}
