using System.Buffers;
using System.Collections.Frozen;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Dates;
using Hasila.Text.Quantities;

namespace Hasila.Reading.Days;

/// <summary>
/// The first whole day in a short text, as pages of many languages print it: 2021-03-25, 25.03.2021, 25. März 2021, March 25, 2021, 2021年3月25日; what is
/// Arabic goes through <see cref="DateReader"/>.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Swapped">The day that it would be with day and month the other way round; null where the text leaves no doubt.</param>
internal sealed record PrintedDay(DateOnly Date, TextSpan Span, DateOnly? Swapped = null)
{
    private const int OldestYear = 1990;
    private const int LatestYear = 2100;
    private const int LongestMonth = 14;
    private const char LastArabic = (char)0x06FF;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("|•·():;\n");

    private static readonly FrozenDictionary<string, int> s_months = DataFile
        .Rows(typeof(PrintedDay).Assembly, "month-names")
        .SelectMany(row => row[1].Split(", ").Select(name => (name, Number: int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Number, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_months.GetAlternateLookup<ReadOnlySpan<char>>();

    // For each first letter a bit for each length of a name: most words are no month, which is quick to see.
    private static readonly int[] s_lengths = LengthsOf(s_months.Keys);

    private readonly record struct Part(int Start, int End, int Number, int Digits, int Month);

    /// <param name="text">Short: a byline, a label.</param>
    /// <param name="monthFirst">Whether 3/4/2021 is the fourth of March.</param>
    public static PrintedDay? Find(string text, bool monthFirst)
    {
        var parts = PartsOf(text);
        for (var i = 0; i + 2 < parts.Count; i++)
        {
            if (Of(text, parts[i], parts[i + 1], parts[i + 2], monthFirst) is { } date)
                return new PrintedDay(
                    date,
                    new TextSpan(parts[i].Start, parts[i + 2].End),
                    Joint(text, parts[i], parts[i + 1]) == '/' && parts[i].Digits is 1 or 2 && parts[i + 1].Digits > 0
                        ? Day(date.Year, date.Day, date.Month)
                        : null
                );
        }

        // What has neither a month nor Arabic letters holds no other day.
        return parts.Exists(part => part.Month > 0) || text.AsSpan().ContainsAnyInRange('\u0600', LastArabic) ? Arabic(text) : null;
    }

    /// <summary>The day in an address: /2021/03/25/, 2021-03-25, 25-03-2021, 20210325.</summary>
    /// <param name="address">An address or a path; null has no day.</param>
    public static AddressDay? InAddress(string? address)
    {
        if (address is null)
            return null;
        var parts = PartsOf(address);
        DateOnly? packed = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is { Digits: 8, Number: var whole } && Day(whole / 10000, whole / 100 % 100, whole % 100) is { } joined)
                packed ??= joined;
            if (
                i + 2 >= parts.Count
                || !IsTied(address, parts[i + 1], parts[i + 2])
                || !(IsTied(address, parts[i], parts[i + 1]) || IsFolderBetween(address, parts[i], parts[i + 1]))
            )
                continue;
            var month =
                parts[i + 1].Month > 0 ? parts[i + 1].Month
                : parts[i + 1].Digits <= 2 ? parts[i + 1].Number
                : 0;
            if (parts[i].Digits == 4 && parts[i + 2].Digits is 1 or 2 && Day(parts[i].Number, month, parts[i + 2].Number) is { } day)
                return new AddressDay(day, IsPath: address[parts[i].End] == '/' && address[parts[i + 1].End] == '/');
            if (parts[i].Digits is 1 or 2 && parts[i + 2].Digits == 4 && Day(parts[i + 2].Number, month, parts[i].Number) is { } last)
                return new AddressDay(last, IsPath: false);
        }

        return packed is { } only ? new AddressDay(only, IsPath: false) : null;
    }

    private static bool IsTied(string address, Part before, Part after) => after.Start == before.End + 1 && address[before.End] is '/' or '-' or '_' or '.';

    // /2021/world/3/25/: the section stands behind the year.
    private static bool IsFolderBetween(string address, Part before, Part after) =>
        before.Digits == 4
        && address[before.End] == '/'
        && address[after.Start - 1] == '/'
        && address.AsSpan(before.End + 1, Math.Max(0, after.Start - before.End - 2)) is { IsEmpty: false } folder
        && !folder.ContainsAny("/?#=");

    private static DateOnly? Of(string text, Part a, Part b, Part c, bool monthFirst)
    {
        if (b.Start - a.End > 5 || c.Start - b.End > 5 || Breaks(text, a, b) || Breaks(text, b, c))
            return null;
        // 25 March 2021; March 25, 2021; 2021 March 25.
        if (b.Month > 0 && a.Digits is 1 or 2 && c.Digits == 4)
            return Day(c.Number, b.Month, a.Number);
        // 14 Gennaio 20; what goes on with a colon is a time.
        if (b.Month > 0 && a.Digits is 1 or 2 && c.Digits == 2 && !(c.End < text.Length && text[c.End] is ':' or '.' or 'h' or 'H'))
            return Day(2000 + c.Number, b.Month, a.Number);
        if (a.Month > 0 && b.Digits is 1 or 2 && c.Digits == 4)
            return Day(c.Number, a.Month, b.Number);
        if (b.Month > 0 && a.Digits == 4 && c.Digits is 1 or 2)
            return Day(a.Number, b.Month, c.Number);
        if (a.Digits == 0 || b.Digits == 0 || c.Digits == 0)
            return null;
        var (first, second) = (Joint(text, a, b), Joint(text, b, c));
        if (first is '年' && second is '月' or '월' or ' ' || first is '년')
            return a.Digits == 4 ? Day(a.Number, b.Number, c.Number) : null;
        if (first != second && !(first is '.' && second is '.' or ' '))
            return null;
        if (first is not ('.' or '/' or '-' or '–'))
            return null;
        if (a.Digits == 4)
            return b.Digits <= 2 && c.Digits <= 2 ? Day(a.Number, b.Number, c.Number) : null;
        if (a.Digits > 2 || b.Digits > 2 || c.Digits is not (2 or 4))
            return null;
        var year = c.Digits == 2 ? 2000 + c.Number : c.Number;
        // Two digits alone may be a time or a score; with points they are a German day.
        if (c.Digits == 2 && first != '.' && first != '/')
            return null;
        var us = first == '/' && monthFirst;
        return us
            ? Day(year, a.Number, b.Number) ?? Day(year, b.Number, a.Number)
            : Day(year, b.Number, a.Number) ?? (first == '/' ? Day(year, a.Number, b.Number) : null);
    }

    private static PrintedDay? Arabic(string text)
    {
        foreach (var found in DateReader.FindDates(text, reference: null))
        {
            if (found is { From: { } from, To: { } to } && from == to && from.Year >= OldestYear)
                return new PrintedDay(from, found.Span);
        }

        return null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= OldestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static char Joint(string text, Part before, Part after)
    {
        for (var i = before.End; i < after.Start; i++)
        {
            if (text[i] != ' ')
                return text[i];
        }

        return ' ';
    }

    // Only marks, blanks and small words ("de", "th") stand inside a date.
    private static bool Breaks(string text, Part before, Part after) => text.AsSpan(before.End, after.Start - before.End).ContainsAny(s_breaks);

    private static List<Part> PartsOf(string text)
    {
        var parts = new List<Part>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsDigit(text[at]))
            {
                var number = 0;
                for (; at < text.Length && char.IsDigit(text[at]) && at - start < 9; at++)
                    number = (number * 10) + (int)char.GetNumericValue(text[at]);
                parts.Add(new Part(start, at, number, at - start, 0));
            }
            else if (char.IsLetter(text[at]))
            {
                // A month may be glued to the word before it, where a page sets two elements side by side.
                for (; at < text.Length && char.IsLetter(text[at]); at++)
                    start = at > start && char.IsUpper(text[at]) && char.IsLower(text[at - 1]) ? at : start;
                if (at - start <= LongestMonth && MonthOf(text.AsSpan(start, at - start)) is var month and > 0)
                    parts.Add(new Part(start, at, 0, 0, month));
            }
            else
            {
                at++;
            }
        }

        return parts;
    }

    private static int[] LengthsOf(IEnumerable<string> names)
    {
        var lengths = new int[128];
        foreach (var name in names)
            lengths[name[0] % lengths.Length] |= 1 << name.Length;
        return lengths;
    }

    // 0 where it is none.
    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if ((s_lengths[char.ToLowerInvariant(word[0]) % s_lengths.Length] & (1 << word.Length)) == 0)
            return 0;
        Span<char> lower = stackalloc char[LongestMonth];
        return s_lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var month) ? month : 0;
    }
}

/// <summary>A day that an address holds.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsPath">It is the path of folders (/2021/03/25/), which is given once, when a page is first published.</param>
internal readonly record struct AddressDay(DateOnly Date, bool IsPath);
