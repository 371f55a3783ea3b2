using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Whose a statement, communiqué or report is that an article names: بلاغ لوزارة ...، بيان صدر عن ...، البيان.</summary>
internal sealed class DocumentIssuers(ArticleWords words, BodyMentions bodies)
{
    private const int Near = 4;
    private const int Reach = 12;
    private const int Most = 60;

    /// <param name="document">The mention's words; the first is the document.</param>
    /// <returns>The body that issued it; null where the article does not tell.</returns>
    public TextSpan? Of(IReadOnlyList<ClauseToken> document)
    {
        if (document.Count == 0 || !Titles.IsIssued(document[0].Fold))
            return null;
        TextSpan? found = null;
        var definite = Definite.Is(document[0].Fold);
        foreach (var at in words.PlacesOf(document[0], exact: false).Take(Most))
        {
            var here = words.Tokens[at].Span.Start >= document[0].Span.Start;
            if (words.Tokens[at].Span.Start > document[0].Span.Start)
                break;
            if (!definite && !here)
                continue;
            // تقرير اللجنة speaks itself; التقرير, behind it, is the committee's.
            if (!(here && document[0].Fold is "تقرير") && Behind(at) is { } issuer)
                found = issuer;
            else if (!here && Ahead(at) is { } before)
                found = before;
        }

        return found;
    }

    /// <summary>A clause right behind the document tells whose it is: التقرير الذي نشرته ...</summary>
    public bool IsTold(IReadOnlyList<ClauseToken> document)
    {
        var at = words.IndexFrom(document[0].Span.Start) + 1;
        at += at < words.Tokens.Count && ArabicWords.Relative.Contains(words.Fold(at)) ? 1 : 0;
        return at < words.Tokens.Count
            && Titles.IsOfDocument(words.Fold(at))
            && words.Fold(at) is [.., ArabicLetter.Heh] or [.., ArabicLetter.Heh, ArabicLetter.Alef]
            && Behind(at) is not null;
    }

    // بلاغ (إعلامي) لوزارة ...، بيان صدر (أمس) عن ...، التقرير الذي نشرته ...، بيان الوزارة
    private TextSpan? Behind(int at)
    {
        var i = at + 1;
        if (i + 1 < words.Tokens.Count && ArabicWords.Relative.Contains(words.Fold(i)) && Titles.IsOfDocument(words.Fold(i + 1)))
            i++;
        while (i <= at + Near && i < words.Tokens.Count && words.Tokens[i].IsWord && (Titles.IsOfDocument(words.Fold(i)) || char.IsDigit(words.Fold(i)[0])))
            i++;
        if (i < words.Tokens.Count && words.Fold(i) is "عن" && i > at + 1)
            i++;
        else if (i < words.Tokens.Count && Titles.IsOfDocument(words.Fold(i - 1)) && words.Fold(i - 1).EndsWith(ArabicLetter.Reh))
            return null;
        return i < words.Tokens.Count && words.Touch(i - 1, i) ? bodies.At(words.Tokens[i].Span) : null;
    }

    // قالت الوزارة في بيان
    private TextSpan? Ahead(int at)
    {
        if (at == 0 || words.Fold(at - 1) is not ("في" or "عبر" or "خلال") && !Issues(at - 1))
            return null;
        TextSpan? found = null;
        for (var i = at - 1; i > Math.Max(0, at - Reach) && words.Fold(i) is not ("." or "؟" or "!"); i--)
        {
            if (bodies.At(words.Tokens[i].Span) is { } body)
                found = body;
        }

        return found;
    }

    private bool Issues(int i) => words.Tokens[i].IsWord && Titles.KindOf(words.Fold(i)) is null;
}
