using Hasila.Claims.Model;

namespace Hasila.Claims.Tallies;

/// <summary>Claims that are no longer made: their claimant has spoken since, and neither repeated nor revised them.</summary>
public static class DroppedClaims
{
    public const string Flag = "dropped";

    /// <summary>Flags what was last said up to a day by claimants who said other things after it.</summary>
    /// <param name="tally">All that is known now.</param>
    /// <param name="since">The day of the last edition; what was published after it is new.</param>
    public static Tally Mark(Tally tally, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var after = tally.Claims.Where(claim => claim.Appearances.Any(appearance => DayOf(appearance) > since)).ToList();
        var speakers = after.Select(claim => claim.Claimant).ToHashSet();
        var lines = after.Select(claim => claim.Line).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return tally with
        {
            Claims =
            [
                .. tally.Claims.Select(claim =>
                    speakers.Contains(claim.Claimant) && !lines.Contains(claim.Line ?? claim.Id)
                        ? claim with
                        {
                            Flags = [.. claim.Flags.Append(Flag).Order(StringComparer.Ordinal)],
                        }
                        : claim
                ),
            ],
        };
    }

    private static DateOnly? DayOf(Appearance appearance) => appearance.Published ?? appearance.SaidOn;
}
