using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Publishing.Editions;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Tests.Infographics;

/// <summary>An edition with invented names.</summary>
internal static class Sample
{
    public static LocalText Coalition { get; } = new("تحالف الميثاق", "the Charter Coalition");

    public static Edition Edition { get; } =
        Of(
            Claim(
                "territory",
                null,
                new ClaimedFigure
                {
                    Value = 65,
                    Comparator = Comparator.More,
                    Unit = "percent",
                    Words = "أكثر من 65 بالمئة",
                },
                Outcome.Supported,
                caveats:
                [
                    "لكن خلايا الجماعة ما زالت تنشط في أطراف وادي الزيزفون، وتشن هجمات ليلية على الطرق التي تربط القرى الشمالية بمركز الوادي، بحسب "
                        + "سكان تحدثوا إلى الصحيفة من دون ذكر أسمائهم خوفاً",
                ],
                former: new ClaimedFigure
                {
                    Value = 60,
                    Comparator = Comparator.About,
                    Unit = "percent",
                    Words = "نحو 60 بالمئة",
                }
            ),
            Claim("leadership", "security", null, Outcome.NotCheckable),
            Claim("operations", "security", null, null, caveats: ["Residents of the Lindens Valley say raids (about 30% of them) hit empty farms."]),
            Claim(
                "demining",
                "civil",
                new ClaimedFigure
                {
                    Value = 18400,
                    Counts = "لغم",
                    Words = "18,400 لغم",
                },
                Outcome.Consistent
            ),
            Claim(
                "returns",
                "civil",
                new ClaimedFigure
                {
                    Value = 20000,
                    High = 25000,
                    Comparator = Comparator.Range,
                    Counts = "families",
                    Words = "20,000-25,000 families",
                },
                Outcome.Contradicted
            ),
            Claim(
                "markets",
                "civil",
                new ClaimedFigure
                {
                    Value = 12,
                    Comparator = Comparator.AtLeast,
                    Words = "at least 12",
                },
                Outcome.NotComparable
            ),
            Claim("health", "civil", new ClaimedFigure { Words = "نصف المراكز الصحية" }, Outcome.Insufficient),
            Claim(
                "services",
                "civil",
                new ClaimedFigure
                {
                    Value = 75,
                    Comparator = Comparator.AtMost,
                    Unit = "percent",
                    Words = "75 بالمئة",
                },
                Outcome.SupportedExceptApproximator
            )
        );

    public static Edition Of(params PublishedClaim[] claims) =>
        new()
        {
            Id = "2025-03-25-1f3a9c20",
            Title = new("حصيلة وادي الزيزفون", "Tally of the Lindens Valley"),
            AsOf = new DateOnly(2025, 3, 25),
            Framework = FrameworkFile.Default,
            Claims = claims,
            Gaps = [new CompletenessGap(Coalition.Ar, 11, 9, "page", "sha256:00", "")],
            Sources =
            [
                new Source(
                    1,
                    "sha256:1f3a9c20d4e15b6677889900",
                    "p1",
                    "صوت الوادي",
                    "تحالف الميثاق: استعدنا أكثر من 65% من الأرض (حتى آذار)",
                    new DateOnly(2025, 3, 24),
                    "ar",
                    null
                ),
                new Source(
                    2,
                    "sha256:a0b1c2d3e4f5061728394a5b",
                    "p2",
                    "The Lindens Courier",
                    "Charter Coalition says 20,000-25,000 families have returned",
                    new DateOnly(2025, 3, 20),
                    "en",
                    null
                ),
                new Source(3, "sha256:77aa0012bb34cc56dd78ee90", "p3", null, null, null, "ar", null),
            ],
            Counts = new EditionCounts(12, 64, 21, claims.Length),
            Reviewers = ["سلمى الخطيب", "Daniel Reed"],
        };

    public static PublishedClaim Claim(
        string indicator,
        string? frame,
        ClaimedFigure? figure,
        Outcome? verdict,
        IReadOnlyList<string>? caveats = null,
        ClaimedFigure? former = null,
        LocalText? claimant = null
    )
    {
        var gloss = FrameworkFile.Default.IndicatorOf(indicator)?.Claim ?? new LocalText(indicator, indicator);
        var claim = new Claim
        {
            Id = "c-" + indicator,
            Claimant = claimant ?? Coalition,
            Frame = frame,
            Indicator = indicator,
            Gloss = gloss,
            Figure = figure,
            Appearances = [Appearance(indicator)],
            Caveats = [.. (caveats ?? []).Select(Appearance)],
            History = former is null
                ? []
                : [new FigureAsOf(new DateOnly(2024, 3, 1), former, "a", null), new FigureAsOf(new DateOnly(2025, 3, 1), figure!, "b", null)],
        };
        var review = new Review
        {
            ClaimId = claim.Id,
            Reviewer = "سلمى الخطيب",
            At = DateTimeOffset.UnixEpoch,
            Decision = ReviewDecision.Publish,
            Verdict = verdict,
        };
        return new PublishedClaim(claim, review, [], [1, 3], caveats is null ? [] : [2]);
    }

    private static Appearance Appearance(string words) =>
        new()
        {
            Capture = "sha256:1f",
            Page = "p1",
            Span = new TextSpan(0, words.Length),
            Words = words,
        };
}
