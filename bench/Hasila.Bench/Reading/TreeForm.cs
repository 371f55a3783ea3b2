namespace Hasila.Bench.Reading;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">Most leaves of each.</param>
/// <param name="Rate">The share of its error that each tree may mend, above 0, at most 1.</param>
/// <param name="Measures">The share of the measures that each tree may ask for.</param>
/// <param name="Rows">The share of the rows that each tree sees.</param>
/// <param name="Beginning">From where the parts are drawn; the same beginning draws the same parts.</param>
internal sealed record TreeForm(int Trees, int Leaves, double Rate, double Measures, double Rows, ulong Beginning);

/// <summary>Numbers that look drawn by chance and are the same on every machine (SplitMix64).</summary>
internal sealed class Draw(ulong beginning)
{
    private ulong _state = beginning;

    /// <returns>At least 0, below 1.</returns>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
