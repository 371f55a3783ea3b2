using System.Numerics;
using System.Runtime.Intrinsics;
using Hasila.Statements.English;

namespace Hasila.Bench.Statements;

/// <summary>Fits the weights of the English grammar: a linear-chain conditional random field, AdaGrad over paragraphs.</summary>
internal sealed class PartTrainer(TrainingSettings settings, int start)
{
    private const int Width = AttributionWeights.Width;

    private readonly float[] _weights = new float[EnglishFeatures.Rows * Width];
    private readonly float[] _squares = new float[EnglishFeatures.Rows * Width];
    private readonly double[] _steps = new double[Width * Width];
    private readonly double[] _stepSquares = new double[Width * Width];
    private readonly float[] _sum = new float[EnglishFeatures.Rows * Width];
    private readonly Random _random = new(start);
    private int _passes;
    private int _sums;
    private double[] _emitted = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _scales = [];

    /// <returns>The loss summed over words.</returns>
    public double Pass(IReadOnlyList<Lesson> lessons)
    {
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        _random.Shuffle(order);
        var loss = 0.0;
        foreach (var at in order)
            loss += Learn(lessons[at]);
        if (++_passes > settings.Warm)
            Keep();
        return loss;
    }

    private void Keep()
    {
        _sums++;
        for (var i = 0; i < _sum.Length; i++)
            _sum[i] += _weights[i];
    }

    private double Learn(Lesson whole)
    {
        var lesson = whole.Thinned(settings.Drop, _random);
        var count = lesson.Parts.Length;
        if (_emitted.Length < count * Width)
            (_emitted, _forward, _backward, _scales) = (
                new double[count * Width * 2],
                new double[count * Width * 2],
                new double[count * Width * 2],
                new double[count * 2]
            );
        var step = new double[Width * Width];
        for (var a = 0; a < PartOrder.Count; a++)
        {
            for (var b = 0; b < PartOrder.Count; b++)
                step[a * Width + b] = PartOrder.Allows(a, b) ? Math.Exp(_steps[a * Width + b]) : 0;
        }

        var loss = 0.0;
        for (var i = 0; i < count; i++)
        {
            var sum = Vector512<float>.Zero;
            for (var k = i == 0 ? 0 : lesson.Ends[i - 1]; k < lesson.Ends[i]; k++)
                sum += Vector512.LoadUnsafe(ref _weights[lesson.Rows[k] * Width]);
            var most = double.MinValue;
            for (var p = 0; p < PartOrder.Count; p++)
                most = Math.Max(most, sum[p]);
            loss -= sum[(int)lesson.Parts[i]] - most;
            if (i > 0)
                loss -= _steps[(int)lesson.Parts[i - 1] * Width + (int)lesson.Parts[i]];
            for (var p = 0; p < PartOrder.Count; p++)
                _emitted[i * Width + p] = Math.Exp(sum[p] - most);
        }

        loss += Forward(count, step);
        Backward(count, step);
        Update(lesson, count, step);
        return loss;
    }

    private double Forward(int count, double[] step)
    {
        var log = 0.0;
        for (var i = 0; i < count; i++)
        {
            var total = 0.0;
            for (var p = 0; p < PartOrder.Count; p++)
            {
                var reach = 0.0;
                if (i == 0)
                    reach = PartOrder.Opens(p) ? 1 : 0;
                else
                {
                    for (var b = 0; b < PartOrder.Count; b++)
                        reach += _forward[(i - 1) * Width + b] * step[b * Width + p];
                }

                if (i == count - 1 && !PartOrder.Closes(p))
                    reach = 0;
                total += _forward[i * Width + p] = reach * _emitted[i * Width + p];
            }

            _scales[i] = total;
            log += Math.Log(total);
            for (var p = 0; p < PartOrder.Count; p++)
                _forward[i * Width + p] /= total;
        }

        return log;
    }

