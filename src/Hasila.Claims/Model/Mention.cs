using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Units;
using Hasila.Text;

namespace Hasila.Claims.Model;

/// <summary>One result claimed at one place of one page: what claims are merged from. Nothing in it depends on other pages.</summary>
internal sealed record Mention
{
    /// <summary>Flag of a claim whose words hold a direction override.</summary>
    public const string Overridden = "direction-override";

    public required MergeFacts Page { get; init; }

    public required Claimant Claimant { get; init; }

    public required Indicator Indicator { get; init; }

    public required Appearance Appearance { get; init; }

    /// <summary>What a number counts, as one concept over languages; empty where nothing is counted.</summary>
    public required string Thing { get; init; }

    /// <summary>The same, where the words are known ones.</summary>
    public string? KnownThing { get; init; }

    /// <summary>No number is printed; a whole that is claimed in words ("all the land") may still be the figure.</summary>
    public required bool IsNumberless { get; init; }

    public DateOnly? AsOf { get; init; }

    public DayRange? Days { get; init; }

    public PeriodKind? PeriodKind { get; init; }

    public LocalText? Place { get; init; }

    /// <summary>Id of the one place below a country that the passage names; null where it names none or several.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Said of what is still to come: a pledge, plan or target.</summary>
    public bool IsPlan { get; init; }

    /// <summary>Told as a part of another figure: "41 of them", "including 5 children".</summary>
    public bool IsPart { get; init; }

    /// <summary>
    /// The words counted, where one statement puts the same number beside several things ("three officers and three guards"): they are as many claims. Else
    /// null.
    /// </summary>
    public string? Among { get; init; }

    /// <summary>What the same page says against it.</summary>
    public IReadOnlyList<Appearance> Caveats { get; init; } = [];

    /// <summary>Given only beside a claim that it joins: the page's own words without a number claim nothing by themselves.</summary>
    public bool IsOwnWords => Claimant.IsNobody && IsNumberless;

    public bool IsDefined => Indicator.Id != OtherResults.Id;

    /// <summary>The number has so many digits that chance does not repeat it.</summary>
    public bool IsTelling { get; init; }

    /// <summary>
    /// Mentions of one line are figures of one thing by one claimant over time. Nobody's words make no line beyond their page's day; what no indicator
    /// defines has no line either, since its figure alone tells one from the other.
    /// </summary>
    public string Line
    {
        get
        {
            var what = IsNumberless ? "q" : $"{Measure}:{Thing}";
            if (!IsDefined)
                what += $":{Appearance.Figure?.Value}";
            if (Claimant.IsNobody)
                what += Days is { } days ? string.Create(CultureInfo.InvariantCulture, $":{days.From}") : $":{Page.Capture}";
            if (PlaceId is not null)
                what += $":{PlaceId}";
            // A pledge is no revision of a result, a part none of its whole.
            if (IsPlan && !IsNumberless)
                what += ":plan";
            if (IsPart)
                what += ":part";
            if (Among is not null)
                what += $":among {Among}";
            // Direction overrides make a reader see another number than the one that stands there: such words are kept apart, under a claim of their own.
            if (IsOverridden)
                what += $":{Overridden}:{Page.Capture}";
            return $"{Claimant.Key}|{Indicator.Id}|{what}";
        }
    }

    // Counts and money as ever; what is measured is another line than what is counted.
    private string Measure => UnitKind.Of(Appearance.Figure!.Unit) is { } kind and not UnitKind.Money ? kind : "n";

    public bool IsOverridden => Appearance.Words.AsSpan().IndexOfAny('\u202D', '\u202E') >= 0;

    /// <summary>The line and the figure: mentions of one strand are one claim, however far apart.</summary>
    public string Strand =>
        IsNumberless
            ? Line
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Line}|{Appearance.Figure!.Value:0.############################}|{Appearance.Figure.High:0.############################}"
            );
}
