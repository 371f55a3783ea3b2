using Hasila.Claims.Lexicons;
using Hasila.Claims.Merging;
using Hasila.Claims.Units;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Results;

/// <summary>What each figure of a statement is to it: by rules where words settle it, else by the weights of <see cref="ResultModel"/>.</summary>
internal sealed class FigureRoles
{
    private const decimal SmallSetting = 10;
    private const int Gap = 24;

    private static readonly HashSet<string> s_coming = new(StringComparer.Ordinal) { "plan", "forecast", "future", "coming" };
    private static readonly HashSet<string> s_said = new(StringComparer.Ordinal) { "reached", "done", "force" };
    private static readonly HashSet<string> s_over = new(StringComparer.Ordinal) { "done", "force", "having" };
    private static readonly Lines s_lines = new();
    private static readonly string s_and = PageWords.Word("and");

    private readonly string _text;
    private readonly Statement _statement;
    private readonly List<Figure> _figures;
    private (int Sentence, FigureRole Role) _before = (-1, FigureRole.Result);

    private FigureRoles(string text, Statement statement)
    {
        (_text, _statement) = (text, statement);
        _figures = [.. statement.Figures.OrderBy(figure => figure.Span.Start)];
    }

    /// <summary>The figures of a statement in the order of the text, each with its role.</summary>
    public static IReadOnlyList<RoledFigure> Of(string text, Statement statement)
    {
        var reading = new FigureRoles(text, statement);
        var deniesAll = statement.Cue is { } cue && CueWords.In(text, cue).Contains("denial");
        return [.. reading._figures.Select(figure => reading.Read(figure, deniesAll))];
    }

    private RoledFigure Read(Figure figure, bool deniesAll)
    {
        var context = new FigureContext(_text, figure, _figures, _statement.Content);
        var from = FormerOf(context);
        var whole = WholeOf(context);
        // What the words next to it settle is no matter of weights.
        var probability = IsInPassing(context) || IsAskedFor(context) ? 0 : ResultModel.Of(ResultFeatures.Of(_text, _statement, context, _figures.Count));
        var implied = ImpliedCounts(context);
        var role = RoleOf(context, deniesAll, probability, implied);
        if (role is not (FigureRole.Former or FigureRole.Whole or FigureRole.Day))
            _before = (context.Sentence.Start, role);
        return new RoledFigure(
            figure with
            {
                Counts = IsOrigin(figure) ? implied : figure.Counts ?? implied,
            },
            context,
            role,
            from,
            whole,
            probability,
            IsPledged()
        );
    }

    private FigureRole RoleOf(FigureContext context, bool deniesAll, double probability, TextSpan? implied)
    {
        var figure = context.Figure;
        if (_statement.Times.Any(time => time.Date.Span.Overlaps(figure.Span)))
            return FigureRole.Day;
        if (IsWhole(context))
            return FigureRole.Whole;
        var told =
            implied is not null
            || WholeFigure(figure) is not null
            || IsShareOfIt(context)
            || (context.InNear.Contains("reached") && figure.Value is < 1900 or > 2100);
        // "registered twice" counts no result.
        if (figure is { Unit: "times", Value: <= 2 } || (!told && IsBare(figure)))
            return FigureRole.Bare;
        if (figure.Value < SmallSetting && figure.Counts is { } counts && CountedNouns.IsSetting(counts.In(_text)))
            return FigureRole.Setting;
        if (IsDenied(context, deniesAll))
            return FigureRole.Denied;
        if (IsFormer(context))
            return FigureRole.Former;
        if (
            figure.Value < 200
            && (
                figure.Unit == "millimetres"
                || (
                    figure.Unit is null
                    && context.InFollowing.Contains("calibre")
                    && (figure.Counts is not { } of || CueWords.In(_text, of).Contains("calibre"))
                )
            )
        )
            return FigureRole.Calibre;
        if (IsPlan(context))
            return IsAskedFor(context) ? FigureRole.Passing : FigureRole.Plan;
        if (UnitKind.Of(figure.Unit) == UnitKind.Time && !IsRate(context))
            return FigureRole.Duration;
        return probability < ResultModel.Least && !IsRate(context) ? FigureRole.Passing : FigureRole.Result;
    }

