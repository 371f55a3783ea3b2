using System.Globalization;
using Hasila.Reading.Articles;
using Hasila.Reading.Days;

namespace Hasila.Reading.Html;

/// <summary>The outlet's local day, from what the page's head says, what its address says and what its reader sees.</summary>
internal static class Publications
{
    private const int LongestLabel = 160;
    private const int LongestDateline = 60;
    private const int FirstParagraphs = 3;
    private const int ShortLabel = 60;
    private const int AfterHeadline = 40;

    private static readonly DateOnly s_firstPages = new(1990, 1, 1);

    /// <summary>
    /// What the head declares; the day in the address or before the reader's eyes where it is a day apart (the head often speaks UTC). Without a declared
    /// day: the address, the byline, what is marked up as a time, a label near the headline.
    /// </summary>
    public static Publication? Choose(PageReading page, string? url)
    {
        var facts = page.Facts;
        var visible = page.Byline?.Published;
        var address = PrintedDay.InAddress(url) is { } day ? new Publication(day, url!) : null;
        var declared = facts.Published.Select(text => Declared(text, facts.IsMonthFirst)).FirstOrDefault(found => found is not null);
        if (declared is not null)
        {
            foreach (var witness in new[] { address, visible, NearHeadline(page) })
            {
                if (witness is not null && Math.Abs(witness.Date.DayNumber - declared.Date.DayNumber) == 1)
                    return witness;
                if (witness is not null && witness.Date == declared.Date && !ReferenceEquals(witness, address))
                    return witness;
            }

            return declared;
        }

        return address ?? visible ?? NearHeadline(page) ?? Dateline(page) ?? Labelled(page) ?? facts.Modified.Select(text => Declared(text, facts.IsMonthFirst)).FirstOrDefault(found => found is not null);
    }

    // A short line under (or just over) the headline that holds a day.
    private static Publication? NearHeadline(PageReading page)
    {
        if (page.HeadlineAt < 0)
            return null;
        for (var i = Math.Max(0, page.HeadlineAt - 4); i < Math.Min(page.Blocks.Count, page.HeadlineAt + AfterHeadline); i++)
        {
            var block = page.Blocks[i];
            if (i > page.HeadlineAt && block.IsProse && block.Text.Length > LongestLabel && page.RuleKeeps[i])
                return null;
            if (i != page.HeadlineAt && block.Text.Length <= LongestLabel && block.Zone is null or { Kind: FurnitureKind.Byline or FurnitureKind.Other } && Of(block, page.Facts.IsMonthFirst) is { } found)
                return found;
        }

        return null;
    }

    // "01.02.2022 The labour market ...": the first words of the text.
    private static Publication? Dateline(PageReading page)
    {
        var left = FirstParagraphs;
        foreach (var block in page.Blocks)
        {
            if (!block.IsProse || !page.IsInBody(block))
                continue;
            if (left-- == 0)
                return null;
            var start = block.Text[..Math.Min(block.Text.Length, LongestDateline)];
            if (PrintedDay.Find(start, page.Facts.IsMonthFirst) is { } day && day.Span.Start < LongestDateline / 2 && IsPage(day.Date))
                return new Publication(day.Date, day.Span.In(start));
        }

        return null;
    }

    private static Publication? Labelled(PageReading page)
    {
        Publication? elsewhere = null;
        foreach (var block in page.Blocks)
        {
            if (block.Text.Length > LongestLabel || block.Zone is { Kind: FurnitureKind.RelatedLink or FurnitureKind.Comments or FurnitureKind.Navigation } || Of(block, page.Facts.IsMonthFirst) is not { } found)
                continue;
            if (page.IsInBody(block))
                return found;
            elsewhere ??= block.Text.Length <= ShortLabel ? found : null;
        }

        return elsewhere;
    }

    private static Publication? Of(PageBlock block, bool monthFirst) =>
        block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || block.Text.AsSpan().IndexOfAnyInRange('٠', '٩') >= 0
            ? PrintedDay.Find(block.Text, monthFirst) is { } day && IsPage(day.Date) ? new Publication(day.Date, day.Span.In(block.Text)) : null
            : null;

    private static Publication? Declared(string declared, bool monthFirst)
    {
        if (declared is { Length: >= 10 } && DateOnly.TryParseExact(declared[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return IsPage(date) ? new Publication(date, declared) : null;
        if (declared is { Length: >= 8 } && DateOnly.TryParseExact(declared[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsPage(date))
            return new Publication(date, declared);
        return PrintedDay.Find(declared, monthFirst) is { } day && IsPage(day.Date) ? new Publication(day.Date, declared) : null;
    }

    private static bool IsPage(DateOnly date) => date >= s_firstPages;
}
