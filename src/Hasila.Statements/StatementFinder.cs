using Hasila.Reading.Articles;
using Hasila.Statements.Arabic;
using Hasila.Statements.Candidates;
using Hasila.Statements.Clauses;
using Hasila.Statements.Discourse;
using Hasila.Statements.English;
using Hasila.Statements.English.Attributions;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;
using Hasila.Text;

namespace Hasila.Statements;

/// <summary>Finds the attributed statements of an article. Pure; any text is accepted; time is linear in the text.</summary>
public static class StatementFinder
{
    /// <returns>In the order of their contents; every span lies in <c>Article.Text</c> and is not empty.</returns>
    public static IReadOnlyList<Statement> Find(Article article) => Find(article, ArabicRanker.Shipped, NameRanker.Shipped);

    /// <summary>The same statements, each with its reasons (<see cref="Statement.Why"/>).</summary>
    public static IReadOnlyList<Statement> Explain(Article article) => Find(article, ArabicRanker.Shipped, NameRanker.Shipped, explain: true);

    /// <summary>
    /// Makes a statement of an attribution that something other than the grammar found: speaker, channel, day, figures, places and kind as for those of the
    /// grammar.
    /// </summary>
    /// <param name="article">The article in whose text the places are.</param>
    /// <param name="proposed">The places.</param>
    /// <param name="id">Its <see cref="Statement.Id"/>.</param>
    /// <param name="by">Who proposes it: its <see cref="Statement.ProposedBy"/>.</param>
    /// <param name="explain">With its reasons.</param>
    /// <exception cref="ArgumentException">The places do not lie in one block of the article.</exception>
    public static Statement Complete(Article article, ProposedAttribution proposed, string id, string by, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(proposed);
        var whole = proposed.Content.Aggregate(proposed.Cue.Cover(proposed.Source), (all, span) => all.Cover(span));
        var block =
            article.Blocks.FirstOrDefault(block => block.Span.Contains(whole))?.Span
            ?? throw new ArgumentException($"no block of the article holds {whole}", nameof(proposed));
        var words = new ArticleWords(article.Text);
        var sentence = Sentence.Joined([.. Sentence.Of(words, block).Where(sentence => sentence.Span.Overlaps(whole))]);
        var discourse = new DiscourseReading(article, new FullNames(words), explain, new NameRanker(words, NameRanker.Shipped));
        discourse.Open(block);
        var draft = new StatementDraft
        {
            Content = proposed.Content,
            Cue = proposed.Cue,
            Source = proposed.Source,
            Kind = KindOf(article.Text, block, proposed.Content),
            Surroundings = Between(proposed, sentence.Span),
        };
        discourse.Hear(sentence, [draft.Because(Decision.Content, "proposed-verbatim", proposed.Content[0])]);
        return discourse.Statements()[0] with { Id = id, ProposedBy = by };
    }

    private static StatementKind KindOf(string text, TextSpan block, IReadOnlyList<TextSpan> content)
    {
        var quotes = QuoteMarks.Find(text, block);
        if (content.All(span => quotes.Any(quote => quote.Contains(span) || span.Contains(quote) && span.Length - quote.Length <= 2)))
            return StatementKind.Direct;
        return content.Any(span => quotes.Any(span.Overlaps)) ? StatementKind.Mixed : StatementKind.Indirect;
    }

    // Channel and day stand between cue and content, or where the content stands before, between the cue and the end of its sentence.
    private static TextSpan Between(ProposedAttribution proposed, TextSpan sentence)
    {
        var follows = proposed.Content.FirstOrDefault(span => span.Start >= proposed.Cue.End);
        return new TextSpan(proposed.Cue.Start, follows.IsEmpty ? Math.Max(sentence.End, proposed.Cue.End) : follows.Start);
    }

    /// <summary>The statements by weights of one's own; null for the rules alone.</summary>
    /// <param name="article">The article.</param>
    /// <param name="arabic">Of cues, openings, ends and sources.</param>
    /// <param name="speakers">Of names in sources.</param>
    /// <param name="explain">With reasons.</param>
    internal static IReadOnlyList<Statement> Find(Article article, RankWeights? arabic, RankWeights? speakers, bool explain = false) =>
        Find(article, arabic, words => speakers is null ? null : new NameRanker(words, speakers), explain);

    /// <summary>The same with a ranker of names that is made for the article's words.</summary>
    internal static IReadOnlyList<Statement> Find(Article article, RankWeights? arabic, Func<ArticleWords, NameRanker?> ranker, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        article = LongBlocks.Parted(article);
        var words = new ArticleWords(article.Text);
        var names = new FullNames(words);
        var discourse = new DiscourseReading(article, names, explain, ranker(words));
        var english = new EnglishAttribution(words, explain);
        var page = new Lazy<ArabicPage>(() => new ArabicPage(article.Text, [.. article.Blocks.Select(block => block.Span)], names));
        ArabicReading? reading = null;
        for (var at = 0; at < article.Blocks.Count; at++)
        {
            var block = article.Blocks[at];
            if (block.Kind is BlockKind.Headline or BlockKind.Heading)
                discourse.SetAside(
                    block.Span,
                    arabic is not null && ClauseToken.IsArabic(article.Text, block.Span)
                        ? (reading ??= new ArabicReading(words, page.Value, arabic, explain)).ReadHeadline(block.Span)
                        : []
                );
            if (block.Kind is BlockKind.Headline or BlockKind.Heading or BlockKind.Caption)
                continue;
            var isArabic = ClauseToken.IsArabic(article.Text, block.Span);
            var last = isArabic && arabic is not null ? ArabicRunOn.Last(words, article.Blocks, at) : at;
            discourse.Open(block.Span.Cover(article.Blocks[last].Span), ArabicRunOn.IsItem(article.Text, block));
            // A page in one language may quote a paragraph in the other.
            if (!isArabic)
            {
                foreach (var (sentence, drafts) in english.Read(article.Blocks, at))
                    discourse.Hear(sentence, drafts);
                at += english.Continued;
                continue;
            }

            if (last == at && HeadlineStatements.IsLine(article.Text, block.Span))
                discourse.SetAside(block.Span);
            if (arabic is null)
            {
                foreach (var sentence in Sentence.Of(words, block.Span))
                    discourse.Hear(sentence, ArabicAttribution.Find(sentence, page.Value));
                continue;
            }

            reading ??= new ArabicReading(words, page.Value, arabic, explain);
            var later = ArabicContinuation.Behind(words, article.Blocks, last);
            foreach (var (sentence, drafts) in reading.Read([.. article.Blocks.Skip(at).Take(last + 1 - at).Select(one => one.Span)]))
            {
                var longer =
                    later.Count > 0 && sentence.Span.End >= article.Blocks[last].Span.End
                        ? ArabicContinuation.GoOn(sentence, drafts, later, discourse.IsSpeaking)
                        : null;
                discourse.Hear(sentence, longer ?? drafts);
                last += longer is null ? 0 : later.Count;
            }

            if (ArabicRunOn.Announces(words, block.Span) && article.Blocks.ElementAtOrDefault(at + 1) is { } first)
                discourse.Announced(first.Span, ArabicRunOn.IsItem(article.Text, first));
            at = last;
        }

        return PostedWords.Of(article, discourse.Statements());
    }
}
