using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Claims.Tallies;

/// <summary>
/// The items of a list that a page announces ("the report of the ministry holds nine results:"), each a block of its own: they are of whoever put the list out.
/// </summary>
internal sealed class AnnouncedItems
{
    private const int LongestItem = 120;

    private readonly List<(TextSpan Span, Claimant Owner)> _lists = [];

    public AnnouncedItems(AttributedArticle page, Claimants claimants)
    {
        var article = page.Article;
        (int Start, int End, int Left, Claimant Owner)? open = null;
        foreach (var block in article.Blocks)
        {
            if (open is { } list)
            {
                var isItem = block.Kind is BlockKind.ListItem || (block.Kind == BlockKind.Paragraph && block.Span.Length <= LongestItem);
                if (list.Left > 0 && isItem && !page.Statements.Any(one => one.Speaker is not null && block.Span.Contains(one.Content)))
                {
                    open = list with { End = block.Span.End, Left = list.Left - 1 };
                    continue;
                }

                Close(open.Value);
                open = null;
            }

            if (!article.Text[block.Span.Start..block.Span.End].TrimEnd().EndsWith(':'))
                continue;
            if (SentenceSplitter.Split(article.Text, block.Span) is not [.., var last])
                continue;
            if (AnnouncedLists.CountIn(article.Text, last) is { } items && claimants.BodyNamedIn(last) is { } owner)
                open = (block.Span.End, block.Span.End, items, owner);
        }

        if (open is { } rest)
            Close(rest);
    }

    /// <summary>Whose list a stretch is an item of; null where it is none.</summary>
    public Claimant? OwnerOf(TextSpan span) => _lists.Where(list => list.Span.Contains(span)).Select(list => list.Owner).FirstOrDefault();

    private void Close((int Start, int End, int Left, Claimant Owner) list)
    {
        if (list.End > list.Start)
            _lists.Add((new TextSpan(list.Start, list.End), list.Owner));
    }
}
