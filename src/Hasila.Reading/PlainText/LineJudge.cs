using Hasila.Reading.PlainText.Learned;
using Hasila.Reading.PlainText.Lines;
using Hasila.Text.Folding;

namespace Hasila.Reading.PlainText;

/// <summary>Decides on the lines of a text by what the model finds likely and the grammar sees.</summary>
internal sealed class LineJudge
{
    /// <summary>Texts of more lines than any page has are judged by the grammar alone from here on.</summary>
    public const int MostLines = 4000;

    private const int LongestHeadline = 300;
    private const int Above = 3;
    private const int LeastBlanks = 3;
    private const int Below = 6;

    /// <summary>What a cue before the name weighs beside the model.</summary>
    private const float Cued = 0.5f;

    private readonly IReadOnlyList<PlainLine> _lines;
    private readonly float[][] _likely;
    private readonly LineBars _bars;
    private readonly bool _isPage;
    private readonly int _firstBody;

    public LineJudge(IReadOnlyList<PlainLine> lines, LineModel model, LineBars bars)
    {
        (_lines, _bars) = (lines, bars);
        _likely = lines.Count == 0 ? [] : model.Likely([.. lines.Take(MostLines)]);
        _isPage = lines.Count > bars.FewLines || lines.Any(ShowsPage);
        Body = [.. Enumerable.Range(0, lines.Count).Select(IsBody)];
        Headline = FindHeadline();
        KeepSomething();
        _firstBody = Array.FindIndex(Body, Headline + 1, isBody => isBody);
    }

    /// <summary>The headline's line; negative where the text prints none.</summary>
    public int Headline { get; }

    /// <summary>Whether each line belongs to the article's body or stands under one of its pictures.</summary>
    public bool[] Body { get; }

    public bool IsCaption(int i) =>
        i < MostLines && (Of(LineClass.Caption, i) >= _bars.Caption || (_lines[i].IsCredited && Of(LineClass.Body, i) < _bars.AgainstGrammar));

    /// <summary>Lines that may name the author, the likeliest first.</summary>
    public IEnumerable<int> AuthorLines() =>
        Enumerable
            .Range(0, Math.Min(_lines.Count, MostLines))
            .Where(i => i != Headline && !_lines[i].IsLong && MayNameAuthor(i))
            .OrderByDescending(i => Of(LineClass.Author, i) + (_lines[i].Kind == LineKind.Byline && IsNearTop(i) ? Cued : 0));

    /// <summary>Lines with a day outside the body, the likeliest first.</summary>
    public IEnumerable<int> DayLines() =>
        Enumerable
            .Range(0, Math.Min(_lines.Count, MostLines))
            .Where(i => i != Headline && !Body[i] && _lines[i].Day is not null && (Of(LineClass.Day, i) >= _bars.Day || IsAlone(i)))
            .OrderByDescending(i => Of(LineClass.Day, i));

    /// <summary>The headline once more, apart from marks.</summary>
    public bool IsRepeat(int i) => Headline >= 0 && i != Headline && IsSame(_lines[Headline].Text, _lines[i].Text);

    /// <summary>Stands near the headline, or at the body's beginning.</summary>
    public bool IsNearTop(int i) => i >= Headline - Above && (i <= Math.Max(Headline, 0) + Below || i <= _firstBody + 1);

    private static bool IsSame(string headline, string line) =>
        Math.Abs(headline.Length - line.Length) <= 6 && ArabicFold.Same(headline.Trim(' ', '"', '.', '#', '*'), line.Trim(' ', '"', '.', '#', '*'));

    private bool MayNameAuthor(int i) =>
        Of(LineClass.Author, i) >= (IsBetween(i) ? _bars.AuthorNearTop : _bars.Author) || (_lines[i].Kind == LineKind.Byline && IsNearTop(i));

    private bool IsBetween(int i) => i > Headline && i < _firstBody && IsNearTop(i);

    // The one line with a day above the body.
    private bool IsAlone(int i) => _lines[i].Kind == LineKind.Day && IsNearTop(i);

    private float Of(LineClass asked, int i) => _likely[(int)asked][i];

    private bool IsBody(int i)
    {
        var line = _lines[i];
        if (i >= MostLines)
            return !IsNamed(line);
        if (IsNamed(line))
            return Of(LineClass.Body, i) >= _bars.AgainstGrammar && line.Kind is not (LineKind.Picture or LineKind.Signs);
        return Of(LineClass.Body, i) >= BarOf(line);
    }

    // Without a name for what a line is, the weights alone set it aside: the less it looks like an article's sentence, the sooner.
    private float BarOf(PlainLine line) =>
        !_isPage ? _bars.NoPage
        : line.IsSentence ? _bars.Sentence
        : LineRows.IsProse(line) ? _bars.Prose
        : _bars.Body;

    // A text is an article before it is anything else.
    private void KeepSomething()
    {
        for (var i = 0; i < Body.Length; i++)
        {
            if (i != Headline && (Body[i] || (i < MostLines && IsCaption(i))))
                return;
        }

        for (var i = 0; i < Body.Length; i++)
            Body[i] = !IsNamed(_lines[i]);
    }

    // The grammar or a cue says what the line is.
    private static bool IsNamed(PlainLine line) => line.Cue is not null || !IsUnknown(line);

    private static bool ShowsPage(PlainLine line) => IsNamed(line) || (line.Kind == LineKind.Mixed && !line.IsSentence);

    private static bool IsUnknown(PlainLine line) => line.Kind is LineKind.Unknown or LineKind.Mixed;

    private int FindHeadline()
    {
        var best = -1;
        for (var i = 0; i < Math.Min(_lines.Count, MostLines) && _lines.Count > 1; i++)
        {
            if (
                Of(LineClass.Headline, i) >= _bars.Headline
                && (best < 0 || Of(LineClass.Headline, i) > Of(LineClass.Headline, best))
                && MayBeHeadline(_lines[i])
            )
                best = i;
        }

        if (best < 0)
            return Opening();
        // Of a headline that is printed twice the first.
        for (var i = 0; i < best; i++)
        {
            if (IsSame(_lines[best].Text, _lines[i].Text))
                return i;
        }

        return best;
    }

    private static bool MayBeHeadline(PlainLine line) => line is { Text.Length: <= LongestHeadline, Cue: null } && IsUnknown(line);

    // Where paragraphs end with full stops: a first line without one, of what no rule knows.
    private int Opening()
    {
        for (var i = 0; i + 1 < Math.Min(_lines.Count, MostLines); i++)
        {
            if (!MayBeHeadline(_lines[i]))
                continue;
            var next = Array.FindIndex(Body, i + 1, isBody => isBody);
            var isOpening =
                (Of(LineClass.Headline, i) >= _bars.OpeningHeadline || (next == i + 1 && IsPlainOpening(_lines[i])))
                && LineMeasures.LastMark(_lines[i].Text) is LineMeasures.NoMark
                && next > 0
                && _lines[next].Text.Length > _lines[i].Text.Length
                && LineMeasures.LastMark(_lines[next].Text) is LineMeasures.FullStop;
            return isOpening ? i : -1;
        }

        return -1;
    }

    // Right above the first paragraph: some words, and no label of another kind.
    private static bool IsPlainOpening(PlainLine line) => line.Kind == LineKind.Unknown && !line.IsCredited && line.Text.AsSpan().Count(' ') >= LeastBlanks;
}
