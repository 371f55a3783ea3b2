using Hasila.Claims.Frameworks;
using Hasila.Claims.Terms;
using Hasila.Statements;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>A passage of a statement in which one indicator's terms stand.</summary>
internal sealed record Spotted(Indicator Indicator, TextSpan Span, Figure? Figure);

/// <summary>Which results a statement claims: its clauses one by one, and where none matches by itself, the statement as a whole.</summary>
internal static class ClaimSpotting
{
    /// <summary>Keeps what is claimed with a number but fits no indicator: nothing numeric that was claimed gets lost.</summary>
    public const string Other = "other";

    private const decimal SmallCount = 100;
    private const int Duration = 3;

    private static readonly Indicator s_other = new()
    {
        Id = Other,
        Name = new LocalText("نتائج أخرى", "Other results"),
        Claim = new LocalText("نتيجة معلنة برقم", "a result claimed with a number"),
        Definition = new LocalText("لا يعرّفها الإطار", "not defined by the framework"),
        WouldSettle = new LocalText("يُحدَّد عند المراجعة", "to be settled in review"),
        Icon = "dot",
    };

    public static IEnumerable<Spotted> Find(AttributedArticle article, Statement statement, Framework framework)
    {
        var text = article.Article.Text;
        var found = new List<Spotted>();
        foreach (var span in statement.ContentSpans)
        {
            foreach (var clause in ClausesOf(text, span))
            {
                var passage = new Passage(text, clause);
                if (Best(passage, framework) is { } indicator && !found.Exists(one => one.Indicator.Id == indicator.Id))
                    found.Add(new Spotted(indicator, clause, FigureIn(statement, clause)));
            }
        }

        if (found.Count == 0 && Best(new Passage(text, statement.Content), framework) is { } whole)
            found.Add(new Spotted(whole, statement.Content, FigureIn(statement, statement.Content)));
        // "..., with 3,220,362 returns": the figure of the result stands in another clause than its words.
        if (found is [{ Figure: null } only] && FigureIn(statement, statement.Content) is { Value: not null } elsewhere && Rank(elsewhere) <= 1)
            found[0] = only with { Span = statement.Content, Figure = elsewhere };
        if (found.Count == 0 && AnnouncedLists.CountIn(text, statement.Content) is null)
            found.AddRange(OtherFigures(text, statement));
        return found;
    }

    // Each figure is a result of its own. The largest count speaks for the statement, since shares and former values are told beside it; the others for their clauses.
    private static IEnumerable<Spotted> OtherFigures(string text, Statement statement)
    {
        var figures = FiguresIn(statement, statement.Content).Where(figure => figure.Value is not null && !IsLeft(text, figure, statement)).ToList();
        if (figures.Count == 0)
            yield break;
        var leading = figures.OrderBy(Rank).ThenByDescending(figure => figure.Value).First();
        yield return new Spotted(s_other, statement.Content, leading);
        var clauses = statement.ContentSpans.SelectMany(span => ClausesOf(text, span)).ToList();
        foreach (var figure in figures.Where(figure => !ReferenceEquals(figure, leading)))
        {
            var clause = clauses.Find(one => one.Contains(figure.Span));
            yield return new Spotted(s_other, clause.IsEmpty || clause.Length >= statement.Content.Length ? figure.Span : clause, figure);
        }
    }

    // A dozen of something is told beside a share, thousands are what the share is of. A duration is when, seldom what.
    private static int Rank(Figure figure) => figure.Unit switch
    {
        "percent" => 1,
        "years" or "months" or "weeks" or "days" or "hours" => Duration,
        _ => figure.Value < SmallCount ? 2 : 0,
    };

    // "from 6 million to 2 million": the first is no longer claimed.
    private static bool IsLeft(string text, Figure figure, Statement statement) =>
        EndsWith(text, figure.Span.Start, "من", "from") && statement.Figures.Any(other => other.Span.Start > figure.Span.End && other.Span.Start - figure.Span.End < 24 && EndsWith(text, other.Span.Start, "إلى", "to"));

    private static bool EndsWith(string text, int at, string arabic, string english)
    {
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(at, 12)).TrimEnd();
        return before.EndsWith(" " + arabic, StringComparison.Ordinal) || before.EndsWith(" " + english, StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(" " + arabic + " نحو", StringComparison.Ordinal) || before.EndsWith(" " + english + " about", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The indicator whose terms say most of the passage; of equals the first in the framework.</summary>
    public static Indicator? Best(Passage passage, Framework framework)
    {
        Indicator? best = null;
        var parts = 0;
        foreach (var indicator in framework.Indicators)
        {
            if (indicator.Not.Any(term => term.Matches(passage)))
                continue;
            foreach (var term in indicator.Terms)
            {
                if (term.Parts > parts && term.Matches(passage))
                {
                    best = indicator;
                    parts = term.Parts;
                }
            }
        }

        return best;
    }

    // "two years ago" is a time, not a result.
    private static Figure? FigureIn(Statement statement, TextSpan span)
    {
        var figures = FiguresIn(statement, span).ToList();
        return figures.Find(figure => figure.Value is not null && Rank(figure) < Duration) ?? figures.Find(figure => figure.Value is not null) ?? figures.FirstOrDefault();
    }

    private static IEnumerable<Figure> FiguresIn(Statement statement, TextSpan span) =>
        statement.Figures.Where(figure => span.Contains(figure.Span) && Says(figure) && !statement.Times.Any(time => time.Date.Span.Overlaps(figure.Span)));

    // A small bare number that counts nothing ("(1)", "point 3") is no quantity of a result.
    private static bool Says(Figure figure) => figure.Unit is not null || (figure.Counts is not null && !MayBeYear(figure)) || (figure.Value is null or > 100 && !MayBeYear(figure));

    private static bool MayBeYear(Figure figure) => figure is { Value: >= 1900 and <= 2100, Step: 1, Unit: null };

    private static IEnumerable<TextSpan> ClausesOf(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            // A comma inside a number parts nothing.
            var comma = text[i] is '،' or '؛' or ';' || (text[i] == ',' && (i + 1 >= span.End || !char.IsDigit(text[i + 1])));
            var conjunction = !comma && i + 5 < span.End && text[i] == ' ' && string.CompareOrdinal(text, i, " and ", 0, 5) == 0;
            if (!comma && !conjunction)
                continue;
            if (Trim(text, start, i) is { Length: > 8 } clause)
                yield return clause;
            start = i + 1;
        }

        if (Trim(text, start, span.End) is { IsEmpty: false } last)
            yield return last;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
