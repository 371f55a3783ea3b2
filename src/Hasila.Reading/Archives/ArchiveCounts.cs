namespace Hasila.Reading.Archives;

/// <summary>
/// What the records of an archive were, as far as it was read: given to <see cref="ArchiveReader.Read"/>, and whole when its last item has been taken.
/// </summary>
public sealed class ArchiveCounts
{
    private readonly SortedDictionary<LeftOut, int> _leftOut = [];
    private readonly HashSet<long> _begins = [];

    /// <summary>Records whose header could be read.</summary>
    public int Records { get; private set; }

    /// <summary>Pages that were given.</summary>
    public int Pages { get; private set; }

    /// <summary>Records that gave no page though nothing is wrong with them, by why.</summary>
    public IReadOnlyDictionary<LeftOut, int> ByReason => _leftOut;

    /// <summary>Whether a record (or, packed, the member that holds it) begins at that byte of the file.</summary>
    public bool BeginsAt(long offset) => _begins.Contains(offset);

    internal void Found(long offset)
    {
        Records++;
        _begins.Add(offset);
    }

    internal void Count(LeftOut? reason)
    {
        if (reason is { } why)
            _leftOut[why] = _leftOut.GetValueOrDefault(why) + 1;
        else
            Pages++;
    }
}

/// <summary>Why a sound record is no page.</summary>
public enum LeftOut
{
    /// <summary>What the archive says of itself: <c>warcinfo</c>, <c>metadata</c>, and what crawlers keep under addresses of no site (wget's log).</summary>
    Note,

    /// <summary>What was asked of a server.</summary>
    Request,

    /// <summary>The same bytes as an earlier record, which are not kept again.</summary>
    Revisit,

    /// <summary>A redirection, an error, or an answer that cannot be read.</summary>
    NoAnswer,

    /// <summary>A picture, a style sheet, a document of another kind.</summary>
    NoText,

    /// <summary>An answer without contents.</summary>
    Empty,

    /// <summary>A kind of record that the standard does not know.</summary>
    Other,
}
