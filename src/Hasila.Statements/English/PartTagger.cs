using System.Runtime.Intrinsics;

namespace Hasila.Statements.English;

/// <summary>Finds the likeliest sequence of parts for a paragraph (Viterbi). Time and memory are linear in its words.</summary>
internal sealed class PartTagger(AttributionWeights weights)
{
    private const int Width = AttributionWeights.Width;
    private const int Never = int.MinValue / 4;

    private static readonly (byte Before, byte After)[] s_steps = [.. Steps()];

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
        Span<int> before = stackalloc int[Width];
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

            score.CopyTo(before);
            Advance(before, score, emitted, _from.AsSpan(at * Width, Width));
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
            : [.. told.All.Select(one => (one.Feature, weights.Row(one.Row)[chosen] - weights.Row(one.Row)[other])).Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2).Take(most)];
    }

    private void Advance(Span<int> before, Span<int> score, Span<int> emitted, Span<byte> from)
    {
        score.Fill(Never);
        var transitions = weights.Transitions;
        foreach (var (last, next) in s_steps)
        {
            var reached = before[last] + transitions[last * Width + next];
            if (reached <= score[next])
                continue;
            score[next] = reached;
            from[next] = last;
        }

        for (var part = 0; part < PartOrder.Count; part++)
            score[part] = Math.Max(Never, score[part] + emitted[part]);
        // Scores of a long paragraph must not run out of range; only differences count.
        var best = score[0];
        for (var part = 0; part < PartOrder.Count; part++)
            score[part] = Math.Max(Never, score[part] - best);
    }

    private void Emit(ReadOnlySpan<int> rows, Span<int> emitted)
    {
        var sum = Vector256<short>.Zero;
        foreach (var row in rows)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(weights.Row(row)));
            sum += Vector256.Create(low, high);
        }

        var (first, second) = Vector256.Widen(sum);
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

    private static IEnumerable<(byte Before, byte After)> Steps()
    {
        for (var before = 0; before < PartOrder.Count; before++)
        {
            for (var after = 0; after < PartOrder.Count; after++)
            {
                if (PartOrder.Allows(before, after))
                    yield return ((byte)before, (byte)after);
            }
        }
    }
}
