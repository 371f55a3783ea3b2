using Hasila.Statements.Clauses;
using Hasila.Statements.English.Lines;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Discourse;

/// <summary>Headlines that say again what a statement of the body says: "الوزير: عاد نصف السكان".</summary>
internal static class HeadlineStatements
{
    private const int LongestSource = 8;
    private const int ShortestWord = 3;

    /// <summary>The share of the headline's longer words that the statement in the body must hold.</summary>
    private const double Repeated = 0.5;

    /// <summary>A line of the body so short, and without a full stop, is a heading.</summary>
    private const int LongestLine = 140;

    public static bool IsLine(string text, TextSpan block) =>
        block.Length <= LongestLine && text[block.End - 1] is not ('.' or '؟' or '!' or '"' or '»' or '”');

    /// <param name="words">The article's words.</param>
    /// <param name="line">A headline or heading.</param>
    /// <param name="statements">Those of the body.</param>
    /// <param name="resolve">Who is meant by a mention.</param>
    /// <returns>The statement that the line makes, which repeats one of the body; null where it makes none.</returns>
    public static Statement? Find(ArticleWords words, TextSpan line, IReadOnlyList<Statement> statements, Func<TextSpan, Speaker> resolve)
    {
        var text = words.Text;
        var tokens = words.In(line);
        var from = 0;
        for (var i = 1; i < Math.Min(tokens.Count - 1, LongestSource + from); i++)
        {
            if (tokens[i].Fold != ":" || char.IsDigit(text[tokens[i - 1].Span.End - 1]))
                continue;
            var content = ContentEnd.Trim(text, tokens[i + 1].Span.Start, line.End);
            var quotes = QuoteMarks.Find(text, content);
            var source = SourceOf(words, tokens, from, i);
            from = i + 1;
            if (content.IsEmpty || source is null && quotes.Count == 0 || Best(words, content, statements) is not { } repeated)
                continue;
            return Repeating(words, repeated, content, quotes, tokens[i].Span, source, resolve);
        }

        return null;
    }

    /// <summary>An attribution found in a headline, where the body makes the statement too.</summary>
    public static Statement? Of(ArticleWords words, StatementDraft draft, IReadOnlyList<Statement> statements, Func<TextSpan, Speaker> resolve) =>
        Best(words, draft.Content[0], statements) is { } repeated
            ? Repeating(words, repeated, draft.Content[0], QuoteMarks.Find(words.Text, draft.Content[0]), draft.Cue, draft.Source, resolve)
            : null;

    /// <summary>ريم عون، وزيرة الري، في حوار مع «الضفاف»: ...: what somebody told a paper; null for another headline.</summary>
    public static StatementDraft? Asked(ArticleWords words, TextSpan line)
    {
        var tokens = words.In(line);
        var talk = 0;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (talk == 0 && Particles.InOrOn.Contains(tokens[i - 1].Fold) && ChannelFinder.TypeOf(tokens[i].Fold) == ChannelType.Interview)
                talk = i;
            if (tokens[i].Fold != ":" || talk < 2)
                continue;
            var source = ContentEnd.Trim(words.Text, tokens[0].Span.Start, tokens[talk - 2].Span.End);
            var content = ContentEnd.Trim(words.Text, tokens[i + 1].Span.Start, line.End);
            var isPerson = words.In(source).Any(token => FullNames.IsGiven(token, words.Text) || Titles.IsPerson(token.Fold));
            return source.IsEmpty || content.IsEmpty || !isPerson
                ? null
                : new StatementDraft
                {
                    Content = [content],
                    Cue = tokens[i].Span,
                    Source = source,
                    Kind = QuoteMarks.Find(words.Text, content) is [var quote] && quote.Contains(content) ? StatementKind.Direct : StatementKind.Indirect,
                    Surroundings = new TextSpan(tokens[talk].Span.Start, tokens[i].Span.End),
                }.Because(Decision.Content, "opens-colon", tokens[i].Span);
        }

