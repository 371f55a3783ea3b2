using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>Whether reported words stand in quotation marks: all of them, some, or none.</summary>
internal static class EnglishKind
{
    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create("\"“”«»");

    public static StatementKind Of(EnglishParagraph paragraph, IReadOnlyList<TextSpan> content)
    {
        var marked = false;
        var whole = true;
        foreach (var span in content)
        {
            marked |= paragraph.Text.AsSpan(span.Start, span.Length).ContainsAny(s_marks);
            whole &= Covered(paragraph, span);
        }

        return whole && marked ? StatementKind.Direct
            : marked ? StatementKind.Mixed
            : StatementKind.Indirect;
    }

    private static bool Covered(EnglishParagraph paragraph, TextSpan span)
    {
        // Other paragraphs belong to a statement only where they are quoted whole.
        if (paragraph.Count == 0 || span.Start >= paragraph.Tokens[^1].End || span.End <= paragraph.Tokens[0].Start)
            return true;
        // Quotations stand in order and apart: only the last one that begins at the span or before it can hold it.
        var (low, high) = (0, paragraph.Quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (paragraph.Quotes[middle].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && paragraph.Quotes[low - 1].Contains(span);
    }
}
