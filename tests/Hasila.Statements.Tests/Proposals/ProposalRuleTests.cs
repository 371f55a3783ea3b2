using Hasila.Reading;
using Hasila.Statements.Model;
using Hasila.Statements.Proposals;
using Hasila.Text;

namespace Hasila.Statements.Tests.Proposals;

/// <summary>What a proposal with true words can still get wrong, one lie a row.</summary>
public sealed class ProposalRuleTests
{
    [Theory]
    [InlineData("The wall is down, grumbled Sami Nasr.", "Sami Nasr", "grumbled", "The wall is down")]
    [InlineData("According to the harbour office the wall is down.", "the harbour office", "According to", "the wall is down")]
    [InlineData("\"The wall is down\", said Sami Nasr, \"and wet\".", "Sami Nasr", "said", "The wall is down|and wet")]
    [InlineData("\"The wall\" \"is down\", said he.", "he", "said", "The wall|is down")]
    [InlineData("Residents denied that the wall is down.", "Residents", "denied", "that the wall is down")]
    [InlineData("قال سامي نصر إن الجدار سقط.", "سامي نصر", "قال", "إن الجدار سقط")]
    [InlineData("بحسب هيئة الميناء، الجدار سقط.", "هيئة الميناء", "بحسب", "الجدار سقط")]
    [InlineData("الجدار لم يسقط، كما همس سامي نصر.", "سامي نصر", "همس", "الجدار لم يسقط")]
    [InlineData("وذكر بيان الميناء أن الجدار سقط.", "بيان الميناء", "وذكر", "أن الجدار سقط")]
    public void What_the_words_say_is_sound(string text, string source, string cue, string content) => Assert.Null(FaultOf(text, source, cue, content));

    [Theory]
    [InlineData("The wall is down, there sat Sami Nasr.", "Sami Nasr", "sat", "The wall is down")]
    [InlineData("الجدار سقط وجلس سامي نصر.", "سامي نصر", "وجلس", "الجدار سقط")]
    public void A_word_that_attributes_nothing_is_no_cue(string text, string source, string cue, string content) =>
        Assert.Equal(ProposalFault.UnknownCue, FaultOf(text, source, cue, content));

    [Theory]
    [InlineData("The wall is safe and the pier is down, said Sami Nasr.", "Sami Nasr", "said", "The wall|is down")]
    [InlineData("\"The wall is down\", said Sami Nasr, who stood there, \"and wet\".", "Sami Nasr", "said", "The wall is down|and wet")]
    [InlineData("The wall, is down, said Sami Nasr.", "Sami Nasr", "said", "The wall|is down")]
    [InlineData("قال سامي نصر إن الجدار قديم وإن الرصيف سقط.", "سامي نصر", "قال", "إن الجدار|سقط")]
    public void Words_between_the_pieces_are_not_left_out(string text, string source, string cue, string content) =>
        Assert.Equal(ProposalFault.PiecesApart, FaultOf(text, source, cue, content));

    [Theory]
    [InlineData("Sami Nasr said the wall is not down.", "Sami Nasr", "said", "down")]
    [InlineData("Sami Nasr said the wall is not down.", "Sami Nasr", "said", "the wall is")]
    [InlineData("Sami Nasr said the wall isn't down.", "Sami Nasr", "said", "down")]
    [InlineData("Sami Nasr said it was never \"down\".", "Sami Nasr", "said", "down")]
    [InlineData("Sami Nasr said it was not really down.", "Sami Nasr", "said", "down")]
    [InlineData("Sami Nasr did not say that the wall is down.", "Sami Nasr", "say", "that the wall is down")]
    [InlineData("Sami Nasr refused to say that the wall is down.", "Sami Nasr", "say", "that the wall is down")]
    [InlineData("قال سامي نصر إن الجدار لم يسقط.", "سامي نصر", "قال", "يسقط")]
    [InlineData("قال سامي نصر إن الجدار لم يسقط.", "سامي نصر", "قال", "إن الجدار")]
    [InlineData("قال سامي نصر إن الجدار ليس آمنا.", "سامي نصر", "قال", "آمنا")]
    [InlineData("قال سامي نصر إن الجدار قديم ولا «يسقط».", "سامي نصر", "قال", "يسقط")]
    [InlineData("لا يقول سامي نصر إن الجدار سقط.", "سامي نصر", "يقول", "إن الجدار سقط")]
    public void A_negation_beside_the_words_is_not_left_out(string text, string source, string cue, string content) =>
        Assert.Equal(ProposalFault.NegationLeftOut, FaultOf(text, source, cue, content));

    [Theory]
    [InlineData("On Monday it was said that the wall is down.", "Monday", "said", "that the wall is down")]
    [InlineData("After 40 years, it is said, the wall is down.", "40 years", "said", "the wall is down")]
    [InlineData("The rusty cranes said nothing: the wall is down.", "rusty cranes", "said", "the wall is down")]
    [InlineData("يوم الأحد قال كثيرون إن الجدار سقط.", "يوم الأحد", "قال", "إن الجدار سقط")]
    [InlineData("في 21 آذار قالوا إن الجدار سقط.", "21 آذار", "قالوا", "إن الجدار سقط")]
    [InlineData("من هناك قيل إن الجدار سقط.", "هناك", "قيل", "إن الجدار سقط")]
    public void Nobody_is_no_source(string text, string source, string cue, string content) =>
        Assert.Equal(ProposalFault.NoSpeaker, FaultOf(text, source, cue, content));

    private static ProposalFault? FaultOf(string text, string source, string cue, string content)
    {
        var article = ArticleReader.ReadText("t", text, null, new DateOnly(2024, 3, 21));
        var at = 0;
        List<TextSpan> pieces = [];
        foreach (var piece in content.Split('|'))
        {
            var start = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(start >= 0, piece);
            pieces.Add(new TextSpan(start, at = start + piece.Length));
        }

        return ProposalRules.Find(article, new ProposedAttribution(pieces, In(cue), In(source)));

        TextSpan In(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }
    }
}
