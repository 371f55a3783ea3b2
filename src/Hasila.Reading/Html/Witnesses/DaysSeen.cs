using Hasila.Reading.Articles;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>Days that a page's reader sees, by where they stand and what stands beside them.</summary>
internal sealed class DaysSeen
{
    private const int LongestLabel = 160;
    private const int LongestLine = 260;
    private const int LongestDateline = 60;
    private const int FirstParagraphs = 3;
    private const int ShortLabel = 60;
    private const int BeforeHeadline = 4;
    private const int AfterHeadline = 40;
    private const int LongestWordBefore = 28;

    /// <summary>Characters beside the day in a line of a row of links that is about the article.</summary>
    private const int MostInLinks = 40;

    /// <summary>Characters beside the day in a line that is about the day.</summary>
    private const int MostBeside = 40;

    private const int BarelyBeside = 12;
    private const int FarUnder = 3;

    private readonly PageReading _page;
    private readonly bool _monthFirst;
    private List<(PageBlock Block, DayWitness Day)>? _lines;
    private int? _lastProse;

    public DaysSeen(PageReading page, bool monthFirst)
    {
        (_page, _monthFirst) = (page, monthFirst);
        if (page.HeadlineAt >= 0)
            (Near, NearChange, Loose) = UnderHeadline();
    }

    /// <summary>In a line about it under the headline, else just over the headline, else in the headline's own line.</summary>
    public DayWitness? Near { get; }

    /// <summary>The day of a change in the same place.</summary>
    public DayWitness? NearChange { get; }

    /// <summary>In a line there that is about something else too: perhaps the day of what happened.</summary>
    public DayWitness? Loose { get; }

    /// <summary>What a time element between headline and text says to machines.</summary>
    public DayWitness? TimeNear
    {
        get
        {
            if (_page.HeadlineAt < 0)
                return null;
            var from = _page.Blocks[Math.Max(0, _page.HeadlineAt - BeforeHeadline)].Element.Order;
            var last = FirstProse();
            return TimesBetween(from, last < _page.Blocks.Count ? _page.Blocks[last].Element.Order : int.MaxValue);
        }
    }

    public DayWitness? AnyTime => TimesBetween(0, int.MaxValue);

    /// <summary>Behind a label of publication, anywhere but in comments and links to other articles.</summary>
    public DayWitness? Labelled =>
        Lines()
            .Where(line => line.Day.Label == DayLabel.Published)
            .OrderByDescending(line => _page.IsInBody(line.Block))
            .Select(line => line.Day)
            .FirstOrDefault();

    public DayWitness? Changed => Lines().Where(line => line.Day.Label == DayLabel.Changed).Select(line => line.Day).FirstOrDefault();

    /// <summary>In a short line without a label: in the body, else elsewhere.</summary>
    public DayWitness? Unlabelled =>
        Lines()
            .Where(line => line.Day.Label == DayLabel.None && line.Block.Text.Length <= ShortLabel)
            .OrderByDescending(line => _page.IsInBody(line.Block))
            .Select(line => line.Day)
            .FirstOrDefault();

    /// <summary>"01.02.2022 The labour market ...": the first words of the text.</summary>
    public DayWitness? Dateline
    {
        get
        {
            var left = FirstParagraphs;
            foreach (var block in _page.Blocks)
            {
                if (!block.IsProse || !_page.IsInBody(block))
                    continue;
                if (left-- == 0)
                    return null;
                var start = block.Text[..Math.Min(block.Text.Length, LongestDateline)];
                if (PrintedDay.Find(start, _monthFirst) is { Span.Start: < LongestDateline / 2 } && DayWitness.InLine(start, _monthFirst) is { } day)
                    return day;
            }

            return null;
        }
    }

