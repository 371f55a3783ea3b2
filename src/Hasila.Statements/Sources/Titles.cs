using Hasila.Statements.Clauses;

namespace Hasila.Statements.Sources;

/// <summary>Words that open an office, a body, an outlet, a group or a document. A word is also known with the article before it (مدير, المدير).</summary>
internal static class Titles
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    public static bool OpensName(string fold) => KindOf(fold) is not null;

    /// <summary>A word after which a body's name does not go on: التابعة، المدعومة.</summary>
    public static bool EndsName(string fold) => s_words["name-end"].Contains(fold);

    public static bool IsPerson(string fold) => Has("person", fold);

    public static bool IsOutlet(string fold) => Has("outlet", fold);

    public static bool IsArtifact(string fold) => Has("artifact", fold);

    /// <summary>A state, or the capital that stands for its government.</summary>
    public static bool IsCountry(string fold) => s_words["country"].Contains(fold);

    public static SpeakerKind? KindOf(string fold) =>
        IsPerson(fold) ? SpeakerKind.Person
        : Has("organisation", fold) || IsOutlet(fold) ? SpeakerKind.Organisation
        : Has("collective", fold) ? SpeakerKind.Collective
        : Has("unnamed", fold) ? SpeakerKind.Unnamed
        : IsArtifact(fold) ? SpeakerKind.Artifact
        : null;

    private static bool Has(string kind, string fold) =>
        s_words[kind].Contains(fold) || (fold.Length > 4 && fold.StartsWith("ال", StringComparison.Ordinal) && s_words[kind].Contains(fold[2..]));
}
