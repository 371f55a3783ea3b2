using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>The one walk over a text: part by part into tokens, and at each token a date or a figure that may begin there.</summary>
internal static class QuantityPass
{
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part that is read.</param>
    /// <param name="language">As the caller knows it, or null.</param>
    /// <param name="anchor">For dates.</param>
    /// <param name="into">What is wanted.</param>
    internal static void Run(string text, TextSpan span, string? language, Anchor anchor, QuantitiesWanted into)
    {
        var arabic = language is null ? Within.LooksArabic(text, span) : language == "ar";
        using var tokens = new TokenList();
        var parts = new TextParts(text, span);
        while (parts.MoveNext())
        {
            Tokenizer.Read(text, parts.Start, parts.End, Vocabulary.Instance, tokens);
            ReadPart(text, tokens, arabic, anchor, into);
        }
    }

    private static void ReadPart(string text, TokenList tokens, bool arabic, Anchor anchor, QuantitiesWanted into)
    {
        var dateGrammar = new DateGrammar(text, tokens, Vocabulary.Instance, arabic, anchor);
        var figureGrammar = new FigureGrammar(text, tokens, Vocabulary.Instance, arabic);
        var links = new FigureLinks(tokens, Vocabulary.Instance, UnitSteps.Instance);
        var (nextDate, nextFigure, floor) = (0, 0, 0);
        var last = new FigureDraft { Next = -1 };
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (i >= nextDate && dateGrammar.MayBegin(token) && dateGrammar.Read(i, out var date))
            {
                nextDate = date.Next;
                var mention = into.Dates is null ? null : DateWriter.ToMention(tokens, date);
                if (mention is not null)
                    into.Dates!.Add(mention);
                // A length of time is a quantity too; the numbers of other dates are not.
                if (date is { IsQuantity: false, IsWeak: false })
                {
                    nextFigure = floor = Math.Max(nextFigure, date.Next);
                    if (mention is null)
                        into.AddOther(tokens, date.First, date.Next, NumberClass.Day);
                }
            }

            if (into.Figures is not { } figures || i < nextFigure)
                continue;
            // A unit without a number: "m2".
            if (into.Others is not null && token.Kind == TokenKind.Word && token.Is(Kinds.Unit) && char.IsAsciiDigit(text[token.End - 1]))
                into.AddOther(tokens, i, i + 1, NumberClass.Name);
            if (!FigureGrammar.MayBegin(token))
                continue;
            if (!figureGrammar.Read(i, floor, out var draft, out nextFigure, out var other))
            {
                if (token.IsDigits)
                    into.AddOther(tokens, i, nextFigure, other);
                continue;
            }

            floor = draft.Next;
            if (last.Next >= 0)
            {
                if (links.Merge(ref last, draft))
                    continue;
                links.Relate(ref last, ref draft);
                figures.Add(ToFigure(tokens, last));
            }

            last = draft;
        }

        if (last.Next >= 0)
            into.Figures!.Add(ToFigure(tokens, last));
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
            Whole = draft.Whole,
            From = draft.From,
        };
}
