using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;

namespace Hasila.Statements.Discourse;

/// <summary>Publications that announce how many items they hold, and the sentences that go on itemising them.</summary>
public static class AnnouncedLists
{
    private const int Near = 4;
    private const int Opening = 8;

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <summary>The number of items that a sentence says a publication holds ("تضمنت 7 بنود", "contained eight items"); null where it says none.</summary>
    public static int? CountIn(string text, TextSpan sentence) =>
        CountIn(span => ClauseToken.Of(text, span), sentence, FigureReader.FindFigures(text, null, sentence));

    internal static int? CountIn(Func<TextSpan, IReadOnlyList<ClauseToken>> words, TextSpan sentence, IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure is not { Value: { } value, Comparator: Comparator.Exact, High: null } || value is < 2 or > 100 || value != decimal.Truncate(value))
                continue;
            var after = words(new TextSpan(figure.Span.Start, sentence.End)).Take(Near);
            if (after.Any(token => s_words["list-item"].Contains(Bare(token.Fold))))
                return (int)value;
        }

        return null;
    }

    /// <summary>"وكان الإنجاز الآخر ...", "Another item ...".</summary>
    internal static bool Continues(Sentence sentence)
    {
        var item = false;
        var next = false;
        foreach (var token in sentence.Tokens.Take(Opening))
        {
            item |= s_words["list-item"].Contains(Bare(token.Fold));
            next |= s_words["list-next"].Contains(token.Fold);
        }

        return item && next;
    }

    /// <summary>جاء في البند السابع: an item speaks for the publication that it stands in.</summary>
    internal static bool IsItemNamed(IReadOnlyList<ClauseToken> source) =>
        source is [var item, var number] && s_words["list-item"].Contains(Bare(item.Fold)) && s_words["list-next"].Contains(number.Fold);

    private static string Bare(string fold)
    {
        if (fold.Length > 4 && fold[0] is ArabicLetter.Waw or ArabicLetter.Feh)
            fold = fold[1..];
        return fold.StartsWith(ArabicAffix.The, StringComparison.Ordinal) ? fold[2..] : fold;
    }
}
