using System.Text.Json.Serialization;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Model;

/// <summary>One claimed result: claimant, indicator, figure, place, as-of. It appears in statements, over outlets, languages and years.</summary>
public sealed record Claim
{
    /// <summary>Stable: a hash of the key it is merged by: claimant, indicator, what is counted, and the figure.</summary>
    public required string Id { get; init; }

    /// <summary>Claims of one line differ in their figures only: what was claimed before, and what came after. A hash of the key without the figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Line { get; init; }

    /// <summary>The claimant's name as resolved on the pages (or the framework's actor name, where it is known in both languages).</summary>
    public required LocalText Claimant { get; init; }

    /// <summary>The claimant's grammatical gender as most of its pages tell it; null where they do not, or where the name decides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SpeakerGender? ClaimantGender { get; init; }

    public string? Frame { get; init; }

    /// <summary>The indicator's id.</summary>
    public required string Indicator { get; init; }

    /// <summary>One neutral sentence part in each language: "X said: ..." is put before it where it is shown.</summary>
    public required LocalText Gloss { get; init; }

    /// <summary>The latest figure, with its bound kept; null for a claim without a number. Its spans point into the latest appearance's article.</summary>
    public ClaimedFigure? Figure { get; init; }

    public PeriodKind? PeriodKind { get; init; }

    public LocalText? Place { get; init; }

    /// <summary>The latest day for which the claim is made.</summary>
    public DateOnly? AsOf { get; init; }

    public ClaimStatus Status { get; init; }

    /// <summary>Where it appears; at least one; oldest first.</summary>
    public required IReadOnlyList<Appearance> Appearances { get; init; }

    /// <summary>How many texts it appears in; a text and its reposts and mirrors are one.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>What was merged into it beside its own claimant and figure, and why; empty where nothing was.</summary>
    public IReadOnlyList<ClaimPart> Parts { get; init; } = [];

    /// <summary>What the same pages say against it, shown beside it.</summary>
    public IReadOnlyList<Appearance> Caveats { get; init; } = [];

    /// <summary>The figures of the line over as-of dates, oldest first, up to this claim's own; one entry where it is the first.</summary>
    public IReadOnlyList<FigureAsOf> History { get; init; } = [];

    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>What was merged into a claim: a claim by itself if a person takes it out again.</summary>
/// <param name="Id">The claim's id that it would have.</param>
/// <param name="Claimant">As its pages name the claimant.</param>
/// <param name="To">The part, or the claim, that it was joined to.</param>
/// <param name="Because">Why, in English.</param>
/// <param name="IsDecided">A person joined it.</param>
public sealed record ClaimPart(string Id, LocalText Claimant, string To, string Because, bool IsDecided);

/// <summary>A figure lifted out of its text: the words are kept beside the numbers.</summary>
public sealed record ClaimedFigure
{
    public decimal? Value { get; init; }

    public decimal? High { get; init; }

    public Comparator Comparator { get; init; }

    public string? Unit { get; init; }

    /// <summary>The words of the thing counted, verbatim; null where none stand there.</summary>
    public string? Counts { get; init; }

    public decimal? Step { get; init; }

    /// <summary>What it was before: 4 of "from 4 to 16"; null where the words give none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? From { get; init; }

    /// <summary>What it is taken of: 18 of "14 of 18"; null where the words give none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Whole { get; init; }

    /// <summary>The figure's own words, verbatim: "أكثر من 65 بالمئة".</summary>
    public required string Words { get; init; }
}

/// <summary>One place on a page where a claim, or a caveat to it, stands.</summary>
public sealed record Appearance
{
    /// <summary>The capture's id.</summary>
    public required string Capture { get; init; }

    /// <summary>The article's name, else its id.</summary>
    public required string Page { get; init; }

    /// <summary>The statement's id within its article; null for words outside any statement.</summary>
    public string? Statement { get; init; }

    /// <summary>UTF-16 span in the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words at <see cref="Span"/>.</summary>
    public required string Words { get; init; }

    public string? Outlet { get; init; }

    public string? Headline { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? SaidOn { get; init; }

    public string? Language { get; init; }

    /// <summary>By whom, as resolved in the article.</summary>
    public string? Speaker { get; init; }

    public ClaimedFigure? Figure { get; init; }

    /// <summary>What was read here of the fields that persons corrected, by field; null where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldRead>? Corrected { get; init; }
}

/// <summary>A figure that a claim had, the day for which it was said, and where it stands.</summary>
public sealed record FigureAsOf(DateOnly? AsOf, ClaimedFigure Figure, string Capture, string? Statement);

/// <summary>What a number covers: a level on a day, a total since a start, what came in a period, a share of a whole, a change.</summary>
public enum PeriodKind
{
    Stock,
    Cumulative,
    Flow,
    Share,
    Change,
}

/// <summary>How a claim stands to what was said before it.</summary>
public enum ClaimStatus
{
    Claimed,
    Revised,

    /// <summary>Two figures for one day. Says nothing of which is right: verdicts stay with reviews.</summary>
    [JsonStringEnumMemberName("differs-by-source")]
    DiffersBySource,
}
