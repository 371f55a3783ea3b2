using System.Globalization;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Parts of a year: "الربع الأول من 2020", "Q1 2020", "النصف الثاني من العام الماضي", "صيف 2019".</summary>
internal readonly ref struct YearPartReader(DateTokens at, Anchor anchor)
{
    private const int MostInBrackets = 9;

    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    /// <summary>"الربع الأول من عام 2020", "the first quarter of 2020", "Q1 2020", "النصف الثاني من العام الماضي".</summary>
    internal bool Part(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        int part,
            parts,
            next;
        if (Tokens[i].Is(Kinds.Quarter) && Tokens[i].HasPrefix(Clitics.The))
        {
            parts = _at.Value(i, Kinds.Quarter);
            if (Tokens[i + 1].Is(Kinds.Last) || (Tokens[i + 1].Is(Kinds.Relative) && _at.Key(i + 1) == GrammarWords.Last))
                (part, next) = (parts, i + 2);
            else if (!_at.Ordinal(i + 1, out part, out next))
                return false;
        }
        else if (Tokens[i].Is(Kinds.Ordinal | Kinds.Last | Kinds.Relative) && Tokens[i + 1].Is(Kinds.Quarter) && !_at.IsArabic(i))
        {
            parts = _at.Value(i + 1, Kinds.Quarter);
            part = Tokens[i].Is(Kinds.Ordinal) ? _at.Value(i, Kinds.Ordinal) : parts;
            next = i + 2;
        }
        else if (Tokens[i].Is(Kinds.Ordinal) && Tokens[i + 1].IsMark('-') && !Tokens[i + 1].Gap && Tokens[i + 2].Is(Kinds.Quarter) && !_at.IsArabic(i))
        {
            // "third-quarter 2020"
            (part, parts, next) = (_at.Value(i, Kinds.Ordinal), _at.Value(i + 2, Kinds.Quarter), i + 3);
        }
        else if (
            Tokens[i].Kind == TokenKind.Word
            && _at.Text[Tokens[i].Start..Tokens[i].End] is "H"
            && Tokens[i + 1] is { IsDigits: true, Gap: false, Number: 1 or 2 }
        )
        {
            (part, parts, next) = ((int)Tokens[i + 1].Number, 2, i + 2);
        }
        else if (
            Tokens[i].Kind == TokenKind.Word
            && Tokens[i].End - Tokens[i].Start == 1
            && _at.Text[Tokens[i].Start] is 'Q' or 'q'
            && Tokens[i + 1] is { IsDigits: true, Gap: false, Number: >= 1 and <= 4 }
        )
        {
            (part, parts, next) = ((int)Tokens[i + 1].Number, 4, i + 2);
        }
        else
        {
            return false;
        }

        next = PastMonths(next);
        if (part < 1 || part > parts || !SliceReader.YearHere(_at, next, _anchor, out var year, out var after))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = after,
            HasYear = true,
            Grain = parts == 4 ? Grain.Quarter : Grain.Stretch,
        };
        if (year <= 0)
            return true;
        var months = 12 / parts;
        var from = new DateOnly(year, ((part - 1) * months) + 1, 1);
        (date.From, date.To) = (from, Days.EndOfMonth(year, part * months));
        if (parts == 2)
            date.Written = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM}/{date.To:yyyy-MM}");
        return true;
    }

    /// <summary>Past the months that a quarter is said to have: "الربع الثالث (يوليو - سبتمبر) لعام 2023".</summary>
    private int PastMonths(int i)
    {
        if (!Tokens[i].IsMark('('))
            return i;
        for (var j = i + 1; j - i <= MostInBrackets; j++)
        {
            if (Tokens[j].IsMark(')'))
                return j + 1;
            if (!Tokens[j].Is(Kinds.Month | Kinds.To | Kinds.And | Kinds.Period | Kinds.Periods | Kinds.From) && Tokens[j].Kind != TokenKind.Mark)
                return i;
        }

        return i;
    }

    /// <summary>"صيف 2019", "الصيف الماضي", "summer of 2019", "last winter". The winter of a year is the one that begins in it.</summary>
    internal bool Season(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        int? offset = null;
        if (Tokens[i].Is(Kinds.Relative) && !_at.IsArabic(i))
            offset = _at.Value(i++, Kinds.Relative);
        else if (_at.IsPeriod(i, "quarter") && Tokens[i + 1].Is(Kinds.Season))
            i++;
        if (!Tokens[i].Is(Kinds.Season))
            return false;
        var season = _at.Value(i, Kinds.Season);
        var next = i + 1;
        if (offset is null && Tokens[next].Is(Kinds.Relative) && Tokens[next].HasPrefix(Clitics.The) && Tokens[i].HasPrefix(Clitics.The))
            offset = _at.Value(next++, Kinds.Relative);
        date = DateDraft.Complete(start, next, Grain.Stretch);
        var year = 0;
        if (offset is { } relative)
        {
            if (_anchor.Reference is not { } reference)
                return true;
            var begun = season < 4 ? ((season * 3) + 2) : 14;
            year =
                relative < 0 ? (reference.Month > begun % 12 && season < 4 ? reference.Year : reference.Year - 1)
                : relative > 0 && reference.Month >= season * 3 ? reference.Year + 1
                : reference.Year;
        }
        else if (!_at.YearAfter(next, hijri: false, _anchor, out year, out date.Next))
        {
            return false;
        }

        if (year <= 0)
            return true;
        var first = new DateOnly(year, season * 3, 1);
        (date.From, date.To) = (first, Days.PlusMonths(first, 3)?.AddDays(-1));
        date.Written = date.To is { } last ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}/{last:yyyy-MM}") : null;
        return true;
    }
}
