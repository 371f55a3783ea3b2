using Hasila.Statements.Clauses;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Tests.Sources;

public sealed class FullNameTests
{
    [Fact]
    public void A_surname_means_the_same_person_however_often_it_is_asked()
    {
        const string Text = "قال سامر حداد إن الجسر سليم. وأضاف حداد أن العمل يتقدم. وختم حداد.";
        var names = new FullNames(new ArticleWords(Text));

        foreach (var surname in names.Words.Tokens.Where(token => token.Fold == "حداد"))
            Assert.Equal("سامر حداد", names.OfPerson(surname)?.In(Text));
    }

    [Fact]
    public void Ten_times_the_mentions_of_one_name_take_ten_times_the_time() =>
        Growth.InProportion(10, () => AskForEach("قال محمد ", 1_500), () => AskForEach("قال محمد ", 15_000));

    private static void AskForEach(string piece, int times)
    {
        var names = new FullNames(new ArticleWords(string.Concat(Enumerable.Repeat(piece, times))));
        foreach (var token in names.Words.Tokens)
            _ = names.InFull(token.Span);
    }
}
