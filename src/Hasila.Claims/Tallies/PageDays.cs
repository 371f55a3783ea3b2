using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Text.Dates;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Tallies;

/// <summary>When a page was published: its day, else the month that is printed near its headline ("Name of the outlet | 2017-11"), else nothing.</summary>
internal static class PageDays
{
    private const int OpeningBlocks = 4;
    private const int LongestLine = 100;
    private const int MonthGrain = 7;

    public static DayRange? Of(Article article)
    {
        if (article.Published is { } published)
            return DayRange.Of(published.Date);
        foreach (
            var line in article
                .Blocks.Take(OpeningBlocks)
                .Where(block => block.Span.Length <= LongestLine && block.Kind is not BlockKind.Headline)
                .Select(block => article.TextOf(block))
                .Concat(article.Furniture.Where(piece => piece.Kind is FurnitureKind.Byline && piece.Text.Length <= LongestLine).Select(piece => piece.Text))
        )
        {
            var month = DateReader
                .FindDates(line, null, article.Language)
                .FirstOrDefault(date => date.Value.Length >= MonthGrain && date is { From: not null, To: not null });
            if (month is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 31)
                return new DayRange(from.DayNumber, to.DayNumber);
        }

        return null;
    }
}
