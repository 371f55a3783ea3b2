using System.Globalization;
using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Statements.Model;

namespace Hasila.Claims.Incremental;

/// <summary>
/// A tally that goes on from where it was left: pages are added to a shelf, and only the claims that they touch are put together again. The claims are those
/// that
/// <see cref="TallyBuilder"/> gives of all pages. What may be one claim by any rule, or was joined by a person, makes a <em>cluster</em>; claims of two
/// clusters tell
/// nothing of each other but their lines' histories and their equal numbers, and these are looked up.
/// </summary>
/// <param name="shelf">What earlier pages left.</param>
/// <param name="framework">The one by which all pages of the shelf were added.</param>
/// <param name="decisions">What persons decided about merging, as it stands.</param>
public sealed class IncrementalTally(IMentionShelf shelf, Framework framework, MergeDecisions decisions)
{
    /// <summary>A smaller number is often said of several things.</summary>
    private const decimal Striking = ClaimAssembly.Striking;

    private readonly ShelvedMentions _mentions = new(shelf, framework);

    /// <summary>Adds a page and marks the claims that it touches; one that is there already changes nothing.</summary>
    /// <param name="page">As it was read.</param>
    /// <param name="corrections">What persons corrected on it; null for nothing.</param>
    /// <returns>True for a page whose list of results has a gap.</returns>
    public bool Add(AttributedArticle page, PageCorrections? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (shelf.SourceOf(page.Article.Id) is not null)
            return false;
        var mentions = PageMentionReader.Read(page, framework, corrections);
        shelf.Add(new ShelvedPage(mentions.Capture, SourceOf(mentions.Facts), MentionJson.Write(mentions.Facts), mentions.Gap));
        foreach (var mention in mentions.Mentions)
            Add(mention);
        return mentions.Gap is not null;
    }

    /// <summary>
    /// Puts a page in the place of its own former reading, or of what it was before persons corrected it, and marks the claims that either touches.
    /// </summary>
    /// <param name="page">As it was read last.</param>
    /// <param name="corrections">What persons corrected on it, as it stands.</param>
    /// <returns>False where the wording has changed: which pages are one source cannot be taken back, and nothing was done.</returns>
    public bool Replace(AttributedArticle page, PageCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(page);
        var capture = page.Article.Id;
        var mentions = PageMentionReader.Read(page, framework, corrections);
        if (!MentionJson.ReadFacts(shelf.FactsOf(capture)).Wording.SequenceEqual(mentions.Facts.Wording))
            return false;
        foreach (var former in shelf.OnPage(capture).GroupBy(met => met.Strand, StringComparer.Ordinal))
        {
            foreach (var met in former)
                shelf.RemoveMention(met.Number);
            Shorten(shelf.Strand(former.Key)!);
        }

        shelf.Replace(capture, MentionJson.Write(mentions.Facts), mentions.Gap);
        _mentions.Forget();
        foreach (var mention in mentions.Mentions)
            Add(mention);
        return true;
    }

    /// <summary>The pages on which one of the names claims something, by capture: looks at every claimant of the shelf.</summary>
    public IReadOnlyList<string> PagesOf(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var folded = names.Select(Names.Fold).ToHashSet(StringComparer.Ordinal);
        return shelf.PagesOf(name => folded.Contains(name) || folded.Contains(Names.Fold(name)));
    }

    // A strand has lost mentions: those of its line and number are told otherwise, and what hung on it may hang elsewhere.
    private void Shorten(ShelvedStrand strand)
    {
        shelf.Mark(strand.Id);
        foreach (var other in shelf.OfLine(strand.Line))
            shelf.Mark(other.Id);
        if (strand.Number is { } number)
        {
            foreach (var other in shelf.OfNumber(number))
                shelf.Mark(other.Id);
        }

        _mentions.Forget();
        if (shelf.OfStrand(strand.Id).Count > 0)
        {
            var oldest = _mentions.Read(shelf.OldestOf(strand.Id)).Mention;
            shelf.Put(strand with { Oldest = MentionOrder.KeyOf(oldest), AsOf = oldest.AsOf });
            return;
        }

        if (strand.Hangs is { } hangs)
            shelf.Mark(RootIn(hangs));
        shelf.RemoveStrand(strand.Id);
        foreach (var (at, other) in shelf.OfCluster(strand.Cluster).Index())
        {
            if (at == 0 || other.Hangs?.Contains(strand.Id, StringComparison.Ordinal) == true)
                shelf.Mark(other.Id);
        }
    }

