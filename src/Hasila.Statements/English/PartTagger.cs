using System.Runtime.Intrinsics;

namespace Hasila.Statements.English;

/// <summary>Finds the likeliest sequence of parts for a paragraph (Viterbi). Time and memory are linear in its words.</summary>
internal sealed class PartTagger(AttributionWeights weights)
{
    private const int Width = AttributionWeights.Width;
    private const int Never = int.MinValue / 4;

    private readonly int[] _steps = StepsOf(weights);
    private readonly EnglishFeatures _features = new();
    private byte[] _from = [];
    private Part[] _parts = [];

    /// <summary>What lies around the words of the paragraph that was tagged last.</summary>
    public Surroundings Around => _features.Around;

    public ReadOnlySpan<Part> Tag(EnglishParagraph paragraph)
    {
        var tokens = paragraph.Tokens;
        if (_parts.Length < tokens.Length)
            (_parts, _from) = (new Part[tokens.Length * 2], new byte[tokens.Length * 2 * Width]);
        _features.Open(paragraph);
        Span<int> score = stackalloc int[Width];
        score.Fill(Never);
        Span<int> emitted = stackalloc int[Width];
        Span<int> rows = stackalloc int[EnglishFeatures.Most];
        for (var at = 0; at < tokens.Length; at++)
        {
            var told = new FeatureRows(rows);
            _features.Fill(tokens, at, ref told);
            Emit(told.Rows, emitted);
            if (at == 0)
            {
                for (var part = 0; part < PartOrder.Count; part++)
                    score[part] = PartOrder.Opens(part) ? emitted[part] : Never;
                continue;
            }

            Advance(score, emitted, _from.AsSpan(at * Width, Width));
        }

        Trace(score, tokens.Length);
        return _parts.AsSpan(0, tokens.Length);
    }

    /// <summary>How a word of the paragraph that was tagged last came to its part, against the next best that might have followed the word before it.</summary>
    /// <returns>The features that spoke for the part most, the strongest first.</returns>
    public IReadOnlyList<(uint Feature, int Weight)> Carrying(EnglishParagraph paragraph, ReadOnlySpan<Part> parts, int at, int most)
    {
        var told = new NamedFeatures();
        _features.Fill(paragraph.Tokens, at, ref told);
        var sums = new int[PartOrder.Count];
        foreach (var (_, row) in told.All)
        {
            for (var part = 0; part < sums.Length; part++)
                sums[part] += weights.Row(row)[part];
        }

        var chosen = (int)parts[at];
        var other = -1;
        for (var part = 0; part < sums.Length; part++)
        {
            var open = at == 0 ? PartOrder.Opens(part) : PartOrder.Allows((int)parts[at - 1], part);
            if (part != chosen && open && (other < 0 || sums[part] > sums[other]))
                other = part;
        }

        return other < 0
            ? []
            :
            [
                .. told
                    .All.Select(one => (one.Feature, weights.Row(one.Row)[chosen] - weights.Row(one.Row)[other]))
                    .Where(one => one.Item2 > 0)
                    .OrderByDescending(one => one.Item2)
                    .Take(most),
            ];
    }

    // For every part the best part before it; where two are as good, the earlier one.
    private void Advance(Span<int> score, ReadOnlySpan<int> emitted, Span<byte> from)
    {
        ReadOnlySpan<int> steps = _steps;
        var (low, high) = (Vector256.Create(Never), Vector256.Create(Never));
        var (fromLow, fromHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var last = 0; last < PartOrder.Count; last++)
        {
            var before = Vector256.Create(score[last]);
            var after = steps.Slice(last * Width, Width);
            var reachedLow = before + Vector256.Create(after);
            var reachedHigh = before + Vector256.Create(after[Vector256<int>.Count..]);
            var (betterLow, betterHigh) = (Vector256.GreaterThan(reachedLow, low), Vector256.GreaterThan(reachedHigh, high));
            var number = Vector256.Create(last);
            (low, high) = (Vector256.ConditionalSelect(betterLow, reachedLow, low), Vector256.ConditionalSelect(betterHigh, reachedHigh, high));
            (fromLow, fromHigh) = (Vector256.ConditionalSelect(betterLow, number, fromLow), Vector256.ConditionalSelect(betterHigh, number, fromHigh));
        }

        var came = Vector256.Narrow(fromLow, fromHigh).AsUInt16();
        Vector128.Narrow(came.GetLower(), came.GetUpper()).CopyTo(from);
        var never = Vector256.Create(Never);
        low = Vector256.Max(never, low + Vector256.Create(emitted));
        high = Vector256.Max(never, high + Vector256.Create(emitted[Vector256<int>.Count..]));
        // Scores of a long paragraph must not run out of range; only differences count.
        var best = Vector256.Create(low[0]);
        Vector256.Max(never, low - best).CopyTo(score);
        Vector256.Max(never, high - best).CopyTo(score[Vector256<int>.Count..]);
    }

    private void Emit(ReadOnlySpan<int> rows, Span<int> emitted)
    {
        var (first, second) = Vector256.Widen(weights.Sum(rows));
        first.CopyTo(emitted);
        second.CopyTo(emitted[Vector256<int>.Count..]);
    }

    private void Trace(Span<int> score, int count)
    {
        if (count == 0)
            return;
        var part = 0;
        for (var i = 0; i < PartOrder.Count; i++)
        {
            if (PartOrder.Closes(i) && score[i] > score[part])
                part = i;
        }

        for (var at = count - 1; at >= 0; at--)
        {
            _parts[at] = (Part)part;
            part = _from[at * Width + part];
        }
    }

    // [before * Width + after]; what is not allowed is out of reach.
    private static int[] StepsOf(AttributionWeights weights)
    {
        var steps = new int[Width * Width];
        Array.Fill(steps, Never);
        for (var before = 0; before < PartOrder.Count; before++)
        {
            for (var after = 0; after < PartOrder.Count; after++)
            {
                if (PartOrder.Allows(before, after))
                    steps[before * Width + after] = weights.Transitions[before * Width + after];
            }
        }

        return steps;
    }
}
