using Hasila.Reading;
using Hasila.Statements.Model;
using Xunit;

namespace Hasila.Statements.Tests.Arabic;

/// <summary>When something was said, where the article has no day of its own.</summary>
public class SayingDayTests
{
    [Theory]
    [InlineData("وقع الحريق يوم الثلاثاء 19 مارس 2024 في السوق. وقالت البلدية الأربعاء إن الأضرار كبيرة.", "2024-03-20")]
    [InlineData("وقع الحريق يوم الثلاثاء 19 مارس 2024 في السوق. وقالت البلدية، الأحد، إن الأضرار كبيرة.", "2024-03-17")]
    [InlineData("بدأ العمل منذ 7 أكتوبر 2020. ووقع الحريق في 19 مارس 2024 (فجر الثلاثاء). وقالت البلدية الأربعاء إن الأضرار كبيرة.", "2024-03-20")]
    public void A_weekday_is_that_of_the_stated_day_near_it(string body, string day) =>
        Assert.Equal(day, Assert.Single(Undated(body)).SaidOn?.ToString("O", null));

    [Theory]
    [InlineData("وقالت البلدية الأربعاء إن الأضرار كبيرة.")]
    [InlineData("بدأ العمل في 7 أكتوبر 2020. وقالت البلدية الأربعاء إن الأضرار كبيرة.")]
    [InlineData("ومن المقرر أن يفتتح السوق الثلاثاء 19 مارس 2024. وقالت البلدية الأربعاء إن الأضرار كبيرة.")]
    public void A_weekday_stays_open_where_no_day_of_the_news_is_stated(string body) => Assert.Null(Undated(body)[^1].SaidOn);

    [Theory]
    [InlineData("وقالت البلدية في وقت سابق إن الأضرار كبيرة.", "PAST_REF")]
    [InlineData("وكانت البلدية في وقت سابق أعلنت أن الأضرار كبيرة.", "PAST_REF")]
    public void Earlier_is_a_time_before_that_is_not_told(string body, string value)
    {
        var statement = Assert.Single(Read.Text("عنوان\n\n" + body, "ar").Statements);

        Assert.Equal(value, Assert.Single(statement.Times, time => time.Of == TimeOf.Utterance).Date.Value);
        Assert.Null(statement.SaidOn);
    }

    private static IReadOnlyList<Statement> Undated(string body) => StatementFinder.Find(ArticleReader.ReadText("t", "عنوان\n\n" + body, "ar"));
}
