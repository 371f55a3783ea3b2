using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Text;
using Hasila.Text.Dates;

namespace Hasila.Statements.Discourse;

/// <summary>The days of a statement: when it was said, and those that its content tells.</summary>
internal sealed class StatementDays(Article article, ArticleWords words)
{
    private readonly Lazy<StatedDays> _stated = new(() => new StatedDays(article, words));

    /// <summary>The day of saying beside the cue, else at the head of the sentence; null where neither tells one.</summary>
    public StatementTime? SaidOn(StatementDraft draft, BlockQuantities quantities) =>
        (draft.Surroundings is { } around ? DayIn(around, quantities) : null) ?? (draft.Lead is { } lead ? DayIn(lead, quantities) : null);

    private StatementTime? DayIn(TextSpan around, BlockQuantities quantities) =>
        (
            quantities.DatesIn(around).FirstOrDefault(date => date.From is { } from && from == date.To)
            ?? (article.Published is null && ClauseToken.IsArabic(article.Text, around) ? _stated.Value.WeekdayOf(around) : null)
            ?? (ClauseToken.IsArabic(article.Text, around) ? Earlier.In(words, around) : null)
        )
            is { } day
            ? new StatementTime(day, TimeOf.Utterance)
            : null;

    /// <summary>The day of saying first, then the days of the content.</summary>
    public static StatementTime[] Of(IReadOnlyList<TextSpan> content, StatementTime? said, BlockQuantities quantities)
    {
        List<StatementTime>? times = said is null ? null : [said];
        foreach (var span in content)
        {
            foreach (var date in quantities.DatesIn(span))
                (times ??= []).Add(new StatementTime(date, TimeOf.Content));
        }

        return times is null ? [] : [.. times];
    }
}