    private bool IsPlan(FigureContext context)
    {
        // "in the new budget" nothing is spent yet.
        if (IsForecast() || context.InNear.Contains("budget") || context.InFollowing.Contains("budget"))
            return true;
        // What those who were asked expect is the answer's; that so many gave it is a result.
        if (context.Figure.Unit == UnitKind.Percent && context.InFollowing.Contains("asked"))
            return false;
        if (context.InNear.Overlaps(s_coming) || (context.InFollowing.Contains("future") && IsSubject(context)))
            return true;
        // "will fall to 105 billion, a drop of 35 billion": the change is as far off as the level.
        if (context.InNear.Contains("growth") && _before == (context.Sentence.Start, FigureRole.Plan))
            return true;
        if (_statement.Stance == Stance.Commitment)
            return !context.InNear.Overlaps(s_over);
        if (context.InNear.Overlaps(s_said) && !(IsExpected() && context.InNear.Contains("reaching")))
            return false;
        if (context.InOpening.Overlaps(s_coming))
            return true;
        // "177 on the list, 3.9 percent, who will be seen in the coming days": what is to come is told of another verb.
        if (context.InFollowing.Contains("coming") && !(context.InFollowing.Contains("future") && !IsSubject(context)))
            return true;
        return IsExpected();
    }

    // What a promise is made on the condition of.
    private bool IsAskedFor(FigureContext context) => (context.InNear.Contains("condition") || context.InLead.Contains("condition")) && IsPlan(context);

    // "that 500 volunteers will ...", "500 homes will ...": nothing stands before the figure in its clause.
    private bool IsSubject(FigureContext context)
    {
        var before = _text[Math.Max(context.PreviousEnd, context.Clause.Start)..context.Figure.Span.Start];
        return string.IsNullOrWhiteSpace(before) ? context.PreviousEnd <= context.Clause.Start : s_lines.EndsIn(before, "subject");
    }

    // "half of this number": a part of what another figure counts.
    private bool IsShareOfIt(FigureContext context) =>
        context.Figure is { Unit: null, Value: > 0 and < 1 } && s_lines.BeginsIn(_text[context.Figure.Span.End..context.Sentence.End], "of-it");

    // "11 hours a day", "from 4 to 11 hours": so much time is had, not passed.
    private bool IsRate(FigureContext context) =>
        context.Figure.Unit is "hours" or "minutes"
        && (context.InFollowing.Contains("daily") || context.InNear.Contains("daily") || FormerFigure(context.Figure) is not null);

    // A condition, a thing's own measure, how far a place is, what one of it costs.
    private bool IsInPassing(FigureContext context)
    {
        var kind = UnitKind.Of(context.Figure.Unit);
        if (context.InNear.Contains("condition") || context.InFollowing.Contains("condition"))
            return true;
        // "its height rose until it reached 1,750 feet" happened.
        if (context.InNear.Contains("attribute") && !IsReachedAfter(context))
            return true;
        return (kind == UnitKind.Length && context.InFollowing.Contains("direction"))
            || (kind == UnitKind.Money && (context.InNear.Contains("price") || context.InFollowing.Contains("apiece")))
            || s_lines.EndsIn(_text[context.PreviousEnd..context.Figure.Span.Start], "per");
    }

    // Which of the two stands nearer to the figure.
    private bool IsReachedAfter(FigureContext context)
    {
        for (var start = context.Near.End; start > context.Near.Start; start--)
        {
            if (start > context.Near.Start && !char.IsWhiteSpace(_text[start - 1]))
                continue;
            var last = CueWords.In(_text, new TextSpan(start, context.Near.End));
            if (last.Contains("attribute"))
                return false;
            if (last.Contains("reached"))
                return true;
        }

        return false;
    }

    private bool IsPledged() => _statement.Stance == Stance.Commitment || IsExpected();

    private bool IsExpected() => _statement.Cue is { } cue && CueWords.In(_text, cue).Overlaps(s_coming);

    // "forecasts pointed to a fall of 0.2 percent": nobody is held to it.
    private bool IsForecast() => _statement.Source is { } source && CueWords.In(_text, source).Contains("expectation");

    // "24 others", "70 in Aden and 36 in Saada": what is counted stands with the figure before.
    private TextSpan? ImpliedCounts(FigureContext context)
    {
        var figure = context.Figure;
        if (figure.Counts is not null || figure.Unit is not null || figure.Value is null or (>= 1900 and <= 2100))
            return null;
        var previous = _figures.LastOrDefault(one => one.Span.End <= figure.Span.Start && one.Span.Start >= context.Sentence.Start && one.Counts is not null);
        if (previous is null)
            return null;
        var joined = figure.Span.Start > 0 && s_and.Contains(_text[figure.Span.Start - 1]);
        return
            joined
            || s_lines.EndsIn(_text[context.PreviousEnd..figure.Span.Start], "correcting")
            || context.InFollowing.Contains("others")
            || context.InNear.Contains("force")
            || context.InNear.Contains("part")
            ? previous.Counts
            : null;
    }

