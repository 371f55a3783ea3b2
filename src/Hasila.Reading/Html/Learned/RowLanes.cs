using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Rows of measures turned on their side, sixteen rows a band: for each measure its numbers in all of these rows, which a processor compares in one step.
/// </summary>
internal ref struct RowLanes
{
    /// <summary>Rows in a band.</summary>
    public const int Lanes = 16;

    private const int LeftOut = -1;

    /// <summary>How many times fewer bands there must be before rows are turned anew.</summary>
    private const double WorthTurning = 1.4;

    private readonly ReadOnlySpan<float> _rows;
    private readonly int _width;
    private readonly LaneRoom _room;
    private readonly int[] _which;
    private readonly int _spare;
    private int _count;

    /// <param name="rows">Rows, one after the other.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="which">The rows that are taken.</param>
    /// <param name="spare">Vectors that are needed besides.</param>
    public RowLanes(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, int spare)
    {
        _rows = rows;
        (_width, _count) = (width, which.Length);
        _room = LaneRoom.Take((Bands * width) + spare);
        _spare = spare;
        _which = ArrayPool<int>.Shared.Rent(which.Length);
        which.CopyTo(_which);
        Turn();
    }

    public readonly int Bands => (_count + Lanes - 1) / Lanes;

    /// <summary>The rows of a band; negative for one that is left out.</summary>
    public readonly ReadOnlySpan<int> Rows(int band) => _which.AsSpan(0, _count)[(band * Lanes)..Math.Min(_count, (band + 1) * Lanes)];

    /// <summary>For each measure its numbers in the rows of a band.</summary>
    public readonly ReadOnlySpan<Vector512<float>> Measures(int band) => _room.Vectors(_spare + (band * _width), _width);

    /// <summary>Room for whatever is worked out from the rows.</summary>
    public readonly Span<Vector512<float>> Spare => _room.Vectors(0, _spare);

    /// <summary>Leaves out the rows whose sum is farther from zero than <paramref name="plain"/>.</summary>
    public void LeaveOut(ReadOnlySpan<double> sums, double plain)
    {
        var held = _which.AsSpan(0, _count);
        var left = 0;
        foreach (ref var row in held)
        {
            if (row != LeftOut && Math.Abs(sums[row]) >= plain)
                row = LeftOut;
            left += row != LeftOut ? 1 : 0;
        }

        if ((left + Lanes - 1) / Lanes * WorthTurning > Bands)
            return;
        var to = 0;
        foreach (var row in held)
        {
            if (row != LeftOut)
                held[to++] = row;
        }

        _count = left;
        Turn();
    }

    public readonly void Dispose()
    {
        _room.Return();
        ArrayPool<int>.Shared.Return(_which);
    }

    private readonly void Turn()
    {
        for (var i = 0; i < _count; i++)
        {
            var row = _rows.Slice(_which[i] * _width, _width);
            var band = MemoryMarshal.Cast<Vector512<float>, float>(_room.Vectors(_spare + (i / Lanes * _width), _width));
            for (int measure = 0, to = i % Lanes; measure < row.Length; measure++, to += Lanes)
                band[to] = row[measure];
        }
    }
}
