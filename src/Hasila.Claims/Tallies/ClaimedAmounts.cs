using Hasila.Claims.Lexicons;
using Hasila.Claims.Merging;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>The figures of a statement that may be a result: no dates, no former values, no wholes that a share is taken of.</summary>
internal sealed class ClaimedAmounts
{
    private const decimal SmallCount = 100;
    private const decimal SmallSetting = 10;
    private const int Duration = 3;
    private const int Near = 24;

    private static readonly HashSet<string> s_growthTo = [.. PageWords.List("growth-to")];
    private static readonly HashSet<string> s_shareOf = [.. PageWords.List("share-of")];
    private static readonly string[] s_from = WithAbout("from");
    private static readonly string[] s_to = WithAbout("to");

    private readonly List<Figure> _figures;
    private readonly string _text;

    public ClaimedAmounts(string text, Statement statement)
    {
        _text = text;
        var said = statement.Figures.Where(figure => Says(text, figure) && !statement.Times.Any(time => time.Date.Span.Overlaps(figure.Span))).ToList();
        _figures = [.. said.Where(figure => !IsLeft(text, figure, said) && !IsWhole(text, figure, said))];
    }

    public IEnumerable<Figure> In(TextSpan span) => _figures.Where(figure => span.Contains(figure.Span));

    /// <summary>
    /// The figure that speaks for a passage: its first share or count of a hundred and more, else a smaller count; a duration where nothing else stands; null
    /// where
    /// none does. The growth to a level ("by a tenth to 7 billion") does not.
    /// </summary>
    public Figure? LeadingIn(TextSpan span)
    {
        var figures = In(span).Where(figure => figure.Value is not null).ToList();
        return figures.Where(figure => !IsGrowthTo(figure, figures)).OrderBy(figure => Math.Max(Rank(figure), 1)).FirstOrDefault() ?? In(span).FirstOrDefault();
    }

    /// <summary>A share or a hundred and more of something: the figure of a result even where its words stand in another clause.</summary>
    public static bool IsMany(Figure figure) => Rank(figure) <= 1;

    public static bool IsDuration(Figure figure) => Rank(figure) == Duration;

    // A dozen of something is told beside a share, thousands are what the share is of. A duration is when, seldom what.
    private static int Rank(Figure figure) =>
        figure.Unit switch
        {
            "percent" => 1,
            "years" or "months" or "weeks" or "days" or "hours" => Duration,
            _ => figure.Value < SmallCount ? 2 : 0,
        };

    // A small bare number that counts nothing ("(1)", "point 3") is no quantity of a result; nor is "in two countries".
    private static bool Says(string text, Figure figure)
    {
        if (figure.Value < SmallSetting && figure.Counts is { } counts && CountedNouns.IsSetting(counts.In(text)))
            return false;
        return figure.Unit is not null || (figure.Counts is not null && !MayBeYear(figure)) || (figure.Value is null or > 100 && !MayBeYear(figure));
    }

    private static bool MayBeYear(Figure figure) => figure is { Value: >= 1900 and <= 2100, Step: 1, Unit: null };

    // "from 6 million to 2 million": the first is no longer claimed.
    private static bool IsLeft(string text, Figure figure, List<Figure> figures) =>
        EndsWith(text, figure.Span.Start, s_from)
        && figures.Exists(other => other.Span.Start > figure.Span.End && other.Span.Start - figure.Span.End < Near && EndsWith(text, other.Span.Start, s_to));

    // "70 percent of the 5.9 million who fled": the share is claimed.
    private static bool IsWhole(string text, Figure figure, List<Figure> figures) =>
        figure.Unit != "percent"
        && figures.Exists(share =>
            share.Unit == "percent"
            && share.Span.End <= figure.Span.Start
            && figure.Span.Start - share.Span.End < Near
            && IsOf(text[share.Span.End..figure.Span.Start])
        );

    // "rose by 20.7 percent to 7 billion": the level is claimed.
    private bool IsGrowthTo(Figure figure, List<Figure> figures) =>
        figure.Unit == "percent"
        && figures.Exists(level =>
            level.Unit != "percent"
            && level.Span.Start >= figure.Span.End
            && level.Span.Start - figure.Span.End < Near
            && s_growthTo.Contains(_text[figure.Span.End..level.Span.Start].Trim())
        );

    private static bool IsOf(string between) => s_shareOf.Contains(between.Trim());

    private static bool EndsWith(string text, int at, string[] endings)
    {
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(at, 12)).TrimEnd();
        foreach (var ending in endings)
        {
            if (before.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A word of the list by itself, and with "about" behind it in its own language.
    private static string[] WithAbout(string list) =>
        [.. PageWords.List(list).Zip(PageWords.List("about"), (word, about) => (string[])[$" {word}", $" {word} {about}"]).SelectMany(forms => forms)];
}
