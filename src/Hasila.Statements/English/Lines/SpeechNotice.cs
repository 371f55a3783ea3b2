using Hasila.Statements.Clauses;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.English.Lines;

/// <summary>
/// A line that has no verb and announces whose words follow: "And from Chairwoman Rosa Wood:", "From the desk of the mayor:", "Statement by the Ministry of
/// Ports:", "Lina Farah's remarks:", "Lina Farah:".
/// </summary>
internal static class SpeechNotice
{
    private const int Longest = 18;

    /// <returns>The attribution without its content, which stands in the next paragraphs; null where the paragraph is no such line.</returns>
    public static FoundAttribution? Read(EnglishParagraph paragraph, ArticleWords words)
    {
        var tokens = paragraph.Tokens;
        if (tokens.Length is < 2 or > Longest || tokens[^1].Shape != Shape.Colon)
            return null;
        var end = tokens.Length - 1;
        var start = 0;
        while (start < end && (tokens[start].Other is WordClass.And or WordClass.Adverb || !tokens[start].IsWord))
            start++;
        var line = words.In(new TextSpan(tokens[0].Start, tokens[end - 1].End));
        var at = line.Count;
        for (var i = 0; i < line.Count && at == line.Count; i++)
        {
            if (line[i].Span.Start >= tokens[start].Start)
                at = i;
        }

        if (at == line.Count)
            return null;
        var (cue, from, to) = Parts(line, at);
        if (from >= to)
            return null;
        var source = new TextSpan(line[from].Span.Start, line[to - 1].Span.End);
        if (source.Length > 2 && paragraph.Text[source.End - 1] is 's' && paragraph.Text[source.End - 2] is '\'' or '’' && cue > from)
            source = source with { End = source.End - 2 };
        if (!SpeakerPhrase.Is(paragraph.Text, words.In(source), paragraph.Speakers, isQuoted: true))
            return null;
        var mark = cue >= 0 ? line[cue].Span : new TextSpan(tokens[end].Start, tokens[end].End);
        return new FoundAttribution([], mark, end, source, IsTail: false);
    }

    // The word that announces (-1: the colon alone), and where who speaks begins and ends.
    private static (int Cue, int From, int To) Parts(IReadOnlyList<ClauseToken> line, int at)
    {
        if (line[at].Fold == "from")
            return (at, BehindDesk(line, at + 1), line.Count);
        for (var i = at; i < line.Count; i++)
        {
            if (!EnglishMention.Words["message"].Contains(line[i].Fold))
                continue;
            var by = i + 1;
            if (by + 1 < line.Count && line[by].Fold is "by" or "from" or "of")
                return (i, by + 1, line.Count);
            var owner = i;
            while (
                owner > at && !(line[owner - 1].Fold.EndsWith("'s", StringComparison.Ordinal) || line[owner - 1].Fold.EndsWith("’s", StringComparison.Ordinal))
            )
                owner--;
            return owner > at && i == line.Count - 1 ? (i, at, owner) : (i, 0, 0);
        }

        return (-1, at, line.Count);
    }

    // "from the desk of the mayor"
    private static int BehindDesk(IReadOnlyList<ClauseToken> line, int at) =>
        at + 2 < line.Count && line[at].Fold == "the" && EnglishMention.Words["desk"].Contains(line[at + 1].Fold) && line[at + 2].Fold == "of" ? at + 3 : at;
}
