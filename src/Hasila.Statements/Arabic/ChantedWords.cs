using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Words that a crowd chants or carries, behind a noun for them: رددوا هتافات منها "..."؛ لافتات كتب عليها "...". The sentence names nobody who says them.
/// </summary>
internal static class ChantedWords
{
    /// <summary>Between the noun and the words that lead over to the quotation.</summary>
    private const int Reach = 8;

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <returns>The statement that the noun at a token opens, before token <paramref name="end"/>; null where it opens none.</returns>
    public static StatementDraft? At(ArabicSentence s, int i, int end)
    {
        if (s.InSpeech(i) || !s.Tokens[i].IsWord || !IsNoun(s.Fold(i)))
            return null;
        for (var j = i + 1; j < Math.Min(end, i + Reach); j++)
        {
            if (s.QuotationAt(j) is { } quote)
                return LeadsOver(s, j - 1) && !quote.IsName && quote.To <= end ? Of(s, i, quote) : null;
            if (s.IsBreak(j) || s.IsThat(j) || s.CueAt(j) is { } cue && cue.Lemma != CueLemmas.Writes)
                return null;
        }

        return null;
    }

    private static StatementDraft Of(ArabicSentence s, int i, Quotation quote) =>
        new()
        {
            Content = [quote.Span],
            Cue = s.Tokens[i].Span,
            Unsourced = true,
            Kind = StatementKind.Direct,
            Why =
            [
                new Reason(Decision.Cue, "cue-chanted", s.Tokens[i].Span),
                new Reason(Decision.Content, "chanted-words", quote.Span),
                new Reason(Decision.Source, "no-source-in-sentence"),
                new Reason(Decision.Kind, "all-in-marks"),
            ],
        };

    private static bool IsNoun(string fold) =>
        s_words["chanted-ar"].Contains(Definite.Without(fold))
        || fold is [ArabicLetter.Waw or ArabicLetter.Beh or ArabicLetter.Lam, _, _, _, ..] && s_words["chanted-ar"].Contains(Definite.Without(fold[1..]));

    private static bool LeadsOver(ArabicSentence s, int i) =>
        s.Fold(i) == ":"
        || s_words["chanted-lead-ar"].Contains(s.Fold(i))
        || s.Fold(i) is [ArabicLetter.Waw, _, _, ..] && s_words["chanted-lead-ar"].Contains(s.Fold(i)[1..]);
}
