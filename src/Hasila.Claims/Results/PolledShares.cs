using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Results;

/// <summary>Shares of those who were asked: "10.2% of the sample think that ...". Such a share speaks for nobody; it is what a survey found.</summary>
internal static class PolledShares
{
    private const int Lead = 4;
    private const int GroupWords = 3;
    private const int GroupReach = 40;

    private static readonly HashSet<string> s_of = [.. PageWords.List("of-group").Select(WordKey.Of)];

    /// <summary>The one who speaks in a statement is a share of those asked.</summary>
    public static bool IsOne(string text, Statement statement) =>
        statement is { Source: { } source }
        && FigureReader.FindFigures(text, null, source).Any(figure => IsShare(figure) && figure.Span.Start <= source.Start + Lead);

    /// <summary>The figure is a share of the same group as one that is attributed in its sentence.</summary>
    public static bool GoesOn(string text, Figure figure, IReadOnlyList<Statement> inside) =>
        IsShare(figure)
        && GroupBehind(text, figure) is { Length: > 0 } group
        && inside.SelectMany(statement => statement.Figures).Any(one => IsShare(one) && GroupBehind(text, one) == group);

    private static bool IsShare(Figure figure) => figure is { Unit: "percent", Value: >= 0 and <= 100 };

    // "of the sample": the preposition and the two words behind it.
    private static string GroupBehind(string text, Figure figure)
    {
        var behind = text.AsSpan(figure.Span.End, Math.Min(GroupReach, text.Length - figure.Span.End));
        var words = behind.ToString().Split(' ', GroupWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < GroupWords || !s_of.Contains(WordKey.Of(words[0])) ? "" : string.Join(' ', words.Take(GroupWords).Select(WordKey.Of));
    }
}
