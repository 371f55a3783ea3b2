using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hasila.Statements.Ranking;

/// <summary>
/// Learned weights of features: how strongly each speaks for a candidate. Whole numbers in rows that are found by hashes of features, so that no word of any
/// article can be read from them.
/// </summary>
internal sealed class RankWeights
{
    /// <summary>So many rows there are; a power of two.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>A weight of 1 is written as this whole number.</summary>
    public const int Scale = 40;

    private const int RowBits = 21;

    private const int PartBits = 2;

    private readonly sbyte[] _weights;

    /// <exception cref="ArgumentException">Not as many weights as there are rows.</exception>
    public RankWeights(sbyte[] weights)
    {
        if (weights.Length != Rows)
            throw new ArgumentException($"{weights.Length} weights for {Rows} rows", nameof(weights));
        _weights = weights;
    }

    public int this[int row] => _weights[row];

    /// <summary>
    /// The row of a feature's hash in the part of the rows that is the decision's own: two decisions that share a row would weigh each other's candidates.
    /// </summary>
    /// <param name="decision">Its number; of four that follow one another each has a part.</param>
    /// <param name="hash">Of the feature.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowOf(uint decision, ulong hash) => (int)((decision << (RowBits - PartBits)) & (Rows - 1)) | (int)(hash >> (64 - RowBits + PartBits));

    public int Score(ReadOnlySpan<int> rows)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sum = 0;
        foreach (var row in rows)
            sum += Unsafe.Add(ref first, row);
        return sum;
    }

    public void Write(Stream stream)
    {
        // Most rows are empty: the distance to the next filled one, then its weight.
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var bytes = new BinaryWriter(packed);
        var last = -1;
        for (var row = 0; row < Rows; row++)
        {
            if (_weights[row] == 0)
                continue;
            bytes.Write7BitEncodedInt(row - last);
            bytes.Write(_weights[row]);
            last = row;
        }

        bytes.Write7BitEncodedInt(0);
    }

    /// <exception cref="InvalidDataException">The stream does not hold weights.</exception>
    public static RankWeights Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress);
        using var bytes = new BinaryReader(packed);
        var weights = new sbyte[Rows];
        var row = -1;
        while (bytes.Read7BitEncodedInt() is var step and > 0)
        {
            row += step;
            if (row >= Rows)
                throw new InvalidDataException($"a weight for row {row} of {Rows}");
            weights[row] = bytes.ReadSByte();
        }

        return new RankWeights(weights);
    }
}
