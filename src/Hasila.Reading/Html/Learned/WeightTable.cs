using System.Numerics;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Weights by hash, made once and asked some thousand times a page. About half of the hashes have none: a bit for each, in a room that stays in a processor's
/// cache, tells so
/// for nearly all of these without a look at the table.
/// </summary>
internal sealed class WeightTable
{
    private const int BitsAWord = 64;

    private readonly (uint Word, float Weight)[] _places;
    private readonly ulong[] _known;
    private readonly int _shift;
    private readonly int _knownShift;

    public WeightTable(Dictionary<uint, float> weights)
    {
        var bits = BitOperations.Log2((uint)(weights.Count + 1)) + 2;
        _places = new (uint, float)[1 << bits];
        _shift = 32 - bits;
        _known = new ulong[Math.Max(1, (1 << (bits + 2)) / BitsAWord)];
        _knownShift = 32 - (bits + 2);
        foreach (var (word, weight) in weights)
        {
            var place = word >> _shift;
            while (_places[place].Weight != 0)
                place = (place + 1) & (uint)(_places.Length - 1);
            _places[place] = (word, weight);
            _known[(word >> _knownShift) / BitsAWord] |= 1UL << (int)(word >> _knownShift);
        }
    }

    /// <summary>
    /// The weights of some hashes together; a hash without one has none. Those that have one are looked for in a row, so that no look waits for the memory
    /// that another one
    /// needs.
    /// </summary>
    /// <param name="words">The hashes. What stands here is used up.</param>
    public float Sum(Span<uint> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            var bit = word >> _knownShift;
            words[count] = word;
            count += (int)(_known[bit / BitsAWord] >> (int)bit & 1);
        }

        var sum = 0f;
        foreach (var word in words[..count])
        {
            ref readonly var place = ref _places[word >> _shift];
            sum += place.Word == word ? place.Weight : Displaced(word);
        }

        return sum;
    }

    private float Displaced(uint word)
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
