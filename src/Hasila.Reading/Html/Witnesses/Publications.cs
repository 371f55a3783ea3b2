using Hasila.Reading.Articles;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Facts;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>The outlet's local day, from what the page's head says, what its address says and what its reader sees.</summary>
internal sealed class Publications
{
    /// <summary>A path of folders this many days away from what the head declares is older than the head: heads are rewritten when a site moves.</summary>
    private const int FarAway = 31;

    /// <summary>A line with a longer part than an outlet's name and a day is a sentence.</summary>
    private const int LongestOutlet = 40;

    private readonly PageReading _page;
    private readonly bool _monthFirst;
    private readonly DaysSeen _seen;

    private Publications(PageReading page, string? url)
    {
        _page = page;
        _monthFirst = DayOrder.IsMonthFirst(page.Facts.Locale, url);
        _seen = new DaysSeen(page, _monthFirst);
    }

    /// <summary>
    /// What the head declares as the publication; the day in the address or before the reader's eyes where it is a day apart (the head often speaks UTC).
    /// Without
    /// one: the address, the day under the headline, a day in the head of which nothing is said, labels, the first words, times elsewhere, the last change.
    /// </summary>
    public static Publication? Choose(PageReading page, string? url) => new Publications(page, url).Choose(url)?.ToPublication();

    private DayWitness? Choose(string? url)
    {
        var address = PrintedDay.InAddress(url);
        var inAddress = address is { } day ? new DayWitness(day.Date, url!) : null;
        var byline =
            _page.Byline is { Published: { } printed } line && (line.Site?.Length ?? 0) <= LongestOutlet
                ? new DayWitness(printed.Date, printed.Evidence)
                : null;
        var declared = Stamps(_page.Facts.Published);
        var seen = _seen.Near ?? byline;
        if (declared.Count > 0)
            return Local(Declared(declared, inAddress, seen, address is { IsPath: true }), inAddress, byline, _seen.Near ?? _seen.NearChange ?? _seen.Loose);
        if (inAddress is not null && (address is { IsPath: true } || seen is null))
            return Local(inAddress, byline, _seen.Near);
        var dated = Stamps(_page.Facts.Dated).FirstOrDefault();
        var time = _seen.TimeNear;
        // What a time element tells machines stands against a day without a label that is seen elsewhere.
        if (time is not null && (seen is null or { Label: DayLabel.None }) && seen?.Date != time.Date)
            return seen is null || Math.Abs(seen.Date.DayNumber - time.Date.DayNumber) > 1 ? time : seen;
        if (seen is not null)
            return Certain(seen, inAddress, dated, time);
        return inAddress
            ?? (dated is null ? null : Local(Certain(dated, _seen.Labelled), _seen.Loose))
            ?? _seen.Labelled
            ?? InTitle()
            ?? _seen.Dateline
            ?? _seen.Unlabelled
            ?? _seen.AnyTime
            ?? _seen.NearChange
            ?? _seen.Changed
            ?? _seen.Loose
            ?? Stamps(_page.Facts.Modified).FirstOrDefault()
            ?? InPicture();
    }

    // Where declared days differ, the one that the reader sees too.
    private static DayWitness Declared(List<DayWitness> declared, DayWitness? address, DayWitness? seen, bool isPath)
    {
        if (isPath && address is not null && declared.TrueForAll(one => Math.Abs(one.Date.DayNumber - address.Date.DayNumber) > FarAway))
            return address;
        return declared.Find(one => one.Date == seen?.Date) ?? Certain(declared[0], [address, seen, .. declared.Skip(1)]);
    }

    private static DayWitness Local(DayWitness declared, params ReadOnlySpan<DayWitness?> others)
    {
        foreach (var witness in others)
        {
            if (witness is not null && Math.Abs(witness.Date.DayNumber - declared.Date.DayNumber) == 1)
                return witness;
            if (witness is not null && witness.Date == declared.Date)
                return witness;
        }

        return declared;
    }

    // Day and month change places where others know it so.
    private static DayWitness Certain(DayWitness witness, params ReadOnlySpan<DayWitness?> others)
    {
        if (witness.Swapped is not { } swapped)
            return witness;
        var isSwapped = false;
        foreach (var other in others)
        {
            if (other?.Date == witness.Date)
                return witness;
            isSwapped |= other?.Date == swapped;
        }

        return isSwapped ? witness with { Date = swapped, Swapped = witness.Date } : witness;
    }

    private List<DayWitness> Stamps(IEnumerable<string> stamps) => [.. stamps.Select(stamp => DayWitness.OfStamp(stamp, _monthFirst)).OfType<DayWitness>()];

    private DayWitness? InTitle() =>
        _page.Facts.Title is { } title && TitleText.Segments(title) is [_, .., var last] ? DayWitness.InLine(last, _monthFirst) : null;

    private DayWitness? InPicture()
    {
        foreach (var picture in _page.Facts.Pictures)
        {
            if (PrintedDay.InAddress(picture) is { } day)
                return new DayWitness(day.Date, picture);
        }

        return null;
    }
}
