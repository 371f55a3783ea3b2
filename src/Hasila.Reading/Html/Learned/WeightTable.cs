using System.Numerics;

namespace Hasila.Reading.Html.Learned;

/// <summary>Weights by hash, made once and asked some thousand times a page. Most hashes have no weight, and one look tells so.</summary>
internal sealed class WeightTable
{
    private readonly (uint Word, float Weight)[] _places;
    private readonly int _shift;

    public WeightTable(Dictionary<uint, float> weights)
    {
        var bits = BitOperations.Log2((uint)(weights.Count + 1)) + 2;
        _places = new (uint, float)[1 << bits];
        _shift = 32 - bits;
        foreach (var (word, weight) in weights)
        {
            var place = word >> _shift;
            while (_places[place].Weight != 0)
                place = (place + 1) & (uint)(_places.Length - 1);
            _places[place] = (word, weight);
        }
    }

    /// <summary>0 for a hash that has none.</summary>
    public float Of(uint word)
    {
        var place = word >> _shift;
        while (_places[place] is var (there, weight) && weight != 0)
        {
            if (there == word)
                return weight;
            place = (place + 1) & (uint)(_places.Length - 1);
        }

        return 0;
    }
}
