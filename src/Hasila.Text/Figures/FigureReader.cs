using Hasila.Text.Dates;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>
/// Finds quantities in Arabic and English text: numbers in digits and words, with their bounds, units and what they count.
/// Dates, years, times, ordinals and the numbers of names ("F-16") are no figures. Linear in the length of the text; never throws on any text.
/// </summary>
public static class FigureReader
{
    /// <param name="text">The whole text; spans point into it.</param>
    /// <param name="language">"ar" or "en"; decides only where the words around a number do not. Null: as the text looks.</param>
    /// <param name="within">Only this part is read.</param>
    /// <returns>The figures in the order of the text; they do not overlap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static IReadOnlyList<Figure> FindFigures(string text, string? language = null, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var span = Within.Check(text, within);
        var vocabulary = Vocabulary.Instance;
        var arabic = language is null ? Within.LooksArabic(text, span) : language == "ar";
        List<Figure> figures = [];
        var tokens = new TokenList();
        var parts = new TextParts(text, span);
        while (parts.MoveNext())
        {
            Tokenizer.Read(text, parts.Start, parts.End, vocabulary, tokens);
            ReadPart(text, tokens, vocabulary, arabic, figures);
        }

        return figures;
    }

    private static void ReadPart(string text, TokenList tokens, Vocabulary vocabulary, bool arabic, List<Figure> figures)
    {
        var grammar = new FigureGrammar(text, tokens, vocabulary, arabic);
        var dates = new DateGrammar(text, tokens, vocabulary, arabic, new Anchor(null, DateLean.Past));
        var floor = 0;
        for (var i = 0; i < tokens.Count;)
        {
            if (DateGrammar.MayBegin(tokens[i]) && dates.Read(i, out var date) && date is { IsQuantity: false, IsWeak: false })
            {
                i = floor = Math.Max(date.Next, i + 1);
                continue;
            }

            if (!FigureGrammar.MayBegin(tokens[i]))
            {
                i++;
                continue;
            }

            if (grammar.Read(i, floor, out var draft, out var next))
            {
                figures.Add(ToFigure(tokens, draft));
                floor = draft.Next;
            }

            i = Math.Max(next, i + 1);
        }
    }

    private static Figure ToFigure(TokenList tokens, in FigureDraft draft) => new()
    {
        Span = new TextSpan(tokens[draft.First].Start, tokens[draft.Next - 1].End),
        Value = draft.Vague ? null : draft.Number.Value,
        High = draft.High,
        Comparator = draft.Comparator,
        Unit = draft.Unit,
        Counts = draft.Counted < 0 ? null : new TextSpan(tokens[draft.Counted].Start, tokens[draft.CountedEnd - 1].End),
        Step = draft.Vague ? null : draft.Number.Step,
    };
}
