namespace Hasila.Pictures.Pixels;

/// <summary>Sets of numbers that are joined pair by pair (union and find, halving paths).</summary>
internal sealed class Groups
{
    private readonly int[] _parents;

    public Groups(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
            _parents[i] = i;
    }

    public int Of(int one)
    {
        while (_parents[one] != one)
            one = _parents[one] = _parents[_parents[one]];
        return one;
    }

    /// <summary>The set's number is its smallest member.</summary>
    public void Join(int one, int other)
    {
        int a = Of(one),
            b = Of(other);
        if (a != b)
            _parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
