namespace Hasila.Reading.Html.Learned;

/// <summary>A set of word hashes that is emptied in no time, to be filled again for the next block.</summary>
internal sealed class WordSet
{
    private const int Least = 64;
    private const uint Mixer = 0x9E3779B9;

    // A place is taken where its round is the present one.
    private (uint Word, int Round)[] _places = new (uint, int)[Least];
    private int _round = 1;

    public int Count { get; private set; }

    public void Clear() => (_round, Count) = (_round + 1, 0);

    public bool Contains(uint word)
    {
        var places = _places;
        for (var place = (word * Mixer) >> 8; ; place++)
        {
            var (there, round) = places[place & (uint)(places.Length - 1)];
            if (round != _round)
                return false;
            if (there == word)
                return true;
        }
    }

    /// <returns>Whether it is new.</returns>
    public bool Add(uint word)
    {
        var places = _places;
        for (var place = (word * Mixer) >> 8; ; place++)
        {
            ref var there = ref places[place & (uint)(places.Length - 1)];
            if (there.Round == _round)
            {
                if (there.Word == word)
                    return false;
                continue;
            }

            there = (word, _round);
            if (++Count * 2 > places.Length)
                Grow();
            return true;
        }
    }

    private void Grow()
    {
        var (places, round) = (_places, _round);
        (_places, _round, Count) = (new (uint, int)[places.Length * 2], 1, 0);
        foreach (var (word, there) in places)
        {
            if (there == round)
                Add(word);
        }
    }
}
