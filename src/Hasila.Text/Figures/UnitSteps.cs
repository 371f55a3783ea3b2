using System.Collections.Frozen;
using System.Globalization;
using Hasila.Text.Data;

namespace Hasila.Text.Figures;

/// <summary>How many of a smaller unit make a larger one, for amounts written in both: "5 كم و300 متر".</summary>
internal sealed class UnitSteps
{
    private readonly FrozenDictionary<(string Larger, string Smaller), decimal> _steps;

    private UnitSteps() =>
        _steps = DataFile.Rows("unit-steps").ToFrozenDictionary(row => (row[0], row[1]), row => decimal.Parse(row[2], CultureInfo.InvariantCulture));

    internal static UnitSteps Instance { get; } = new();

    /// <summary>Null where the two are no units of one scale.</summary>
    internal decimal? Between(string larger, string smaller) => _steps.TryGetValue((larger, smaller), out var step) ? step : null;
}
