namespace Hasila.Statements.Candidates;

/// <summary>Where a content stands beside its cue.</summary>
internal enum Layout : byte
{
    /// <summary>Behind it: قال إن ...</summary>
    After,

    /// <summary>Before it: ...، بحسب الوزارة.</summary>
    Before,

    /// <summary>On both sides: وهو، بحسب الوزارة، ...</summary>
    Around,
}

/// <summary>The first token of a content.</summary>
internal readonly record struct Opening(Layout Layout, int At);

/// <summary>A noun group that may be the source; empty where it is left out.</summary>
internal readonly record struct SourceGroup(int From, int To) : IComparable<SourceGroup>
{
    public int CompareTo(SourceGroup other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    public bool IsNone => To <= From;
}

/// <summary>An attribution as it was chosen: indices of tokens, the last ones exclusive.</summary>
internal sealed record Choice(int Cue, Opening Opening, int End, SourceGroup Source, int Score);
