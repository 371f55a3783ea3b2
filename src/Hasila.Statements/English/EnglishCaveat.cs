using System.Buffers;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// The narrator's contrast after a report: "X said that A, although B". It stands beside the statement as the journalist's own words. Only after a
/// comma: without one the contrast is mostly the speaker's own.
/// </summary>
internal static class EnglishCaveat
{
    private const int FewestWords = 3;

    private static readonly SearchValues<string> s_openings = SearchValues.Create(["though", "despite"], StringComparison.Ordinal);

    /// <summary>The drafts of a sentence with each contrast as a draft of its own, after the one that it speaks against.</summary>
    public static IReadOnlyList<StatementDraft> PartedFrom(Sentence sentence, IReadOnlyList<StatementDraft> heard)
    {
        if (heard.Count == 0 || !sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).ContainsAny(s_openings))
            return heard;
        var tokens = sentence.Tokens;
        var first = 0;
        for (var i = 1; i < tokens.Count - FewestWords; i++)
        {
            if (!tokens[i - 1].IsComma || ContentEnd.Contrast(tokens, i - 1, Math.Min(tokens.Count, i + 2)) != i)
                continue;
            var comma = tokens[i - 1].Span.Start;
            // Reports stand in order and apart: what ends before one comma ends before the next.
            while (first < heard.Count && heard[first].Content[^1].End < comma - 1)
                first++;
            for (var at = first; at < heard.Count && heard[at].Content[0].Start < comma; at++)
            {
                if (Part(sentence, heard[at], comma, tokens[i].Span.Start) is var (report, caveat))
                    return [.. heard.Take(at), report, caveat, .. heard.Skip(at + 1)];
            }
        }

        return heard;
    }

    // The report ends at the comma or was read on over it; nothing else is reported after it.
    private static (StatementDraft Report, StatementDraft Caveat)? Part(Sentence sentence, StatementDraft draft, int comma, int contrast)
    {
        if (
            draft.Kind != StatementKind.Indirect
            || draft.Cue is not { } cue
            || draft.Content is not [var content]
            || cue.Start > content.Start
            || content.Start >= comma
            || content.End < comma - 1
        )
            return null;
        if (content.End > comma && sentence.IsQuotedIn(content))
            return null;
        var own = ContentEnd.Trim(sentence.Text, content.Start, comma);
        var contrary = ContentEnd.Trim(sentence.Text, contrast, content.End > comma ? content.End : sentence.Span.End);
        return own.IsEmpty || contrary.IsEmpty
            ? null
            : (
                draft with
                {
                    Content = [own],
                },
                new StatementDraft
                {
                    Content = [contrary],
                    Kind = StatementKind.Assertion,
                    Stance = Stance.Caveat,
                    SpeaksAgainstLast = true,
                }.Because(Decision.Kind, "contrast-stands-apart", contrary)
            );
    }
}
