using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Hasila.Statements.English;

/// <summary>
/// The learned part of the English grammar: how strongly each feature speaks for each <see cref="Part"/>, and how readily one part follows another.
/// Whole numbers; hashes of features only, no word of any article can be read from them. Written by the bench command <c>english-train</c>.
/// </summary>
internal sealed class AttributionWeights
{
    /// <summary>Columns of a row: the parts, rounded up for the vector unit.</summary>
    public const int Width = 16;

    private const string Resource = "english-weights.bin";

    private static readonly Lazy<AttributionWeights> s_shipped = new(LoadShipped);

    private readonly sbyte[] _rows;

    public AttributionWeights(sbyte[] rows, short[] transitions)
    {
        _rows = rows;
        Transitions = transitions;
    }

    public static AttributionWeights Shipped => s_shipped.Value;

    /// <summary>[before * Width + after]; only what <see cref="PartOrder"/> allows is ever read.</summary>
    public short[] Transitions { get; }

    public ReadOnlySpan<sbyte> Row(int feature) => _rows.AsSpan(feature * Width, Width);

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

    private static AttributionWeights LoadShipped()
    {
        using var stream = typeof(AttributionWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(AttributionWeights).Assembly.GetName().Name}");
        return Read(stream);
    }
}
