using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text.Folding;
using Xunit;

namespace Hasila.Statements.Tests.Candidates;

/// <summary>Words of saying are known in forms that no list has.</summary>
public class SpeechLexiconTests
{
    [Theory]
    [InlineData("وناشدتهم", SpeechClass.Demand, SpeechForm.Perfect, Gender.Feminine)]
    [InlineData("سيستنكرون", SpeechClass.Accuse, SpeechForm.Future, Gender.Masculine)]
    [InlineData("ليؤكد", SpeechClass.Stress, SpeechForm.Imperfect, Gender.Masculine)]
    [InlineData("قلنا", SpeechClass.Say, SpeechForm.FirstPerson, Gender.Unknown)]
    [InlineData("ومدعياً", SpeechClass.Claim, SpeechForm.Participle, Gender.Masculine)]
    [InlineData("نافيةً", SpeechClass.Deny, SpeechForm.Participle, Gender.Feminine)]
    [InlineData("بمطالبته", SpeechClass.Demand, SpeechForm.Noun, Gender.Unknown)]
    [InlineData("تحذيراتها", SpeechClass.Warn, SpeechForm.Noun, Gender.Unknown)]
    [InlineData("للتنديد", SpeechClass.Accuse, SpeechForm.Noun, Gender.Unknown)]
    public void A_form_is_read_by_root_and_pattern(string word, object kind, object form, object gender)
    {
        Assert.True(SpeechLexicon.TryFind(ArabicFold.Fold(word), out var found, out _));

        Assert.Equal((kind, form, gender), (found.Class, found.Form, found.Gender));
    }

    [Theory]
    [InlineData("وأضافت", true)]
    [InlineData("فطالب", true)]
    [InlineData("واصل", false)]
    [InlineData("وصف", false)]
    public void An_attached_conjunction_is_told_from_a_letter_of_the_root(string word, bool conjoined)
    {
        Assert.True(SpeechLexicon.TryFind(ArabicFold.Fold(word), out _, out var attached));

        Assert.Equal(conjoined, attached);
    }

    [Theory]
    [InlineData("رفض", true)]
    [InlineData("رفضت", false)]
    public void A_verb_whose_letters_are_also_its_noun_says_so(string word, bool also)
    {
        Assert.True(SpeechLexicon.TryFind(ArabicFold.Fold(word), out var found, out _));

        Assert.Equal(also, found.AlsoNoun);
    }

    [Theory]
    [InlineData("جسر")]
    [InlineData("الماء")]
    public void Other_words_are_none(string word) => Assert.False(SpeechLexicon.TryFind(ArabicFold.Fold(word), out _, out _));
}
