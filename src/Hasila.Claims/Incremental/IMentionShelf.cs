using Hasila.Claims.Model;

namespace Hasila.Claims.Incremental;

/// <summary>
/// Where a <see cref="IncrementalTally"/> keeps what it needs of earlier pages, looked up by key, so that a new page costs what its own claims cost. A
/// working copy: all of it
/// can be rebuilt from the pages. Whoever stores it decides when it is written for good.
/// </summary>
public interface IMentionShelf
{
    /// <summary>The source of a page as it is now; null for a page that was not added.</summary>
    string? SourceOf(string capture);

    /// <summary>The facts of a page that was added.</summary>
    byte[] FactsOf(string capture);

    void Add(ShelvedPage page);

    /// <summary>Gives a page that was added other facts and another gap.</summary>
    void Replace(string capture, byte[] facts, CompletenessGap? gap);

    /// <summary>The gaps of all pages, in no order.</summary>
    IReadOnlyList<CompletenessGap> Gaps();

    /// <summary>Notes which page first has each piece of wording.</summary>
    /// <returns>The sources of the pages that had one of them before, each once.</returns>
    IReadOnlyList<string> Meet(string capture, IReadOnlyList<ulong> wording);

    /// <summary>Every page of the sources becomes one of <paramref name="into"/>.</summary>
    void JoinSources(IReadOnlyList<string> sources, string into);

    /// <summary>The strands that have a mention on a page of one of the sources.</summary>
    IReadOnlyList<string> StrandsOf(IReadOnlyList<string> sources);

    void Add(ShelvedMention mention);

    /// <summary>
    /// The mentions of a block whose days meet the given ones (all that have days, where none are given), and with them those without days where these are
    /// wanted.
    /// </summary>
    IReadOnlyList<MetMention> Near(string block, int? from, int? to, bool undated);

    /// <summary>The mentions of a page.</summary>
    IReadOnlyList<MetMention> OnPage(string capture);

    /// <summary>The pages that have a mention whose claimant's key or name is meant, by capture.</summary>
    IReadOnlyList<string> PagesOf(Func<string, bool> isMeant);

    void RemoveMention(long number);

    /// <summary>The mentions of a strand, by their numbers.</summary>
    IReadOnlyList<long> OfStrand(string strand);

    /// <summary>The oldest mention of a strand.</summary>
    long OldestOf(string strand);

    /// <summary>A mention as it was added, and the page on which it stands.</summary>
    (string Capture, byte[] Content) Mention(long number);

    ShelvedStrand? Strand(string id);

    /// <summary>Adds a strand, or puts it in the place of the one of its id.</summary>
    void Put(ShelvedStrand strand);

    /// <summary>Takes a strand without mentions away.</summary>
    void RemoveStrand(string id);

    IReadOnlyList<ShelvedStrand> OfLine(string line);

    IReadOnlyList<ShelvedStrand> OfNumber(string number);

    IReadOnlyList<ShelvedStrand> OfCluster(string cluster);

    /// <summary>Makes two clusters one.</summary>
    /// <returns>The name that both have from now on: one of the two.</returns>
    string JoinClusters(string one, string other);

    /// <summary>Notes that a claim has to be re-read.</summary>
    void Mark(string id);

    /// <summary>What was marked, by id.</summary>
    IReadOnlyList<string> Marks();

    /// <summary>Takes a mark away.</summary>
    void Unmark(string id);
}

/// <param name="Capture">The capture's id.</param>
/// <param name="Source">The first capture, by id, of the page and its reposts.</param>
/// <param name="Facts">What tells whether two pages report one event.</param>
/// <param name="Gap">Fewer items than it announces, where that is so.</param>
public sealed record ShelvedPage(string Capture, string Source, byte[] Facts, CompletenessGap? Gap);

/// <param name="Capture">The page.</param>
/// <param name="Strand">The strand's id.</param>
/// <param name="Block">Mentions of two blocks are never one claim by rule.</param>
/// <param name="From">First day on which it may have been said, as <see cref="DateOnly.DayNumber"/>; null where nothing is known.</param>
/// <param name="To">Last such day.</param>
/// <param name="Order">The older, the smaller, by code units.</param>
/// <param name="Content">All of it.</param>
public sealed record ShelvedMention(string Capture, string Strand, string Block, int? From, int? To, string Order, byte[] Content);

/// <param name="Number">By which the shelf knows the mention.</param>
/// <param name="Strand">Its strand.</param>
/// <param name="Cluster">The cluster of that.</param>
public sealed record MetMention(long Number, string Strand, string Cluster);

/// <summary>The mentions of one claimant with one figure of one thing.</summary>
/// <param name="Id">The id of its claim, if it is one by itself.</param>
/// <param name="Cluster">Strands of two clusters have nothing that could make them one claim.</param>
/// <param name="Line">Strands of one line are figures of one thing by one claimant.</param>
/// <param name="Number">The number and who says it; null where nobody is named or no number stands.</param>
/// <param name="Oldest">The order of its oldest mention.</param>
/// <param name="AsOf">The day claimed of that one.</param>
/// <param name="Hangs">The claim that it was part of when its cluster was last looked at, what it hung on there, and why; null before that.</param>
public sealed record ShelvedStrand(string Id, string Cluster, string Line, string? Number, string Oldest, DateOnly? AsOf, string? Hangs = null);
