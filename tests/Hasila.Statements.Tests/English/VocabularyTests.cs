using Hasila.Statements.English;

namespace Hasila.Statements.Tests.English;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("says", nameof(WordClass.Say), nameof(VerbForm.Third))]
    [InlineData("Said", nameof(WordClass.Say), nameof(VerbForm.Past))]
    [InlineData("replied", nameof(WordClass.Say), nameof(VerbForm.Past))]
    [InlineData("denies", nameof(WordClass.Deny), nameof(VerbForm.Third))]
    [InlineData("promising", nameof(WordClass.Commit), nameof(VerbForm.Ing))]
    [InlineData("admitted", nameof(WordClass.Say), nameof(VerbForm.Past))]
    [InlineData("begging", nameof(WordClass.Ask), nameof(VerbForm.Ing))]
    [InlineData("thought", nameof(WordClass.Believe), nameof(VerbForm.Past))]
    public void Verbs_are_known_in_all_their_forms(string word, string verb, string form)
    {
        Assert.True(EnglishVocabulary.TryFind(EnglishVocabulary.KeyOf(word), out var entry));
        Assert.Equal((verb, form), (entry.Verb.ToString(), entry.Form.ToString()));
    }

    [Theory]
    [InlineData("walked")]
    [InlineData("stopped")]
    [InlineData("tried")]
    [InlineData("arriving")]
    public void Inflected_words_have_the_sense_of_their_base(string word) => Assert.NotEqual(0, EnglishSenses.Of(word, EnglishVocabulary.KeyOf(word)).Verb);

    [Fact]
    public void A_word_and_its_capitalised_form_with_a_curly_apostrophe_have_one_key() =>
        Assert.Equal(EnglishVocabulary.KeyOf("don't"), EnglishVocabulary.KeyOf("Don’t"));

    [Fact]
    [Trait("Cost", "high")]
    public void The_weights_are_read_as_they_were_written()
    {
        var weights = AttributionWeights.Shipped;
        using var file = new MemoryStream();
        weights.Write(file);
        file.Position = 0;

        var again = AttributionWeights.Read(file);

        Assert.Equal(weights.Transitions, again.Transitions);
        for (var row = 0; row < EnglishFeatures.Rows; row += 97)
            Assert.Equal(weights.Row(row)[..PartOrder.Count], again.Row(row)[..PartOrder.Count]);
    }
}
