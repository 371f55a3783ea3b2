using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// Results that speakers put forward, against the claims of the page's own tally. One is found where a claim has its value and an appearance over its words; a
/// result without a number, where a claim of its indicator has. The rest is counted over all results, so that none gets better by finding fewer.
/// </summary>
public sealed class ClaimScores(string language, ICollection<string>? differences = null)
{
    // The indicator of numbers that fit none of the framework's.
    private const string Other = "other";

    private int _all;
    private int _found;
    private int _claimant;
    private int _bound;
    private int _unit;
    private int _indicator;
    private int _day;
    private int _numbers;
    private readonly Counts _claims = new();

    public void Add(GoldPage page, string text, IReadOnlyList<PlacedStatement> gold, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(claims);
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (var statement in gold)
        {
            foreach (var (result, span) in statement.Figures.Where(figure => figure.Gold.IsResult))
            {
                _all++;
                _numbers += result.IsNumber ? 1 : 0;
                if (span is null)
                    continue;
                var claim = claims.FirstOrDefault(claim =>
                    claim.Appearances.Any(one => one.Span.Overlaps(span.Value))
                    && (
                        result.IsNumber
                            ? claim.Figure is { } figure && FigureScores.Near(figure.Value, result.Value) && FigureScores.Near(figure.High, result.High)
                            : claim.Indicator == result.Indicator
                    )
                );
                if (claim is null)
                {
                    differences?.Add($"{page.Name}:{statement.Gold.Line} claim not found: {result.Words.First}");
                    continue;
                }

                used.Add(claim.Id);
                Compare(page, statement, result, claim);
            }
        }

        foreach (var more in claims.Where(claim => claim.Figure?.Value is not null && !used.Contains(claim.Id)))
            differences?.Add($"{page.Name} no such claim: {more.Claimant.Ar}: {more.Indicator} {more.Figure!.Words}: {more.Appearances[0].Span.In(text)}");

        // What is no result of anybody's, or one with other numbers: claims that the page does not make.
        _claims.Found += claims.Count(claim => claim.Figure?.Value is not null);
        _claims.Right += claims.Count(claim => claim.Figure?.Value is not null && used.Contains(claim.Id));
    }

    public IEnumerable<Score> Scores() =>
        [
            Part("found", _found),
            new($"{language} claims with a figure, precision", _claims.Precision, $"{_claims.Right} of {_claims.Found}"),
            Part("right claimant", _claimant),
            new($"{language} claims bound", Percent(_bound, _numbers), $"{_bound} of {_numbers}"),
            new($"{language} claims unit", Percent(_unit, _numbers), $"{_unit} of {_numbers}"),
            Part("indicator", _indicator),
            Part("day", _day),
        ];

    private void Compare(GoldPage page, PlacedStatement statement, GoldFigure result, Claim claim)
    {
        var at = $"{page.Name}:{statement.Gold.Line} claim {result.Words.First}";
        _found++;
        if (
            Holds(
                statement.Gold.Speakers.Any(name => Names.Means(claim.Claimant.Ar, name) || Names.Means(claim.Claimant.En, name)),
                at,
                "claimant",
                claim.Claimant.Ar
            )
        )
            _claimant++;
        if (result.IsNumber)
        {
            if (Holds(FigureJson.Sign(claim.Figure!.Comparator) == result.Bound, at, "bound", FigureJson.Sign(claim.Figure.Comparator)))
                _bound++;
            if (Holds(FigureScores.SameUnit(claim.Figure.Unit, result.Unit), at, "unit", claim.Figure.Unit))
                _unit++;
        }

        if (
            Holds(
                (claim.Indicator == Other ? null : claim.Indicator) == result.Indicator,
                at,
                "indicator",
                $"{claim.Indicator} for {result.Indicator ?? "none"}"
            )
        )
            _indicator++;
        var day = claim.AsOf ?? claim.Appearances[^1].SaidOn ?? claim.Appearances[^1].Published;
        var wanted = result.AsOf ?? statement.Gold.SaidOn ?? page.Day;
        if (Holds(day == wanted, at, "day", $"{day:yyyy-MM-dd} for {wanted:yyyy-MM-dd}"))
            _day++;
    }

    private bool Holds(bool right, string at, string what, string? found)
    {
        if (!right)
            differences?.Add($"{at}, {what}: {found ?? "none"}");
        return right;
    }

    private Score Part(string what, int count) => new($"{language} claims {what}", Percent(count, _all), $"{count} of {_all}");

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