    private (DayWitness? Day, DayWitness? Change, DayWitness? Loose) UnderHeadline()
    {
        var headlineAt = _page.HeadlineAt;
        DayWitness? under = null,
            over = null,
            change = null,
            loose = null;
        int paragraphs = 0,
            overAt = 0,
            underAt = 0;
        for (var i = Math.Max(0, headlineAt - BeforeHeadline); i < Math.Min(_page.Blocks.Count, headlineAt + AfterHeadline); i++)
        {
            var block = _page.Blocks[i];
            if (i > headlineAt && block.IsProse && block.Text.Length > LongestLabel && _page.RuleKeeps[i] && ++paragraphs > 1)
                break;
            if (
                i == headlineAt
                || block.Text.Length > LongestLabel
                || Line(i) is not { } found
                || !IsHere(block, i > headlineAt, found)
                || IsOfAnother(i, found)
            )
                continue;
            var beside = block.Text.Length - found.Evidence.Length;
            if (found.Label == DayLabel.Changed)
                change ??= found;
            else if (
                paragraphs > 0
                    ? found.Label == DayLabel.None && beside > BarelyBeside
                    : found.Label == DayLabel.None && beside > MostBeside && block.Text.IndexOf(found.Evidence, StringComparison.Ordinal) > BarelyBeside
            )
                loose ??= paragraphs > 0 ? null : found;
            else if (i < headlineAt)
                (over, overAt) = (found, i);
            else if (found.Label == DayLabel.Published)
                return (found, change, loose);
            else if (under is null)
                (under, underAt) = (found, i);
        }

        if (over is not null && under is not null && overAt == headlineAt - 1 && underAt - headlineAt > FarUnder)
            under = null;
        return (under ?? over ?? DayWitness.InLine(_page.Blocks[headlineAt].Text, _monthFirst), change, loose);
    }

    private static bool IsHere(PageBlock block, bool isUnder, DayWitness found) =>
        block.Zone is null or { Kind: FurnitureKind.Byline or FurnitureKind.Other }
        || (isUnder && block.Text.Length - found.Evidence.Length <= MostInLinks && block.Zone.Kind is FurnitureKind.Navigation or FurnitureKind.RelatedLink);

    // A link to another article may name its day; so may anything behind the text in a column beside it.
    private bool IsOfAnother(int i, DayWitness day)
    {
        var block = _page.Blocks[i];
        if (day.Label != DayLabel.None)
            return false;
        return block.Cue is FurnitureKind.RelatedLink || (i > LastProse && block.Element.In.HasFlag(BlockSurroundings.Aside));
    }

    private int LastProse =>
        _lastProse ??= Enumerable.Range(0, _page.Blocks.Count).LastOrDefault(i => _page.Blocks[i].IsProse && _page.RuleKeeps[i], _page.Blocks.Count);

    // A label may stand in a line of its own before the day: "Published", "Joined".
    private DayWitness? Line(int i)
    {
        var block = _page.Blocks[i];
        if (block.Kind == BlockKind.Caption || DayWitness.InLine(block.Text, _monthFirst) is not { } day)
            return null;
        if (
            day.Label != DayLabel.None
            || i == 0
            || _page.Blocks[i - 1].Text is not { Length: <= LongestWordBefore } before
            || before.AsSpan().ContainsAnyInRange('0', '9')
        )
            return day;
        var label = DayLabels.In(before);
        return label == DayLabel.Other ? null : day with { Label = label };
    }

    private int FirstProse()
    {
        var i = Math.Max(0, _page.HeadlineAt + 1);
        while (i < _page.Blocks.Count && !(_page.Blocks[i].IsProse && _page.RuleKeeps[i]))
            i++;
        return i;
    }

    private DayWitness? TimesBetween(int from, int to)
    {
        foreach (var (element, stamp) in _page.Facts.Times)
        {
            if (
                element.Order >= from
                && element.Order <= to
                && element.Zone is null or { Kind: FurnitureKind.Byline }
                && DayWitness.OfStamp(stamp, _monthFirst) is { } day
            )
                return day;
        }

        return null;
    }

    private List<(PageBlock Block, DayWitness Day)> Lines() => _lines ??= [.. FindLines()];

    private IEnumerable<(PageBlock Block, DayWitness Day)> FindLines()
    {
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            var block = _page.Blocks[i];
            if (
                block.Text.Length <= LongestLine
                && block.Zone is not { Kind: FurnitureKind.RelatedLink or FurnitureKind.Comments or FurnitureKind.Navigation }
                && Line(i) is { } day
                && !IsOfAnother(i, day)
                && (block.Text.Length <= LongestLabel || day.Label != DayLabel.None)
            )
                yield return (block, day);
        }
    }
}
