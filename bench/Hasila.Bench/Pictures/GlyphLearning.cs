using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using Hasila.Pictures.Figures;

namespace Hasila.Bench.Pictures;

/// <summary>Learns the weights of <see cref="GlyphModel"/>: one hidden layer, Adam, one thread, a seeded order. The same samples give the same bytes.</summary>
internal sealed class GlyphLearning
{
    private const int Units = 72,
        Epochs = 16,
        Batch = 32;

    private readonly float[] _means,
        _spreads;

    private readonly Layer _hidden,
        _outer;

    private GlyphLearning(IReadOnlyList<GlyphSample> samples)
    {
        var inputs = GlyphFeatures.Count;
        (_means, _spreads) = (new float[inputs], new float[inputs]);
        for (var i = 0; i < inputs; i++)
        {
            var mean = samples.Average(sample => (double)sample.Features[i]);
            _means[i] = (float)mean;
            _spreads[i] = (float)Math.Max(0.05, Math.Sqrt(samples.Average(sample => Math.Pow(sample.Features[i] - mean, 2))));
        }

        var random = new Random(7);
        _hidden = new Layer(Units, inputs, random);
        _outer = new Layer(GlyphSet.Signs.Count, Units, random);
    }

    /// <summary>The file of weights.</summary>
    public static byte[] Learn(IReadOnlyList<GlyphSample> samples)
    {
        var learning = new GlyphLearning(samples);
        learning.Run(samples);
        return learning.Written();
    }

    private void Run(IReadOnlyList<GlyphSample> samples)
    {
        var inputs = samples.Select(sample => sample.Features.Select((value, i) => (value - _means[i]) / _spreads[i]).ToArray()).ToArray();
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var random = new Random(11);
        float[] middle = new float[Units],
            outer = new float[GlyphSet.Signs.Count],
            errors = new float[Units];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = 0.002f * (1 + MathF.Cos(MathF.PI * epoch / Epochs)) / 2;
            for (var at = 0; at < order.Length; at++)
            {
                var input = inputs[order[at]];
                _hidden.Forward(input, middle);
                for (var unit = 0; unit < Units; unit++)
                    middle[unit] = Math.Max(0, middle[unit]);
                _outer.Forward(middle, outer);
                var most = outer.Max();
                var sum = outer.Sum(one => MathF.Exp(one - most));
                for (var sign = 0; sign < outer.Length; sign++)
                    outer[sign] = (MathF.Exp(outer[sign] - most) / sum) - (sign == samples[order[at]].Sign ? 0.98f : 0.02f / outer.Length);
                _outer.Backward(middle, outer, errors);
                for (var unit = 0; unit < Units; unit++)
                    errors[unit] = middle[unit] > 0 ? errors[unit] : 0;
                _hidden.Backward(input, errors, null);
                if (at % Batch == Batch - 1 || at == order.Length - 1)
                {
                    _hidden.Step(rate, Batch);
                    _outer.Step(rate, Batch);
                }
            }
        }
    }

    private byte[] Written()
    {
        using var file = new MemoryStream();
        Span<byte> two = stackalloc byte[2];
        foreach (var count in (int[])[_means.Length, Units, GlyphSet.Signs.Count])
        {
            BinaryPrimitives.WriteUInt16LittleEndian(two, (ushort)count);
            file.Write(two);
        }

        foreach (var value in _means.Concat(_spreads))
            Write(file, value);
        foreach (var layer in (Layer[])[_hidden, _outer])
        {
            for (var row = 0; row < layer.Rows; row++)
            {
                var weights = layer.Row(row);
                var step = Math.Max(1e-6f, weights.ToArray().Max(MathF.Abs) / 127);
                Write(file, step);
                Write(file, layer.Bias(row));
                foreach (var weight in weights)
                    file.WriteByte((byte)(sbyte)Math.Round(weight / step));
            }
        }

        return file.ToArray();
    }

    private static void Write(Stream file, float value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        file.Write(four);
    }

    /// <summary>Weights from one layer to the next, with Adam's two moments.</summary>
    private sealed class Layer
    {
        private readonly int _length;

        private readonly float[] _weights,
            _slopes,
            _first,
            _second;

        private int _steps;

        public Layer(int rows, int length, Random random)
        {
            (Rows, _length) = (rows, length);
            _weights = new float[rows * (length + 1)];
            (_slopes, _first, _second) = (new float[_weights.Length], new float[_weights.Length], new float[_weights.Length]);
            var reach = Math.Sqrt(6.0 / (length + rows));
            for (var i = 0; i < _weights.Length; i++)
                _weights[i] = i % (length + 1) == length ? 0 : (float)(((2 * random.NextDouble()) - 1) * reach);
        }

        public int Rows { get; }

        public ReadOnlySpan<float> Row(int row) => _weights.AsSpan(row * (_length + 1), _length);

        public float Bias(int row) => _weights[(row * (_length + 1)) + _length];

        // Vectors of eight everywhere, so that sums are the same on every machine.
        public void Forward(float[] input, float[] output)
        {
            for (var row = 0; row < Rows; row++)
            {
                var weights = Row(row);
                var sums = Vector256<float>.Zero;
                var i = 0;
                for (; i + 8 <= weights.Length; i += 8)
                    sums += Vector256.Create(weights[i..]) * Vector256.Create(input, i);
                var sum = Bias(row);
                for (var j = 0; j < 8; j++)
                    sum += sums[j];
                for (; i < weights.Length; i++)
                    sum += weights[i] * input[i];
                output[row] = sum;
            }
        }

        public void Backward(float[] input, float[] errors, float[]? before)
        {
            if (before is not null)
                Array.Clear(before);
            for (var row = 0; row < Rows; row++)
            {
                var error = errors[row];
                if (error == 0)
                    continue;
                var at = row * (_length + 1);
                AddTimes(input, error, _slopes.AsSpan(at, _length));
                _slopes[at + _length] += error;
                if (before is not null)
                    AddTimes(_weights.AsSpan(at, _length), error, before);
            }
        }

        private static void AddTimes(ReadOnlySpan<float> values, float factor, Span<float> sums)
        {
            var i = 0;
            for (; i + 8 <= sums.Length; i += 8)
                (Vector256.Create((ReadOnlySpan<float>)sums[i..]) + (Vector256.Create(values[i..]) * factor)).CopyTo(sums[i..]);
            for (; i < sums.Length; i++)
                sums[i] += values[i] * factor;
        }

        public void Step(float rate, int batch)
        {
            _steps++;
            float firstScale = 1 - MathF.Pow(0.9f, _steps),
                secondScale = 1 - MathF.Pow(0.999f, _steps);
            for (var i = 0; i < _weights.Length; i++)
            {
                var slope = (_slopes[i] / batch) + (1e-4f * _weights[i]);
                _slopes[i] = 0;
                _first[i] = (0.9f * _first[i]) + (0.1f * slope);
                _second[i] = (0.999f * _second[i]) + (0.001f * slope * slope);
                _weights[i] -= rate * (_first[i] / firstScale) / (MathF.Sqrt(_second[i] / secondScale) + 1e-7f);
            }
        }
    }
}
