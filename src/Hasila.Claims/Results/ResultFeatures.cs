using Hasila.Claims.Merging;
using Hasila.Claims.Units;
using Hasila.Statements.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Results;

/// <summary>What tells whether a figure is a result, as names that a person can read: <c>price in clause</c>, <c>unit money</c>, <c>counts dead</c>.</summary>
internal static class ResultFeatures
{
    private static readonly HashSet<string> s_measured = new(StringComparer.Ordinal) { "price", "extent", "lapse", "reached" };

    /// <param name="text">The article's text.</param>
    /// <param name="statement">That holds the figure.</param>
    /// <param name="context">The words around the figure.</param>
    /// <param name="figures">How many figures the statement has.</param>
    public static IReadOnlyList<string> Of(string text, Statement statement, FigureContext context, int figures)
    {
        var figure = context.Figure;
        var features = new List<string> { "always" };
        foreach (
            var (place, classes) in ((string, HashSet<string>)[])
                [("near", context.InNear), ("after", context.InFollowing), ("clause", context.InClause), ("lead", context.InLead)]
        )
            features.AddRange(classes.Select(kind => $"{kind} {place}"));
        var unit = UnitKind.Of(figure.Unit) ?? (figure.Unit is null ? "none" : "counted");
        features.Add($"unit {unit}");
        features.AddRange(context.InNear.Where(s_measured.Contains).Select(kind => $"{kind} near, {unit}"));
        features.Add($"size {SizeOf(figure.Value)}");
        features.Add($"{unit} {SizeOf(figure.Value)}");
        features.Add(figure.Counts is null ? "counts nothing" : "counts");
        if (CountedNouns.KnownConceptOf(figure.Counts is { } counts ? text[counts.Start..counts.End] : null) is { } concept)
            features.Add($"counts {concept}");
        features.Add($"bound {figure.Comparator}");
        features.Add($"stance {statement.Stance}");
        features.Add(statement.Kind == StatementKind.Assertion ? "the page's own" : "attributed");
        features.Add(statement.SpeakerKind is { } kindOf ? $"said by {kindOf}" : "said by nobody known");
        features.Add(
            figures > 3 ? "many figures"
            : figures > 1 ? "some figures"
            : "one figure"
        );
        if (context.InClause.Count == 0)
            features.Add("no cue in clause");
        return features;
    }

    private static string SizeOf(decimal? value) =>
        value switch
        {
            null => "vague",
            < 3 => "1-2",
            < 10 => "3-9",
            < 100 => "10-99",
            < 1000 => "100-999",
            < 1_000_000 => "thousands",
            _ => "millions",
        };
}
