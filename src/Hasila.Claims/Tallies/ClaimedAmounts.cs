using Hasila.Claims.Frameworks;
using Hasila.Claims.Results;
using Hasila.Claims.Units;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>The figures of a statement by what they are to it, and which of them speaks for a passage.</summary>
internal sealed class ClaimedAmounts(string text, Statement statement)
{
    private const decimal SmallCount = 100;
    private const int Near = 24;
    private const int MostWords = 2;

    private static readonly Lines s_lines = new();

    /// <summary>All figures, in the order of the text.</summary>
    public IReadOnlyList<RoledFigure> All { get; } = FigureRoles.Of(text, statement);

    public IEnumerable<RoledFigure> In(TextSpan span) => All.Where(one => span.Contains(one.Figure.Span));

    /// <summary>Figures of a passage that claims may be made of; those that only an indicator makes one (time, what seems no result) among them.</summary>
    public IEnumerable<RoledFigure> CandidatesIn(TextSpan span) =>
        In(span)
            .Where(one => one.IsClaimed || one.Role is FigureRole.Duration || (one.Role is FigureRole.Passing && one.Probability >= ResultModel.LeastDefined));

    /// <summary>
    /// The figure that speaks for a passage: its first share or count of a hundred and more, else a smaller count; null where none does.
    /// The growth to a level ("by a tenth to 7 billion") does not.
    /// </summary>
    public RoledFigure? LeadingIn(TextSpan span, Indicator? indicator = null)
    {
        var figures = CandidatesIn(span).Where(one => one.Figure.Value is not null && Fits(one, indicator)).ToList();
        return figures.Where(one => !IsGrowthTo(one.Figure, figures)).OrderBy(one => Math.Max(Rank(one.Figure), 1)).FirstOrDefault()
            ?? In(span).FirstOrDefault(one => one.IsClaimed && Fits(one, indicator));
    }

    /// <summary>True where the figure may be one of the indicator's; of no indicator, where it is a claim by itself.</summary>
    public bool Fits(RoledFigure figure, Indicator? indicator)
    {
        if (indicator is null)
            return figure.Role == FigureRole.Result;
        if (figure.Role == FigureRole.Duration && !indicator.IsFuture && !indicator.Counts.CountsTime)
            return false;
        return indicator.Counts.Allows(figure.Figure.Unit, CountedIn(figure));
    }

    /// <summary>"1,061 cases, 23.6 percent": the count that a share is told with; null where there is none.</summary>
    public RoledFigure? ShareOf(RoledFigure share)
    {
        var previous = All.LastOrDefault(one => one.Figure.Span.End <= share.Figure.Span.Start);
        return
            share.Figure.Unit == UnitKind.Percent
            && previous is not null
            && previous.Figure.Unit != UnitKind.Percent
            && previous.Figure.Span.Start >= share.Context.Sentence.Start
            && share.Figure.Span.Start - previous.Figure.Span.End < 2 * Near
            && s_lines.EndsIn(text[previous.Figure.Span.End..share.Figure.Span.Start], "share-with")
            ? previous
            : null;
    }

    /// <summary>What the figure asks of an indicator.</summary>
    public FigureSense SenseOf(RoledFigure figure, TextSpan? touching = null) => new(figure.Figure.Unit, CountedIn(figure), touching);

    /// <summary>A share or a hundred and more of something: the figure of a result even where its words stand in another clause.</summary>
    public static bool IsMany(RoledFigure figure) => figure.IsClaimed && Rank(figure.Figure) <= 1;

    // The noun and the words that go on from it without a preposition: "حالة وفاة", "road accidents".
    private Passage? CountedIn(RoledFigure figure)
    {
        if (figure.Figure.Counts is not { } counts)
            return null;
        var end = counts.End;
        for (var words = 0; words < MostWords; words++)
        {
            var start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
            var next = start;
            while (next < text.Length && char.IsLetter(text[next]))
                next++;
            if (next == start || next > figure.Context.Sentence.End || s_lines.EndsIn(text[start..next], "preposition"))
                break;
            end = next;
        }

        return new Passage(text, new TextSpan(counts.Start, end));
    }

    // A dozen of something is told beside a share, thousands are what the share is of.
    private static int Rank(Figure figure) =>
        UnitKind.Of(figure.Unit) switch
        {
            UnitKind.Percent => 1,
            UnitKind.Time => 3,
            _ => figure.Value < SmallCount ? 2 : 0,
        };

    // "rose by 20.7 percent to 7 billion": the level is claimed.
    private bool IsGrowthTo(Figure figure, List<RoledFigure> figures) =>
        figure.Unit == UnitKind.Percent
        && figures.Exists(level =>
            level.Figure.Unit != UnitKind.Percent
            && level.Figure.Span.Start >= figure.Span.End
            && level.Figure.Span.Start - figure.Span.End < Near
            && s_lines.Is(text[figure.Span.End..level.Figure.Span.Start], "to")
        );
}
