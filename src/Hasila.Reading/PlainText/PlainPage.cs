using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.Captures;
using Hasila.Reading.SetAside;
using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Languages;

namespace Hasila.Reading.PlainText;

/// <summary>
/// A page that somebody copied out of a browser. Its text stays as it is, to the letter; lines become blocks, and what is not the article is
/// left outside the blocks.
/// </summary>
internal static class PlainPage
{
    private const int LongestHeadline = 300;
    private const int BylineWithin = 4;
    private const int HeadlineWithin = 4;

    public static Article Read(Capture capture, string text)
    {
        var lines = LinesOf(text);
        var blocks = new List<Block>();
        var furniture = new List<Furniture>();
        string? headline = null;
        Byline? byline = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var words = lines[i].In(text);
            if (FurnitureCues.KindOf(words) is { } kind)
            {
                furniture.Add(new Furniture(kind, words));
            }
            else if (headline is null && blocks.Count < HeadlineWithin && words.Length <= LongestHeadline && IsHeadline(text, lines, i))
            {
                headline = words;
                blocks.Add(new Block(BlockKind.Headline, lines[i]));
            }
            else if (headline is not null && IsRepeat(headline, words))
            {
                furniture.Add(new Furniture(FurnitureKind.DuplicateHeadline, words));
            }
            else if (byline is null && i < BylineWithin && Byline.Read(words) is { } found)
            {
                byline = found;
                furniture.Add(new Furniture(FurnitureKind.Byline, words));
            }
            else
            {
                blocks.Add(BlockOf(text, lines[i]));
            }
        }

        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = headline,
            Authors = byline?.Authors ?? [],
            Published = byline?.Published,
            Section = byline?.Section,
            Site = byline?.Site,
            Language = LanguageDetector.Detect(text),
            Text = text,
            Blocks = blocks,
            Furniture = furniture,
        };
    }

    private static List<TextSpan> LinesOf(string text)
    {
        List<TextSpan> lines = [];
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (Trim(text, new TextSpan(start, end)) is { IsEmpty: false } line)
                lines.Add(line);
            start = end + 1;
        }

        return lines;
    }

    internal static TextSpan Trim(string text, TextSpan span)
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

    // A first line is a headline where more text follows and it does not read on as a sentence.
    private static bool IsHeadline(string text, List<TextSpan> lines, int at) =>
        lines.Count > at + 1 && (LastMark(lines[at].In(text)) is not ('.' or '،' or ',' or ':') || IsRepeat(lines[at].In(text), lines[at + 1].In(text)));

    // A quotation's full stop stands before the mark that closes it.
    private static char LastMark(string line) => line.TrimEnd('"', '”', '’', '»', '\'') is [.., var last] ? last : '"';

    private static bool IsRepeat(string headline, string line) =>
        Math.Abs(headline.Length - line.Length) <= 6 && ArabicFold.Same(headline.Trim(' ', '"', '.'), line.Trim(' ', '"', '.'));

    private static Block BlockOf(string text, TextSpan line)
    {
        if (text[line.Start] is '-' or '•' or '*' or '–' or '▪' or '●' && line.Length > 2 && text[line.Start + 1] is ' ' or '\t')
            return new Block(BlockKind.ListItem, Trim(text, line with { Start = line.Start + 1 }));
        return new Block(BlockKind.Paragraph, line);
    }
}
