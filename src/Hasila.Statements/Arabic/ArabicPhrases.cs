using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Statements.Arabic;

/// <summary>Attribution without a verb of saying before its content: بحسب التحالف، ...; ...، على ما أفاد.</summary>
internal static class ArabicPhrases
{
    private const int LongestSource = 12;

    private static readonly List<(bool SourceFollows, string[] Words)> s_phrases =
        [.. DataFile.Rows(typeof(ArabicPhrases).Assembly, "phrases-ar").Select(row => (row[0] == "before", ArabicFold.Fold(row[1]).Split(' '))).OrderByDescending(phrase => phrase.Item2.Length)];

    public static Draft? Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (sourceFollows, words) in s_phrases)
            {
                if (!Stands(tokens, i, words) || sentence.Quotes.Any(quote => quote.Contains(tokens[i].Span)))
                    continue;
                if ((sourceFollows ? WithSource(sentence, i, words.Length) : AfterContent(sentence, i, words.Length)) is { } draft)
                    return draft;
            }
        }

        return null;
    }

    private static bool Stands(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var fold = tokens[at + i].Fold;
            var word = words[i];
            var same = fold == word || (i == 0 && fold.Length > 2 && fold[0] == 'و' && fold.AsSpan(1).SequenceEqual(word));
            // وفقاً لـ is attached to the noun after it.
            if (!same && !(word == "ل" && fold.StartsWith('ل')))
                return false;
        }

        return true;
    }

    private static Draft? WithSource(Sentence sentence, int at, int length)
    {
        var tokens = sentence.Tokens;
        var attached = tokens[at + length - 1].Fold.StartsWith('ل') && length == 2;
        var from = attached ? at + length - 1 : at + length;
        var to = from;
        while (to < tokens.Count && to < from + LongestSource && !tokens[to].IsComma && tokens[to].Fold is not ("." or ":" or "فان" or "فانه" or "فانها") && !ArabicWords.That.Contains(tokens[to].Fold))
            to++;
        // وفقاً لوثائق المحكمة: the preposition is the cue's.
        var preposition = attached && !tokens[from].Fold.StartsWith("لل", StringComparison.Ordinal) ? 1 : 0;
        var source = from < to ? ContentEnd.Trim(sentence.Text, tokens[from].Span.Start + preposition, tokens[to - 1].Span.End) : default;
        if (source.IsEmpty)
            return null;
        var draft = new Draft { Content = [], Cue = tokens[at].Span.Cover(tokens[at + (attached ? 0 : length - 1)].Span), Source = source };
        var before = at == 0 ? default : ContentEnd.Trim(sentence.Text, sentence.Span.Start, tokens[at].Span.Start);
        var after = to >= tokens.Count ? default : ContentEnd.Trim(sentence.Text, tokens[to].Span.Start, sentence.Span.End);
        // فإن opens the content and is no part of it, as أن is not.
        List<TextSpan> content = [.. new[] { before, after }.Where(span => !span.IsEmpty)];
        return content.Count == 0 || content.Sum(span => span.Length) < 8 ? null : draft with { Content = content };
    }

    private static Draft? AfterContent(Sentence sentence, int at, int length)
    {
        var tokens = sentence.Tokens;
        // كما قال إن ...: an ordinary report.
        if (at + length < tokens.Count && (ArabicWords.That.Contains(tokens[at + length].Fold) || tokens[at + length].Fold == ":"))
            return null;
        var content = ContentEnd.Trim(sentence.Text, sentence.Span.Start, tokens[at].Span.Start);
        if (content.IsEmpty || content.Length < 8)
            return null;
        var source = at + length < tokens.Count ? ArabicSources.After(sentence, at + length, tokens.Count) : null;
        return new Draft { Content = [content], Cue = tokens[at].Span.Cover(tokens[at + length - 1].Span), Source = source, Elided = source is null };
    }
}
