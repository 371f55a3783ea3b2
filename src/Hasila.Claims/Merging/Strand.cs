using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>
/// The mentions of one claimant with one figure of one thing: one claim whatever their days. Strands of one announcement hang together as a tree, whose root
/// gives the claim its name; each hangs on the best of those it may be one with, so the order in which pages come does not matter.
/// </summary>
internal sealed class Strand(string id, string line, Mention first, bool standsAlone)
{
    private readonly List<Mention> _mentions = [];
    private List<Strand>? _children;

    /// <summary>A hash of claimant, indicator, what is counted and figure: the id of the claim whose root this is.</summary>
    public string Id => id;

    /// <summary>Hash of the same without the figure.</summary>
    public string Line => line;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public IReadOnlyList<Strand> Children => _children ?? (IReadOnlyList<Strand>)[];

    public Strand? Parent { get; private set; }

    /// <summary>Why it hangs on its parent; null for a root, and where a person decided.</summary>
    public Link? Because { get; private set; }

    /// <summary>A person joined it to its parent.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>The best bond to one that comes before it.</summary>
    private Link? Up { get; set; }

    /// <summary>The best bond to a body that is named in the other script; it counts where both have each other as the best.</summary>
    private Link? Across { get; set; }

    public ClaimantKind Kind { get; } = first.Claimant.Kind;

    public bool IsOwnWords { get; } = first.IsOwnWords;

    private bool IsListed { get; } = first.Claimant.IsListed;

    private bool IsDefined { get; } = first.IsDefined;

    public bool StandsAlone => standsAlone;

    public Strand Root
    {
        get
        {
            var root = this;
            while (root.Parent is { } above)
                root = above;
            return root;
        }
    }

    public void Add(Mention mention) => _mentions.Add(mention);

    /// <summary>True where this one may give its name to the other: decided, named, listed in both languages and defined ones first; then by id.</summary>
    public bool IsBefore(Strand other)
    {
        if (StandsAlone != other.StandsAlone)
            return StandsAlone;
        if (Kind != other.Kind)
            return Kind < other.Kind;
        if (IsListed != other.IsListed)
            return IsListed;
        return IsDefined != other.IsDefined ? IsDefined : string.CompareOrdinal(Id, other.Id) < 0;
    }

    /// <summary>Notes that two strands may be one, and re-attaches the later one where the bond is the best it has.</summary>
    public static void Bind(Strand one, Strand other, Bond bond)
    {
        var (first, second) = one.IsBefore(other) ? (one, other) : (other, one);
        if (bond.IsAcross)
        {
            // Two bodies that are named in one script stay two: of the other script's names each goes with one.
            first.ReachAcross(new Link(bond.Strength, second, bond.Reason));
            second.ReachAcross(new Link(bond.Strength, first, bond.Reason));
        }
        else if (new Link(bond.Strength, first, bond.Reason) is var link && link.IsStrongerThan(second.Up))
        {
            second.Up = link;
            second.Settle();
        }
    }

    /// <summary>A person joined it to another, or took that back.</summary>
    public void Decide(Strand? parent)
    {
        IsDecided = parent is not null;
        if (parent is null)
            Settle();
        else
            HangOn(parent, null);
    }

    private void ReachAcross(Link link)
    {
        if (!link.IsStrongerThan(Across))
            return;
        var former = Across?.To;
        Across = link;
        Settle();
        link.To.Settle();
        former?.Settle();
    }

    private void Settle()
    {
        if (IsDecided)
            return;
        if (StandsAlone)
            HangOn(null, null);
        else if (Up is { } up)
            HangOn(up.To, up);
        else if (Across is { } across && across.To.Across?.To == this && across.To.IsBefore(this))
            HangOn(across.To, across);
        else
            HangOn(null, null);
    }

    private void HangOn(Strand? parent, Link? because)
    {
        Because = because;
        if (parent == Parent)
            return;
        Parent?._children?.Remove(this);
        Parent = parent;
        if (parent is not null)
            (parent._children ??= []).Add(this);
    }
}

/// <summary>A bond of two strands: how strong, to whom, and why.</summary>
/// <param name="Strength">The more, the surer.</param>
/// <param name="To">The other strand.</param>
/// <param name="Reason">For a reviewer.</param>
internal sealed record Link(int Strength, Strand To, MergeReason Reason)
{
    public bool IsStrongerThan(Link? other)
    {
        if (other is null)
            return true;
        if (Strength != other.Strength)
            return Strength > other.Strength;
        if (To != other.To)
            return To.IsBefore(other.To);
        return Reason.CompareTo(other.Reason) < 0;
    }
}
