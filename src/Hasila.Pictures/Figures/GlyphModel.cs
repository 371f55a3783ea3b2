using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hasila.Pictures.Figures;

/// <summary>
/// How likely each sign of <see cref="GlyphSet"/> is for a shape: a net of one hidden layer, learned from faces that were drawn (docs/pictures-read.md). Its
/// weights are a file: the counts of inputs, hidden units and signs (two bytes each, little endian), mean and spread of each input, then a row for each unit:
/// its step, its bias (floats), its weights (a signed byte each, in steps).
/// </summary>
internal sealed class GlyphModel
{
    private readonly float[] _means,
        _spreads;

    private readonly float[][] _hidden,
        _out;

    private GlyphModel(float[] means, float[] spreads, float[][] hidden, float[][] outer, string hash) =>
        (_means, _spreads, _hidden, _out, Hash) = (means, spreads, hidden, outer, hash);

    /// <summary>The one that is built in.</summary>
    public static GlyphModel BuiltIn { get; } = Open();

    /// <summary><c>sha256:</c> and 64 hexadecimal digits of its file.</summary>
    public string Hash { get; }

    /// <exception cref="InvalidDataException">The file is not of this form.</exception>
    public static GlyphModel Read(ReadOnlySpan<byte> file)
    {
        var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file));
        if (file.Length < 6)
            throw new InvalidDataException("no weights of figures");
        int inputs = BinaryPrimitives.ReadUInt16LittleEndian(file),
            units = BinaryPrimitives.ReadUInt16LittleEndian(file[2..]),
            signs = BinaryPrimitives.ReadUInt16LittleEndian(file[4..]);
        if (inputs != GlyphFeatures.Count || signs != GlyphSet.Signs.Count || file.Length != 6 + (inputs * 8) + (units * (8 + inputs)) + (signs * (8 + units)))
            throw new InvalidDataException("weights of figures of another form");
        var rest = file[6..];
        var means = Floats(ref rest, inputs);
        var spreads = Floats(ref rest, inputs);
        return new GlyphModel(means, spreads, Rows(ref rest, units, inputs), Rows(ref rest, signs, units), hash);
    }

    /// <summary>Natural logarithms of the chances of each sign, in the order of <see cref="GlyphSet.Signs"/>.</summary>
    public float[] LogChances(ReadOnlySpan<float> features)
    {
        Span<float> input = stackalloc float[features.Length];
        for (var i = 0; i < input.Length; i++)
            input[i] = (features[i] - _means[i]) / _spreads[i];
        Span<float> middle = stackalloc float[_hidden.Length];
        for (var unit = 0; unit < middle.Length; unit++)
            middle[unit] = Math.Max(0, Weighted(_hidden[unit], input));
        var chances = new float[_out.Length];
        for (var sign = 0; sign < chances.Length; sign++)
            chances[sign] = Weighted(_out[sign], middle);
        var most = chances.Max();
        var sum = most + (float)Math.Log(chances.Sum(one => Math.Exp(one - most)));
        for (var sign = 0; sign < chances.Length; sign++)
            chances[sign] -= sum;
        return chances;
    }

    private static GlyphModel Open()
    {
        using var stream =
            typeof(GlyphModel).Assembly.GetManifestResourceStream("figure-shapes.bin")
            ?? throw new InvalidOperationException("figure-shapes.bin is not embedded");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }

    private static float Weighted(float[] row, ReadOnlySpan<float> values)
    {
        var sum = row[^1];
        for (var i = 0; i < values.Length; i++)
            sum += row[i] * values[i];
        return sum;
    }

    private static float[] Floats(ref ReadOnlySpan<byte> file, int count)
    {
        var floats = new float[count];
        for (var i = 0; i < count; i++)
            floats[i] = BinaryPrimitives.ReadSingleLittleEndian(file[(i * 4)..]);
        file = file[(count * 4)..];
        return floats;
    }

    // The bias comes last in a row.
    private static float[][] Rows(ref ReadOnlySpan<byte> file, int rows, int length)
    {
        var read = new float[rows][];
        for (var i = 0; i < rows; i++)
        {
            var step = BinaryPrimitives.ReadSingleLittleEndian(file);
            var row = new float[length + 1];
            row[length] = BinaryPrimitives.ReadSingleLittleEndian(file[4..]);
            for (var j = 0; j < length; j++)
                row[j] = (sbyte)file[8 + j] * step;
            read[i] = row;
            file = file[(8 + length)..];
        }

        return read;
    }
}
