using Hasila.Reading.Bylines;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>Measures every line of a text: a row of numbers for each, one after the other.</summary>
internal sealed class LineRows
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = (int)LineFeature.HeadlineWords + 1;

    /// <summary>A line this long with a sentence's mark in it reads as prose.</summary>
    private const int Prose = 90;

    private const int Short = 60;
    private const int Far = 40;

    private readonly IReadOnlyList<PlainLine> _lines;
    private readonly LineCompany _company;
    private readonly float[] _rows;
    private readonly int _firstProse;
    private readonly int _lastProse;
    private readonly int _text;
    private readonly int _prose;

    private LineRows(IReadOnlyList<PlainLine> lines)
    {
        _lines = lines;
        _company = new LineCompany(lines);
        _rows = new float[lines.Count * Width];
        (_firstProse, _lastProse) = (lines.Count, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            _text += lines[i].Text.Length;
            if (!IsProse(lines[i]))
                continue;
            _prose += lines[i].Text.Length;
            _firstProse = Math.Min(_firstProse, i);
            _lastProse = i;
        }
    }

    /// <param name="lines">The lines of a text.</param>
    /// <param name="body">Weights of words of a body; null while they are being learned.</param>
    /// <param name="headline">Weights of words of a headline; null while they are being learned.</param>
    public static float[] Of(IReadOnlyList<PlainLine> lines, WordWeights? body, WordWeights? headline)
    {
        var rows = new LineRows(lines);
        rows.Fill(body, headline);
        return rows._rows;
    }

    public static bool IsProse(PlainLine line) => line.Text.Length >= Prose && HoldsSentence(line.Text);

    private void Fill(WordWeights? body, WordWeights? headline)
    {
        var (before, prose, run) = (0, 0, 0);
        var tight = _lines.Count(line => line.BlanksBefore == 0) / (float)_lines.Count;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var row = _rows.AsSpan(i * Width, Width);
            LineMeasures.OfText(line, row);
            OfGrammar(line, row);
            Set(row, LineFeature.Place, (float)i / _lines.Count);
            Set(row, LineFeature.Index, Math.Min(i, Far));
            Set(row, LineFeature.FromEnd, Math.Min(_lines.Count - 1 - i, Far));
            Set(row, LineFeature.BlanksBefore, Math.Min(line.BlanksBefore, 4));
            Set(row, LineFeature.BlanksAfter, i + 1 < _lines.Count ? Math.Min(_lines[i + 1].BlanksBefore, 4) : 5);
            Set(row, LineFeature.Lines, Math.Min(_lines.Count, 400));
            Set(row, LineFeature.Tight, tight);
            Set(row, LineFeature.TextBefore, (float)before / _text);
            Set(row, LineFeature.ProseBefore, Math.Min(prose, 5));
            Set(row, LineFeature.FromFirstProse, Math.Clamp(i - _firstProse, -Far, Far));
            Set(row, LineFeature.ToLastProse, Math.Clamp(_lastProse - i, -Far, Far));
            Set(row, LineFeature.ShortBefore, run);
            Set(row, LineFeature.ShortAfter, ShortAfter(i));
            Set(row, LineFeature.PageProse, MathF.Log(1 + _prose));
            _company.Measure(i, row);
            OfNeighbours(i, row);
            if (body is not null)
                Set(row, LineFeature.BodyWords, body.Sum(LineWords.Of(line)));
            if (headline is not null)
                Set(row, LineFeature.HeadlineWords, headline.Sum(LineWords.Of(line)));
            before += line.Text.Length;
            prose += IsProse(line) ? 1 : 0;
            run = line.Text.Length < Short ? Math.Min(run + 1, Far) : 0;
        }
    }

    private static void OfGrammar(PlainLine line, Span<float> row)
    {
        Set(row, LineFeature.Cue, line.Cue is { } cue ? (int)cue + 1 : 0);
        Set(row, LineFeature.Credited, line.IsCredited ? 1 : 0);
        Set(row, LineFeature.Kind, (int)line.Kind);
        if (line.IsLong)
            return;
        if (line.Day is { } day)
        {
            Set(row, LineFeature.HasDay, 1);
            Set(row, LineFeature.DayShare, (float)day.Span.Length / line.Text.Length);
            Set(row, LineFeature.DayLabel, (int)DayLabels.Of(line.Text, day.Span));
        }

        Set(row, LineFeature.HasClock, LineGrammar.HasClock(line.Text) ? 1 : 0);
        Set(row, LineFeature.IsPerson, line.Text.Length < Short && AuthorNames.IsFullName(line.Text.Trim(' ', ':', '،', ',')) ? 1 : 0);
        Set(row, LineFeature.Outlet, line.Text.Length < Short && LineGrammar.IsOutlet(line.Text) ? 1 : 0);
        Set(row, LineFeature.EndsInOffice, LineGrammar.IsOffice(line.Text) ? 1 : 0);
    }

    private int ShortAfter(int i)
    {
        var count = 0;
        while (count < Far && i + 1 + count < _lines.Count && _lines[i + 1 + count].Text.Length < Short)
            count++;
        return count;
    }

    private void OfNeighbours(int i, Span<float> row)
    {
        Set(row, LineFeature.LengthBefore2, LengthAt(i - 2));
        Set(row, LineFeature.LengthBefore, LengthAt(i - 1));
        Set(row, LineFeature.LengthAfter, LengthAt(i + 1));
        Set(row, LineFeature.LengthAfter2, LengthAt(i + 2));
        Set(row, LineFeature.LengthAfter3, LengthAt(i + 3));
        var (sum, count) = (0f, 0);
        for (var at = Math.Max(0, i - 5); at <= Math.Min(_lines.Count - 1, i + 5); at++, count++)
            sum += LengthAt(at);
        Set(row, LineFeature.AroundLength, sum / count);
        Set(row, LineFeature.KindBefore2, KindAt(i - 2));
        Set(row, LineFeature.KindBefore, KindAt(i - 1));
        Set(row, LineFeature.KindAfter, KindAt(i + 1));
        Set(row, LineFeature.KindAfter2, KindAt(i + 2));
        Set(row, LineFeature.CueBefore, CueAt(i - 1));
        Set(row, LineFeature.CueAfter, CueAt(i + 1));
        Set(row, LineFeature.MarkBefore, i > 0 ? LineMeasures.LastMark(_lines[i - 1].Text) : -1);
        Set(row, LineFeature.MarkAfter, i + 1 < _lines.Count ? LineMeasures.LastMark(_lines[i + 1].Text) : -1);
        var near = 0;
        for (var at = Math.Max(0, i - 4); at <= Math.Min(_lines.Count - 1, i + 6); at++)
            near += at != i && _lines[at].Kind is LineKind.Day or LineKind.Byline or LineKind.Mixed ? 1 : 0;
        Set(row, LineFeature.DayNear, near);
        // A heading over links: how far above stands the last line that says so.
        var above = 0;
        for (var at = i - 1; at >= Math.Max(0, i - 12) && above == 0 && !IsProse(_lines[at]); at--)
            above = _lines[at].Cue is not null ? i - at : 0;
        Set(row, LineFeature.CueAbove, above);
    }

    private float LengthAt(int i) => i < 0 || i >= _lines.Count ? -1 : MathF.Log(1 + _lines[i].Text.Length);

    private float KindAt(int i) => i < 0 || i >= _lines.Count ? -1 : (int)_lines[i].Kind;

    private float CueAt(int i) => i < 0 || i >= _lines.Count || _lines[i].Cue is not { } cue ? 0 : (int)cue + 1;

    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create(".!?؟،,;؛");

    private static bool HoldsSentence(string text) => text.AsSpan().ContainsAny(s_marks);

    private static void Set(Span<float> row, LineFeature feature, float value) => row[(int)feature] = value;
}
