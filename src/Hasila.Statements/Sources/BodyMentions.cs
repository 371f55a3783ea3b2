using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>
/// Where an article names a body in more than one word, so that المنظمة by itself can mean it: منظمة الإغاثة الدولية، تنظيم "...", also behind a
/// preposition that is written in one with it (لمنظمة). The text is read once.
/// </summary>
internal sealed class BodyMentions(ArticleWords words)
{
    private const int Longest = 7;

    /// <summary>No article names more; a hostile one costs no more.</summary>
    private const int Most = 600;

    private List<Body>? _bodies;

    private sealed record Body(string Head, IReadOnlyList<string> Words, TextSpan Span);

    /// <param name="mention">The words of a mention with the article at its head: الوزارة، المنظمة الدولية.</param>
    /// <param name="before">The one that was named last before this offset is meant; where there is none, the first behind it.</param>
    public TextSpan? Of(IReadOnlyList<string> mention, int before)
    {
        var key = Titles.Singular(mention[0]);
        var whose = mention.Skip(1).ToList();
        return Of(key, mention, whose, before) ?? (whose.Count == 1 && IsNisba(whose[0]) ? Of(key, mention, [], before, foreign: true) : null);
    }

    // المنظمة البريطانية may be one that has no such word of its own in its name.
    private TextSpan? Of(string key, IReadOnlyList<string> mention, List<string> whose, int before, bool foreign = false)
    {
        TextSpan? found = null;
        foreach (var body in _bodies ??= Read())
        {
            if (foreign && body.Words.Any(IsNisba))
                continue;
            if (body.Head != key || body.Words.Count <= mention.Count && Definite.Is(body.Words[0]) || !Nisba.AllIn(whose, body.Words))
                continue;
            if (body.Span.Start >= before)
                return found ?? body.Span;
            found = body.Span;
        }

        return found;
    }

    /// <summary>The body whose name begins with the word at a place; null where none begins.</summary>
    public TextSpan? At(TextSpan word)
    {
        var all = _bodies ??= Read();
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Span.Start < word.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < all.Count && all[low].Span.Start < word.End ? all[low].Span : null;
    }

    private List<Body> Read()
    {
        List<Body> bodies = [];
        for (var i = 0; i < words.Tokens.Count && bodies.Count < Most; i++)
        {
            if (!words.Tokens[i].IsWord)
                continue;
            var (head, cut) = Head(words.Fold(i));
            if (head is null)
                continue;
            var end = End(i, Definite.Is(head));
            if (end <= i + 1)
                continue;
            var span = words.Span(i, end);
            List<string> folds = [head, .. words.In(new TextSpan(words.Tokens[i].Span.End, span.End)).Where(token => token.IsWord).Select(token => token.Fold)];
            if (folds.Count > 1)
                bodies.Add(new Body(Titles.Singular(head), folds, new TextSpan(span.Start + cut, span.End)));
        }

        return bodies;
    }

    // The head of a body's name, without what is written in one with it.
    private static (string? Head, int Cut) Head(string fold)
    {
        if (Titles.KindOf(fold) is SpeakerKind.Organisation)
            return (fold, 0);
        if (
            fold is [ArabicLetter.Waw or ArabicLetter.Lam or ArabicLetter.Beh or ArabicLetter.Feh, _, _, _, ..]
            && Titles.KindOf(fold[1..]) is SpeakerKind.Organisation
        )
            return (fold[1..], 1);
        // للمديرية: the span keeps its letters, and the name is written with the article.
        if (fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && fold.Length > 4 && Titles.KindOf(fold[2..]) is SpeakerKind.Organisation)
            return (ArabicAffix.The + fold[2..], 0);
        return (null, 0);
    }

    private static string Bare(string fold) => Head(fold).Head ?? fold;

    private int End(int head, bool definite)
    {
        var end = head + 1;
        if (IsMark(end) && !definite)
        {
            for (var i = end + 1; i < Math.Min(words.Tokens.Count, end + Longest); i++)
            {
                if (IsMark(i))
                    return i + 1;
            }

            return end;
        }

        if (words.Fold(end) is "_" && end + 1 < words.Tokens.Count && words.Tokens[end + 1].IsWord)
            return end + 2;
        var closed = definite;
        while (end < words.Tokens.Count && end - head < Longest && words.Tokens[end].IsWord && words.Touch(end - 1, end))
        {
            var fold = words.Fold(end);
            if (words.IsDefinite(end) && fold[0] == ArabicLetter.Alef)
            {
                if (closed && !IsAdjective(fold))
                    break;
                closed = true;
            }
            else if (fold is [ArabicLetter.Waw, ArabicLetter.Alef, ArabicLetter.Lam, _, _, ..] && closed && !definite && end > head + 1)
            {
                // وزارة الصحة والسكان
            }
            else if (
                fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
                && Titles.KindOf(fold[2..]) is not SpeakerKind.Person
                && Titles.IsForSomething(Bare(words.Fold(head)))
            )
            {
                closed = true;
            }
            else if (!closed && end == head + 1 && ArabicWords.PlaceNoun.Contains(fold))
            {
                // بلدية محافظة ...
            }
            else if (!closed && !NameWords.IsStop(words.Text, words.Tokens, end) && !words.Tokens[end].EndsInTanwin(words.Text) && end - head < 3)
            {
                // منظمة جديدة: not a name.
                if (
                    fold.EndsWith(ArabicLetter.Heh) && Bare(words.Fold(head)).EndsWith(ArabicLetter.Heh)
                    || fold.EndsWith(ArabicLetter.Yeh) && !Bare(words.Fold(head)).EndsWith(ArabicLetter.Heh)
                )
                    break;
                closed = Titles.IsCountry(fold) || !(end + 1 < words.Tokens.Count && Definite.Is(words.Fold(end + 1)));
            }
            else
            {
                break;
            }

            end++;
        }

        return closed ? end : head + 1;
    }

    private static bool IsNisba(string fold) => Definite.Is(fold) && Nisba.MayBe(fold);

    private static bool IsAdjective(string fold) =>
        !ArabicWords.Relative.Contains(fold) && !Titles.EndsName(fold) && (Nisba.MayBe(fold) || ArabicWords.FixedAdjective.Contains(fold));

    private bool IsMark(int i) => words.Fold(i) is "\"" or "«" or "»" or "“" or "”" or "″";
}
