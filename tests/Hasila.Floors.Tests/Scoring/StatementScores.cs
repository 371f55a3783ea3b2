using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// Statements against a person's: pairs are made one to one, greedily by the overlap of contents (shared characters over all); a pair counts from one half on.
/// The journalist's own assertions, repeats by the headline and relays around an inner statement stand apart and are left out.
/// </summary>
public sealed class StatementScores(string language)
{
    private readonly Counts _content = new();
    private readonly Counts _joint = new();
    private readonly Counts _direct = new();
    private readonly Counts _speaker = new();
    private readonly Counts _kind = new();
    private readonly Counts _said = new();

    /// <returns>The pairs that overlap by a half at least.</returns>
    public IReadOnlyList<(PlacedStatement Gold, Statement Found)> Add(string text, IReadOnlyList<PlacedStatement> gold, IReadOnlyList<Statement> found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var relays = found.Select(one => one.Via).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var told = found.Where(one => one.Kind != StatementKind.Assertion && one.RepeatOf is null && !relays.Contains(one.Id)).ToList();
        var pairs = Pair(text, gold, told);
        Count(_content, told.Count, gold.Count, pairs.Count);
        Count(_joint, told.Count, gold.Count, pairs.Count(pair => SameSource(text, pair.Gold.Source, pair.Found.Source)));

        // Direct ones are matched among themselves: one that is found as something else is not found.
        var direct = gold.Where(one => one.Gold.Kind == StatementKind.Direct).ToList();
        var toldDirect = told.Where(one => one.Kind == StatementKind.Direct).ToList();
        Count(_direct, toldDirect.Count, direct.Count, Pair(text, direct, toldDirect).Count);

        var named = pairs.Where(pair => pair.Gold.Gold.Speakers.Count > 0).ToList();
        Count(_speaker, named.Count, named.Count, named.Count(pair => pair.Gold.Gold.Speakers.Any(name => Names.Same(name, pair.Found.Speaker))));
        Count(_kind, pairs.Count, pairs.Count, pairs.Count(pair => pair.Gold.Gold.Kind == pair.Found.Kind));
        var dated = pairs.Where(pair => pair.Gold.Gold.SaidOn is not null).ToList();
        Count(_said, dated.Count, dated.Count, dated.Count(pair => pair.Gold.Gold.SaidOn == pair.Found.SaidOn));
        return pairs;
    }

    public IEnumerable<Score> Scores() =>
        [
            new($"{language} statements content F1", _content.F1, Of(_content)),
            new($"{language} statements joint F1", _joint.F1, Of(_joint)),
            new($"{language} statements direct precision", _direct.Precision, $"{_direct.Right} of {_direct.Found}"),
            new($"{language} statements direct recall", _direct.Recall, $"{_direct.Right} of {_direct.Wanted}"),
            new($"{language} statements speaker", _speaker.Recall, $"{_speaker.Right} of {_speaker.Wanted}"),
            new($"{language} statements kind", _kind.Recall, $"{_kind.Right} of {_kind.Wanted}"),
            new($"{language} statements day of saying", _said.Recall, $"{_said.Right} of {_said.Wanted}"),
        ];

    private static string Of(Counts counts) => $"{counts.Right} right, {counts.Found} found, {counts.Wanted} on the pages";

    private static void Count(Counts counts, int found, int wanted, int right)
    {
        counts.Found += found;
        counts.Wanted += wanted;
        counts.Right += right;
    }

    private static bool SameSource(string text, TextSpan? gold, TextSpan? found)
    {
        if (gold is null || found is null)
            return gold is null && found is null;
        return Spans.Overlap(Spans.Characters(text, [gold.Value]), Spans.Characters(text, [found.Value])) > 0;
    }

    private static List<(PlacedStatement Gold, Statement Found)> Pair(string text, IReadOnlyList<PlacedStatement> gold, List<Statement> found)
    {
        var wanted = gold.Select(one => Spans.Characters(text, one.Content)).ToList();
        var told = found.Select(one => Spans.Characters(text, one.ContentSpans)).ToList();
        var near =
            from i in Enumerable.Range(0, gold.Count)
            from j in Enumerable.Range(0, found.Count)
            let overlap = Spans.Overlap(wanted[i], told[j])
            where overlap > 0
            orderby overlap descending, i, j
            select (i, j, overlap);
        HashSet<int> usedGold = [];
        HashSet<int> usedFound = [];
        List<(PlacedStatement, Statement)> pairs = [];
        foreach (var (i, j, overlap) in near)
        {
            if (usedGold.Contains(i) || usedFound.Contains(j))
                continue;
            usedGold.Add(i);
            usedFound.Add(j);
            if (overlap >= 0.5)
                pairs.Add((gold[i], found[j]));
        }

        return pairs;
    }
}
