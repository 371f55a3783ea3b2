using System.Collections.Frozen;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Text.Sentences;

/// <summary>
/// Splits Arabic and English press text into sentences. A full stop in a decimal, an initial or an abbreviation does not end one;
/// closing quotation marks and brackets stay with the sentence they close; an empty line always ends one, a single line break does
/// unless the line looks wrapped. What has no end for 5,000 letters is cut at the next space.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>A line at least this long that ends in the middle of a phrase counts as wrapped.</summary>
    private const int WrappedLine = 60;

    private const int LongestAbbreviation = 8;

    /// <summary>No sentence is longer: what looks at each word of one with each other must not meet a book without a full stop.</summary>
    private const int LongestSentence = 5_000;

    private static readonly FrozenDictionary<string, string> s_abbreviations = DataFile
        .Rows("abbreviations")
        .ToFrozenDictionary(row => ArabicFold.Fold(row[0]), row => row[1], StringComparer.Ordinal);

    /// <summary>The sentences in order, white space around them left out. They do not overlap and lie in <paramref name="within"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Start, nameof(within));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        List<TextSpan> sentences = [];
        var part = text.AsSpan(0, within.End);
        int start = within.Start,
            line = within.Start;
        for (var i = within.Start; i < within.End; i++)
        {
            if (part[i] == '\n')
            {
                if (EndsAtBreak(part, line, i))
                    start = Add(sentences, part, start, i);
                line = i + 1;
            }
            else if (IsTerminal(part[i]))
            {
                var end = AfterTerminal(part, i);
                if (EndsSentence(part, start, i, end))
                    start = Add(sentences, part, start, end);
                i = end - 1;
            }
            else if (i - start >= LongestSentence && part[i] is (' ' or '\u00A0'))
            {
                start = Add(sentences, part, start, i);
            }
        }

        Add(sentences, part, start, within.End);
        return sentences;
    }

    private static bool IsTerminal(char c) => c is '.' or '!' or '?' or '؟' or '…' or '۔' or '！' or '？' or '。';

    private static bool IsCloser(char c) => c is '"' or '”' or '’' or '»' or '›' or ')' or ']' or '\'' or '“';

    /// <summary>Past further terminals and what they close.</summary>
    private static int AfterTerminal(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (IsTerminal(text[i]) || CharFold.IsInvisible(text[i])))
            i++;
        var end = i;
        while (end < text.Length && (IsCloser(text[end]) || CharFold.IsInvisible(text[end])))
            end++;
        // A quotation mark that opens the next sentence has no space after it.
        return end < text.Length && end > i && text[end - 1] is '"' or '\'' or '“' && end < text.Length && char.IsLetterOrDigit(text[end]) ? i : end;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\u00A0' or '\t' or '\r')
            next++;
        var follows = next < text.Length ? text[next] : '\n';
        if (text[at] == '.' && !(at + 1 < text.Length && text[at + 1] == '.'))
            return EndsAtFullStop(text, start, at, end, next, follows);
        if (text[at] is '.' or '…')
            return follows == '\n' || (next > end && (char.IsUpper(follows) || (text[at] == '…' || end - at >= 3) && !char.IsLower(follows)));
        return !char.IsLower(follows) && follows is not ('،' or ',' or '؛' or ';');
    }

    private static bool EndsAtFullStop(ReadOnlySpan<char> text, int start, int at, int end, int next, char follows)
    {
        var before = at > start ? text[at - 1] : ' ';
        if (next == end && follows != '\n')
        {
            // "3.5", "u.s.", "site.com", "2.أكتوبر": glued. Arabic press often forgets the space after a full stop.
            return ArabicFold.IsArabicLetter(follows) && ArabicFold.IsArabicLetter(before) && WordBefore(text, start, at).Length > 2;
        }

        if (char.IsLower(follows) || follows is ',' or '،' or ';' or '؛' or ':')
            return false;
        var word = WordBefore(text, start, at);
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
            return false;
        if (char.IsDigit(before))
            return follows == '\n' || !IsListNumber(text, start, at, word);
        if (word.Length is 0 or > LongestAbbreviation || end > at + 1)
            return true;
        return !s_abbreviations.TryGetValue(ArabicFold.Fold(word), out var kind) || !Continues(kind, follows);
    }

    private static bool Continues(string kind, char follows) =>
        kind switch
        {
            "number" => char.IsDigit(follows),
            "title" => follows != '\n',
            _ => !char.IsUpper(follows) && follows != '\n',
        };

    /// <summary>"1." at the very start counts items; it belongs to what follows.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> text, int start, int at, ReadOnlySpan<char> word) =>
        word.Length <= 2 && text[start..(at - word.Length)].IsWhiteSpace();

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int at)
    {
        var i = at;
        while (i > start && at - i <= LongestAbbreviation && (char.IsLetterOrDigit(text[i - 1]) || CharFold.IsArabicMark(text[i - 1]) || text[i - 1] == '.'))
            i--;
        return text[i..at];
    }

    private static bool EndsAtBreak(ReadOnlySpan<char> text, int line, int at)
    {
        var rest = text[(at + 1)..];
        var next = rest.IndexOfAnyExcept(' ', '\t', '\r');
        if (next < 0 || rest[next] == '\n')
            return true;
        var written = text[line..at].TrimEnd();
        if (written.Length < WrappedLine || IsTerminal(written[^1]) || IsCloser(written[^1]) || written[^1] == ':')
            return true;
        return !(char.IsLower(rest[next]) || ArabicFold.IsArabicLetter(rest[next]) || char.IsDigit(rest[next]));
    }

    private static int Add(List<TextSpan> sentences, ReadOnlySpan<char> text, int start, int end)
    {
        int from = start,
            to = end;
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        if (to > from)
            sentences.Add(new TextSpan(from, to));
        return end;
    }
}
