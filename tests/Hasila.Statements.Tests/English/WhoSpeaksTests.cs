using Hasila.Statements.Model;
using Hasila.Statements.Sources;

namespace Hasila.Statements.Tests.English;

/// <summary>Who an English mention is: a name without what stands around it, and whom a pronoun means.</summary>
public sealed class WhoSpeaksTests
{
    [Theory]
    [InlineData("\"It is unfair,\" added little Amy Hall, with a laugh.", "Amy Hall")]
    [InlineData("\"We have wells,\" said Beth Moss contentedly from her corner.", "Beth Moss")]
    [InlineData("\"We have wells,\" sighed Meg Hall, the mayor of Alder.", "Meg Hall")]
    [InlineData("\"We will stay,\" said farmer Ada Flint from behind her counter.", "Ada Flint")]
    [InlineData("\"I am tired,\" said 40-year-old Beth Moss.", "Beth Moss")]
    [InlineData("\"I am tired,\" said a visibly shaken Meg Hall outside the court.", "Meg Hall")]
    [InlineData("\"We left at night,\" said Sam Keller of the Water Board.", "Sam Keller")]
    [InlineData("\"It is done,\" said Minister of Health Omar Haddad in Geneva.", "Omar Haddad")]
    [InlineData("\"They came at noon,\" said a resident of the valley.", "resident of the valley")]
    [InlineData("\"It is done,\" said the head of the Hill Authority.", "head of the Hill Authority")]
    [InlineData("\"It is done,\" the rights group Shahid Watch said.", "rights group Shahid Watch")]
    [InlineData("\"It is done,\" said Sam Keller and Ada Flint.", "Sam Keller and Ada Flint")]
    public void A_speaker_is_the_name_without_the_words_around_it(string sentence, string speaker)
    {
        var text = $"The year in the valley\n\n{sentence}\n\nThe valley lies in the north of the country.";
        Assert.Equal(speaker, Assert.Single(EnglishArticles.Find(text)).Speaker);
    }

    [Theory]
    [InlineData("Minister Ada Flint said wells were opened. Deputy Omar Haddad said few work.\n\nShe said it was late.", "Ada Flint")]
    [InlineData("Minister Ada Flint said wells were opened. Deputy Omar Haddad said few work.\n\nHe said it was late.", "Omar Haddad")]
    [InlineData("Spokeswoman Noor Adel said wells were opened. Deputy Omar Haddad said few work.\n\nShe said it was late.", "Noor Adel")]
    [InlineData("Engineers of the Water Board said wells were opened.\n\nOmar Haddad, their spokesman, met the press.\n\nHe said it was late.", "Omar Haddad")]
    [InlineData("Ada Flint said wells were opened.\n\nMeanwhile, Sam Keller came to the valley.\n\nHe said it was late.", "Sam Keller")]
    [InlineData("The Ministry of Water said wells were opened. Omar Haddad said few work.\n\nIt said that work had begun.", "Ministry of Water")]
    [InlineData("Omar Haddad said few work. Residents said they had no water.\n\nThey said it was late.", "Residents")]
    public void A_pronoun_means_the_last_one_whom_it_fits(string lines, string speaker)
    {
        var text = $"The year in the valley\n\n{lines}\n\nThe valley lies in the north of the country.";
        Assert.Equal(speaker, EnglishArticles.Find(text)[^1].Speaker);
    }

    [Theory]
    [InlineData("She said the bridge was open.")]
    [InlineData("Engineers of the Water Board said the dam was full.\n\nHe said it was late.")]
    [InlineData("Ada Flint said the dam was full.\n\nHe said it was late.")]
    public void A_pronoun_that_fits_nobody_names_nobody(string lines) =>
        Assert.Null(EnglishArticles.Find($"The year in the valley\n\n{lines}\n\nThe valley lies in the north.")[^1].Speaker);

    [Theory]
    [InlineData("ada flint", "", Gender.Feminine)]
    [InlineData("omar haddad", "", Gender.Masculine)]
    [InlineData("robin haddad", "", Gender.Unknown)]
    [InlineData("robin haddad", "spokeswoman", Gender.Feminine)]
    [InlineData("robin haddad", "husband of the chairwoman", Gender.Masculine)]
    [InlineData("robin haddad", "director of the women 's league", Gender.Unknown)]
    [InlineData("zorblat quux", "minister", Gender.Unknown)]
    internal void Title_and_given_name_tell_who_is_she_and_who_is_he(string name, string office, Gender gender) =>
        Assert.Equal(gender, EnglishGender.Of(name.Split(' '), office.Split(' ')));
}
