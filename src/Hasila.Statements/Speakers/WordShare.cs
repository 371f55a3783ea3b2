namespace Hasila.Statements.Speakers;

/// <summary>How many words of a mention a name has, as features tell it.</summary>
internal static class WordShare
{
    /// <summary>0 for none, 1 for all, 2 for some of them; 3 more where the name has the mention's first word.</summary>
    /// <param name="shared">So many words the name has.</param>
    /// <param name="all">Of so many.</param>
    /// <param name="first">The first one among them.</param>
    public static ulong Of(int shared, int all, bool first) =>
        (
            shared == 0 ? 0UL
            : shared == all ? 1UL
            : 2UL
        ) + (first ? 3UL : 0);
}
