using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Folding;

namespace Hasila.Statements.Discourse;

/// <summary>The part of the narrator's own sentence that tells its amounts: what leads up to it and what is explained behind it are left out.</summary>
internal static class NarratedFigures
{
    private const decimal SmallestAmount = 10;

    /// <summary>So large a number counts something even where the words for it stand elsewhere.</summary>
    private const decimal LargeNumber = 1000;

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <param name="sentence">The whole sentence.</param>
    /// <param name="first">Where its first amount begins.</param>
    /// <param name="last">Where its last amount ends.</param>
    public static TextSpan Clause(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        var (from, to) = (0, tokens.Count);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Span.Start < first)
            {
                if (tokens[i - 1].IsComma && !IsLinked(tokens[i].Fold) || s_words["clause-link-ar"].Contains(tokens[i].Fold))
                    from = tokens[i - 1].IsComma && !s_words["clause-link-ar"].Contains(tokens[i].Fold) ? i : i + 1;
            }
            else if (tokens[i].Span.Start >= last && tokens[i - 1].IsComma && s_words["clause-link-ar"].Contains(tokens[i].Fold))
            {
                to = i;
                break;
            }
        }

        return ContentEnd.Trim(
            sentence.Text,
            tokens[Math.Min(from, tokens.Count - 1)].Span.Start,
            to < tokens.Count ? tokens[to].Span.Start : sentence.Span.End
        );
    }

    // "10 قتلى، و20 جريحاً": an enumeration goes on.
    private static bool IsLinked(string fold) => fold.StartsWith(ArabicLetter.Waw) || s_words["that-ar"].Contains(fold);

    /// <summary>A share, or ten and more of something: not an age, a duration, a distance, an ordinal or a bare number.</summary>
    public static bool IsAmount(string text, Figure figure) => IsAmount(figure) && !IsOrdinal(text, figure);

    private static bool IsAmount(Figure figure) =>
        figure.Unit is "percent"
        || (
            (figure.Value ?? SmallestAmount) >= SmallestAmount
            && figure.Unit
                is not (
                    "years"
                    or "months"
                    or "weeks"
                    or "days"
                    or "hours"
                    or "minutes"
                    or "seconds"
                    or "metres"
                    or "kilometres"
                    or "feet"
                    or "centimetres"
                    or "miles"
                )
            && (figure.Unit is not null || figure.Counts is not null || (figure.Value >= LargeNumber && !MayBeYear(figure)))
        );

    // الدورة ال 41: which one, not how many.
    private static bool IsOrdinal(string text, Figure figure) =>
        text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith(ArabicAffix.The) && char.IsAsciiDigit(text[figure.Span.Start]);

    private static bool MayBeYear(Figure figure) => figure is { Value: >= 1900 and <= 2100, Step: 1 };
}
