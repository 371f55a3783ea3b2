using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Results;

/// <summary>The words around a figure of a statement, and which cues stand in them.</summary>
internal sealed class FigureContext
{
    private const int Before = 60;
    private const int After = 48;

    /// <param name="text">The article's text.</param>
    /// <param name="figure">One of the figures.</param>
    /// <param name="figures">All of the statement, in the order of the text.</param>
    /// <param name="within">The statement's content.</param>
    public FigureContext(string text, Figure figure, IReadOnlyList<Figure> figures, TextSpan within)
    {
        (Figure, Sentence) = (figure, SentenceOf(text, figure.Span, within));
        var previous = figures.LastOrDefault(one => one.Span.End <= figure.Span.Start)?.Span.End ?? 0;
        var next = figures.FirstOrDefault(one => one.Span.Start >= figure.Span.End)?.Span.Start ?? int.MaxValue;
        PreviousEnd = Math.Max(previous, Sentence.Start);
        Clause = ClauseOf(text, figure.Span, Sentence);
        Near = new TextSpan(AtWord(text, Math.Max(PreviousEnd, figure.Span.Start - Before), PreviousEnd), figure.Span.Start);
        Following = new TextSpan(figure.Span.End, Math.Max(figure.Span.End, Math.Min(Math.Min(next, Sentence.End), figure.Span.End + After)));
        Own = new TextSpan(Near.Start, Following.End);
        InNear = CueWords.In(text, Near);
        InFollowing = CueWords.In(text, Following);
        InClause = CueWords.In(text, Clause);
        InOpening = CueWords.In(text, new TextSpan(Clause.Start, figure.Span.Start));
        InLead = CueWords.In(text, new TextSpan(Sentence.Start, figure.Span.Start));
    }

    public Figure Figure { get; }

    /// <summary>The sentence of the statement that holds the figure.</summary>
    public TextSpan Sentence { get; }

    /// <summary>Between two commas.</summary>
    public TextSpan Clause { get; }

    /// <summary>Where the figure before ends, or the sentence begins.</summary>
    public int PreviousEnd { get; }

    /// <summary>The words just before the figure, up to another.</summary>
    public TextSpan Near { get; }

    /// <summary>The words just after it, up to another.</summary>
    public TextSpan Following { get; }

    /// <summary>The figure with both.</summary>
    public TextSpan Own { get; }

    public HashSet<string> InNear { get; }

    public HashSet<string> InFollowing { get; }

    public HashSet<string> InClause { get; }

    /// <summary>Of the words from the clause's beginning to the figure.</summary>
    public HashSet<string> InOpening { get; }

    /// <summary>Of the words from the sentence's beginning to the figure.</summary>
    public HashSet<string> InLead { get; }

    private static TextSpan SentenceOf(string text, TextSpan figure, TextSpan within)
    {
        var (start, end) = (figure.Start, figure.End);
        while (start > within.Start && !Ends(text, start - 1))
            start--;
        while (end < within.End && !Ends(text, end))
            end++;
        return new TextSpan(start, Math.Max(end, figure.End));
    }

    // A point inside a number ends nothing.
    private static bool Ends(string text, int at) =>
        text[at] is '\n' or '!' or '?' or '؟'
        || (text[at] == '.' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '»' or '”'));

    private static TextSpan ClauseOf(string text, TextSpan figure, TextSpan sentence)
    {
        var (start, end) = (figure.Start, figure.End);
        while (start > sentence.Start && !Parts(text, start - 1))
            start--;
        while (end < sentence.End && !Parts(text, end))
            end++;
        return new TextSpan(start, end);
    }

    private static bool Parts(string text, int at) =>
        text[at] is '،' or '؛' or ';' || (text[at] == ',' && (at + 1 >= text.Length || !char.IsDigit(text[at + 1])));

    private static int AtWord(string text, int start, int least)
    {
        while (start > least && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }
}
