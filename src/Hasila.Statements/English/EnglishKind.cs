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

        return whole && marked ? StatementKind.Direct : marked ? StatementKind.Mixed : StatementKind.Indirect;
    }

    private static bool Covered(EnglishParagraph paragraph, TextSpan span)
    {
        // Later paragraphs belong to a statement only where they are quoted whole.
        if (paragraph.Count == 0 || span.Start >= paragraph.Tokens[^1].End)
            return true;
        foreach (var quote in paragraph.Quotes)
        {
            if (quote.Contains(span))
                return true;
        }

        return false;
    }
}
