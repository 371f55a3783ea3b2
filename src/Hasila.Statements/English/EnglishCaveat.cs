using Hasila.Statements.Clauses;

namespace Hasila.Statements.English;

/// <summary>
/// The narrator's contrast after a report: "X said that A, although B". It stands beside the statement as the journalist's own words.
/// </summary>
internal static class EnglishCaveat
{
    public static void Append(Sentence sentence, List<Draft> heard)
    {
        if (heard is not [.., { Kind: not StatementKind.Assertion } last])
            return;
        var after = 0;
        while (after < sentence.Tokens.Count && sentence.Tokens[after].Span.Start < last.Content[^1].End)
            after++;
        if (last.Cue is { } cue && cue.Start >= last.Content[^1].End)
            return;
        var contrast = after == 0 ? -1 : ContentEnd.Contrast(sentence.Tokens, after - 1, Math.Min(sentence.Tokens.Count, after + 3));
        if (contrast < 0)
            return;
        var content = ContentEnd.Trim(sentence.Text, sentence.Tokens[contrast].Span.Start, sentence.Span.End);
        if (!content.IsEmpty)
            heard.Add(new Draft { Content = [content], Kind = StatementKind.Assertion, Stance = Stance.Caveat, SpeaksAgainstLast = true });
    }
}