    /// <summary>Marks a claim about which something was decided, and joins its cluster with those of the claims that a person joined it with.</summary>
    public void LookAgain(string id)
    {
        shelf.Mark(id);
        if (shelf.Strand(id) is { } strand)
            JoinAsDecided(strand.Id, strand.Cluster);
    }

    /// <summary>
    /// Puts the touched claims of every marked cluster together, one cluster at a time, and takes the cluster's marks away: whoever stops goes on with the
    /// others later.
    /// </summary>
    /// <param name="except">Marks that are the caller's own.</param>
    public IEnumerable<ClusterClaims> LookAtMarked(string? except = null)
    {
        var marks = shelf.Marks();
        var marked = marks.ToHashSet(StringComparer.Ordinal);
        foreach (var id in marks.Where(id => id != except))
        {
            if (shelf.Strand(id) is not { } strand)
            {
                shelf.Unmark(id);
                yield return new ClusterClaims([id], []);
            }
            else if (marked.Contains(id))
            {
                var claims = Assemble(strand.Cluster, marked);
                foreach (var member in shelf.OfCluster(strand.Cluster).Where(member => marked.Remove(member.Id)))
                    shelf.Unmark(member.Id);
                yield return claims;
            }
        }
    }

    private string SourceOf(MergeFacts page)
    {
        var met = shelf.Meet(page.Capture, page.Wording);
        var source = met.Append(page.Capture).Min(StringComparer.Ordinal)!;
        if (met.Count > 1)
        {
            // Texts that counted as two are one: so many sources less for claims that both hold.
            foreach (var strand in shelf.StrandsOf(met))
                shelf.Mark(strand);
        }

        if (met.Any(one => one != source))
            shelf.JoinSources(met, source);
        return source;
    }

    private void Add(Mention mention)
    {
        var id = ClaimIndex.StrandIdOf(mention);
        var (block, order) = (NumberBlocks.NameOf(mention), MentionOrder.KeyOf(mention));
        var before = shelf.Strand(id);
        var strand =
            before is null ? new ShelvedStrand(id, id, ClaimIndex.LineIdOf(mention), NumberOf(mention), order, mention.AsOf)
            : string.CompareOrdinal(order, before.Oldest) < 0 ? before with { Oldest = order, AsOf = mention.AsOf }
            : before;
        if (strand != before)
        {
            shelf.Put(strand);
            if (!mention.IsNumberless)
                MarkLine(strand, before);
        }

        if (before is null && strand.Number is not null && mention.Appearance.Figure!.Value >= Striking)
        {
            foreach (var other in shelf.OfNumber(strand.Number))
                shelf.Mark(other.Id);
        }

        var cluster = before is null ? JoinAsDecided(id, strand.Cluster) : strand.Cluster;
        JoinByRule(mention, id, block, cluster);
        shelf.Add(new ShelvedMention(mention.Page.Capture, id, block, mention.Days?.From, mention.Days?.To, order, MentionJson.Write(mention)));
        shelf.Mark(id);
    }

    private void MarkLine(ShelvedStrand strand, ShelvedStrand? before)
    {
        var line = shelf.OfLine(strand.Line);
        foreach (var id in LineChange.Affected(line, strand, before))
            shelf.Mark(id);
        // What a person joined may carry another's figure.
        foreach (var other in line.Where(other => decisions.TogetherWith(other.Id).Count > 0))
            shelf.Mark(other.Id);
    }