    // "31 thousand from the countries around": whence, not what.
    private bool IsOrigin(Figure figure) =>
        figure.Counts is { } counts
        && figure.Unit is null
        && counts.Start > figure.Span.End
        && s_lines.EndsIn(_text[figure.Span.End..counts.Start], "from")
        && CountedNouns.IsOrigin(counts.In(_text));

    // A small bare number that counts nothing ("(1)", "point 3") is no quantity of a result; nor is a year.
    private static bool IsBare(Figure figure)
    {
        var year = figure is { Value: >= 1900 and <= 2100, Step: 1, Unit: null };
        return figure.Unit is null && (figure.Counts is null ? figure.Value is not (null or > 100) || year : year);
    }

    // "not 40 but 31", لا 341, or all that a denial holds except what it puts in its place.
    private bool IsDenied(FigureContext context, bool deniesAll)
    {
        var before = _text[context.Sentence.Start..context.Figure.Span.Start];
        if (s_lines.EndsIn(before, "correcting"))
            return false;
        if (s_lines.EndsIn(before, "not"))
            return true;
        if (deniesAll || context.InOpening.Contains("denial"))
            return true;
        var after = _text[context.Figure.Span.End..context.Sentence.End];
        return s_lines.Holds(before, "negated") && !s_lines.Holds(before, "correcting") && s_lines.Holds(after, "correcting");
    }

    // "from 6 million to 2 million", "rose to 7 compared with 5": the first, or the one compared with, is no longer claimed.
    private bool IsFormer(FigureContext context) =>
        s_lines.EndsIn(_text[context.PreviousEnd..context.Figure.Span.Start], "compared")
        || _figures.Exists(other => other.Span.Start >= context.Figure.Span.End && ReferenceEquals(FormerFigure(other), context.Figure));

    private decimal? FormerOf(FigureContext context) => FormerFigure(context.Figure)?.Value;

    private Figure? FormerFigure(Figure figure)
    {
        var previous = _figures.LastOrDefault(one => one.Span.End <= figure.Span.Start);
        if (previous is null || figure.Span.Start - previous.Span.End > 2 * Gap || !s_lines.EndsIn(_text[previous.Span.End..figure.Span.Start], "to"))
            return null;
        var head = _text[Math.Max(0, previous.Span.Start - Gap)..previous.Span.Start];
        return s_lines.EndsIn(head, "from") && (figure.Unit is null || previous.Unit is null || !UnitKind.AreUnlike(previous.Unit, figure.Unit))
            ? previous
            : null;
    }

    // "70 percent of the 5.9 million who fled", "14 of 18 stations": the share or the part is claimed.
    private bool IsWhole(FigureContext context) => _figures.Exists(other => ReferenceEquals(WholeFigure(other), context.Figure));

    private decimal? WholeOf(FigureContext context) => WholeFigure(context.Figure)?.Value;

    private Figure? WholeFigure(Figure figure)
    {
        var next = _figures.FirstOrDefault(one => one.Span.Start >= figure.Span.End);
        if (
            next is null
            || next.Unit == UnitKind.Percent
            || next.Span.Start - figure.Span.End > Gap
            || next.Value < figure.Value && figure.Unit != UnitKind.Percent
        )
            return null;
        var between = _text[figure.Span.End..next.Span.Start];
        return s_lines.Is(between, figure.Unit == UnitKind.Percent ? "of" : "out-of") ? next : null;
    }
}

/// <param name="Figure">The figure.</param>
/// <param name="Context">The words around it.</param>
/// <param name="Role">What it is.</param>
/// <param name="From">What it was before: 4 of "from 4 to 16".</param>
/// <param name="Whole">What it is taken of: 18 of "14 of 18".</param>
/// <param name="Probability">How likely it is a result by the model alone.</param>
/// <param name="IsPledged">The statement as a whole commits to it or expects it: somebody may be held to it, as to no plan told in passing.</param>
internal sealed record RoledFigure(Figure Figure, FigureContext Context, FigureRole Role, decimal? From, decimal? Whole, double Probability, bool IsPledged)
{
    /// <summary>Told as a part of the figure before: "including 5 children".</summary>
    public bool IsPart => Context.InNear.Contains("part") && Context.PreviousEnd > Context.Sentence.Start;

    /// <summary>A claim is made of it.</summary>
    public bool IsClaimed => Role == FigureRole.Result || (Role == FigureRole.Plan && IsPledged);
}
