using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// Results that speakers put forward, against the claims of the page's own tally. One is found where a claim has its value and an appearance over its words; a
/// result without a number, where a claim of its indicator has. The rest is counted over all results, so that none gets better by finding fewer.
/// </summary>
public sealed class ClaimScores(string language)
{
    private int _all;
    private int _found;
    private int _claimant;
    private int _bound;
    private int _unit;
    private int _indicator;
    private int _day;
    private int _numbers;
    private readonly Counts _claims = new();

    public void Add(GoldPage page, IReadOnlyList<PlacedStatement> gold, IReadOnlyList<Claim> claims)
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
                    && (result.IsNumber ? claim.Figure is { } figure && figure.Value == result.Value && figure.High == result.High : claim.Indicator == result.Indicator)
                );
                if (claim is null)
                    continue;
                used.Add(claim.Id);
                Compare(page, statement, result, claim);
            }
        }

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
        _found++;
        _claimant += statement.Gold.Speakers.Any(name => Names.Means(claim.Claimant.Ar, name) || Names.Means(claim.Claimant.En, name)) ? 1 : 0;
        if (result.IsNumber)
        {
            _bound += FigureJson.Sign(claim.Figure!.Comparator) == result.Bound ? 1 : 0;
            _unit += FigureScores.SameUnit(claim.Figure.Unit, result.Unit) ? 1 : 0;
        }

        _indicator += (claim.Frame is null && claim.Indicator == "other" ? null : claim.Indicator) == result.Indicator ? 1 : 0;
        var day = claim.AsOf ?? claim.Appearances[^1].SaidOn ?? claim.Appearances[^1].Published;
        _day += day == (result.AsOf ?? statement.Gold.SaidOn ?? page.Day) ? 1 : 0;
    }

    private Score Part(string what, int count) => new($"{language} claims {what}", Percent(count, _all), $"{count} of {_all}");

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
