using Hasila.Statements.Clauses;

namespace Hasila.Statements.Cues;

/// <summary>Cue verbs that the rules ask for by name, as <see cref="Cue.Lemma"/> has them. What each is for stands in the data file.</summary>
internal static class CueLemmas
{
    private static readonly WordLists s_words = WordLists.Load("cue-lemmas");

    public static string Among { get; } = s_words.One("among");

    public static string Asks { get; } = s_words.One("asks");

    public static string Face { get; } = s_words.One("face");

    public static string Filler { get; } = s_words.One("filler");

    public static string FillerForm { get; } = s_words.One("filler-form");

    public static string InDocument { get; } = s_words.One("in-document");

    public static string PresentOnly { get; } = s_words.One("present-only");

    public static string Says { get; } = s_words.One("says");

    public static string Writes { get; } = s_words.One("writes");

    public static HashSet<string> BeforeFace { get; } = s_words["before-face"];

    public static HashSet<string> Believes { get; } = s_words["believes"];

    public static HashSet<string> Calls { get; } = s_words["calls"];

    public static HashSet<string> CallsPlainly { get; } = s_words["calls-plainly"];

    public static HashSet<string> ShortConjoined { get; } = s_words["short-conjoined"];

    public static HashSet<string> TellsSomebody { get; } = s_words["tells-somebody"];
}
