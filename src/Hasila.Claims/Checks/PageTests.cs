using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Checks;

/// <summary>
/// Rule 11 on the pages where a claim appears: the headline's figure against the body's, and one page's figure against the other pages'
/// for the same day. Only what can hardly be another quantity is reported: a bound on the wrong side of the body's number, a lost or shifted digit.
/// </summary>
internal static class PageTests
{
    private const int MostPages = 50;

    /// <summary>Below this, two numbers of one page are alike too easily.</summary>
    private const decimal SmallestWorthTelling = 1000;

    public static IEnumerable<CheckInputs> Find(Claim claim, CheckSettings settings)
    {
        var form = NormalForm.Of(claim);
        foreach (var appearance in claim.Appearances.TakeLast(MostPages))
        {
            if (
                appearance is not { Headline: { } headline, Figure: { Value: >= SmallestWorthTelling, Comparator: Comparator.Exact } body }
                || headline.Length > 1000
            )
                continue;
            foreach (var figure in FigureReader.FindFigures(headline, appearance.Language))
            {
                if (figure.Value is { } value && AreOneQuantity(figure, body) && Disagree(figure, body.Value.Value, settings))
                    yield return Input(
                        form,
                        figure.Value.Value,
                        figure.Comparator,
                        figure.Step,
                        appearance,
                        InternalTests.HeadlineAndBody(NumberInterval.Point(body.Value.Value)),
                        settings
                    );
            }
        }

        foreach (var (odd, most) in OddOnesOut(claim))
            yield return Input(form, odd.Figure!.Value!.Value, odd.Figure.Comparator, odd.Figure.Step, odd, InternalTests.OtherPages(most), settings);
    }

    private static bool AreOneQuantity(Figure headline, ClaimedFigure body) =>
        headline.Unit is null || body.Unit is null || string.Equals(headline.Unit, body.Unit, StringComparison.Ordinal);

    private static bool Disagree(Figure headline, decimal body, CheckSettings settings)
    {
        var value = headline.Value!.Value;
        var step = PrintedStep.Infer(value, headline.Step, headline.Unit).Nominal;
        if (ClaimInterval.Compute(value, headline.High, headline.Comparator, step, isShare: false, settings) is not { } claimed)
            return false;
        var outcome = Verdict.WithApproximator(claimed, NumberInterval.Point(body), value, step, headline.Comparator);
        return outcome == Outcome.SupportedExceptApproximator || (outcome == Outcome.Contradicted && Transcription.IsTelling(value, body));
    }

    /// <summary>Pages whose number for a day is a misprint of the one that at least two other outlets give for the same day.</summary>
    private static IEnumerable<(Appearance Odd, decimal Most)> OddOnesOut(Claim claim)
    {
        foreach (var day in claim.Appearances.Where(one => one is { SaidOn: not null, Figure.Value: >= 1 }).GroupBy(one => one.SaidOn))
        {
            var most = day.GroupBy(one => one.Figure!.Value!.Value).OrderByDescending(Outlets).ThenByDescending(same => same.Key).First();
            if (Outlets(most) < 2 || most.Key < SmallestWorthTelling)
                continue;
            foreach (var odd in day.Where(one => Transcription.IsTelling(one.Figure!.Value!.Value, most.Key)).Take(MostPages))
                yield return (odd, most.Key);
        }
    }

    /// <summary>How many report it by themselves: an outlet counts once, and so does a page that several outlets print under one headline.</summary>
    private static int Outlets(IEnumerable<Appearance> appearances)
    {
        var all = appearances.ToList();
        return Math.Min(
            all.Select(one => one.Outlet ?? one.Capture).Distinct(StringComparer.Ordinal).Count(),
            all.Select(one => one.Headline is { } headline ? ArabicFold.Fold($"{headline}|{one.Words}") : one.Outlet ?? one.Capture)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    private static CheckInputs Input(
        NormalForm form,
        decimal value,
        Comparator comparator,
        decimal? step,
        Appearance page,
        InternalTest test,
        CheckSettings settings
    ) =>
        new()
        {
            Claim = form with { Value = value, High = null, Comparator = comparator, Step = step, AsOf = page.SaidOn ?? page.Published ?? form.AsOf },
            Test = test with
            {
                Page = PageName.Choose(page.Headline, page.Outlet, page.Page),
                Steps = [string.Create(CultureInfo.InvariantCulture, $"page {page.Capture}"), .. test.Steps],
            },
            Settings = settings,
        };
}
