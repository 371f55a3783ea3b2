using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;
using Hasila.Text;
using Xunit;

namespace Hasila.Statements.Tests.Speakers;

public sealed class NameRankerTests
{
    [Theory]
    [InlineData("قالت مديرة المركز الدولي للدراسات البحرية سيلفيا أندرسن إن العمل يتقدم.", "سيلفيا أندرسن")]
    [InlineData("قال محرر الكتاب الدكتور ناصر بن سالم الغالي إن النص جديد.", "ناصر بن سالم الغالي")]
    [InlineData("قال المهندس غيث حامد الشنبري مساعد رئيس اللجنة إن الطريق مفتوح.", "غيث حامد الشنبري")]
    [InlineData("أعلن البريغادير جنرال تيودور كرامسكي أن الجسر سليم.", "تيودور كرامسكي")]
    public void A_name_in_its_mention(string sentence, string speaker) => Assert.Equal(speaker, Assert.Single(Found(sentence)).Speaker);

    [Theory]
    [InlineData("نفى متحدث باسم البلدية ذلك قائلاً إن العمل مستمر.", "متحدث باسم البلدية")]
    [InlineData("أشار موقع \"مرصد الوادي\" إلى أن السد امتلأ.", "مرصد الوادي")]
    [InlineData("قالت وزارة الصحة في بيان إن اللقاح آمن.", "وزارة الصحة")]
    public void What_is_whole_stays_whole(string sentence, string speaker)
    {
        var found = Found(sentence).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal(speaker, one.Speaker));
    }

    [Fact]
    public void Every_candidate_is_a_part_of_the_mention_or_what_the_rules_read()
    {
        const string Text = "قالت مديرة \"المركز الدولي\" (سيلفيا أندرسن)، وذلك أمس، إن العمل يتقدم.";
        var source = new TextSpan(5, Text.IndexOf("، وذلك", StringComparison.Ordinal));
        var words = new ArticleWords(Text);
        List<NameQuestion> asked = [];
        var ranker = new NameRanker(words, new RankWeights(new sbyte[RankWeights.Rows])) { Asked = asked.Add };

        var chosen = ranker.Choose(source, new Speaker("مجلس الميناء", SpeakerKind.Organisation, null), wasKnown: false, []);

        var question = Assert.Single(asked);
        Assert.Null(question.RuledPart);
        Assert.Contains(question.Candidates(), candidate => !candidate.IsPart);
        var parts = question.Candidates().Where(candidate => candidate.IsPart).Select(candidate => question.NameOf(candidate));
        Assert.All(parts, part => Assert.Contains(part, Text[source.Start..source.End], StringComparison.Ordinal));
        Assert.Contains(Text[source.Start..source.End].Trim('(', ')'), question.Candidates().Select(candidate => question.NameOf(candidate)));
        // Weights of nothing prefer what the rules read.
        Assert.Null(chosen);
    }

    [Fact]
    public void A_mention_of_many_words_is_left_to_the_rules()
    {
        var text = "قال " + string.Concat(Enumerable.Repeat("مدير المركز ", 20)) + "إن العمل يتقدم.";
        List<NameQuestion> asked = [];
        var ranker = new NameRanker(new ArticleWords(text), NameRanker.Shipped) { Asked = asked.Add };
        Assert.Null(ranker.Choose(new TextSpan(4, text.Length - 20), new Speaker("مدير المركز", SpeakerKind.Person, null), wasKnown: false, []));
        Assert.Empty(asked);
    }

    private static IReadOnlyList<Statement> Found(string sentence) => Read.Text("عنوان الصفحة\n\n" + sentence, "ar").Statements;
}
