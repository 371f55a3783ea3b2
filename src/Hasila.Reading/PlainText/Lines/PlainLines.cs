using Hasila.Text;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>Cuts a text into lines; where a page was printed in columns, the lines of a paragraph are joined again.</summary>
internal static class PlainLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 110;
    private const int LeastWrapped = 6;

    // Of the lines that end inside a paragraph, so many must come near the widest.
    private const double FullLines = 0.85;
    private const double NearlyFull = 0.75;

    public static List<PlainLine> Of(string text)
    {
        var lines = Split(text);
        if (IsWrapped(lines))
            lines = Joined(text, lines);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Masthead && LineGrammar.IsOffice(lines[i].Text) && LineGrammar.MayBeName(lines[i + 1].Text))
                lines[i + 1].Kind = LineKind.Masthead;
        }

        return lines;
    }

    /// <summary>Whether a text has more lines with something in them.</summary>
    public static bool AreMoreThan(int most, string text)
    {
        var rest = text.AsSpan();
        if (rest.Count('\n') + rest.Count('\r') <= most)
            return false;
        var lines = 0;
        foreach (var line in rest.EnumerateLines())
            lines += line.IsWhiteSpace() ? 0 : 1;
        return lines > most;
    }

    /// <summary>A span without the white space around it.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start,
            end = span.End;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';

    private static List<PlainLine> Split(string text)
    {
        List<PlainLine> lines = [];
        var blanks = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (Trim(text, new TextSpan(start, end)) is { IsEmpty: false } line)
            {
                lines.Add(new PlainLine(line, line.In(text), blanks));
                blanks = 0;
            }
            else
            {
                blanks++;
            }

            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    // Blank lines part the paragraphs, and within them nearly every line is filled.
    private static bool IsWrapped(List<PlainLine> lines)
    {
        var widest = lines.Count == 0 ? 0 : lines.Max(line => line.Text.Length);
        if (widest is < NarrowestWrap or > WidestWrap)
            return false;
        var (inside, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].BlanksBefore > 0 || EndsSentence(lines[i].Text))
                continue;
            inside++;
            full += lines[i].Text.Length >= widest * NearlyFull ? 1 : 0;
        }

        return full >= LeastWrapped && full >= inside * FullLines && lines.Count(line => line.BlanksBefore > 0) > 1;
    }

    private static List<PlainLine> Joined(string text, List<PlainLine> lines)
    {
        var width = lines.Max(line => line.Text.Length) * NearlyFull;
        List<PlainLine> joined = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var first = i;
            while (i + 1 < lines.Count && lines[i + 1].BlanksBefore == 0 && lines[i].Text.Length >= width)
                i++;
            var span = new TextSpan(lines[first].Span.Start, lines[i].Span.End);
            joined.Add(
                first == i ? lines[i] : new PlainLine(span, string.Join(' ', lines[first..(i + 1)].Select(line => line.Text)), lines[first].BlanksBefore)
            );
        }

        return joined;
    }

    private static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or '؟' or ':';
}
