namespace Hasila.Statements.English.Patterns;

/// <summary>Where the subject of a closing verb begins: behind the comma that parts it from what was said, over a description between two commas.</summary>
internal static class SubjectBefore
{
    private const int Longest = 16;
    private const int LongestDescription = 14;

    /// <returns>The index of its first word; -1 where no comma parts it from what stands before.</returns>
    public static int Start(ReadOnlySpan<EnglishToken> tokens, int start, int verb)
    {
        if (verb - 1 < start)
            return -1;
        // A pronoun is a subject by itself.
        if (tokens[verb - 1].Other == WordClass.Subject)
            return verb - 1;
        var end = verb;
        // "Adam Barr, who commands the brigade, told ..."
        if (tokens[verb - 1].Shape == Shape.Comma)
        {
            var opened = CommaBefore(tokens, start, verb - 1, LongestDescription);
            if (opened <= start || !Describes(tokens[(opened + 1)..(verb - 1)]))
                return -1;
            end = opened;
        }

        var comma = CommaBefore(tokens, start, end, Longest);
        if (comma < 0)
            return BehindLink(tokens, start, end);
        return comma + 1 >= end || PatternWords.HoldVerb(tokens[(comma + 1)..end]) ? -1 : comma + 1;
    }

    private static int BehindLink(ReadOnlySpan<EnglishToken> tokens, int start, int end)
    {
        while (start < end && (tokens[start].Other is WordClass.And or WordClass.Adverb || !tokens[start].IsWord))
            start++;
        return start < end && end - start <= Longest && !PatternWords.HoldVerb(tokens[start..end]) ? start : -1;
    }

    private static int CommaBefore(ReadOnlySpan<EnglishToken> tokens, int start, int end, int longest)
    {
        for (var i = end - 1; i > start && end - i <= longest + 1; i--)
        {
            if (tokens[i].Shape == Shape.Comma)
                return i;
            if (tokens[i].Quote >= 0)
                return -1;
        }

        return -1;
    }

    // A relative clause, an age, an office.
    private static bool Describes(ReadOnlySpan<EnglishToken> words) =>
        words is [{ Other: WordClass.If or WordClass.The or WordClass.Title or WordClass.Possessive }, ..] or [{ Shape: Shape.Digits }];
}
