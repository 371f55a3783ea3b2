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

    [Fact]
    public void Ten_times_the_mentions_of_one_body_take_ten_times_the_time() =>
        Growth.InProportion(10, () => AskForBodies("قال التحالف ", 3_000), () => AskForBodies("قال التحالف ", 30_000));

    [Fact]
    public void A_body_is_told_only_by_a_longer_name_that_stands_before()
    {
        const string Text = "قال التحالف إن الطريق مفتوح. وقال تحالف الميثاق إن الجسر سليم. وختم التحالف.";
        var names = new FullNames(new ArticleWords(Text));
        List<ClauseToken> mentions = [.. names.Words.Tokens.Where(token => token.Fold == "التحالف")];

        Assert.Equal([null, "تحالف الميثاق"], mentions.Select(mention => names.OfBody(mention, anyForm: true, before: mention.Span.Start)?.In(Text)));
    }

    private static void AskForBodies(string piece, int times)
    {
        var names = new FullNames(new ArticleWords(string.Concat(Enumerable.Repeat(piece, times))));
        foreach (var token in names.Words.Tokens)
            _ = names.OfBody(token, anyForm: true, before: token.Span.Start);
    }

    private static void AskForEach(string piece, int times)
    {
        var names = new FullNames(new ArticleWords(string.Concat(Enumerable.Repeat(piece, times))));
        foreach (var token in names.Words.Tokens)
            _ = names.InFull(token.Span);
    }
}
