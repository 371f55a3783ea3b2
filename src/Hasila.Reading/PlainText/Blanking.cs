using System.Text;
using Hasila.Reading.Articles;

namespace Hasila.Reading.PlainText;

/// <summary>Makes blank what of a text stands in no block. Line breaks stay, and so do letters of two units: every offset stays what it was.</summary>
internal static class Blanking
{
    public static Article Of(Article article)
    {
        var text = new StringBuilder(article.Text);
        var at = 0;
        foreach (var block in article.Blocks)
        {
            Blank(text, at, block.Span.Start);
            at = block.Span.End;
        }

        Blank(text, at, text.Length);
        return article with { Text = text.ToString() };
    }

    private static void Blank(StringBuilder text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] is not ('\n' or '\r'))
                text[i] = ' ';
        }
    }
}
