using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hasila.Publishing.Tables;

/// <summary>
/// Keeps words in a table words, whichever separator a spreadsheet reads it with: where a cell may begin (at its start, and behind every comma, semicolon, bar,
/// tab and line end in it), what would be run as a formula gets an apostrophe before it. One that stands there already gets another one, so that taking one
/// away at these places gives the words back.
/// </summary>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> s_separators = SearchValues.Create(",;|\t\r\n");

    public static string Guard(string words)
    {
        StringBuilder? guarded = null;
        var (copied, last) = (0, -1);
        for (var start = 0; start <= words.Length; start = NextCell(words, start))
        {
            var at = Opening(words, start);
            if (at == last || !IsFormula(words, at, start))
                continue;
            guarded ??= new StringBuilder(words.Length + 8);
            guarded.Append(words, copied, at - copied).Append('\'');
            copied = last = at;
        }

        return guarded is null ? words : guarded.Append(words, copied, words.Length - copied).ToString();
    }

    private static int NextCell(string words, int start)
    {
        var at = words.AsSpan(start).IndexOfAny(s_separators);
        return at < 0 ? words.Length + 1 : start + at + 1;
    }

    // What a reader passes over at the beginning of a cell.
    private static int Opening(string words, int at)
    {
        while (at < words.Length && (words[at] == '"' || char.IsWhiteSpace(words[at]) || char.GetUnicodeCategory(words[at]) == UnicodeCategory.Format))
            at++;
        return at;
    }

    private static bool IsFormula(string words, int at, int start)
    {
        var sign = at;
        while (sign < words.Length && words[sign] == '\'')
            sign++;
        return sign < words.Length && IsSign(words[sign]) && !(sign == at && IsPlain(words.AsSpan(at, EndOf(words, at) - at), words.Length, start));
    }

    // A sign alone in its cell ("=": exactly) and a number with its sign are what they look like.
    private static bool IsPlain(ReadOnlySpan<char> cell, int length, int start) =>
        (cell.Length == 1 && length == 1 && start == 0)
        || decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static int EndOf(string words, int at) => words.AsSpan(at).IndexOfAny(s_separators) is var end and >= 0 ? at + end : words.Length;

    // Full-width and small forms too: spreadsheets of some languages take them for the plain ones.
    private static bool IsSign(char c) => c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫';
}
