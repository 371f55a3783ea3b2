using Hasila.Statements.Clauses;

namespace Hasila.Statements.English.Patterns;

/// <summary>What was said and goes on behind its closing verb without one of its own: "output rose to 4,000 tons, the ministry said, up from 3,000".</summary>
internal static class Resumed
{
    private static readonly HashSet<ulong> s_openers = PatternWords.Keys("resumes");

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="found">An attribution in it.</param>
    /// <param name="next">Where the next one begins.</param>
    public static FoundAttribution Extended(EnglishParagraph paragraph, FoundAttribution found, int next)
    {
        var closed = Math.Max(found.Cue.End, found.Source?.End ?? 0);
        if (!found.IsTail || found.Content[^1].End > closed)
            return found;
        var tokens = paragraph.Tokens;
        var comma = found.CueWord;
        while (comma < tokens.Length && tokens[comma].Start < closed)
            comma++;
        if (comma + 2 >= tokens.Length || tokens[comma].Shape != Shape.Comma || !s_openers.Contains(tokens[comma + 1].Word))
            return found;
        var end = tokens[comma].SentenceEnd;
        if (tokens[end - 1].End > next || tokens[comma].SentenceStart > found.CueWord || PatternWords.HoldVerb(tokens[(comma + 1)..end]))
            return found;
        return ContentEnd.Trim(paragraph.Text, tokens[comma + 1].Start, tokens[end - 1].End) is { IsEmpty: false } rest
            ? found with
            {
                Content = [.. found.Content, rest],
            }
            : found;
    }
}
