using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Feasts of the three calendars: "عيد الفطر الماضي", "عيد الأضحى 2020", "Christmas 2019", "Easter".</summary>
internal readonly ref struct FeastReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, out DateDraft date)
    {
        date = default;
        if (!Tokens[i].Is(Kinds.Feast))
            return false;
        var (code, kind) = (_at.Value(i, Kinds.Feast), _at.Id(i, Kinds.Feast));
        date = DateDraft.Complete(i, i + 1, Grain.Day);
        int? year = null;
        var offset = 0;
        if (
            (kind == "hijri" && _at.YearAfter(i + 1, hijri: true, _anchor, out var written, out var next))
            || _at.YearAfter(i + 1, hijri: false, _anchor, out written, out next)
        )
        {
            date.Next = next;
            year = written > 0 ? written : null;
        }
        else if (Tokens[i + 1].Is(Kinds.Relative) && Tokens[i + 1].HasPrefix(Clitics.The))
        {
            offset = _at.Value(i + 1, Kinds.Relative);
            date.Next++;
        }

        date.From = date.To = year is { } known ? FeastIn(code, kind, known) : NearestFeast(code, kind, offset);
        return true;
    }

    private DateOnly? NearestFeast(int code, string kind, int offset)
    {
        if (_anchor.Reference is not { } reference)
            return null;
        var forward = offset > 0 || (offset == 0 && _anchor.Lean == DateLean.Future);
        DateOnly? best = null;
        for (var year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (FeastIn(code, kind, year) is { } day && (forward ? day >= reference : day <= reference) && (best is null || !forward))
                best = day;
        }

        return best;
    }

    private static DateOnly? FeastIn(int code, string kind, int year)
    {
        if (kind == "easter")
            return year is > 0 and < 10_000 ? Days.Easter(year) : null;
        if (kind != "hijri")
            return Days.Of(year, code / 100, code % 100);
        if (year is > 1300 and < 1500)
            return Days.FromHijri(year, code / 100, code % 100);
        // A Gregorian year holds one or two Hijri years.
        if (Days.Of(year, 1, 1) is not { } start || Days.ToHijri(start) is not { } hijri)
            return null;
        for (var n = 0; n <= 1; n++)
        {
            if (Days.FromHijri(hijri.Year + n, code / 100, code % 100) is { } day && day.Year == year)
                return day;
        }

        return null;
    }
}
