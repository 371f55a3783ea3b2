using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Numbers;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>The small pieces that dates are made of: day numbers, years, months, and the words between them.</summary>
internal readonly ref struct DateTokens(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, bool arabicByDefault)
{
    private readonly NumberReader _numbers = new(text, tokens, words, arabicByDefault);

    internal readonly ReadOnlySpan<char> Text = text;
    internal readonly TokenList Tokens = tokens;
    internal readonly Vocabulary Words = words;

    /// <summary>The number at a token. Several recognisers ask for the same one in turn: it is read once.</summary>
    internal Numeral Number(int i)
    {
        if (Tokens.NumberAt != i)
            (Tokens.NumberAt, Tokens.NumberThere) = (i, _numbers.Read(i));
        return Tokens.NumberThere;
    }

    internal bool ArabicAround(int i) => _numbers.IsArabicAround(i);

    internal string Key(int i) => Words.Words[Tokens[i].Entry].Key;

    internal bool IsKey(int i, string key) => Tokens[i].Entry != 0 && string.Equals(Key(i), key, StringComparison.Ordinal);

    internal int Value(int i, Kinds kind) => (int)Math.Clamp(Words.Value(Tokens[i], kind), int.MinValue, int.MaxValue);

    internal string Id(int i, Kinds kind) => Words.Sense(Tokens[i], kind).Id;

    internal bool IsArabic(int i) => Tokens[i].Kind == TokenKind.Word && ArabicFold.IsArabicLetter(Text[Tokens[i].Start]);

    internal bool IsPeriod(int i, string unit) => Tokens[i].Is(Kinds.Period) && Id(i, Kinds.Period) == unit;

    internal bool IsComma(int i) => Tokens[i].Kind == TokenKind.Mark && Tokens[i].Number is ',' or '،';

    /// <summary>Digits without a separator that ties them to others.</summary>
    internal bool IsPlainDigits(int i)
    {
        if (!Tokens[i].IsDigits || Tokens[i].Number < 0)
            return false;
        ref readonly var after = ref Tokens[i + 1];
        return !(after.Kind == TokenKind.Mark && !after.Gap && after.Number is ',' or '.' or '٫' or '٬' && Tokens[i + 2].IsDigits && !Tokens[i + 2].Gap);
    }

    /// <summary>1 to 31 in digits ("25", "25th") or as an ordinal ("الخامس والعشرين", "twenty-first").</summary>
    internal bool Day(int i, out int day, out int next)
    {
        (day, next) = (0, i);
        ref readonly var token = ref Tokens[i];
        if (token.IsDigits)
        {
            if (token.Digits > 2 || token.Number is < 1 or > 31)
                return false;
            (day, next) = ((int)token.Number, i + 1);
            if (!Tokens[next].Gap && Tokens[next].Kind == TokenKind.Word && IsOrdinalEnding(next))
                next++;
            return true;
        }

        return token.Kind == TokenKind.Word && Ordinal(i, out day, out next) && day is >= 1 and <= 31;
    }

    private bool IsOrdinalEnding(int i) => Text[Tokens[i].Start..Tokens[i].End] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    internal bool HasOrdinalEnding(int i) => Tokens[i].IsDigits && !Tokens[i + 1].Gap && Tokens[i + 1].Kind == TokenKind.Word && IsOrdinalEnding(i + 1);

    internal bool Ordinal(int i, out int value, out int next)
    {
        (value, next) = (0, i);
        ref readonly var token = ref Tokens[i];
        if (token.Is(Kinds.Ordinal))
        {
            value = Value(i, Kinds.Ordinal);
            next = i + 1;
            if (!IsArabic(i))
                return true;
            if (Tokens[next].Is(Kinds.Ten) && Tokens[next].Prefix == Clitics.None && value <= 9 + 2)
            {
                value = value == 11 ? 11 : 10 + value;
                next++;
            }
            else if (Tokens[next].Is(Kinds.Tens) && Tokens[next].HasPrefix(Clitics.And))
            {
                value = (value == 11 ? 1 : value) + Value(next, Kinds.Tens);
                next++;
            }
            else if (Tokens[next].Is(Kinds.And) && Tokens[next + 1].Is(Kinds.Tens))
            {
                value = (value == 11 ? 1 : value) + Value(next + 1, Kinds.Tens);
                next += 2;
            }

            return value != 11 || next > i + 1;
        }

        if (!token.Is(Kinds.Tens))
            return false;
        var tens = Value(i, Kinds.Tens);
        if (IsArabic(i))
        {
            (value, next) = (tens, i + 1);
            return token.HasPrefix(Clitics.The);
        }

        var second = Tokens[i + 1].IsMark('-') ? i + 2 : i + 1;
        if (!Tokens[second].Is(Kinds.Ordinal) || Value(second, Kinds.Ordinal) > 9)
            return false;
        (value, next) = (tens + Value(second, Kinds.Ordinal), second + 1);
        return true;
    }

    /// <summary>
    /// A year at a token: four digits, or number words worth one. <paramref name="hijri"/> says which era stands behind it or follows from its size.
    /// </summary>
    internal bool Year(int i, out int year, out int next, out bool hijri)
    {
        (year, next, hijri) = (0, i, false);
        if (Tokens[i].IsDigits)
        {
            if (!IsPlainDigits(i) || Tokens[i].Digits is < 3 or > 4)
                return false;
            year = (int)Tokens[i].Number;
            next = i + 1;
        }
        else if (Tokens[i].Is(Kinds.NumberWord) && YearInWords(i, out year, out next))
        {
            return true;
        }
        else
        {
            return false;
        }

        if (Tokens[next].Is(Kinds.Era) && Tokens[next].Prefix == Clitics.None)
        {
            hijri = Id(next, Kinds.Era) == "hijri";
            next++;
            return true;
        }

        return year is >= 1000 and < 2200;
    }

    /// <summary>"ألفين وثمانية عشر", "nineteen seventy eight", "nineteen zero one".</summary>
    private bool YearInWords(int i, out int year, out int next)
    {
        var number = _numbers.Read(i);
        (year, next) = (0, number.Next);
        if (!number.Found)
            return false;
        if (number.Value is >= 1000 and < 2200 && number.Value == decimal.Truncate(number.Value))
        {
            year = (int)number.Value;
            return true;
        }

        if (number.Value is not (>= 15 and <= 21) || !Tokens[next].Is(Kinds.Zero) || !Tokens[next + 1].Is(Kinds.One))
            return false;
        year = ((int)number.Value * 100) + Value(next + 1, Kinds.One);
        next += 2;
        return true;
    }

    /// <summary>A month's name, with "شهر" before it and its second name behind it: "شهر آذار/مارس", "يوليو (تموز)".</summary>
    internal bool Month(int i, out MonthName month)
    {
        month = default;
        var start = i;
        var named = IsPeriod(i, "month");
        if (named)
            i++;
        ref readonly var token = ref Tokens[i];
        if (!token.Is(Kinds.Month | Kinds.Hijri))
            return named && MonthByNumber(i, ref month);
        if (named && Tokens[start].HasPrefix(Clitics.The) && !token.HasPrefix(Clitics.The))
            return false;
        var kind = token.Is(Kinds.Month) ? Kinds.Month : Kinds.Hijri;
        month = new MonthName(
            Value(i, kind),
            kind == Kinds.Hijri,
            i + 1,
            !named && Id(i, kind) == "weak" && !(token.Capital && token.End - token.Start > 3 && Key(i) != "may")
        );
        if (!IsArabic(i) && !token.Capital && token.End - token.Start <= 4 && month.IsWeak == false && Key(i) is not ("june" or "july"))
            month = month with { IsWeak = true };
        if (!IsArabic(i) && Tokens[i + 1].IsMark('.') && !Tokens[i + 1].Gap && token.End - token.Start <= 7 && Tokens[i + 2].IsDigits)
            month = month with { Next = i + 2 };
        var second = i + 2;
        if (
            Tokens[i + 1].Kind == TokenKind.Mark
            && Tokens[i + 1].Number is '/' or '(' or '-' or '–' or '\\'
            && Tokens[second].Is(kind)
            && Value(second, kind) == month.Value
            && IsArabic(second)
        )
        {
            var closed = Tokens[i + 1].IsMark('(') && Tokens[second + 1].IsMark(')');
            month = month with { Next = closed ? second + 2 : second + 1, IsWeak = false };
        }

        return true;
    }

    /// <summary>"شهر 3", "شهر ثلاثة".</summary>
    private bool MonthByNumber(int i, ref MonthName month)
    {
        if (Tokens[i - 1].HasPrefix(Clitics.The))
            return false;
        var number =
            Tokens[i].IsDigits && Tokens[i].Digits <= 2 ? new Numeral(i + 1, Tokens[i].Number)
            : Tokens[i].Is(Kinds.One | Kinds.Ten) ? _numbers.Read(i)
            : Numeral.None;
        if (!number.Found || number.Value is < 1 or > 12 || Tokens[number.Next].Is(Kinds.Period | Kinds.Periods))
            return false;
        month = new MonthName((int)number.Value, false, number.Next, false);
        return true;
    }

    /// <summary>
    /// The year that completes a month or a day: "2019", ", 2019", "من عام 2019", "of 2019", "من العام الماضي", "last year".
    /// </summary>
    internal bool YearAfter(int i, bool hijri, in Anchor anchor, out int year, out int next)
    {
        (year, next) = (0, i);
        var j = i;
        if (IsComma(j))
            j++;
        else if (Tokens[j].IsMark('-') && !Tokens[j].Gap || Tokens[j].IsMark('/'))
            j++;
        if (IsKey(j, GrammarWords.Of) || IsKey(j, "of") || IsKey(j, GrammarWords.In) || IsKey(j, "in"))
            j++;
        if (RelativeYear(j, anchor, out year, out next))
            return true;
        var named = IsPeriod(j, "year");
        if (named)
            j++;
        if (named && Tokens[j].Is(Kinds.Relative) && Tokens[j + 1].IsDigits)
            j++;
        if (Tokens[j].IsMark('\'') && Tokens[j + 1].IsDigits && Tokens[j + 1].Digits == 2)
        {
            (year, next) = (ShortYear((int)Tokens[j + 1].Number), j + 2);
            return true;
        }

        if (
            !anchor.IsNews
            && !hijri
            && Tokens[j] is { IsDigits: true, Digits: 2, Gap: true }
            && Tokens[j + 1].Kind == TokenKind.None
            && Tokens[j - 1].Kind == TokenKind.Word
        )
        {
            (year, next) = (ShortYear((int)Tokens[j].Number), j + 1);
            return true;
        }

        if (!Year(j, out year, out next, out var isHijri) || (isHijri && !hijri))
            return false;
        if (hijri ? year is < 1 or > 1600 : year is < 1 or > 2199)
            return false;
        // "March 2021 people": no.
        return named || Tokens[j].Digits != 4 || !Tokens[next].Is(Kinds.People | Kinds.Percent | Kinds.Scale | Kinds.Scales);
    }

    internal bool RelativeYear(int j, in Anchor anchor, out int year, out int next)
    {
        (year, next) = (0, j);
        int offset;
        if (IsPeriod(j, "year") && Tokens[j + 1].Is(Kinds.Relative) && !Tokens[j + 2].IsDigits && (!IsArabic(j) || Tokens[j].HasPrefix(Clitics.The)))
            (offset, next) = (Value(j + 1, Kinds.Relative), j + 2);
        else if (Tokens[j].Is(Kinds.Relative) && IsPeriod(j + 1, "year"))
            (offset, next) = (Value(j, Kinds.Relative), j + 2);
        else
            return false;
        year = anchor.Reference is { } reference ? reference.Year + offset : 0;
        return true;
    }

    internal static int ShortYear(int year) => year < 50 ? 2000 + year : 1900 + year;
}

/// <summary>A month as written.</summary>
/// <param name="Value">1 to 12.</param>
/// <param name="Hijri">Of the Hijri calendar.</param>
/// <param name="Next">The first token after it.</param>
/// <param name="IsWeak">Also a common word or a name: needs a day or a year beside it.</param>
internal readonly record struct MonthName(int Value, bool Hijri, int Next, bool IsWeak);
