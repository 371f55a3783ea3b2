using System.Runtime.CompilerServices;

namespace Hasila.Statements.Ranking;

/// <summary>The features of one candidate, as rows of the weights. Filled anew for each candidate.</summary>
/// <param name="decision">The number of the decision: its features are kept apart from those of another.</param>
internal sealed class FeatureList(uint decision)
{
    private const ulong Spread = 0xD6E8FEB86659FD93UL;

    private readonly ulong _salt = (decision + 1) * Spread;
    private int[] _rows = new int[128];
    private int _count;

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>For explaining: the number of the feature behind each row; kept only where asked for.</summary>
    public List<uint>? Told { get; set; }

    public void Clear()
    {
        _count = 0;
        Told?.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint feature, ulong a) => Keep(feature, Mix(Mix(_salt, feature), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint feature, ulong a, ulong b) => Keep(feature, Mix(Mix(Mix(_salt, feature), a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint feature, ulong a, ulong b, ulong c) => Keep(feature, Mix(Mix(Mix(Mix(_salt, feature), a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint feature, ulong a, ulong b, ulong c, ulong d) => Keep(feature, Mix(Mix(Mix(Mix(Mix(_salt, feature), a), b), c), d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (ulong.RotateLeft(hash, 23) ^ value) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private void Keep(uint feature, ulong hash)
    {
        if (_count == _rows.Length)
            Array.Resize(ref _rows, _count * 2);
        _rows[_count++] = RankWeights.RowOf(decision, hash * Spread);
        Told?.Add(feature);
    }
}
