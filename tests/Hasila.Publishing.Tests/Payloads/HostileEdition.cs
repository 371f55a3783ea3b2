using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Text;

namespace Hasila.Publishing.Tests.Payloads;

/// <summary>Editions in whose every field of foreign words stands one of some words.</summary>
internal static class HostileEdition
{
    /// <summary>A claim for each, with a source of its own.</summary>
    public static Edition Of(params IReadOnlyList<string> words) =>
        Sample.Of([.. words.Select(Claim)]) with
        {
            Title = Both(words[0]),
            Gaps = [new CompletenessGap(words[0], 9, 7, words[0], "sha256:00", words[0])],
            Sources = [.. words.Select((word, at) => new Source(at + 1, $"sha256:{at:x8}", word, word, word, null, word, word))],
            Reviewers = [words[0]],
        };

    private static PublishedClaim Claim(string word, int at)
    {
        var figure = new ClaimedFigure { Words = word, Counts = word };
        var claim = new Claim
        {
            Id = $"c{at}",
            Claimant = Both(word),
            Frame = "civil",
            Indicator = "no-such-indicator",
            Gloss = Both(word),
            Figure = figure,
            Place = Both(word),
            Appearances = [Appearance(word)],
            Caveats = [Appearance(word)],
            History = [new FigureAsOf(null, figure, "a", null), new FigureAsOf(new DateOnly(2025, 3, 1), figure, "b", null)],
        };
        var review = new Review
        {
            ClaimId = claim.Id,
            Reviewer = word,
            At = DateTimeOffset.UnixEpoch,
            Decision = ReviewDecision.Publish,
            Note = word,
        };
        var finding = new Finding
        {
            ClaimId = claim.Id,
            Outcome = Outcome.Insufficient,
            Explanation = Both(word),
        };
        return new PublishedClaim(claim, review, [finding], [at + 1], [at + 1]);
    }

    private static LocalText Both(string word) => new(word, word);

    private static Appearance Appearance(string word) =>
        new()
        {
            Capture = "sha256:1f",
            Page = word,
            Span = new TextSpan(0, word.Length),
            Words = word,
            Outlet = word,
            Headline = word,
            Url = word,
            Language = word,
            Speaker = word + " ",
        };
}