    private void Backward(int count, double[] step)
    {
        for (var p = 0; p < PartOrder.Count; p++)
            _backward[(count - 1) * Width + p] = PartOrder.Closes(p) ? 1 : 0;
        for (var i = count - 2; i >= 0; i--)
        {
            for (var p = 0; p < PartOrder.Count; p++)
            {
                var sum = 0.0;
                for (var n = 0; n < PartOrder.Count; n++)
                    sum += step[p * Width + n] * _emitted[(i + 1) * Width + n] * _backward[(i + 1) * Width + n];
                _backward[i * Width + p] = sum / _scales[i + 1];
            }
        }
    }

    private void Update(Lesson lesson, int count, double[] step)
    {
        Span<float> gradient = stackalloc float[Width];
        var stepGradient = new double[Width * Width];
        for (var i = 0; i < count; i++)
        {
            for (var p = 0; p < PartOrder.Count; p++)
                gradient[p] = (float)((p == (int)lesson.Parts[i] ? 1 : 0) - _forward[i * Width + p] * _backward[i * Width + p]);
            if (i > 0)
            {
                stepGradient[(int)lesson.Parts[i - 1] * Width + (int)lesson.Parts[i]] += 1;
                for (var b = 0; b < PartOrder.Count; b++)
                {
                    for (var p = 0; p < PartOrder.Count; p++)
                    {
                        if (step[b * Width + p] > 0)
                            stepGradient[b * Width + p] -=
                                _forward[(i - 1) * Width + b] * step[b * Width + p] * _emitted[i * Width + p] * _backward[i * Width + p] / _scales[i];
                    }
                }
            }

            var size = 0f;
            for (var p = 0; p < PartOrder.Count; p++)
                size += Math.Abs(gradient[p]);
            if (size < 0.002f)
                continue;
            var g = Vector512.Create<float>(gradient);
            var square = g * g;
            for (var k = i == 0 ? 0 : lesson.Ends[i - 1]; k < lesson.Ends[i]; k++)
            {
                ref var weight = ref _weights[lesson.Rows[k] * Width];
                ref var squares = ref _squares[lesson.Rows[k] * Width];
                var seen = Vector512.LoadUnsafe(ref squares) + square;
                Vector512.StoreUnsafe(seen, ref squares);
                var old = Vector512.LoadUnsafe(ref weight);
                Vector512.StoreUnsafe(old + g * (float)settings.Rate / Vector512.Sqrt(seen + Vector512.Create(1e-6f)), ref weight);
            }
        }

        for (var k = 0; k < stepGradient.Length; k++)
        {
            if (stepGradient[k] == 0)
                continue;
            _stepSquares[k] += stepGradient[k] * stepGradient[k];
            _steps[k] += settings.Rate * stepGradient[k] / Math.Sqrt(_stepSquares[k] + 1e-6);
        }
    }

    /// <summary>The mean of the weights of several starts after their warm passes, in whole numbers.</summary>
    public static AttributionWeights Rounded(TrainingSettings settings, IReadOnlyList<PartTrainer> starts)
    {
        var rows = new sbyte[EnglishFeatures.Rows * Width];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (sbyte)
                Math.Clamp(
                    Math.Round(starts.Average(one => one.MeanOf(i)) * (1 - settings.Drop) * settings.Scale),
                    -AttributionWeights.Most,
                    AttributionWeights.Most
                );
        var steps = new short[Width * Width];
        for (var i = 0; i < steps.Length; i++)
        {
            var mean = starts.Average(one => one._steps[i]);
            steps[i] = (short)Math.Clamp(Math.Round((mean + (i / Width == 0 && i % Width != 0 ? settings.Open : 0)) * settings.Scale), -30000, 30000);
        }

        return new AttributionWeights(rows, steps);
    }

    private float MeanOf(int weight) => _sums > 0 ? _sum[weight] / _sums : _weights[weight];
}
