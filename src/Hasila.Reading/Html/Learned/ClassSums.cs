using System.Buffers;
using System.Runtime.InteropServices;
using Hasila.Html.Names;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>What the classes around a block weigh together. Blocks share the elements around them, of which each is weighed once.</summary>
internal sealed class ClassSums : IDisposable
{
    private const int Distances = WordWeights.FarthestAncestor + 1;

    private readonly float[] _sums;
    private readonly List<uint> _words = [];

    /// <param name="elements">How many elements the page has.</param>
    public ClassSums(int elements)
    {
        _sums = ArrayPool<float>.Shared.Rent(elements * Distances);
        _sums.AsSpan(0, elements * Distances).Fill(float.NaN);
    }

    public float Of(PageElement element, WordWeights weights)
    {
        var sum = 0f;
        var steps = 0;
        for (PageElement? at = element; at is not null && at.Tag != HtmlTag.Body && steps < WordWeights.MostAncestors; at = at.Parent, steps++)
        {
            ref var own = ref _sums[(at.Order * Distances) + Math.Min(steps, WordWeights.FarthestAncestor)];
            if (float.IsNaN(own))
                own = Weigh(at, steps, weights);
            sum += own;
        }

        return sum;
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_sums);

    private float Weigh(PageElement element, int steps, WordWeights weights)
    {
        _words.Clear();
        WordWeights.OfClasses(element, steps, _words);
        return weights.Sum(CollectionsMarshal.AsSpan(_words));
    }
}
