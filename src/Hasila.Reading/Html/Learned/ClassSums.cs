using System.Runtime.InteropServices;
using Hasila.Html;

namespace Hasila.Reading.Html.Learned;

/// <summary>What the classes around a block weigh together. Blocks share the elements around them, of which each is weighed once.</summary>
/// <param name="elements">How many elements the page has.</param>
internal sealed class ClassSums(int elements)
{
    private const int Distances = WordWeights.FarthestAncestor + 1;

    private readonly float?[] _sums = new float?[elements * Distances];
    private readonly List<uint> _words = [];

    public float Of(PageElement element, WordWeights weights)
    {
        var sum = 0f;
        var steps = 0;
        for (PageElement? at = element; at is not null && at.Tag != HtmlTag.Body && steps < WordWeights.MostAncestors; at = at.Parent, steps++)
            sum += _sums[(at.Order * Distances) + Math.Min(steps, WordWeights.FarthestAncestor)] ??= Weigh(at, steps, weights);
        return sum;
    }

    private float Weigh(PageElement element, int steps, WordWeights weights)
    {
        _words.Clear();
        WordWeights.OfClasses(element, steps, _words);
        return weights.Sum(CollectionsMarshal.AsSpan(_words));
    }
}
