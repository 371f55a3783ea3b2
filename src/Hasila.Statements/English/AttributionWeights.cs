using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hasila.Statements.English;

/// <summary>
/// The learned part of the English grammar: how strongly each feature speaks for each <see cref="Part"/>, and how readily one part follows another.
/// Whole numbers; hashes of features only, no word of any article can be read from them. Written by the bench command <c>english-train</c>.
/// </summary>
internal sealed class AttributionWeights
{
    /// <summary>Columns of a row: the parts, rounded up for the vector unit.</summary>
    public const int Width = 16;

    /// <summary>No weight of a feature is further from zero: the sum of <see cref="Together"/> rows fits in a signed byte.</summary>
    public const int Most = sbyte.MaxValue / Together;

    /// <summary>So many rows are summed byte by byte before the sum is widened.</summary>
    public const int Together = 4;

    private const string Resource = "english-weights.bin";

    private static readonly Lazy<AttributionWeights> s_shipped = new(LoadShipped);

    private readonly sbyte[] _rows;

    /// <exception cref="ArgumentOutOfRangeException">A weight of a feature is above <see cref="Most"/> or below its negative.</exception>
    public AttributionWeights(sbyte[] rows, short[] transitions)
    {
        if (rows.Length != EnglishFeatures.Rows * Width || rows.AsSpan().ContainsAnyExceptInRange((sbyte)-Most, (sbyte)Most))
            throw new ArgumentOutOfRangeException(nameof(rows), $"{rows.Length} weights, or one further from zero than {Most}");
        _rows = rows;
        Transitions = transitions;
    }

    public static AttributionWeights Shipped => s_shipped.Value;

    /// <summary>[before * Width + after]; only what <see cref="PartOrder"/> allows is ever read.</summary>
    public short[] Transitions { get; }

    public ReadOnlySpan<sbyte> Row(int feature) => _rows.AsSpan(feature * Width, Width);

    /// <summary>The sum of several rows, part by part.</summary>
    public Vector256<short> Sum(ReadOnlySpan<int> features)
    {
        ReadOnlySpan<sbyte> rows = _rows;
        var sum = Vector256<short>.Zero;
        while (features is [var first, var second, var third, var fourth, .. var rest])
        {
            sum += Widened(At(rows, first) + At(rows, second) + (At(rows, third) + At(rows, fourth)));
            features = rest;
        }

        foreach (var feature in features)
            sum += Widened(At(rows, feature));
        return sum;
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(MemoryMarshal.AsBytes<short>(Transitions));
        // Column by column: most of a column is zero.
        var column = new byte[EnglishFeatures.Rows];
        for (var part = 0; part < PartOrder.Count; part++)
        {
            for (var row = 0; row < column.Length; row++)
                column[row] = (byte)_rows[row * Width + part];
            packed.Write(column);
        }
    }

    public static AttributionWeights Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress);
        var transitions = new short[Width * Width];
        packed.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
        var rows = new sbyte[EnglishFeatures.Rows * Width];
        var column = new byte[EnglishFeatures.Rows];
        for (var part = 0; part < PartOrder.Count; part++)
        {
            packed.ReadExactly(column);
            for (var row = 0; row < column.Length; row++)
                rows[row * Width + part] = (sbyte)column[row];
        }

        return new AttributionWeights(rows, transitions);
    }

    // A feature is a number of RowBits bits: no bounds check is needed.
    private static Vector128<sbyte> At(ReadOnlySpan<sbyte> rows, int feature) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(rows), (nuint)(feature * Width));

    private static Vector256<short> Widened(Vector128<sbyte> row) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int16(row) : Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));

    private static AttributionWeights LoadShipped()
    {
        using var stream =
            typeof(AttributionWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(AttributionWeights).Assembly.GetName().Name}");
        return Read(stream);
    }
}
