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

    /// <summary>The word for one, without the article: مصدر of المصادر.</summary>
    public static string Singular(string fold) => s_plurals.GetValueOrDefault(Definite.Without(fold), Definite.Without(fold));

    /// <summary>A word that begins with ل itself, so that للجنة is to اللجنة.</summary>
    public static bool BeginsWithLam(string word) => s_words["begins-with-lam"].Contains(Hasila.Text.Folding.ArabicFold.Fold(word));

    /// <summary>A document that a body issues to the public: بيان، بلاغ، التقرير.</summary>
    public static bool IsIssued(string fold) => s_words["issued"].Contains(Definite.Without(fold));

    /// <summary>Describes a document, or tells that it came out: إعلامي، صادر، صدر.</summary>
    public static bool IsOfDocument(string fold) => s_words["of-document"].Contains(fold);

    /// <summary>A form of address before an office: معالي، سعادة.</summary>
    public static bool IsAddress(string fold) => s_words["address"].Contains(fold);

    /// <summary>A body of which every state has one: الحكومة says which state's only by what was said before.</summary>
    public static bool IsOfState(string fold) => s_words["of-state"].Contains(Definite.Without(fold));

    /// <summary>A body whose name may go on with what it is for: منظمة ... للتربية.</summary>
    public static bool IsForSomething(string fold) => s_words["for-something"].Contains(Definite.Without(fold));

    /// <summary>A person who was named before may be called so: المسؤول.</summary>
    public static bool IsBackReference(string fold) => s_words["back-reference"].Contains(Definite.Without(fold));

    public static bool OpensName(string fold) => KindOf(fold) is not null;

    /// <summary>A word after which a body's name does not go on: التابعة، المدعومة.</summary>
    public static bool EndsName(string fold) => s_words["name-end"].Contains(fold);

    public static bool IsPerson(string fold) => KindOf(fold) == SpeakerKind.Person;

    /// <summary>A title of courtesy or rank, behind which a name follows: الدكتور، السيدة، العميد.</summary>
    public static bool IsCourtesy(string fold) => s_words["courtesy"].Contains(fold);

    /// <summary>Somebody's relative, whose name follows that of the other: شقيقة فلان فلانة.</summary>
    public static bool IsKin(string fold) => s_words["kin"].Contains(fold);

    public static bool IsOutlet(string fold) => Has("outlet", fold);

    public static bool IsArtifact(string fold) => Has("artifact", fold);

    /// <summary>A title with a pronoun, by which the person named last is spoken of: معاليه.</summary>
    public static bool IsHonorific(string fold) => s_words["honorific"].Contains(fold);

    /// <summary>Somebody's announcement: whose it is follows. بيان الوزارة.</summary>
    public static bool IsAnnouncement(string fold) => s_words["announcement"].Contains(fold);

    /// <summary>A word that is part of a body's own name: وزارة، صحيفة، تنظيم.</summary>
    public static bool IsKindOfBody(string fold) => s_words["kind"].Contains(fold);

    /// <summary>A state, or the capital that stands for its government.</summary>
    public static bool IsCountry(string fold) => s_words["country"].Contains(fold);

    /// <summary>The adjective's stem of the country whose capital stands for its government: روسي of موسكو; null for another word.</summary>
    public static string? AdjectiveOf(string capital) => s_capitals.GetValueOrDefault(capital);

    /// <summary>The head of a body that speaks for its state: وزارة، الخارجية، حكومة.</summary>
    public static bool IsGovernment(string fold) => Has("government", fold);

    public static SpeakerKind? KindOf(string fold) =>
        Has("person", fold) ? SpeakerKind.Person
        : Has("organisation", fold) || IsOutlet(fold) ? SpeakerKind.Organisation
        : Has("collective", fold) ? SpeakerKind.Collective
        : Has("unnamed", fold) ? SpeakerKind.Unnamed
        : IsArtifact(fold) ? SpeakerKind.Artifact
        : WithoutPronoun(fold) is { } office && Has("person", office) ? SpeakerKind.Person
        : null;

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
