using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Words that open an office, a body, an outlet, a group or a document. A word is also known with the article before it (مدير, المدير).</summary>
internal static class Titles
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    // Of a capital the stem of its country's adjective.
    private static readonly Dictionary<string, string> s_capitals = s_words["capital"]
        .Select(pair => pair.Split('/'))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // Of a word for many the word for one.
    private static readonly Dictionary<string, string> s_plurals = s_words["plural"]
        .Select(pair => pair.Split('/'))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly WordMemory<(SpeakerKind? Kind, Trait Traits)> s_known = new(static word => (KindFrom(word), TraitsFrom(word)));

    /// <summary>What a word is beside its kind.</summary>
    [Flags]
    private enum Trait
    {
        None = 0,
        Outlet = 1,
        Artifact = 1 << 1,
        Government = 1 << 2,
        Country = 1 << 3,
        Courtesy = 1 << 4,
        EndsName = 1 << 5,
        KindOfBody = 1 << 6,
        Kin = 1 << 7,
        Issued = 1 << 8,
        OfDocument = 1 << 9,
        Address = 1 << 10,
        OfState = 1 << 11,
        ForSomething = 1 << 12,
        BackReference = 1 << 13,
        Honorific = 1 << 14,
        Announcement = 1 << 15,
    }

    /// <summary>The word for one, without the article: مصدر of المصادر.</summary>
    public static string Singular(string fold) => s_plurals.GetValueOrDefault(Definite.Without(fold), Definite.Without(fold));

    /// <summary>A word that begins with ل itself, so that للجنة is to اللجنة.</summary>
    public static bool BeginsWithLam(string word) => s_words["begins-with-lam"].Contains(Hasila.Text.Folding.ArabicFold.Fold(word));

    /// <summary>A document that a body issues to the public: بيان، بلاغ، التقرير.</summary>
    public static bool IsIssued(string fold) => Is(fold, Trait.Issued);

    /// <summary>Describes a document, or tells that it came out: إعلامي، صادر، صدر.</summary>
    public static bool IsOfDocument(string fold) => Is(fold, Trait.OfDocument);

    /// <summary>A form of address before an office: معالي، سعادة.</summary>
    public static bool IsAddress(string fold) => Is(fold, Trait.Address);

    /// <summary>A body of which every state has one: الحكومة says which state's only by what was said before.</summary>
    public static bool IsOfState(string fold) => Is(fold, Trait.OfState);

    /// <summary>A body whose name may go on with what it is for: منظمة ... للتربية.</summary>
    public static bool IsForSomething(string fold) => Is(fold, Trait.ForSomething);

    /// <summary>A person who was named before may be called so: المسؤول.</summary>
    public static bool IsBackReference(string fold) => Is(fold, Trait.BackReference);

    public static bool OpensName(string fold) => KindOf(fold) is not null;

    /// <summary>A word after which a body's name does not go on: التابعة، المدعومة.</summary>
    public static bool EndsName(string fold) => Is(fold, Trait.EndsName);

    public static bool IsPerson(string fold) => KindOf(fold) == SpeakerKind.Person;

    /// <summary>A title of courtesy or rank, behind which a name follows: الدكتور، السيدة، العميد.</summary>
    public static bool IsCourtesy(string fold) => Is(fold, Trait.Courtesy);

    /// <summary>Somebody's relative, whose name follows that of the other: شقيقة فلان فلانة.</summary>
    public static bool IsKin(string fold) => Is(fold, Trait.Kin);

    public static bool IsOutlet(string fold) => Is(fold, Trait.Outlet);

    public static bool IsArtifact(string fold) => Is(fold, Trait.Artifact);

    /// <summary>A title with a pronoun, by which the person named last is spoken of: معاليه.</summary>
    public static bool IsHonorific(string fold) => Is(fold, Trait.Honorific);

    /// <summary>Somebody's announcement: whose it is follows. بيان الوزارة.</summary>
    public static bool IsAnnouncement(string fold) => Is(fold, Trait.Announcement);

    /// <summary>A word that is part of a body's own name: وزارة، صحيفة، تنظيم.</summary>
    public static bool IsKindOfBody(string fold) => Is(fold, Trait.KindOfBody);

    /// <summary>A state, or the capital that stands for its government.</summary>
    public static bool IsCountry(string fold) => Is(fold, Trait.Country);

    /// <summary>The adjective's stem of the country whose capital stands for its government: روسي of موسكو; null for another word.</summary>
    public static string? AdjectiveOf(string capital) => s_capitals.GetValueOrDefault(capital);

    /// <summary>The head of a body that speaks for its state: وزارة، الخارجية، حكومة.</summary>
    public static bool IsGovernment(string fold) => Is(fold, Trait.Government);

    public static SpeakerKind? KindOf(string fold) => s_known.Of(fold).Kind;

    private static bool Is(string fold, Trait trait) => (s_known.Of(fold).Traits & trait) != Trait.None;

    private static SpeakerKind? KindFrom(string fold) =>
        Has("person", fold) ? SpeakerKind.Person
        : Has("organisation", fold) || Has("outlet", fold) ? SpeakerKind.Organisation
        : Has("collective", fold) ? SpeakerKind.Collective
        : Has("unnamed", fold) ? SpeakerKind.Unnamed
        : Has("artifact", fold) ? SpeakerKind.Artifact
        : WithoutPronoun(fold) is { } office && Has("person", office) ? SpeakerKind.Person
        : null;

    private static Trait TraitsFrom(string fold)
    {
        var bare = Definite.Without(fold);
        return When(Has("outlet", fold), Trait.Outlet)
            | When(Has("artifact", fold), Trait.Artifact)
            | When(Has("government", fold), Trait.Government)
            | When(s_words["country"].Contains(fold), Trait.Country)
            | When(s_words["courtesy"].Contains(fold), Trait.Courtesy)
            | When(s_words["name-end"].Contains(fold), Trait.EndsName)
            | When(s_words["kind"].Contains(fold), Trait.KindOfBody)
            | When(s_words["kin"].Contains(fold), Trait.Kin)
            | When(s_words["issued"].Contains(bare), Trait.Issued)
            | When(s_words["of-document"].Contains(fold), Trait.OfDocument)
            | When(s_words["address"].Contains(fold), Trait.Address)
            | When(s_words["of-state"].Contains(bare), Trait.OfState)
            | When(s_words["for-something"].Contains(bare), Trait.ForSomething)
            | When(s_words["back-reference"].Contains(bare), Trait.BackReference)
            | When(s_words["honorific"].Contains(fold), Trait.Honorific)
            | When(s_words["announcement"].Contains(fold), Trait.Announcement);
    }

    private static Trait When(bool holds, Trait trait) => holds ? trait : Trait.None;

    // مدربه، محاميها: an office with a pronoun; also the feminine of one that is listed in the masculine.
    private static string? WithoutPronoun(string fold)
    {
        foreach (var suffix in (ReadOnlySpan<string>)[ArabicAffix.Her, ArabicAffix.Their, ArabicAffix.His])
        {
            if (fold.Length > suffix.Length + 3 && fold.EndsWith(suffix, StringComparison.Ordinal))
                return fold[..^suffix.Length];
        }

        return null;
    }

    private static bool Has(string kind, string fold) =>
        s_words[kind].Contains(fold) || (fold.Length > 4 && fold.StartsWith(ArabicAffix.The, StringComparison.Ordinal) && s_words[kind].Contains(fold[2..]));
}
