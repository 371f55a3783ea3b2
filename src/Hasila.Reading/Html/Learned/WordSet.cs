namespace Hasila.Reading.Html.Learned;

/// <summary>A set of word hashes that is emptied in no time, to be filled again for the next block.</summary>
internal sealed class WordSet
{
    private const int Least = 64;

    // A place is taken where its round is the present one.
    private uint[] _words = new uint[Least];
    private int[] _rounds = new int[Least];
    private int _round = 1;

    public int Count { get; private set; }

    public void Clear() => (_round, Count) = (_round + 1, 0);

    public bool Contains(uint word) => _rounds[PlaceOf(word)] == _round;

    /// <returns>Whether it is new.</returns>
    public bool Add(uint word)
    {
        var place = PlaceOf(word);
        if (_rounds[place] == _round)
            return false;
        (_words[place], _rounds[place]) = (word, _round);
        if (++Count * 2 > _words.Length)
            Grow();
        return true;
    }

    // Where the word stands, or could.
    private int PlaceOf(uint word)
    {
        var place = (int)((word * 0x9E3779B9) >> 8) & (_words.Length - 1);
        while (_rounds[place] == _round && _words[place] != word)
            place = (place + 1) & (_words.Length - 1);
        return place;
    }

    private void Grow()
    {
        var (words, rounds, round) = (_words, _rounds, _round);
        (_words, _rounds, _round, Count) = (new uint[words.Length * 2], new int[words.Length * 2], 1, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (rounds[i] == round)
                Add(words[i]);
        }
    }
}
