using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>
/// Rule 11: a page's numbers held against each other. Each test computes, by interval arithmetic on the printed steps, what the other
/// numbers admit; the claim is then compared with that as with any evidence. They blame the page, not the speaker.
/// </summary>
public static class InternalTests
{
    /// <summary>Parts sum to the whole: the claim is the whole.</summary>
    /// <param name="parts">What each part admits (printed number, half a step to either side).</param>
    public static InternalTest WholeOfParts(IReadOnlyList<NumberInterval> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sum = Sum(parts);
        return new InternalTest("parts_and_whole", sum, [.. parts.Select(part => $"part {Numbers.Show(part)}"), $"sum = {Numbers.Show(sum)}"], []);
    }

    /// <summary>A part is not above its whole: the claim is the whole, and the parts are some of it.</summary>
    /// <param name="stated">The whole as printed.</param>
    /// <param name="parts">What each known part admits.</param>
    /// <param name="expected">What the whole ought to be by other numbers of the page (total less the rest), where that is known.</param>
    public static InternalTest WholeAboveParts(decimal stated, IReadOnlyList<NumberInterval> parts, NumberInterval? expected = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sum = Sum(parts);
        return new InternalTest(
            "parts_and_whole",
            new NumberInterval(sum.Low, null),
            [
                .. parts.Select(part => $"part {Numbers.Show(part)}"),
                $"the whole is at least {Numbers.Show(sum.Low ?? 0)}",
                .. expected is { } other ? [$"by the page's total it is {Numbers.Show(other)}"] : Array.Empty<string>(),
            ],
            expected is { } restored && Transcription.Suspect(stated, restored) ? [Flag.TranscriptionSuspect] : []
        );
    }

    /// <summary>A percentage equals its ratio: the claim is the percentage.</summary>
    /// <param name="part">What the part admits, zero or more.</param>
    /// <param name="whole">What the whole admits, above zero.</param>
    public static InternalTest? PercentOfRatio(NumberInterval part, NumberInterval whole) =>
        part is { Low: { } low, High: { } high } && whole is { Low: { } least, High: { } most } && Workable(part, whole) && low >= 0
            ? Worked(
                "percent_and_ratio",
                new NumberInterval(100 * low / most, 100 * high / least),
                $"part {Numbers.Show(part)}",
                $"whole {Numbers.Show(whole)}",
                "100 x part / whole"
            )
            : null;

    /// <summary>Growth recomputed: the claim is the change in percent.</summary>
    /// <param name="before">What the earlier value admits, above zero.</param>
    /// <param name="after">What the later value admits.</param>
    public static InternalTest? Growth(NumberInterval before, NumberInterval after) =>
        before is { Low: { } least, High: { } most } && after is { Low: { } low, High: { } high } && Workable(after, before)
            ? Worked(
                "growth",
                new NumberInterval(100 * ((low / most) - 1), 100 * ((high / least) - 1)),
                $"before {Numbers.Show(before)}",
                $"after {Numbers.Show(after)}",
                "100 x (after / before - 1)"
            )
            : null;

    /// <summary>As <see cref="Growth"/>, for "fell by": how many percent of the earlier value are gone.</summary>
    public static InternalTest? Decline(NumberInterval before, NumberInterval after) =>
        before is { Low: { } least, High: { } most } && after is { Low: { } low, High: { } high } && Workable(after, before)
            ? Worked(
                "growth",
                new NumberInterval(100 * (1 - (high / least)), 100 * (1 - (low / most))),
                $"before {Numbers.Show(before)}",
                $"after {Numbers.Show(after)}",
                "100 x (1 - after / before)"
            )
            : null;

    /// <summary>A running total never falls: the claim is the later one.</summary>
    /// <param name="earlier">What the earlier total admits.</param>
    /// <param name="later">The later total as printed.</param>
    /// <param name="day">The earlier total's day, for the calculation.</param>
    public static InternalTest? RunningTotal(NumberInterval earlier, decimal later, string day)
    {
        if (earlier.Low is not { } least)
            return null;
        var flags = new List<string>();
        if (later < least)
            flags.Add(Flag.RunningTotalFell);
        if (Transcription.Suspect(later, earlier))
            flags.Add(Flag.TranscriptionSuspect);
        return new InternalTest(
            "running_total",
            new NumberInterval(least, null, earlier.LowClosed),
            [$"running total already {Numbers.Show(earlier)} on {day}"],
            flags
        );
    }

    /// <summary>The number in the headline is the one in the body: the claim is the headline's.</summary>
    /// <param name="body">What the body's number admits.</param>
    public static InternalTest HeadlineAndBody(NumberInterval body) => Worked("headline_and_body", body, $"the body has {Numbers.Show(body)}");

    /// <summary>One page's number is the one that the other pages give for the same day: the claim is the odd page's.</summary>
    /// <param name="others">The number that the others agree on.</param>
    public static InternalTest OtherPages(decimal others) =>
        Worked("other_pages", NumberInterval.Point(others), $"other pages give {Numbers.Show(others)} for the same day");

    /// <summary>The announced count of items is the count found: the claim is the announced one.</summary>
    public static InternalTest AnnouncedCount(int found) =>
        Worked("announced_count", NumberInterval.Point(found), string.Create(CultureInfo.InvariantCulture, $"items found: {found}"));

    /// <summary>"The second anniversary" is the difference of the years: the claim is the ordinal.</summary>
    public static InternalTest Anniversary(DateOnly happened, DateOnly marked) =>
        Worked(
            "anniversary",
            NumberInterval.Point(marked.Year - happened.Year),
            string.Create(CultureInfo.InvariantCulture, $"{marked.Year} - {happened.Year}")
        );

    /// <summary>The claim held against one of the tests above.</summary>
    public static Finding Check(NormalForm claim, InternalTest test, CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(test);
        return CheckDecision.Decide(
            new CheckInputs
            {
                Claim = claim,
                Test = test,
                Settings = settings ?? CheckSettings.Default,
            }
        );
    }

    /// <summary>True where the quotient can be computed.</summary>
    private static bool Workable(NumberInterval above, NumberInterval below) =>
        below.Low >= EvidenceNumber.Smallest
        && below.High <= EvidenceNumber.Largest
        && above.Low >= -EvidenceNumber.Largest
        && above.High <= EvidenceNumber.Largest;

    private static NumberInterval Sum(IReadOnlyList<NumberInterval> parts) => parts.Aggregate(NumberInterval.Point(0), (sum, part) => sum.Plus(part));

    private static InternalTest Worked(string name, NumberInterval expected, params IReadOnlyList<string> steps) =>
        new(name, expected, [.. steps, $"= {Numbers.Show(expected)}"], []);
}
