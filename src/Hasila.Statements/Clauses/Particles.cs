using Hasila.Text.Data;

namespace Hasila.Statements.Clauses;

/// <summary>Arabic words of the grammar that the rules ask for by name, folded. What each is for stands in the data file.</summary>
internal static class Particles
{
    private static readonly WordLists s_words = WordLists.Load("particles");

    public static string About { get; } = s_words.One("about");

    public static string Day { get; } = s_words.One("day");

    public static string Each { get; } = s_words.One("each");

    /// <summary>Somebody who is sent to a place, in all its forms.</summary>
    public static string Envoy { get; } = s_words.One("envoy");

    public static string From { get; } = s_words.One("from");

    public static string In { get; } = s_words.One("in");

    public static string InNameOf { get; } = s_words.One("in-name-of");

    public static string On { get; } = s_words.One("on");

    public static string OtherThan { get; } = s_words.One("other-than");

    public static string That { get; } = s_words.One("that");

    public static string What { get; } = s_words.One("what");

    /// <summary>"To" a place.</summary>
    public static string ToPlace { get; } = s_words.One("to-place");

    public static string Will { get; } = s_words.One("will");

    /// <summary>The preposition as it is written, not folded.</summary>
    public static string WrittenOn { get; } = Written("on");

    /// <summary>The conjunction with the hamza below, as it is written, not folded.</summary>
    public static string WrittenThat { get; } = Written("that-below");

    public static HashSet<string> AboutAct { get; } = s_words["about-act"];

    public static HashSet<string> Adverb { get; } = s_words["adverb"];

    public static HashSet<string> Already { get; } = s_words["already"];

    public static HashSet<string> AndThat { get; } = s_words["and-that"];

    public static HashSet<string> As { get; } = s_words["as"];

    public static HashSet<string> BareThat { get; } = s_words["bare-that"];

    public static HashSet<string> BeforeContent { get; } = s_words["before-content"];

    public static HashSet<string> BeforeNoSubject { get; } = s_words["before-no-subject"];

    public static HashSet<string> BeforeQuotation { get; } = s_words["before-quotation"];

    public static HashSet<string> ByASide { get; } = s_words["by-a-side"];

    public static HashSet<string> Clock { get; } = s_words["clock"];

    public static HashSet<string> DayHead { get; } = s_words["day-head"];

    public static HashSet<string> Described { get; } = s_words["described"];

    public static HashSet<string> FromHim { get; } = s_words["from-him"];

    public static HashSet<string> InApposition { get; } = s_words["in-apposition"];

    public static HashSet<string> InDocument { get; } = s_words["in-document"];

    public static HashSet<string> InOrFrom { get; } = s_words["in-or-from"];

    public static HashSet<string> InOrOn { get; } = s_words["in-or-on"];

    public static HashSet<string> InOrOnIt { get; } = s_words["in-or-on-it"];

    public static HashSet<string> InsideSubject { get; } = s_words["inside-subject"];

    public static HashSet<string> Issued { get; } = s_words["issued"];

    public static HashSet<string> IssuedIt { get; } = s_words["issued-it"];

    public static HashSet<string> NoAttachedBy { get; } = s_words["no-attached-by"];

    public static HashSet<string> NotGoverned { get; } = s_words["not-governed"];

    public static HashSet<string> NotInDocument { get; } = s_words["not-in-document"];

    public static HashSet<string> OfAct { get; } = s_words["of-act"];

    public static HashSet<string> OfOffice { get; } = s_words["of-office"];

    public static HashSet<string> OpeningNegated { get; } = s_words["opening-negated"];

    public static HashSet<string> Preposition { get; } = s_words["preposition"];

    public static HashSet<string> Soon { get; } = s_words["soon"];

    public static HashSet<string> ThenThat { get; } = s_words["then-that"];

    public static HashSet<string> Thereby { get; } = s_words["thereby"];

    public static HashSet<string> This { get; } = s_words["this"];

    public static HashSet<string> ThisDay { get; } = s_words["this-day"];

    public static HashSet<string> ToOrBy { get; } = s_words["to-or-by"];

    public static HashSet<string> While { get; } = s_words["while"];

    private static string Written(string name) => DataFile.Rows(typeof(Particles).Assembly, "particles").First(row => row[0] == name)[1];
}
