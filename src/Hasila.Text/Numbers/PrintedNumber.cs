using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Numbers;

/// <summary>
/// Reads a number printed in digits. What a comma or a point means is decided by the whole shape and by the language around:
/// <c>1,673,230</c> and <c>420.832</c> (Arabic) group, <c>7,5</c> and <c>4.800</c> (English) have decimals, <c>8ر1</c> is 1.8.
/// </summary>
internal static class PrintedNumber
{
    private const int MostGroups = 8;
    private const int MostDigits = 24;

    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="i">A token of digits.</param>
    /// <param name="arabic">Whether the words around are Arabic.</param>
    internal static Numeral Read(ReadOnlySpan<char> text, TokenList tokens, int i, bool arabic)
    {
        ref readonly var first = ref tokens[i];
        if (first.Number < 0)
            return Numeral.None;
        if (tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Gap && IsReh(text, tokens[i + 1]) && IsGlued(tokens, i + 2))
            return Decimals(tokens[i + 2].Number, first.Number, first.Digits, i + 3);

        Span<char> separators = stackalloc char[MostGroups];
        var groups = 0;
        var j = i;
        while (
            groups < MostGroups
            && tokens[j + 1].Kind == TokenKind.Mark
            && !tokens[j + 1].Gap
            && IsSeparator((char)tokens[j + 1].Number)
            && IsGlued(tokens, j + 2)
        )
        {
            separators[groups++] = Plain((char)tokens[j + 1].Number);
            j += 2;
        }

        return groups switch
        {
            0 => Spaced(text, tokens, i),
            1 => OneSeparator(tokens, i, separators[0], arabic),
            MostGroups => Numeral.None,
            _ => Several(tokens, i, separators[..groups]),
        };
    }

    private static bool IsGlued(TokenList tokens, int i) => tokens[i].IsDigits && !tokens[i].Gap && tokens[i].Number >= 0;

    private static bool IsReh(ReadOnlySpan<char> text, in Token token) => token.End - token.Start == 1 && CharFold.Of(text[token.Start]) == ArabicLetter.Reh;

    private static bool IsSeparator(char c) => c is ',' or '.' or '٫' or '٬' or '\'' or '،';

    private static char Plain(char c) =>
        c switch
        {
            '،' => ',',
            '\'' => '٬',
            _ => c,
        };

    private static Numeral Spaced(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        var value = (decimal)tokens[i].Number;
        var j = i;
        if (tokens[i].Digits <= 3 && tokens[i].Number > 0)
        {
            while (j - i < 5 && IsNextGroup(text, tokens, j))
                value = (value * 1000) + tokens[++j].Number;
        }

        if (j > i && tokens[j + 1].IsMark('.') && !tokens[j + 1].Gap && IsGlued(tokens, j + 2))
        {
            var step = Power(tokens[j + 2].Digits);
            return new Numeral(j + 3, value + (tokens[j + 2].Number * step)) { Step = step, Printed = true };
        }

        return new Numeral(j + 1, value)
        {
            Step = StepOf(value),
            Printed = true,
            Plain = j == i,
        };
    }

    /// <summary>Three digits after exactly one space, and not the head of a longer shape such as a date.</summary>
    private static bool IsNextGroup(ReadOnlySpan<char> text, TokenList tokens, int j) =>
        tokens[j + 1].IsDigits
        && tokens[j + 1].Digits == 3
        && tokens[j + 1].Start == tokens[j].End + 1
        && text[tokens[j].End] is ' ' or '\u00A0' or '\u202F' or '\u2009'
        && tokens[j + 1].Digits == 3;

    private static Numeral OneSeparator(TokenList tokens, int i, char separator, bool arabic)
    {
        ref readonly var whole = ref tokens[i];
        ref readonly var rest = ref tokens[i + 2];
        var groupable = rest.Digits == 3 && whole.Digits <= 3 && whole.Number > 0;
        var group = separator switch
        {
            '٬' => true,
            '٫' => false,
            ',' => groupable,
            _ => groupable && arabic && !IsMeasured(tokens, i + 3),
        };
        if (!group)
            return Decimals(whole.Number, rest.Number, rest.Digits, i + 3);
        // More digits than a quantity has: a code, and too long to hold.
        if (whole.Digits + rest.Digits > MostDigits)
            return Numeral.None;
        var value = ((decimal)whole.Number * Shift(rest.Digits)) + rest.Number;
        return new Numeral(i + 3, value) { Step = StepOf(value), Printed = true };
    }

    /// <summary>A scale word or a percent sign follows: then a point has decimals behind it.</summary>
    private static bool IsMeasured(TokenList tokens, int i) =>
        tokens[i].Is(Kinds.Scale | Kinds.Scales | Kinds.Percent) || (tokens[i].IsMark(')') && tokens[i + 1].Is(Kinds.Scale | Kinds.Scales));

    private static Numeral Several(TokenList tokens, int i, ReadOnlySpan<char> separators)
    {
        var last = separators[^1];
        var lastIsDecimal = last == '٫' || !separators[..^1].Contains(last);
        var grouped = lastIsDecimal ? separators.Length - 1 : separators.Length;
        if (grouped > 1 && separators[..grouped].ContainsAnyExcept(separators[0]))
            return Numeral.None;
        if (tokens[i].Digits > 3)
            return Numeral.None;
        var value = (decimal)tokens[i].Number;
        for (var n = 1; n <= grouped; n++)
        {
            ref readonly var group = ref tokens[i + (2 * n)];
            var indian = group.Digits == 2 && n < grouped && separators[0] == ',';
            if (group.Digits != 3 && !indian)
                return Numeral.None;
            value = (value * Shift(group.Digits)) + group.Number;
        }

        var next = i + (2 * separators.Length) + 1;
        if (!lastIsDecimal)
            return new Numeral(next, value) { Step = StepOf(value), Printed = true };
        ref readonly var decimals = ref tokens[next - 1];
        if (decimals.Digits > 15)
            return Numeral.None;
        var step = Power(decimals.Digits);
        return new Numeral(next, value + (decimals.Number * step)) { Step = step, Printed = true };
    }

    private static Numeral Decimals(long whole, long rest, int digits, int next)
    {
        if (digits > 15)
            return Numeral.None;
        var step = Power(digits);
        return new Numeral(next, whole + (rest * step)) { Step = step, Printed = true };
    }

    /// <summary>0.1 to the n.</summary>
    internal static decimal Power(int n)
    {
        var step = 1m;
        for (; n > 0; n--)
            step /= 10;
        return step;
    }

    private static decimal Shift(int digits)
    {
        var shift = 1m;
        for (; digits > 0; digits--)
            shift *= 10;
        return shift;
    }

    /// <summary>
    /// 1 where the last digit was surely meant: it is not 0, or it is one 0 behind at least three other digits.
    /// Otherwise the number may be rounded, and the print does not tell to what.
    /// </summary>
    internal static decimal? StepOf(decimal value)
    {
        if (value != decimal.Truncate(value))
            return null;
        if (value % 10 != 0)
            return 1;
        return value % 100 != 0 && value >= 1000 ? 1 : null;
    }
}
