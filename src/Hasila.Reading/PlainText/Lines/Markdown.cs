using Hasila.Text;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>The few marks of Markdown that scrapers write: headings, pictures, list items, emphasis around a whole line.</summary>
internal static class Markdown
{
    private const int MostMarks = 6;

    /// <summary>A line that is one picture, with or without a link around it: <c>![words](address)</c>.</summary>
    public static bool IsPicture(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.StartsWith("[!["))
            text = text[1..];
        return text.StartsWith("![") && text.IndexOf("](") > 0 && text.EndsWith(")");
    }

    /// <summary>How many number signs open a heading; 0 for other lines.</summary>
    public static int HeadingRank(string line)
    {
        var rank = 0;
        while (rank < line.Length && rank < MostMarks && line[rank] == '#')
            rank++;
        return rank > 0 && rank < line.Length && line[rank] == ' ' ? rank : 0;
    }

    public static bool IsListItem(string line) => line.Length > 2 && line[0] is '-' or '•' or '*' or '–' or '▪' or '●' && line[1] is ' ' or '\t';

    /// <summary>The words of a line without the marks that open and close it.</summary>
    public static TextSpan Bare(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        var words = line.In(text);
        if (HeadingRank(words) is var rank and > 0)
            start += rank;
        else if (IsListItem(words))
            start++;
        else if (words.Length > 4 && words.StartsWith("**", StringComparison.Ordinal) && words.EndsWith("**", StringComparison.Ordinal))
            (start, end) = (start + 2, end - 2);
        return PlainLines.Trim(text, new TextSpan(start, end));
    }
}
