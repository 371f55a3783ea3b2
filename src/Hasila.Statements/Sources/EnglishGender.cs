using Hasila.Statements.Clauses;
using Hasila.Statements.Model;

namespace Hasila.Statements.Sources;

/// <summary>Whether somebody is spoken of as he or she: by the words before the name (Mrs, spokesman), else by the given name.</summary>
internal static class EnglishGender
{
    private static readonly WordLists s_names = WordLists.Load("english-given-names");

    /// <summary>Unknown where neither tells, or the given name is one of women and men.</summary>
    /// <param name="name">Folded words of a person's name.</param>
    /// <param name="office">Folded words of the office or description; may be empty.</param>
    public static Gender Of(IReadOnlyList<string> name, IReadOnlyList<string> office)
    {
        foreach (var word in office)
        {
            // "the chairwoman of ...": whose she is comes behind.
            if (EnglishMention.Words["in-body"].Contains(word))
                break;
            if (OfWord(word) is not Gender.Unknown and var told)
                return told;
        }

        if (name.Count < 2)
            return Gender.Unknown;
        return s_names["female"].Contains(name[0]) ? Gender.Feminine
            : s_names["male"].Contains(name[0]) ? Gender.Masculine
            : OfWord(name[0]);
    }

    /// <summary>A listed given name, whoever bears it.</summary>
    public static bool IsGiven(string fold) => s_names.KindsOf(fold) != 0;

    private static Gender OfWord(string word) =>
        EnglishMention.Words["of-women"].Contains(word) ? Gender.Feminine
        : EnglishMention.Words["of-men"].Contains(word) ? Gender.Masculine
        : Gender.Unknown;
}
