using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// Statements against a person's: pairs are made one to one, greedily by the overlap of contents (shared characters over all); a pair counts from one half on.
/// The journalist's own assertions, repeats by the headline and relays around an inner statement stand apart and are left out.
/// </summary>
public sealed class StatementScores(string language, ICollection<string>? differences = null)
{
    private readonly Counts _content = new();
    private readonly Counts _joint = new();
    private readonly Counts _direct = new();
    private readonly Counts _speaker = new();
    private readonly Counts _kind = new();
    private readonly Counts _said = new();

    /// <returns>The pairs that overlap by a half at least.</returns>
    public IReadOnlyList<(PlacedStatement Gold, Statement Found)> Add(
        GoldPage page,
        string text,
        IReadOnlyList<PlacedStatement> gold,
        IReadOnlyList<Statement> found
    )
    {
        ArgumentNullException.ThrowIfNull(page);
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
        if (differences is not null)
            Tell(page, text, gold, told, pairs);
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

    private void Tell(GoldPage page, string text, IReadOnlyList<PlacedStatement> gold, List<Statement> told, List<(PlacedStatement, Statement)> pairs)
    {
        foreach (var missed in gold.Except(pairs.Select(pair => pair.Item1)))
            differences!.Add($"{page.Name}:{missed.Gold.Line} statement not found: {missed.Gold.Content[0].First}");
        foreach (var more in told.Except(pairs.Select(pair => pair.Item2)))
            differences!.Add($"{page.Name} no such statement: {more.Content.In(text)}");
        foreach (var (wanted, found) in pairs)
        {
            var at = $"{page.Name}:{wanted.Gold.Line}";
            if (!SameSource(text, wanted.Source, found.Source))
                differences!.Add($"{at} source: {Words(found.Source)} for {Words(wanted.Source)}");
            if (wanted.Gold.Speakers.Count > 0 && !wanted.Gold.Speakers.Any(name => Names.Same(name, found.Speaker)))
                differences!.Add($"{at} speaker: {found.Speaker ?? "nobody"} for {wanted.Gold.Speakers[0]}");
            if (wanted.Gold.Kind != found.Kind)
                differences!.Add($"{at} kind: {found.Kind} for {wanted.Gold.Kind}: {found.Content.In(text)}");
            if (wanted.Gold.SaidOn is not null && wanted.Gold.SaidOn != found.SaidOn)
                differences!.Add($"{at} day of saying: {found.SaidOn:yyyy-MM-dd} for {wanted.Gold.SaidOn:yyyy-MM-dd}");
        }

        string Words(TextSpan? span) => span is { } some ? some.In(text) : "none";
    }

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
