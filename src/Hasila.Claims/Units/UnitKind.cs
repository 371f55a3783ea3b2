using Hasila.Text.Data;

namespace Hasila.Claims.Units;

/// <summary>What kind of quantity a unit measures: money, mass, length, time; people and things are counted and have none.</summary>
internal static class UnitKind
{
    public const string Percent = "percent";
    public const string Money = "money";
    public const string Time = "time";
    public const string Length = "length";

    private static readonly Dictionary<string, string> s_kinds = DataFile
        .Rows(typeof(UnitKind).Assembly, "unit-kinds")
        .SelectMany(row => row[1].Split('|').Select(unit => (unit, row[0])))
        .ToDictionary(pair => pair.unit, pair => pair.Item2, StringComparer.Ordinal);

    /// <returns>The kind; null for what is counted, and for units that no row has.</returns>
    public static string? Of(string? unit) => unit is null ? null : s_kinds.GetValueOrDefault(unit);

    /// <summary>True where no one quantity has both units: money and tonnes, dollars and riyals, kilometres and people.</summary>
    public static bool AreUnlike(string? left, string? right)
    {
        if (left == right)
            return false;
        var (one, other) = (Of(left), Of(right));
        // A unit left out may be any measure; what is counted is none.
        if (left is null || right is null)
            return one == Percent || other == Percent;
        return one != other || (one != Money && one is not null) || (one == Money && !MayBeOneMoney(left, right));
    }

    // "riyals" may be Saudi ones; dollars are no riyals.
    private static bool MayBeOneMoney(string left, string right) =>
        left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
}
