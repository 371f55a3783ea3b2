using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>Makes the claim of a tree of strands: what the root names, over all their appearances.</summary>
internal sealed class ClaimAssembly(ClaimIndex index)
{
    /// <summary>A smaller number is often said of several things.</summary>
    public const decimal Striking = 1000;

    /// <summary>The flag of a claim whose claimant's name deceives the eye.</summary>
    private const string OddLetters = "odd-letters";

    /// <summary>The flag of a claim of which a person corrected something.</summary>
    private const string Corrected = "corrected";

    private readonly Dictionary<string, Histories> _histories = new(StringComparer.Ordinal);

    public Claim Of(Strand root)
    {
        var strands = TreeOf(root);
        List<Mention> ordered = [.. strands.SelectMany(strand => strand.Mentions).Order(MentionOrder.Oldest)];
        List<Mention> own = [.. root.Mentions.Order(MentionOrder.Oldest)];
        var latest = own[^1];
        var figure = FigureOf(ordered);
        var (history, status, flags) = figure is null || latest.IsNumberless ? ([], ClaimStatus.Claimed, []) : HistoryOf(root).UpTo(figure);
        return new Claim
        {
            Id = root.Id,
            Line = root.Line,
            Claimant = own.Select(mention => mention.Claimant.Name)
                .OrderBy(name => name == Claimant.Nobody.Name)
                .ThenByDescending(name => name.Ar.Length)
                .ThenBy(name => name.Ar, StringComparer.Ordinal)
                .First(),
            ClaimantGender = GenderOf(own),
            Frame = latest.Indicator.Frame,
            Indicator = latest.Indicator.Id,
            Gloss = GlossOf(latest, figure),
            Figure = figure,
            PeriodKind = ordered.Select(mention => mention.PeriodKind).FirstOrDefault(kind => kind is not null),
            Place = ordered.Select(mention => mention.Place).FirstOrDefault(place => place is not null),
            AsOf = ordered[^1].AsOf ?? latest.AsOf,
            Status = status,
            Appearances = [.. ordered.Select(mention => mention.Appearance)],
            Sources = ordered.Select(SourceOf).Distinct(StringComparer.Ordinal).Count(),
            Parts = [.. strands.Where(strand => strand != root).Select(PartOf).OrderBy(part => part.Id, StringComparer.Ordinal)],
            Caveats = [.. ordered.SelectMany(mention => mention.Caveats).DistinctBy(caveat => (caveat.Capture, caveat.Span))],
            History = history,
            Flags = [.. flags.Concat(FlagsOf(root, ordered)).Order(StringComparer.Ordinal)],
        };
    }

    // Most pages decide; where as many say the one as the other, none does.
    private static SpeakerGender? GenderOf(List<Mention> own)
    {
        var told = own.Select(mention => mention.Claimant.Gender).OfType<SpeakerGender>().CountBy(gender => gender).OrderByDescending(gender => gender.Value);
        return told.Take(2).ToList() switch
        {
            [var only] => only.Key,
            [var most, var other] when most.Value > other.Value => most.Key,
            _ => null,
        };
    }

    private Histories HistoryOf(Strand root) =>
        _histories.TryGetValue(root.Line, out var known) ? known : _histories[root.Line] = new Histories(index.LineOf(root));

    private static List<Strand> TreeOf(Strand root)
    {
        var strands = new List<Strand> { root };
        for (var i = 0; i < strands.Count; i++)
            strands.AddRange(strands[i].Children);
        return strands;
    }

    private static ClaimPart PartOf(Strand strand) =>
        new(
            strand.Id,
            strand.Mentions.Min(MentionOrder.Oldest)!.Claimant.Name,
            strand.Parent!.Id,
            strand.IsDecided ? "a person joined them" : strand.Because!.Reason.ToString(),
            strand.IsDecided
        );

    private string SourceOf(Mention mention) => index.Sources.Of(mention.Page.Capture);

    // Which bound most sources give; of equals the latest.
    private ClaimedFigure? FigureOf(List<Mention> ordered)
    {
        List<Mention> withFigure = [.. ordered.Where(mention => mention.Appearance.Figure is not null)];
        if (withFigure.Count == 0)
            return null;
        var bound = withFigure
            .GroupBy(mention => mention.Appearance.Figure!.Comparator)
            .OrderByDescending(group => group.Select(SourceOf).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Last(), MentionOrder.Oldest)
            .First();
        return bound.Last().Appearance.Figure;
    }

    private IEnumerable<string> FlagsOf(Strand root, List<Mention> ordered)
    {
        if (ordered.Select(mention => mention.Appearance.Figure?.Comparator).Where(comparator => comparator is not null).Distinct().Skip(1).Any())
            yield return "approximator-flip";
        if (ordered.Exists(mention => mention.IsOverridden))
            yield return Mention.Overridden;
        if (ordered.TrueForAll(mention => mention.IsPlan))
            yield return "plan";
        if (index.SameNumber(root.Mentions[0]).Any(other => other.Root != root && IsOfAnother(root.Mentions[0], other.Mentions[0])))
            yield return "same-number-elsewhere";
        if (ordered.Exists(mention => mention.Claimant.HasOddLetters))
            yield return OddLetters;
        if (ordered.Exists(mention => mention.Appearance.Corrected is not null))
            yield return Corrected;
    }

    // "8 million freed", a year later "8 million returned": a number that took another predicate.
    private static bool IsOfAnother(Mention mention, Mention other) =>
        mention.Appearance.Figure is { Value: >= Striking }
        && (mention.Indicator.Id != other.Indicator.Id || (mention.KnownThing is { } one && other.KnownThing is { } two && !CountedNouns.MayBeOne(one, two)));

    private static LocalText GlossOf(Mention mention, ClaimedFigure? figure)
    {
        var claim = mention.IsDefined ? mention.Indicator.Claim : new LocalText(mention.Appearance.Words, mention.Appearance.Words);
        if (figure is null || !mention.IsDefined)
            return claim;
        var words = FigureWording.Of(figure);
        return new LocalText($"{claim.Ar}: {words.Ar}", $"{claim.En}: {words.En}");
    }
}
