using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Lengths of time and the days they lead to: "منذ عامين", "قبل ثلاثة أشهر", "خلال السنوات الخمس الماضية", "three weeks ago", "لمدة عام ونصف".
/// </summary>
internal readonly ref struct DurationReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, out DateDraft date)
    {
        date = default;
        // "STS-133 last month": the digits of a name.
        if (Tokens[i].IsDigits && !Tokens[i].Gap && Tokens[i - 1].Kind == TokenKind.Mark && !Tokens[i - 1].Gap && Tokens[i - 2].Kind == TokenKind.Word)
            return false;
        return Past(i, out date) || Led(i, out date) || Followed(i, out date);
    }

    /// <summary>A length: "3 أشهر", "عامين", "سنة ونصف", "a year", "1 month and 21 days".</summary>
    private bool Length(int i, out Duration length, out int next)
    {
        if (!OneLength(i, out length, out next))
            return false;
        for (var more = 0; more < 4; more++)
        {
            var j = next;
            var joined = Tokens[j].HasPrefix(Clitics.And);
            if (Tokens[j].Is(Kinds.And) && Tokens[j].Kind == TokenKind.Word || _at.IsComma(j))
            {
                j++;
                joined = true;
            }

            if (joined && Tokens[j].Is(Kinds.Fraction) && _at.Words.Value(Tokens[j], Kinds.Fraction) == 0.5m && length is { DayCount: 0, Weeks: 0, Hours: 0 })
            {
                length = length.Years > 0 ? length with { Months = length.Months + 6 } : length with { DayCount = 15 };
                next = _at.IsArabic(j) && Tokens[j + 1].Is(Kinds.Period) && Tokens[j + 1].HasPrefix(Clitics.The) ? j + 2 : j + 1;
                return true;
            }

            if (
                !joined && _at.IsArabic(j)
                || !Tokens[j].IsDigits && !Tokens[j].Is(Kinds.NumberWord | Kinds.Period | Kinds.TwoPeriods)
                || !OneLength(j, out var part, out var after)
            )
                break;
            (length, next) = (length.Plus(part), after);
        }

        return true;
    }

    private bool OneLength(int i, out Duration length, out int next)
    {
        (length, next) = (default, i);
        if (_at.IsKey(i, "a") || _at.IsKey(i, "an") || _at.IsKey(i, "the"))
            i++;
        decimal amount;
        if (Tokens[i].Is(Kinds.TwoPeriods))
        {
            return Set(2, _at.Id(i, Kinds.TwoPeriods), i + 1, ref length, ref next);
        }

        if (Tokens[i].Is(Kinds.Few) && Tokens[i + 1].Is(Kinds.Periods) && !_anchor.IsNews)
            return Set(3, _at.Id(i + 1, Kinds.Periods), i + 2, ref length, ref next);
        if (Tokens[i].Is(Kinds.Period) && !Tokens[i].HasPrefix(Clitics.The))
            return !GrammarWords.TwoOrMine.Contains(_at.Key(i))
                && !Tokens[i + 1].IsDigits
                && !Tokens[i + 1].Is(Kinds.Month | Kinds.Weekday)
                && Set(1, _at.Id(i, Kinds.Period), i + 1, ref length, ref next);
        if (!Tokens[i].IsDigits && !Tokens[i].Is(Kinds.NumberWord))
            return false;
        var number = _at.Number(i);
        if (!number.Found)
            return false;
        (amount, next) = (number.Value, number.Next);
        ref readonly var unit = ref Tokens[next];
        if (unit.Is(Kinds.Relative) && Tokens[next + 1].Is(Kinds.Period | Kinds.Periods) && !_at.IsArabic(next))
            return Set(amount, _at.Id(next + 1, Kinds.Period | Kinds.Periods), next + 2, ref length, ref next);
        return unit.Is(Kinds.Period | Kinds.Periods) && Set(amount, _at.Id(next, Kinds.Period | Kinds.Periods), next + 1, ref length, ref next);
    }

    private static bool Set(decimal amount, string unit, int after, ref Duration length, ref int next)
    {
        if (Duration.Of(amount, unit) is not { } found)
            return false;
        (length, next) = (found, after);
        return true;
    }

    /// <summary>A length that ends today or begins today: "العامين الماضيين", "السنوات الثلاث الماضية", "the past two years", "آخر خمس سنوات".</summary>
    private bool Past(int i, out DateDraft date)
    {
        date = default;
        ref readonly var token = ref Tokens[i];
        int direction,
            next;
        Duration? length = null;
        if (token.Is(Kinds.TwoPeriods) && token.HasPrefix(Clitics.The) && Tokens[i + 1].Is(Kinds.Relative))
        {
            length = Duration.Of(2, _at.Id(i, Kinds.TwoPeriods));
            (direction, next) = (_at.Value(i + 1, Kinds.Relative), i + 2);
        }
        else if (
            token.Is(Kinds.Periods | Kinds.Period)
            && token.HasPrefix(Clitics.The)
            && Tokens[i + 1].Kind != TokenKind.Mark
            && Counted(i + 1, out var count, out var after)
            && Tokens[after].Is(Kinds.Relative)
        )
        {
            length = Duration.Of(count, _at.Id(i, Kinds.Periods | Kinds.Period));
            (direction, next) = (_at.Value(after, Kinds.Relative), after + 1);
        }
        else if (
            (token.Is(Kinds.Relative) || token.Is(Kinds.Last))
            && !(token.Is(Kinds.Relative) && _at.IsArabic(i))
            && (Tokens[i + 1].IsDigits || Tokens[i + 1].Is(Kinds.NumberWord | Kinds.TwoPeriods))
        )
        {
            if (!OneLength(i + 1, out var found, out next))
                return false;
            length = found;
            direction = token.Is(Kinds.Relative) ? _at.Value(i, Kinds.Relative) : -1;
        }
        else if (DefiniteCount(i, out var known, out var noun) && Tokens[noun].Is(Kinds.Period | Kinds.Periods) && Tokens[noun + 1].Is(Kinds.Relative))
        {
            // "الأربع والعشرين ساعة الماضية", "الثلاثة أشهر المقبلة"
            length = Duration.Of(known, _at.Id(noun, Kinds.Period | Kinds.Periods));
            (direction, next) = (_at.Value(noun + 1, Kinds.Relative), noun + 2);
        }
        else if ((token.IsDigits || token.Is(Kinds.NumberWord)) && OneLength(i, out var counted, out next))
        {
            // "48 ساعة الماضية", "two upcoming days"
            var inside = Tokens[next - 2].Is(Kinds.Relative) && !_at.IsArabic(next - 2) && next - 2 > i;
            if (!inside && !(Tokens[next].Is(Kinds.Relative) && _at.IsArabic(next) && Tokens[next].HasPrefix(Clitics.The)))
                return false;
            direction = _at.Value(inside ? next - 2 : next, Kinds.Relative);
            next += inside ? 0 : 1;
            length = counted;
        }
        else
        {
            return false;
        }

        if (length is not { } span || direction == 0 || (direction > 0 && span.Hours > 0))
            return false;
        // "the last five months of her life": the end of something else, not today.
        if (_at.IsKey(next, "of") || (_at.IsKey(next, GrammarWords.Of) && !_at.IsPeriod(next + 1, "year")))
            return false;
        date = new DateDraft
        {
            First = i,
            Next = next,
            Grain = Grain.Duration,
            Written = span.ToString(),
            HasYear = true,
            IsQuantity = true,
        };
        if (_anchor.Reference is { } reference && span.From(reference, direction) is { } other)
        {
            if (_anchor.Lean == DateLean.Future && direction > 0)
                return Point(i, next, other, span.Grain, ref date);
            (date.From, date.To) = direction < 0 ? (other, reference) : (reference, other);
        }

        return true;
    }

    /// <summary>The count behind a definite noun: "الثلاث", "الـ48", "الـ 24", "الأربع والعشرين".</summary>
    internal bool Counted(int i, out decimal count, out int next)
    {
        if (DefiniteCount(i, out count, out next))
            return true;
        if (
            Tokens[i].Kind == TokenKind.Word
            && Tokens[i].End - Tokens[i].Start <= 3
            && Tokens[i + 1].IsDigits
            && (!Tokens[i + 1].Gap || _at.Text[Tokens[i].Start] == ArabicLetter.Alef)
        )
            i++;
        if (!Tokens[i].IsDigits && !Tokens[i].Is(Kinds.One | Kinds.Ten | Kinds.Tens))
            return false;
        var number = _at.Number(i);
        (count, next) = (number.Value, number.Next);
        return number.Found;
    }

    /// <summary>Number words with the article: "الأربع والعشرين", "الاثنتي عشرة", "الثلاثة", "العشرين".</summary>
    private bool DefiniteCount(int i, out decimal count, out int next)
    {
        (count, next) = (0, i);
        ref readonly var token = ref Tokens[i];
        if (!token.HasPrefix(Clitics.The) || !token.Is(Kinds.One | Kinds.Ten | Kinds.Teen | Kinds.Tens | Kinds.Hundred) || token.Is(Kinds.Ordinal))
            return false;
        (count, next) = (_at.Value(i, Kinds.One | Kinds.Ten | Kinds.Teen | Kinds.Tens | Kinds.Hundred), i + 1);
        if (!token.Is(Kinds.One))
            return true;
        ref readonly var tens = ref Tokens[next];
        if (tens.Is(Kinds.Ten) && tens.Prefix == Clitics.None || tens.Is(Kinds.Tens) && tens.HasPrefix(Clitics.And))
            (count, next) = (count + _at.Value(next, Kinds.Ten | Kinds.Tens), next + 1);
        return true;
    }

    /// <summary>Led by a word: "منذ عامين", "قبل عام", "لمدة عامين", "for two years", "بعد أسبوع".</summary>
    private bool Led(int i, out DateDraft date)
    {
        date = default;
        ref readonly var lead = ref Tokens[i];
        var since = lead.Is(Kinds.Since);
        var before = _at.IsKey(i, GrammarWords.Before);
        var after = (_at.IsKey(i, GrammarWords.After) || _at.IsKey(i, "in")) && !_anchor.IsNews;
        var from = _at.IsKey(i, GrammarWords.Of) && !_anchor.IsNews;
        var within = lead.Is(Kinds.Within) || _at.IsKey(i, "for");
        if (!since && !before && !after && !within && !from)
            return false;
        var j = i + 1;
        if (Tokens[j].Is(Kinds.Before))
            j++;
        if (Tokens[j].HasPrefix(Clitics.The) || !Length(j, out var length, out var next))
            return false;
        if (Tokens[next].Is(Kinds.Relative) && !_at.IsArabic(next) || IsYearNext(next))
            return false;
        if (before && _at.IsKey(next, GrammarWords.Of) && !(Tokens[next + 1].Is(Kinds.Day) || _at.IsKey(next + 1, GrammarWords.Now)))
            return false;
        if (Tokens[next].Is(Kinds.Ago))
            next++;
        date = new DateDraft
        {
            First = since || within ? j : i,
            Next = next,
            Grain = Grain.Duration,
            Written = length.ToString(),
            HasYear = true,
            IsQuantity = true,
        };
        if (since)
            date.First = i;
        if (_anchor.Reference is not { } reference)
            return !within || length.Hours == 0;
        if (since && _anchor.IsNews)
        {
            (date.From, date.To) = (length.From(reference, -1), reference);
            return true;
        }

        if (within)
            return length.Hours == 0;
        return length.From(reference, after ? 1 : -1) is { } point && Point(i, next, point, length.Grain, ref date);
    }

    private bool IsYearNext(int next) => Tokens[next].IsDigits && Tokens[next].Digits == 4;

    /// <summary>Followed by a word: "three weeks ago", "two years hence", "two days from tomorrow", "three days after Easter".</summary>
    private bool Followed(int i, out DateDraft date)
    {
        date = default;
        ref readonly var token = ref Tokens[i];
        if (
            !token.IsDigits && !token.Is(Kinds.NumberWord | Kinds.Article | Kinds.Few | Kinds.TwoPeriods | Kinds.Period)
            || !Length(i, out var length, out var next)
        )
            return false;
        int direction;
        var start = _anchor.Reference;
        if (Tokens[next].Is(Kinds.Ago))
        {
            direction = _at.Value(next, Kinds.Ago);
            if (_anchor.IsNews && direction > 0 && _at.IsKey(next, "later"))
                return false;
            next++;
        }
        else if ((_at.IsKey(next, "from") || _at.IsKey(next, "after")) && Tokens[next + 1].Is(Kinds.Day | Kinds.Feast))
        {
            direction = 1;
            start =
                Tokens[next + 1].Is(Kinds.Day) ? (_anchor.Reference is { } today ? Days.Plus(today, _at.Value(next + 1, Kinds.Day)) : null)
                : _at.Id(next + 1, Kinds.Feast) == "easter" && _anchor.Reference is { } year ? Days.Easter(year.Year)
                : null;
            next += 2;
        }
        else
        {
            return false;
        }

        date = new DateDraft
        {
            First = i,
            Next = next,
            Grain = Grain.Duration,
            Written = length.ToString(),
            HasYear = true,
            IsQuantity = true,
        };
        if (start is not { } from)
        {
            date.Written = null;
            return true;
        }

        return length.From(from, direction) is { } point && Point(i, next, point, length.Grain, ref date);
    }

    /// <summary>News states so long ago at the grain of the length; an assistant is asked for the day.</summary>
    private bool Point(int first, int next, DateOnly point, Grain grain, ref DateDraft date)
    {
        if (_anchor.Lean == DateLean.Either)
            grain = Grain.Day;
        else if (_anchor.Lean == DateLean.Future && grain == Grain.Year && Tokens[next - 1].Is(Kinds.Ago))
            grain = Grain.Month;
        date = new DateDraft
        {
            First = first,
            Next = next,
            Grain = grain,
            HasYear = true,
            IsQuantity = true,
        };
        (date.From, date.To) = grain switch
        {
            Grain.Year => (new DateOnly(point.Year, 1, 1), new DateOnly(point.Year, 12, 31)),
            Grain.Month => (new DateOnly(point.Year, point.Month, 1), Days.EndOfMonth(point.Year, point.Month)),
            _ => (point, point),
        };
        return true;
    }
}