        return null;
    }

    private static Statement Repeating(
        ArticleWords words,
        Statement repeated,
        TextSpan content,
        IReadOnlyList<TextSpan> quotes,
        TextSpan? cue,
        TextSpan? source,
        Func<TextSpan, Speaker> resolve
    )
    {
        var speaker = source is { } mention && !Names(words, mention, repeated) ? resolve(mention) : null;
        return repeated with
        {
            ContentSpans = [content],
            Kind =
                quotes.Count == 0 ? StatementKind.Indirect
                : quotes[0].Contains(content) ? StatementKind.Direct
                : StatementKind.Mixed,
            Cue = cue,
            Source = source,
            Speaker = speaker?.Name ?? repeated.Speaker,
            SpeakerKind = speaker?.Kind ?? repeated.SpeakerKind,
            Role = null,
            Elided = false,
            Via = null,
            Against = null,
            RepeatOf = repeated.Id,
            Channel = null,
            Times = [],
            Figures = [],
            Places = [],
        };
    }

    // Who speaks, without whom he speaks to (لـ "الصحيفة"); null where a topic stands before the colon.
    private static TextSpan? SourceOf(ArticleWords words, IReadOnlyList<ClauseToken> tokens, int from, int colon)
    {
        var text = words.Text;
        var to = colon;
        for (var i = from + 1; i < colon; i++)
        {
            if (tokens[i].Fold is ArabicAffix.To || tokens[i].Fold is [ArabicLetter.Lam, ..] && Titles.IsOutlet(tokens[i].Fold[1..]))
            {
                to = i;
                break;
            }
        }

        var speaks =
            from < to
            && (
                Titles.OpensName(tokens[from].Fold)
                || Titles.IsCountry(tokens[from].Fold)
                || Enumerable.Range(from, to - from).Any(i => FullNames.IsGiven(tokens[i], text))
                || to - from == 1 && !Definite.Is(tokens[from].Fold) && SpeakerPhrase.MaySpeak(words, tokens[from])
            );
        return speaks && ContentEnd.Trim(text, tokens[from].Span.Start, tokens[to - 1].Span.End) is { IsEmpty: false } span ? span : null;
    }

    private static Statement? Best(ArticleWords article, TextSpan content, IReadOnlyList<Statement> statements)
    {
        var words = Keys(article, content);
        if (words.Count < 2)
            return null;
        Statement? best = null;
        var most = 0.0;
        foreach (var statement in statements)
        {
            // What the line itself says is no repetition.
            if (statement.Kind == StatementKind.Assertion || statement.RepeatOf is not null || content.Overlaps(statement.Content))
                continue;
            var held = statement.ContentSpans.SelectMany(span => Keys(article, span)).ToHashSet(StringComparer.Ordinal);
            var share = (double)words.Count(held.Contains) / words.Count;
            if (share >= Repeated && share > most)
                (best, most) = (statement, share);
        }

        return best;
    }

    private static HashSet<string> Keys(ArticleWords article, TextSpan span) =>
        article
            .In(span)
            .Where(token => token.IsWord && token.Fold.Length >= ShortestWord)
            .Select(token => Definite.Without(token.Fold))
            .ToHashSet(StringComparer.Ordinal);

    // It is the speaker of the statement that is repeated.
    private static bool Names(ArticleWords article, TextSpan source, Statement repeated)
    {
        var words = article.In(source).Where(token => token.IsWord).Select(token => Definite.Without(token.Fold)).ToList();
        var speaker = repeated.Speaker is { } name
            ? ClauseToken.Of(name, new TextSpan(0, name.Length)).Select(token => Definite.Without(token.Fold)).ToHashSet(StringComparer.Ordinal)
            : [];
        var mention = repeated.Source is { } span ? article.In(span).Select(token => Definite.Without(token.Fold)).ToHashSet(StringComparer.Ordinal) : [];
        return words.Exists(word => speaker.Contains(word) || mention.Contains(word));
    }
}
