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
        if (found.Count == 0 && FigureIn(statement, statement.Content) is { Value: not null } number && AnnouncedLists.CountIn(text, statement.Content) is null)
            found.Add(new Spotted(s_other, statement.Content, number));
        return found;
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
        var figures = statement.Figures.Where(figure => span.Contains(figure.Span) && Says(figure) && !statement.Times.Any(time => time.Date.Span.Overlaps(figure.Span))).ToList();
        return figures.Find(figure => figure.Value is not null) ?? figures.FirstOrDefault();
    }

    // A small bare number that counts nothing ("(1)", "point 3") is no quantity of a result.
    private static bool Says(Figure figure) => figure.Unit is not null || figure.Counts is not null || figure.Value is null or > 100;

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
