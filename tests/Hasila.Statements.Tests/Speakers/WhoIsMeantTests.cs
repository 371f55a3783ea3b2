using Hasila.Reading;
using Hasila.Statements.Candidates;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;
using Hasila.Text;
using Xunit;

namespace Hasila.Statements.Tests.Speakers;

/// <summary>Among whom a mention or a verb without a subject chooses.</summary>
public sealed class WhoIsMeantTests
{
    private const string Page =
        "أعلنت شركة الجسر للمقاولات أن العمل بدأ. وقال مديرها سامر العوني إن الكلفة مليون. "
        + "وتسلمت البلدية تقريراً لهيئة الطرق الوطنية. وأوضحت الهيئة أن الطريق سليم.";

    [Fact]
    public void A_short_mention_may_be_what_stands_in_full_elsewhere_also_behind_a_preposition()
    {
        var names = Asked(Page, "الهيئة", past: []).Select(pair => pair.Name).ToList();

        Assert.Contains("هيئة الطرق الوطنية", names);
        Assert.Contains("هيئة الطرق", names);
        Assert.DoesNotContain(names, static name => name.StartsWith("لهيئة", StringComparison.Ordinal));
    }

    [Fact]
    public void No_place_elsewhere_is_inside_the_mention_itself() =>
        Assert.All(
            Asked(Page, "الهيئة", past: []).Where(pair => pair.Candidate.Origin == NameOrigin.Elsewhere),
            pair => Assert.True(pair.Candidate.To < new ArticleWords(Page).IndexFrom(Page.LastIndexOf("الهيئة", StringComparison.Ordinal)))
        );

    [Fact]
    public void Who_spoke_before_may_be_meant()
    {
        PastSpeaker past = new(new KnownSpeaker(new Speaker("سامر العوني", SpeakerKind.Person, null), ["سامر", "العوني"], ["مديرها"])) { Rank = 0, Times = 1 };

        Assert.Contains("سامر العوني", Asked(Page, "الهيئة", [past]).Where(pair => pair.Candidate.Origin == NameOrigin.Past).Select(pair => pair.Name));
    }

    [Fact]
    public void A_mention_that_was_cut_short_may_go_on_behind_its_end()
    {
        const string Text = "كشفت صحيفة \"الوادي الجديد\" أمس أن السد امتلأ.";

        Assert.Contains("صحيفة \"الوادي الجديد\"", Asked(Text, "صحيفة", past: []).Select(pair => pair.Name));
    }

    [Theory]
    [InlineData("قال المحافظ كريم العوني إن السوق فتح. وأضافوا أن المطر كاف.", "")]
    [InlineData("قال المحافظ كريم العوني إن السوق فتح. وأضاف أن المطر كاف.", "كريم العوني")]
    [InlineData("قال المسؤولون إن الجسر متين. وأكد أن العمل مستمر.", "")]
    public void A_verb_of_several_means_no_single_person_and_one_of_one_no_men(string body, string candidates)
    {
        List<LeftOutQuestion> asked = [];
        _ = StatementFinder.Find(
            ArticleReader.ReadText("t", "عنوان الصفحة\n\n" + body, "ar", new DateOnly(2024, 3, 21)),
            ArabicRanker.Shipped,
            words => new NameRanker(words, NameRanker.Shipped) { AskedLeftOut = asked.Add }
        );

        var question = Assert.Single(asked);
        Assert.Equal(LeftOutCandidate.Nobody, question.Candidates[0]);
        Assert.Equal(candidates, string.Join('|', question.Candidates.Skip(1).Select(static one => one.Past.Speaker.Name)));
    }

    [Fact]
    public void A_word_a_thousand_times_has_few_places()
    {
        var text = string.Concat(Enumerable.Repeat("هيئة الطرق ", 1000)) + "وقالت الهيئة إن الطريق سليم.";

        Assert.InRange(Asked(text, "الهيئة", past: []).Count(), 1, 200);
    }

    private static IEnumerable<(NameCandidate Candidate, string Name)> Asked(string text, string mention, IReadOnlyList<PastSpeaker> past)
    {
        var words = new ArticleWords(text);
        List<NameQuestion> asked = [];
        var ranker = new NameRanker(words, new RankWeights(new sbyte[RankWeights.Rows])) { Asked = asked.Add };
        var at = text.LastIndexOf(mention, StringComparison.Ordinal);
        _ = ranker.Choose(new TextSpan(at, at + mention.Length), new Speaker(mention, SpeakerKind.Organisation, null), wasKnown: false, past);
        var question = Assert.Single(asked);
        return question.Candidates().Select(candidate => (candidate, question.NameOf(candidate)));
    }
}