    private string JoinAsDecided(string id, string cluster)
    {
        foreach (var member in decisions.TogetherWith(id))
        {
            if (member != id && shelf.Strand(member) is { } other && other.Cluster != cluster)
                cluster = shelf.JoinClusters(cluster, other.Cluster);
        }

        return cluster;
    }

    private void JoinByRule(Mention mention, string id, string block, string cluster)
    {
        var within = NumberBlocks.WithinDays(mention);
        if (mention.Days is null && !mention.IsTelling)
            return;
        var joined = new HashSet<string>(StringComparer.Ordinal) { cluster };
        foreach (var met in shelf.Near(block, mention.Days?.From - within, mention.Days?.To + within, undated: mention.IsTelling))
        {
            if (met.Strand == id || joined.Contains(met.Cluster) || MergeRules.Between(mention, _mentions.Read(met.Number).Mention) is null)
                continue;
            joined.Add(met.Cluster);
            cluster = shelf.JoinClusters(cluster, met.Cluster);
        }
    }

    private ClusterClaims Assemble(string cluster, HashSet<string> marked)
    {
        var index = new ClaimIndex(decisions);
        var strands = shelf.OfCluster(cluster);
        var own = strands.Select(strand => strand.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var number in own.SelectMany(shelf.OfStrand))
            Take(index, number);
        var touched = Touched(strands, index, marked);
        List<Strand> roots = [.. index.Roots.Where(root => touched.Contains(root.Id))];
        foreach (var root in roots)
        {
            foreach (var beside in BesideOf(root).Where(beside => !own.Contains(beside.Id) && index.Find(beside.Id) is null))
                Take(index, shelf.OldestOf(beside.Id));
        }

        var assembly = new ClaimAssembly(index);
        return new ClusterClaims(touched, [.. roots.Select(assembly.Of).OrderBy(claim => claim.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The claims that hold something marked, or that have won, lost or rearranged a strand since the cluster was last looked at.</summary>
    private HashSet<string> Touched(IReadOnlyList<ShelvedStrand> strands, ClaimIndex index, HashSet<string> marked)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var known in strands)
        {
            var strand = index.Find(known.Id)!;
            var hangs = $"{strand.Root.Id} {strand.Parent?.Id} {(strand.IsDecided ? "decided" : strand.Because?.Reason)}";
            if (hangs == known.Hangs && !marked.Contains(known.Id))
                continue;
            touched.Add(known.Id);
            touched.Add(strand.Root.Id);
            if (hangs == known.Hangs)
                continue;
            if (known.Hangs is { } former)
                touched.Add(RootIn(former));
            shelf.Put(known with { Hangs = hangs });
        }

        return touched;
    }

    private static string RootIn(string hangs) => hangs[..hangs.IndexOf(' ', StringComparison.Ordinal)];

    // Earlier and later figures of its line; the same number said of something else. Of these the oldest mention tells enough.
    private IEnumerable<ShelvedStrand> BesideOf(Strand root)
    {
        var mention = root.Mentions[0];
        var line = mention.IsNumberless ? [] : shelf.OfLine(root.Line);
        return mention.Appearance.Figure?.Value >= Striking && NumberOf(mention) is { } number ? line.Concat(shelf.OfNumber(number)) : line;
    }

    private void Take(ClaimIndex index, long number)
    {
        var (mention, source) = _mentions.Read(number);
        index.Add(mention, source);
    }

    private static string? NumberOf(Mention mention) =>
        ClaimIndex.NumberOf(mention) is var (value, isShare, claimant)
            ? string.Create(CultureInfo.InvariantCulture, $"{value:0.############################}|{(isShare ? "%" : "")}|{claimant}")
            : null;
}

/// <summary>The touched claims of one cluster as they are now.</summary>
/// <param name="Ids">What was touched: ids that are not among <paramref name="Claims"/> are no claims of their own, or no longer.</param>
/// <param name="Claims">Those that were touched, by id.</param>
public sealed record ClusterClaims(IReadOnlyCollection<string> Ids, IReadOnlyList<Claim> Claims);
