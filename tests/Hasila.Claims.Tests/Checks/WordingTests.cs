using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tests.Checks;

/// <summary>Every verdict and reason has words, and they speak of evidence.</summary>
public sealed class WordingTests
{
    private static readonly string[] s_judging = ["true", "false", "lie", "wrong", "صحيح", "خاطئ", "كاذب", "كذب"];

    public static TheoryData<Outcome> Outcomes => [.. Enum.GetValues<Outcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_verdict_describes_the_evidence(Outcome outcome)
    {
        var name = VerdictWords.Name(outcome, ContradictionGrade.Gross);
        Assert.DoesNotContain(s_judging, word => name.Ar.Contains(word, StringComparison.Ordinal) || name.En.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verdict_and_every_reason_has_words_of_its_own()
    {
        var verdicts = Enum.GetValues<Outcome>().Select(outcome => VerdictWords.Name(outcome)).Append(VerdictWords.Name(null)).ToList();
        Assert.Equal(verdicts.Count, verdicts.DistinctBy(name => name.Ar).Count());
        var reasons = Enum.GetValues<CheckReason>().Where(reason => reason != CheckReason.None).Select(FindingWording.Reason).ToList();
        Assert.Equal(reasons.Count, reasons.DistinctBy(reason => reason.Ar).Count());
    }

    [Theory]
    [InlineData(ContradictionGrade.Close, "تخالفه هذه الأدلة بفارق صغير", "contradicted by this evidence, by a small difference")]
    [InlineData(ContradictionGrade.Material, "تخالفه هذه الأدلة", "contradicted by this evidence")]
    [InlineData(ContradictionGrade.Gross, "تخالفه هذه الأدلة بفارق كبير", "contradicted by this evidence, by a large difference")]
    public void A_contradiction_says_how_far_it_goes(ContradictionGrade grade, string arabic, string english) =>
        Assert.Equal((arabic, english), (VerdictWords.Name(Outcome.Contradicted, grade).Ar, VerdictWords.Name(Outcome.Contradicted, grade).En));

    [Fact]
    public void A_claim_keeps_the_gender_of_its_claimant_and_one_without_is_written_as_ever()
    {
        var claim = new Claim
        {
            Id = "c1",
            Claimant = new("هدى سلوم", "Huda Salloum"),
            Indicator = "returns",
            Gloss = new("عاد", "returned"),
            Appearances = [],
        };
        var she = claim with { ClaimantGender = SpeakerGender.Feminine };

        Assert.Contains("\"claimant_gender\":\"feminine\"", Json(she), StringComparison.Ordinal);
        Assert.DoesNotContain("gender", Json(claim), StringComparison.Ordinal);
        Assert.Equal(SpeakerGender.Feminine, ClaimJson.Read(JsonDocument.Parse(Json(she)).RootElement).ClaimantGender);
        Assert.Null(ClaimJson.Read(JsonDocument.Parse(Json(claim)).RootElement).ClaimantGender);
    }

    private static string Json(Claim claim)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            ClaimJson.Write(writer, claim);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
