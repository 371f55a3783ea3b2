using System.Globalization;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Numbers;

/// <summary>
/// Reads a number with all that may stand around its digits and words: sign, point in words, power, scale letter, fraction stroke, "one in three".
/// </summary>
internal readonly ref struct ValueReader(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, bool arabicByDefault)
{
    private const decimal LargestDenominator = 1_000_000;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly NumberReader _numbers = new(text, tokens, words, arabicByDefault);

    internal bool IsArabicAround(int i) => _numbers.IsArabicAround(i);

    internal Numeral Read(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Is(Kinds.Minus))
            return Negative(Unsigned(tokens[i + 1].IsMark('-') ? i + 2 : i + 1));
        if (token.Kind == TokenKind.Mark && token.Number is '-' or '−' && !tokens[i + 1].Gap && (token.Gap || !IsPlainWordOrNumber(i - 1)) && IsPrinted(i + 1))
            return Negative(Unsigned(i + 1));
        return Unsigned(i);
    }

    private bool IsPlainWordOrNumber(int i) => tokens[i].Kind is TokenKind.Word or TokenKind.Digits || tokens[i].IsMark(')') || tokens[i].IsMark('%');

    private bool IsPrinted(int i) => tokens[i].IsDigits || (IsDecimalMark(i) && tokens[i + 1].IsDigits && !tokens[i + 1].Gap);

    private bool IsDecimalMark(int i) => tokens[i].IsMark('.') || tokens[i].IsMark('٫') || tokens[i].IsMark(',');

    private static Numeral Negative(Numeral number) => number.Found ? number with { Value = -number.Value } : Numeral.None;

    private Numeral Unsigned(int i)
    {
        var number = Base(i);
        if (!number.Found)
            return Numeral.None;
        number = WithPoint(number);
        if (number.Printed)
        {
            number = WithPower(number);
            if (!number.Found)
                return Numeral.None;
            number = WithStroke(number);
            number = WithMixedFraction(number);
            number = WithSuffix(i, number);
        }

        return WithDenominator(number);
    }

    private Numeral Base(int i)
    {
        ref readonly var token = ref tokens[i];
        if (
            IsDecimalMark(i)
            && tokens[i + 1].IsDigits
            && !tokens[i + 1].Gap
            && tokens[i + 1].Number >= 0
            && tokens[i + 1].Digits <= 15
            && (token.Gap || tokens[i - 1].Kind == TokenKind.Mark)
            && !(tokens[i + 2].Kind == TokenKind.Mark && !tokens[i + 2].Gap && tokens[i + 3].IsDigits && !tokens[i + 3].Gap)
        )
        {
            // ".08": but a comma that only stuck to a whole number is punctuation.
            if (tokens[i].IsMark(',') && tokens[i + 1].Digits > 2)
                return Numeral.None;
            var step = PrintedNumber.Power(tokens[i + 1].Digits);
            return Scaled(new Numeral(i + 2, tokens[i + 1].Number * step) { Step = step, Printed = true });
        }

        if (token.Is(Kinds.Article))
            return tokens[i + 1].Is(Kinds.Scale | Kinds.Hundred | Kinds.Dozen) && tokens[i + 1].Gap ? _numbers.Read(i + 1, one: true) : FractionOf(i);
        if (token.Is(Kinds.Point) && tokens[i + 1].IsDigits && !_numbers.IsArabicAround(i))
        {
            var step = PrintedNumber.Power(tokens[i + 1].Digits);
            return tokens[i + 1].Number < 0 ? Numeral.None : new Numeral(i + 2, tokens[i + 1].Number * step) { Step = step };
        }

        if (token.Kind == TokenKind.Mark && Vulgar((char)token.Number) is { } part)
            return Scaled(new Numeral(i + 1, part) { IsFraction = true });
        if (token.IsDigits && !tokens[i + 1].Gap && tokens[i + 1].Kind == TokenKind.Mark && Vulgar((char)tokens[i + 1].Number) is { } half && token.Number >= 0)
            return Scaled(new Numeral(i + 2, token.Number + half));
        var number = _numbers.Read(i);
        return number.Found && (number.IsFraction || tokens[number.Next].IsMark(')')) ? OfScale(number) : number;
    }

    private Numeral FractionOf(int i)
    {
        var number = _numbers.Read(i);
        return number.Found ? OfScale(number) : number;
    }

    /// <summary>"two thirds of a million"</summary>
    private Numeral OfScale(Numeral number)
    {
        var j = number.Next;
        // "(1,32) مليار": the press sets a printed number apart.
        if (number.Printed && tokens[j].IsMark(')') && tokens[j + 1].Is(Kinds.Scale | Kinds.Scales) && tokens[j + 1].Prefix == Clitics.None && BracketBefore(j))
        {
            var by = words.Value(tokens[j + 1], Kinds.Scale | Kinds.Scales);
            return number with { Next = j + 2, Value = number.Value * by, Step = number.Step * by, Scale = by, InBrackets = true };
        }

        if (tokens[j].Is(Kinds.Stop) && words.Words[tokens[j].Entry].Key == "of" && tokens[j + 1].Is(Kinds.Article) && tokens[j + 2].Is(Kinds.Scale))
            return number with { Next = j + 3, Value = number.Value * words.Value(tokens[j + 2], Kinds.Scale) };
        return number;
    }

    private bool BracketBefore(int j)
    {
        var i = j - 1;
        while (
            i > 0
            && (
                tokens[i].IsDigits
                || (tokens[i].Kind == TokenKind.Mark && tokens[i].Number is '.' or ',' or '٫' or '٬')
                || (tokens[i].Kind == TokenKind.Word && tokens[i].End - tokens[i].Start == 1)
            )
            && !tokens[i].IsMark('(')
        )
            i--;
        return tokens[i].IsMark('(');
    }

    private Numeral Scaled(Numeral number)
    {
        ref readonly var scale = ref tokens[number.Next];
        if (!scale.Is(Kinds.Scale | Kinds.Scales) || scale.HasPrefix(Clitics.And))
            return number;
        var by = words.Value(scale, Kinds.Scale | Kinds.Scales);
        return number with { Next = number.Next + 1, Value = number.Value * by, Step = number.Step * by, Scale = by };
    }

    private static decimal? Vulgar(char c)
    {
        if (c is not (>= '¼' and <= '¾' or >= '⅐' and <= '⅞'))
            return null;
        var value = char.GetNumericValue(c);
        return value is > 0 and < 1 ? (decimal)value : null;
    }

    private Numeral WithPoint(Numeral number)
    {
        if (!tokens[number.Next].Is(Kinds.Point) || tokens[number.Next].Prefix != Clitics.None || number.IsFraction)
            return number;
        var j = number.Next + 1;
        if (_numbers.IsArabicAround(j))
            return ArabicPoint(number, j);
        decimal digits = 0;
        var count = 0;
        for (; tokens[j].Is(Kinds.One | Kinds.Zero) && count < 15; j++, count++)
            digits = (digits * 10) + words.Value(tokens[j], Kinds.One | Kinds.Zero);
        if (count == 0)
        {
            var after = _numbers.Read(j);
            if (!after.Found || after.Value >= 1000)
                return number;
            (digits, j) = (after.Value, after.Next);
            count =
                digits < 10 ? 1
                : digits < 100 ? 2
                : 3;
        }

        var value = number with { Next = j, Value = number.Value + (digits * PrintedNumber.Power(count)), Step = null };
        return Scaled(value);
    }

    private Numeral ArabicPoint(Numeral number, int j)
    {
        var after = _numbers.Read(j);
        if (!after.Found || after.Value != decimal.Truncate(after.Value) || after.Value < 0)
            return number;
        var (decimals, scale) = (after.Value, 1m);
        if (number.Scale == 1 && after.Scale > 1)
            (decimals, scale) = (after.Value / after.Scale, after.Scale);
        if (decimals != decimal.Truncate(decimals))
            return number;
        var shift = 1m;
        while (shift <= decimals)
            shift *= 10;
        return number with
        {
            Next = after.Next,
            Value = (number.Value + (decimals / Math.Max(10, shift))) * scale,
            Step = null,
            Scale = Math.Max(scale, number.Scale),
        };
    }

    /// <summary>1e10, 2.5^-1, 1.3x10^6.</summary>
    private Numeral WithPower(Numeral number)
    {
        var j = number.Next;
        ref readonly var sign = ref tokens[j];
        if (sign.Gap)
            return number;
        var isE = sign.Kind == TokenKind.Word && sign.End - sign.Start == 1 && _text[sign.Start] is 'e' or 'E';
        var isTimes =
            !isE
            && (sign.IsMark('×') || (sign.Kind == TokenKind.Word && sign.End - sign.Start == 1 && _text[sign.Start] is 'x' or 'X'))
            && tokens[j + 1] is { Number: 10, Digits: 2, Gap: false }
            && tokens[j + 2].IsMark('^');
        if (!isE && !isTimes && !sign.IsMark('^'))
            return number;
        j += isTimes ? 3 : 1;
        var negative = false;
        for (var signs = 0; signs < 2 && tokens[j].Kind == TokenKind.Mark && tokens[j].Number is '-' or '+' or '−' && !tokens[j].Gap; signs++, j++)
            negative = tokens[j].Number != '+' && (signs == 0 || !negative);
        if (!tokens[j].IsDigits || tokens[j].Gap)
            return number;
        if (tokens[j].Number is < 0 or > 99)
            return Numeral.None;
        var exponent = (double)(negative ? -tokens[j].Number : tokens[j].Number);
        var value = isE || isTimes ? (double)number.Value * Math.Pow(10, exponent) : Math.Pow((double)number.Value, exponent);
        if (!double.IsFinite(value) || Math.Abs(value) > 1e21)
            return Numeral.None;
        return number with
        {
            Next = j + 1,
            Value = decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture),
            Step = null,
            Plain = false,
        };
    }

    /// <summary>"3/4": not "3/4/2020", and not "24/7".</summary>
    private Numeral WithStroke(Numeral number)
    {
        var j = number.Next;
        if (
            !number.Plain
            || number.Value >= 1000
            || !tokens[j].IsMark('/')
            || tokens[j].Gap
            || !tokens[j + 1].IsDigits
            || tokens[j + 1].Gap
            || tokens[j + 1].Number is <= 0 or > (long)LargestDenominator
        )
            return number;
        if (tokens[j + 2].Kind == TokenKind.Mark && !tokens[j + 2].Gap && tokens[j + 3].IsDigits && !tokens[j + 3].Gap)
            return number;
        return number with { Next = j + 2, Value = number.Value / tokens[j + 1].Number, Step = null, Plain = false, IsFraction = true };
    }

    private Numeral WithMixedFraction(Numeral number)
    {
        var j = number.Next;
        if (
            !number.Plain
            || !tokens[j].IsDigits
            || !tokens[j].Gap
            || !tokens[j + 1].IsMark('/')
            || tokens[j + 1].Gap
            || !tokens[j + 2].IsDigits
            || tokens[j + 2].Gap
        )
            return number;
        var (upper, lower) = (tokens[j].Number, tokens[j + 2].Number);
        if (upper <= 0 || lower <= upper || lower > 1000 || tokens[j + 3].IsMark('/'))
            return number;
        return number with { Next = j + 3, Value = number.Value + ((decimal)upper / lower), Step = null, Plain = false };
    }

    /// <summary>"$5"; in "201 $ 5" the sign is of the number before. The letters of a currency code are capitals.</summary>
    internal bool HasMoneyBefore(int i) =>
        tokens[i - 1].Is(Kinds.Sign)
        && !(tokens[i].Gap && tokens[i - 2].IsDigits)
        && (tokens[i - 1].Kind == TokenKind.Mark || char.IsUpper(_text[tokens[i - 1].End - 1]) || _text[tokens[i - 1].End - 1] == '$');

    /// <summary>A scale letter at the digits: 100k, 1.2M, £5m, 3bn. A small m without money may be metres, a small g grams.</summary>
    private Numeral WithSuffix(int first, Numeral number)
    {
        ref readonly var suffix = ref tokens[number.Next];
        if (!suffix.Is(Kinds.Suffix))
            return number;
        var letters = _text[suffix.Start..suffix.End];
        var money = HasMoneyBefore(first);
        var known = letters is "k" or "K" or "M" or "bn" or "Bn" or "BN" or "mn" or "mil" or "mln" or "bln" or "tn" or "trn" or "G";
        known |= letters is "tln" or "trln" || (letters is "MM" && (money || tokens[number.Next + 1].Is(Kinds.Unit | Kinds.People)));
        known |= letters is "m" && !suffix.Gap && tokens[number.Next + 1].Is(Kinds.People);
        if (!(known && (!suffix.Gap || letters.Length > 1 || (letters is "G" && number.Value != decimal.Truncate(number.Value)))) && !(money && !suffix.Gap))
            return number;
        var by = words.Value(suffix, Kinds.Suffix);
        return number with { Next = number.Next + 1, Value = number.Value * by, Step = number.Step * by, Scale = by, Plain = false };
    }

    private Numeral WithDenominator(Numeral number)
    {
        ref readonly var stroke = ref tokens[number.Next];
        // "مئة على خمسة", "1 over 3"
        if (stroke.Is(Kinds.Over) && stroke.Prefix == Clitics.None && tokens[number.Next + 1].Gap)
        {
            var lower = _numbers.Read(number.Next + 1);
            if (lower.Found && lower.Value > 0 && lower.Value <= LargestDenominator && !lower.IsFraction && !CountsSomething(lower.Next))
                return number with { Next = lower.Next, Value = number.Value / lower.Value, Step = null, Plain = false, IsFraction = true };
        }

        // "one in three", "واحد من ثلاثة", "واحد من كل ثلاثة"
        if (number.Value == 1 && number.Parts == 1 && (IsKey(stroke, "in") || IsKey(stroke, GrammarWords.Of)))
        {
            var j = number.Next + 1 + (IsKey(tokens[number.Next + 1], GrammarWords.Each) || IsKey(tokens[number.Next + 1], "every") ? 1 : 0);
            var lower = _numbers.Read(j);
            if (lower.Found && lower.Value is > 1 and <= 1000 && !tokens[j].HasPrefix(Clitics.The))
                return number with { Next = lower.Next, Value = 1 / lower.Value, Step = null, Plain = false, IsFraction = true };
        }

        return number;
    }

    /// <summary>"$2000 over 3 years" is no ratio.</summary>
    private bool CountsSomething(int i)
    {
        ref readonly var after = ref tokens[i];
        if (after.Is(Kinds.Percent | Kinds.Unit | Kinds.Period | Kinds.Periods | Kinds.People | Kinds.Month | Kinds.Sign))
            return true;
        return after.Kind == TokenKind.Word && after.Has == Kinds.None && after.Prefix == Clitics.None;
    }

    private bool IsKey(in Token token, string key) => token.Entry != 0 && string.Equals(words.Words[token.Entry].Key, key, StringComparison.Ordinal);
}
