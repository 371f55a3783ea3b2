using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>
/// Merges claims page by page. Adding a page looks at the mentions of its numbers and days only, so it costs the same after a million pages as after ten; the
/// claims
/// are the same in whatever order the pages come, and the same as those of all pages at once. Not safe for several threads at a time.
/// </summary>
public sealed class ClaimIndex
{
    private readonly Dictionary<string, Strand> _strands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Strand>> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(decimal Value, bool IsShare, string Claimant), List<Strand>> _numbers = [];
    private readonly NumberBlocks _blocks = new();
    private readonly HashSet<string> _captures = new(StringComparer.Ordinal);
    private readonly List<CompletenessGap> _gaps = [];
    private readonly Sources _sources = new();
    private readonly MergeDecisions _decisions;

    public ClaimIndex(MergeDecisions? decisions = null) => _decisions = decisions ?? MergeDecisions.None;

    /// <summary>Pages added, each once.</summary>
    public int Pages => _captures.Count;

    /// <summary>Claimed results on those pages.</summary>
    public int Mentions { get; private set; }

    internal IReadOnlyList<CompletenessGap> Gaps => _gaps;

    internal Sources Sources => _sources;

    /// <summary>The strands that no other names, each the root of one claim.</summary>
    internal IEnumerable<Strand> Roots => _strands.Values.Where(strand => strand.Parent is null && (!strand.IsOwnWords || strand.StandsAlone));

    /// <summary>The strands of one line, in no order.</summary>
    internal IReadOnlyList<Strand> LineOf(Strand strand) => _lines[strand.Line];

    /// <summary>The strands in which one claimant prints one number, of whatever.</summary>
    internal IReadOnlyList<Strand> SameNumber(Mention mention) => NumberOf(mention) is { } number ? _numbers.GetValueOrDefault(number) ?? [] : [];

    /// <summary>Adds a page; one that is there already changes nothing.</summary>
    /// <returns>The ids of the claims that the page is part of now.</returns>
    public IReadOnlyCollection<string> Add(PageMentions page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!_captures.Add(page.Capture))
            return [];
        if (page.Gap is { } gap)
            _gaps.Add(gap);
        _sources.Add(page.Facts);
        var touched = new List<Strand>(page.Mentions.Count);
        foreach (var mention in page.Mentions)
            touched.Add(Add(mention));
        Mentions += page.Mentions.Count;
        return
        [
            .. touched
                .Select(strand => strand.Root)
                .Where(root => !root.IsOwnWords || root.StandsAlone)
                .Select(root => root.Id)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Adds one mention of a page of which no more is known; its other mentions may be added as well, or not.</summary>
    /// <param name="mention">Each once.</param>
    /// <param name="source">The capture that names the page and its reposts.</param>
    internal void Add(Mention mention, string source)
    {
        _sources.Join(mention.Page.Capture, source);
        Add(mention);
    }

    /// <summary>The strand of that id; null where none of its mentions was added.</summary>
    internal Strand? Find(string id) => _strands.GetValueOrDefault(id);

    /// <summary>The id of the strand that a mention belongs to: that of the claim, if it is one by itself.</summary>
    internal static string StrandIdOf(Mention mention) => IdOf(KeyOf(mention, mention.Strand));

    /// <summary>The id of the line that a mention belongs to.</summary>
    internal static string LineIdOf(Mention mention) => IdOf(KeyOf(mention, mention.Line));

    private Strand Add(Mention mention)
    {
        var strand = StrandOf(mention);
        foreach (var (other, met) in _blocks.Meet(strand, mention))
        {
            if (other != strand && MergeRules.Between(mention, met) is { } bond)
                Strand.Bind(strand, other, bond);
        }

        strand.Add(mention);
        return strand;
    }

    private Strand StrandOf(Mention mention)
    {
        var id = StrandIdOf(mention);
        if (_strands.TryGetValue(id, out var known))
            return known;
        var line = LineIdOf(mention);
        var strand = _strands[id] = new Strand(id, line, mention, _decisions.StandsAlone(id));
        (CollectionsMarshal.GetValueRefOrAddDefault(_lines, line, out _) ??= []).Add(strand);
        if (NumberOf(mention) is { } number)
            (CollectionsMarshal.GetValueRefOrAddDefault(_numbers, number, out _) ??= []).Add(strand);
        JoinAsDecided(id);
        return strand;
    }

    // The first of those that a person joined names them all.
    private void JoinAsDecided(string id)
    {
        var present = _decisions.TogetherWith(id).Select(member => _strands.GetValueOrDefault(member)).OfType<Strand>().ToList();
        if (present.Count < 2)
            return;
        var first = present.Aggregate((one, other) => one.IsBefore(other) ? one : other);
        foreach (var member in present)
        {
            if (member != first || member.IsDecided)
                member.Decide(member == first ? null : first);
        }
    }

    /// <summary>By which claims are found in which one claimant prints one number, of whatever; null where there is none, or nobody says it.</summary>
    internal static (decimal Value, bool IsShare, string Claimant)? NumberOf(Mention mention) =>
        mention is { IsNumberless: false, Appearance.Figure: { Value: { } value } figure, Claimant.IsNobody: false }
            ? (value, figure.Unit == "percent", mention.Claimant.Key)
            : null;

    private static string KeyOf(Mention mention, string key) => mention.Claimant.Kind == ClaimantKind.Person ? "@" + key : key;

    private static string IdOf(string key) => "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
