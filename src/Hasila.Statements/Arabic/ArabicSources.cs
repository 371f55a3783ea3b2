using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>The noun group that speaks, after its verb or before it.</summary>
internal static class ArabicSources
{
    private const int Longest = 16;

    /// <summary>From <paramref name="from"/> up to an adjunct (في بيان، يوم ...), to the word that opens the content, or to the end of the clause.</summary>
    public static TextSpan? After(Sentence sentence, int from, int to)
    {
        var tokens = sentence.Tokens;
        var end = from;
        while (end < to && end < from + Longest)
        {
            var token = tokens[end];
            // بقيادة واشنطن is part of the name; other attached prepositions after a comma are not.
            if (ArabicWords.Adjunct.Contains(token.Fold) || ArabicWords.That.Contains(token.Fold) || token.Fold is "." or ":" or "التي" or "الذي" or "الذين" || IsHanging(tokens, end))
                break;
            if (CueLexicon.Arabic(token, out _) is { Kind: CueKind.Verb, Form: CueForm.Participle })
                break;
            end++;
        }

        return Cut(sentence, from, end);
    }

    /// <summary>The subject before its verb: "إلا أن فلاناً أوضح". Null where the clause does not begin with a noun.</summary>
    public static TextSpan? Before(Sentence sentence, int cue)
    {
        var tokens = sentence.Tokens;
        var from = cue;
        while (from > 0 && cue - from < Longest && !ArabicWords.That.Contains(tokens[from - 1].Fold) && tokens[from - 1].Fold is not (":" or "." or "؛" or "لكن" or "ولكن" or "لكنه" or "ولكنه" or "لكنها" or "ولكنها" or "وانه" or "حيث") && CueLexicon.Arabic(tokens[from - 1], out _) is null)
            from--;
        while (from < cue && (ArabicWords.Auxiliary.Contains(tokens[from].Fold) || !tokens[from].IsWord && !IsQuoteMark(sentence, from)))
            from++;
        var to = cue;
        while (to > from && (ArabicWords.Auxiliary.Contains(tokens[to - 1].Fold) || tokens[to - 1].IsComma))
            to--;
        if (from >= to || ArabicWords.NotSubject.Contains(tokens[from].Fold) || !tokens[from].IsWord && !IsQuoteMark(sentence, from) || CueLexicon.IsAmbiguous(tokens[cue]) || LooksLikeVerb(tokens[from].Fold))
            return null;
        return Cut(sentence, from, to);
    }

    // A sentence that begins with a verb of its own (ويأتي، وأصبحت، ولا تزال) has a subject, but not the one who speaks.
    private static bool LooksLikeVerb(string fold) => fold is ['و', 'ي' or 'ت', _, _, ..] or ['ي', _, _, ..] && !fold.StartsWith("يوسف", StringComparison.Ordinal);

    private static bool IsHanging(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].IsComma && tokens[at].Fold is ['ب' or 'ل', _, _, _, ..] && !tokens[at].Fold.StartsWith("ال", StringComparison.Ordinal) && !Sources.Titles.OpensName(tokens[at].Fold);

    private static bool IsQuoteMark(Sentence sentence, int at) => sentence.Quotes.Any(quote => quote.Start == sentence.Tokens[at].Span.Start);

    private static TextSpan? Cut(Sentence sentence, int from, int to)
    {
        if (from >= to)
            return null;
        var span = ContentEnd.Trim(sentence.Text, sentence.Tokens[from].Span.Start, sentence.Tokens[to - 1].Span.End);
        if (span.IsEmpty)
            return null;
        var words = 0;
        for (var i = from; i < to; i++)
            words += sentence.Tokens[i].IsWord ? 1 : 0;
        return words == 0 ? null : span;
    }
}
