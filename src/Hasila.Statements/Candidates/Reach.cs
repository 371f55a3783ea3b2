namespace Hasila.Statements.Candidates;

/// <summary>
/// How far each item of a list and all before it reach: whoever looks back for what overlaps stops where none does any more. A content passes few cues, so
/// that few are looked at however many the list has.
/// </summary>
internal sealed class Reach
{
    private readonly List<int> _farthest = [];

    /// <summary>The farthest end of the item and of all before it.</summary>
    public int this[int at] => _farthest[at];

    public void Add(int end) => _farthest.Add(_farthest.Count > 0 ? Math.Max(_farthest[^1], end) : end);

    /// <summary>An item ends elsewhere than it did.</summary>
    public void Move(int at, int end)
    {
        for (; at < _farthest.Count && _farthest[at] < end; at++)
            _farthest[at] = end;
    }
}
