using Hasila.Statements.Clauses;

namespace Hasila.Statements.Sources;

/// <summary>Words that open an office, a body, an outlet, a group or a document.</summary>
internal static class Titles
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    public static bool OpensName(string fold) => KindOf(fold) is not null;

    /// <summary>A word after which a body's name does not go on: التابعة، المدعومة.</summary>
    public static bool EndsName(string fold) => s_words["name-end"].Contains(fold);

    public static bool IsPerson(string fold) => s_words["person"].Contains(fold);

    public static bool IsOutlet(string fold) => s_words["outlet"].Contains(fold);

    public static SpeakerKind? KindOf(string fold) =>
        s_words["person"].Contains(fold) ? SpeakerKind.Person
        : s_words["organisation"].Contains(fold) || s_words["outlet"].Contains(fold) ? SpeakerKind.Organisation
        : s_words["collective"].Contains(fold) ? SpeakerKind.Collective
        : s_words["unnamed"].Contains(fold) ? SpeakerKind.Unnamed
        : s_words["artifact"].Contains(fold) ? SpeakerKind.Artifact
        : null;
}
