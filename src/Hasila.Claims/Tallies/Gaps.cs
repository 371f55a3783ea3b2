using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Claims.Tallies;

/// <summary>A page says how many items a publication holds; how many of them does it itemise?</summary>
internal static class Gaps
{
    /// <param name="page">The page.</param>
    /// <param name="mentions">Those of the page.</param>
    /// <param name="claimants">Of the page.</param>
    /// <returns>The largest announcement, where some of its items are found and fewer than announced; null where there is none: a page that only mentions a
    /// list itemises nothing.</returns>
    public static CompletenessGap? Of(AttributedArticle page, IReadOnlyList<Mention> mentions, Claimants claimants)
    {
        var article = page.Article;
        CompletenessGap? largest = null;
        foreach (var block in article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem))
        {
            foreach (var sentence in SentenceSplitter.Split(article.Text, block.Span))
            {
                if (AnnouncedLists.CountIn(article.Text, sentence) is not { } announced || OwnerOf(page, sentence, claimants) is not { } claimant)
                    continue;
                var found = mentions
                    .Where(mention => mention.Claimant.Key == claimant.Key && mention.Appearance.Span.Start >= sentence.End && mention.IsDefined)
                    .Select(mention => mention.Indicator.Id)
                    .Distinct(StringComparer.Ordinal)
                    .Count();
                if (largest is null || announced > largest.Announced)
                    largest = new CompletenessGap(claimant.Name.Ar, announced, found, article.Name ?? article.Id, article.Id, sentence.In(article.Text));
            }
        }

        return largest is { Found: > 0 } && largest.Found < largest.Announced ? largest : null;
    }

    // The body that the sentence names, else who speaks.
    private static Claimant? OwnerOf(AttributedArticle page, TextSpan sentence, Claimants claimants) =>
        claimants.BodyNamedIn(sentence) ?? (SpeakerAt(page, sentence) is { } speaker ? claimants.Resolve(speaker) : null);

    // Whoever spoke last before the sentence, or in it.
    private static Statement? SpeakerAt(AttributedArticle page, TextSpan sentence) =>
        page.Statements.LastOrDefault(statement => statement.Speaker is not null && statement.Content.Start < sentence.End)
        ?? page.Statements.FirstOrDefault(statement => statement.Speaker is not null);
}
