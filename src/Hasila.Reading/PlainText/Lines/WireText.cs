using Hasila.Reading.Bylines;
using Hasila.Reading.Days;
using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>What an agency writes around its words: place, day and its own name before them, a mark, a clock and a number behind them.</summary>
internal static class WireText
{
    private const int LongestOpening = 110;
    private const int MostPlaceWords = 4;
    private const int LongestTail = 60;

    /// <summary>The day that a paragraph opens with, and where the words begin: "Amman, 14 August 2018 (Petra) --". Null for other paragraphs.</summary>
    public static (DateOnly Day, string Evidence, int Words)? Opening(string paragraph)
    {
        var opening = paragraph[..Math.Min(paragraph.Length, LongestOpening)];
        if (PrintedDay.Find(opening, monthFirst: false) is not { } first || first.Swapped is { } other && other != first.Date)
            return null;
        // A Hijri day may stand before; what comes before both is the place.
        var places = LineGrammar.WordsOf(opening[..first.Span.Start]);
        if (places.TakeWhile(word => !char.IsDigit(word[0])).Count() > MostPlaceWords)
            return null;
        if (AgencyEnd(paragraph, first.Span.End) is not { } end)
            return null;
        return (first.Date, first.Span.In(opening), end);
    }

    /// <summary>Where an agency's tail begins ("// انتهى // 18:21", "(END) 0206"); the text's length where there is none.</summary>
    public static int TailOf(string paragraph)
    {
        var from = Math.Max(0, paragraph.Length - LongestTail);
        for (var at = paragraph.Length - 1; at >= from; at--)
        {
            if (paragraph[at] is not ('/' or '(' or '-' or '#' or '*') || (at > 0 && paragraph[at - 1] == paragraph[at]))
                continue;
            if (IsTail(paragraph[at..]))
                return at;
        }

        return paragraph.Length;
    }

    // Signs, one closing word, signs, then only clocks and figures.
    private static bool IsTail(string rest)
    {
        var words = LineGrammar.WordsOf(rest);
        return words.Count > 0
            && rest.Length > 1
            && (rest[0] != '-' || rest[1] == '-')
            && LineGrammar.ClosesWire(words[0])
            && words.Skip(1).All(word => char.IsDigit(word[0]) || word.Length <= 2 || LineGrammar.IsOutlet(word));
    }

    // Behind the day: a letter for the era, then the agency in brackets or by its short name, then a dash or nothing.
    private static int? AgencyEnd(string paragraph, int from)
    {
        var end = from;
        var words = 0;
        foreach (var word in WordSplitter.Split(paragraph.AsSpan(from, Math.Min(paragraph.Length - from, LongestTail))))
        {
            var key = ArabicFold.Fold(word.Span.In(paragraph[from..]));
            if (word.Kind == WordKind.Punctuation)
            {
                if (key is "-" or "–" or "—" or ":" && words == 0)
                    return Skip(paragraph, from + word.Span.End);
                continue;
            }

            if (key is [ArabicLetter.Meem or ArabicLetter.Heh] && words == 0)
                continue;
            if (words++ > 2)
                return null;
            end = from + word.Span.End;
            if (LineGrammar.IsOutlet(key) || BylineWords.IsAgency(key))
                return Skip(paragraph, end);
        }

        return null;
    }

    private static int Skip(string paragraph, int at)
    {
        while (at < paragraph.Length && paragraph[at] is ' ' or ')' or '-' or '–' or '—' or ':' or '/' or '.' or '،' or ']' or '\u00A0')
            at++;
        return at;
    }
}
