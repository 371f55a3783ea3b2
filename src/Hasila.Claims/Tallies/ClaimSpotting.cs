using Hasila.Claims.Frameworks;
using Hasila.Claims.Results;
using Hasila.Claims.Units;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>A passage of a statement in which one indicator's terms stand.</summary>
internal sealed record Spotted(Indicator Indicator, TextSpan Span, RoledFigure? Figure);

/// <summary>
/// Which results a statement claims: its clauses one by one, and where none matches by itself, the statement as a whole.
/// Every figure that is a result is one, under the indicator that counts it or under none.
/// </summary>
internal sealed class ClaimSpotting
{
    private const int LongestWhole = 400;

    private readonly string _text;
    private readonly Statement _statement;
    private readonly TermIndex _terms;
    private readonly ClaimedAmounts _amounts;
    private readonly List<Spotted> _found = [];
    private readonly HashSet<RoledFigure> _taken = new(ReferenceEqualityComparer.Instance);

    private ClaimSpotting(string text, Statement statement, Framework framework)
    {
        (_text, _statement, _terms) = (text, statement, TermIndex.Of(framework));
        _amounts = new ClaimedAmounts(text, statement);
    }

    /// <summary>The indicator of that id, the one for what the framework does not define among them.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Indicator IndicatorOf(Framework framework, string id) =>
        id == OtherResults.Id
            ? OtherResults.Indicator
            : framework.IndicatorOf(id) ?? throw new InvalidOperationException($"the framework '{framework.Id}' has no indicator '{id}'");

    public static IReadOnlyList<Spotted> Find(string text, Statement statement, Framework framework)
    {
        var spotting = new ClaimSpotting(text, statement, framework);
        spotting.LookAtClauses();
        spotting.LookAtWhole();
        spotting.LookAtOtherFigures();
        return spotting._found;
    }

    private void LookAtClauses()
    {
        foreach (var span in _statement.ContentSpans)
        {
            foreach (var clause in Clauses.Of(_text, span))
                LookAt(clause);
        }
    }

    private void LookAt(TextSpan clause)
    {
        // What is said not to be so is no result, with another number or without.
        if (_amounts.In(clause).Any(one => one.Role == FigureRole.Denied))
            return;
        var passage = new Passage(_text, clause);
        var candidates = _amounts.CandidatesIn(clause).ToList();
        var leading = candidates
            .Select(one => (Figure: one, Indicator: _terms.Best(passage, _amounts.SenseOf(one))))
            .FirstOrDefault(one => one.Indicator is not null);
        var indicator = leading.Indicator ?? (candidates.Count == 0 ? _terms.Best(passage) : null);
        if (indicator is null || (candidates.Count == 0 && _statement.Stance == Stance.Rebuttal))
            return;
        var figure = _amounts.LeadingIn(clause, indicator);
        if (figure is null && candidates.Count > 0)
            return;
        if (!_found.Exists(one => one.Indicator.Id == indicator.Id && (figure?.Figure.Value is null || one.Figure?.Figure.Value == figure.Figure.Value)))
            Take(indicator, clause, figure);
    }

    // Where no clause matches: the words of one result stand in two clauses.
    private void LookAtWhole()
    {
        if (_found.Count == 0)
        {
            var leading = _amounts.LeadingIn(_statement.Content);
            var within = _statement.Content.Length <= LongestWhole || leading is null ? _statement.Content : leading.Context.Sentence;
            var indicator = _terms.Best(new Passage(_text, within), leading is null ? null : _amounts.SenseOf(leading));
            var denied = _amounts.In(within).Any(one => one.Role == FigureRole.Denied);
            if (indicator is not null && !denied && (leading is not null || (_statement.Stance != Stance.Rebuttal && within.Length <= LongestWhole)))
                Take(indicator, within, leading);
        }
        else if (
            _found is [{ Figure: null } only]
            && _amounts.LeadingIn(_statement.Content, only.Indicator) is { Figure.Value: not null } elsewhere
            && ClaimedAmounts.IsMany(elsewhere)
        )
        {
            // "..., with 3,220,362 returns": the figure of the result stands in another clause than its words.
            _found.Clear();
            Take(only.Indicator, _statement.Content, elsewhere);
        }
    }

    // Each figure is a result of its own. Where nothing else is claimed, the leading one speaks for the statement, the others for their clauses.
    private void LookAtOtherFigures()
    {
        var leading = _found.Count == 0 ? _amounts.LeadingIn(_statement.Content) : null;
        foreach (var figure in _amounts.All)
        {
            if (_taken.Contains(figure) || !(figure.IsClaimed || figure.Role == FigureRole.Duration) || IsNumberOfItems(figure))
                continue;
            var own = GroupOf(figure);
            var indicator = IndicatorOf(figure, own);
            if (indicator is null && figure.Role != FigureRole.Result)
                continue;
            Take(indicator ?? OtherResults.Indicator, ReferenceEquals(figure, leading) ? figure.Context.Sentence : own, figure);
        }
    }

    private Indicator? IndicatorOf(RoledFigure figure, TextSpan own)
    {
        var sense = _amounts.SenseOf(figure);
        if (_terms.Best(new Passage(_text, own), sense) is { } indicator && _amounts.Fits(figure, indicator))
            return indicator;
        // "half a million returned, 440,000 of them from the interior": a part is of the indicator of what it is part of.
        if (figure.IsPart && _found.LastOrDefault(one => one.Figure is { } before && before.Figure.Span.End <= figure.Figure.Span.Start) is { } whole)
            return whole.Indicator.Id != OtherResults.Id && !UnitKind.AreUnlike(figure.Figure.Unit, whole.Figure!.Figure.Unit) ? whole.Indicator : null;
        // "seized over 400 vehicles, 240 weapons and 244 phones": the verb stands before the list.
        var opening = new TextSpan(figure.Context.Sentence.Start, Math.Max(figure.Context.Sentence.Start, own.Start));
        return _terms.Best(new Passage(_text, opening, own), sense with { Touching = own }) is { } listed && _amounts.Fits(figure, listed) ? listed : null;
    }

    // The clause where the figure is its only one, else the words from the figure before to the one after.
    private TextSpan GroupOf(RoledFigure figure)
    {
        var context = figure.Context;
        var clause = new TextSpan(Math.Max(context.Clause.Start, _statement.Content.Start), Math.Min(context.Clause.End, _statement.Content.End));
        if (_amounts.In(clause).Count(one => one.IsClaimed) < 2)
            return Trimmed(clause);
        var start = _amounts.ShareOf(figure) is { } counted ? counted.Context.PreviousEnd : context.PreviousEnd;
        return Trimmed(new TextSpan(Math.Max(clause.Start, start), Math.Max(figure.Figure.Span.End, Math.Min(clause.End, context.Following.End))));
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] is '،' or ','))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private bool IsNumberOfItems(RoledFigure figure) => AnnouncedLists.CountIn(_text, figure.Context.Sentence) is { } items && items == figure.Figure.Value;

    private void Take(Indicator indicator, TextSpan span, RoledFigure? figure)
    {
        if (figure is not null)
            _taken.Add(figure);
        _found.Add(new Spotted(indicator, span, figure));
    }
}
