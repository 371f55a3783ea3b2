using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>The one walk over a text: part by part into tokens, and at each token a date or a figure that may begin there.</summary>
internal static class QuantityPass
{
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part that is read.</param>
    /// <param name="language">As the caller knows it, or null.</param>
    /// <param name="anchor">For dates.</param>
    /// <param name="figures">Where figures go; null where they are not wanted.</param>
    /// <param name="dates">Where dates go; null where they only keep their numbers from being read as figures.</param>
    internal static void Run(string text, TextSpan span, string? language, Anchor anchor, List<Figure>? figures, List<DateMention>? dates)
    {
        var arabic = language is null ? Within.LooksArabic(text, span) : language == "ar";
        using var tokens = new TokenList();
        var parts = new TextParts(text, span);
        while (parts.MoveNext())
        {
            Tokenizer.Read(text, parts.Start, parts.End, Vocabulary.Instance, tokens);
            ReadPart(text, tokens, arabic, anchor, figures, dates);
        }
    }

    private static void ReadPart(string text, TokenList tokens, bool arabic, Anchor anchor, List<Figure>? figures, List<DateMention>? dates)
    {
        var dateGrammar = new DateGrammar(text, tokens, Vocabulary.Instance, arabic, anchor);
        var figureGrammar = new FigureGrammar(text, tokens, Vocabulary.Instance, arabic);
        var (nextDate, nextFigure, floor) = (0, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (i >= nextDate && dateGrammar.MayBegin(token) && dateGrammar.Read(i, out var date))
            {
                nextDate = date.Next;
                if (dates is not null && DateWriter.ToMention(tokens, date) is { } mention)
                    dates.Add(mention);
                // A length of time is a quantity too; the numbers of other dates are not.
                if (date is { IsQuantity: false, IsWeak: false })
                    nextFigure = floor = Math.Max(nextFigure, date.Next);
            }

            if (figures is null || i < nextFigure || !FigureGrammar.MayBegin(token))
                continue;
            if (figureGrammar.Read(i, floor, out var draft, out nextFigure))
            {
                figures.Add(ToFigure(tokens, draft));
                floor = draft.Next;
            }
        }
    }

    private static Figure ToFigure(TokenList tokens, in FigureDraft draft) =>
        new()
        {
            Span = new TextSpan(tokens[draft.First].Start + draft.Lead, tokens[draft.Next - 1].End),
            Value = draft.Vague ? null : draft.Number.Value,
            High = draft.High,
            Comparator = draft.Comparator,
            Unit = draft.Unit,
            Counts = draft.Counted < 0 ? null : new TextSpan(tokens[draft.Counted].Start, tokens[draft.CountedEnd - 1].End),
            Step = draft.Vague ? null : draft.Number.Step,
        };
}
