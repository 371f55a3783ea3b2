using System.Globalization;
using Xunit;

namespace Hasila.Testing;

/// <summary>
/// Whether work grows in proportion to its input, told by two sizes in one run. What is compared is processor time of the thread at work
/// (<see cref="ThreadClock"/>), so that other work on the machine does not count; the least of some tries is taken, since noise only adds.
/// </summary>
public static class Growth
{
    /// <summary>
    /// Growth with the square of the size takes, of ten times the input, a hundred times the time; in proportion, ten times. This stands between.
    /// </summary>
    private const double Margin = 4;

    /// <summary>What a clock, a collection of garbage or a page fault may add, in milliseconds.</summary>
    private const double Slack = 50;

    private const int Tries = 6;

    /// <summary>Fails where <paramref name="large"/> takes more than four times its share of what <paramref name="small"/> takes.</summary>
    /// <param name="times">How many times the size of the small work the large one has.</param>
    /// <param name="small">The small work; run once before it is measured.</param>
    /// <param name="large">The large work, with its result looked at elsewhere.</param>
    public static void InProportion(double times, Action small, Action large)
    {
        small();
        var (ofSmall, ofLarge) = (double.MaxValue, double.MaxValue);
        for (var tried = 0; tried < Tries; tried++)
        {
            ofSmall = Math.Min(ofSmall, Cost(small));
            ofLarge = Math.Min(ofLarge, Cost(large));
            if (ofLarge <= (ofSmall * times * Margin) + Slack)
                return;
        }

        Assert.Fail(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{times:0.#} times the input took {ofLarge:0.0} ms after {ofSmall:0.0} ms: {ofLarge / ofSmall:0.0} times"
            )
        );
    }

    private static double Cost(Action work)
    {
        var before = ThreadClock.Now();
        work();
        return ThreadClock.Now() - before;
    }
}
