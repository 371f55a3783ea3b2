using System.Runtime.InteropServices;

namespace Hasila.Claims.Model;

/// <summary>
/// What tells whether two pages report one event: their figures, who speaks on them, where, and their wording. Bounded, whatever the page's length.
/// </summary>
internal sealed record MergeFacts
{
    /// <summary>The capture's id.</summary>
    public required string Capture { get; init; }

    public DayRange? Days { get; init; }

    /// <summary>The largest figures, each once; at most <see cref="MostFigures"/>.</summary>
    public IReadOnlyList<PageFigure> Figures { get; init; } = [];

    /// <summary>Keys and sounds of the claimants.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>ISO codes of the countries that are named or whose places are, most often first.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Hashes of which two near-equal texts share one.</summary>
    public IReadOnlyList<ulong> Wording { get; init; } = [];

    public const int MostFigures = 16;
}

/// <param name="Value">As printed.</param>
/// <param name="IsShare">A percentage.</param>
/// <param name="Thing">The concept counted; null where no known words say it.</param>
/// <param name="Indicator">The indicator's id; null where none is defined.</param>
/// <param name="IsTelling">Has so many digits that chance does not repeat it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageFigure(decimal Value, bool IsShare, string? Thing, string? Indicator, bool IsTelling)
{
    private const int TellingDigits = 3;

    public bool IsSameNumber(PageFigure other) => Value == other.Value && IsShare == other.IsShare;

    public bool IsSameThing(PageFigure other) =>
        IsSameNumber(other) && ((Thing is not null && Thing == other.Thing) || (Indicator is not null && Indicator == other.Indicator));

    /// <summary>At least three significant digits: 1,208 or 17.4 million, not 8 million.</summary>
    public static bool Tells(decimal? number)
    {
        if (number is not { } value)
            return false;
        var digits = Math.Abs(value);
        while (digits != decimal.Truncate(digits))
            digits *= 10;
        while (digits > 0 && digits % 10 == 0)
            digits /= 10;
        return digits >= (decimal)Math.Pow(10, TellingDigits - 1);
    }
}
