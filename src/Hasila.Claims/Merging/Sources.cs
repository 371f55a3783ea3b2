using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>Which pages are one source: reposts and mirrors, whose wording is nearly equal. Costs a few look-ups a page, however many there are.</summary>
internal sealed class Sources
{
    private readonly Dictionary<ulong, string> _firstWith = [];
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    public void Add(MergeFacts page)
    {
        foreach (var hash in page.Wording)
        {
            if (!_firstWith.TryAdd(hash, page.Capture))
                Unite(page.Capture, _firstWith[hash]);
        }
    }

    /// <summary>Makes a page one source with another that is known to be.</summary>
    public void Join(string capture, string source)
    {
        if (capture != source)
            Unite(capture, source);
    }

    /// <summary>A name for the source of a page; equal for its reposts, whatever the order in which they came.</summary>
    public string Of(string capture)
    {
        while (_parent.TryGetValue(capture, out var above))
        {
            if (_parent.TryGetValue(above, out var next))
                _parent[capture] = next;
            capture = above;
        }

        return capture;
    }

    // The smaller name stays, so that the name does not depend on the order.
    private void Unite(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        if (left == right)
            return;
        var (above, below) = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        _parent[below] = above;
    }
}
