using System.Runtime.InteropServices;

namespace Hasila.Claims.Model;

/// <summary>The days between which something was said: one where it is known, a month where only that is printed.</summary>
/// <param name="From">First day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="To">Last day, not before <paramref name="From"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayRange(int From, int To)
{
    public static DayRange Of(DateOnly day) => new(day.DayNumber, day.DayNumber);

    /// <summary>Days between the two; 0 where they meet.</summary>
    public int Apart(DayRange other) => Math.Max(0, Math.Max(other.From - To, From - other.To));
}
