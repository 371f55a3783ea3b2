using Hasila.Text.Lexicons;
using Hasila.Text.Numbers;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>Recognises figures among tokens: vague amounts, ranges, duals, numbers; then what stands around them (bounds, units, what is counted).</summary>
internal readonly ref struct FigureGrammar(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, bool arabicByDefault)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ValueReader _values = new(text, tokens, words, arabicByDefault);
    private readonly FigureSurroundings _around = new(text, tokens, words);

    private const Kinds Starts =
        Kinds.NumberWord | Kinds.PartWord | Kinds.Minus | Kinds.Article | Kinds.Point | Kinds.Scales | Kinds.TensOf | Kinds.Few | Kinds.Two | Kinds.Noun;

    /// <summary>True where a figure may begin at a token: the cheap test before the grammar.</summary>
    internal static bool MayBegin(in Token token) =>
        token.Kind switch
        {
            TokenKind.Digits => true,
            TokenKind.Word => token.Is(Starts),
            TokenKind.Mark => token.Number is '-' or '−' or '.' or '٫' or ',' or (>= '¼' and <= '¾') or (>= '⅐' and <= '⅞'),
            _ => false,
        };

    /// <summary>Reads the figure that begins at a token. On failure <paramref name="next"/> is where to go on.</summary>
    internal bool Read(int i, int floor, out FigureDraft figure, out int next)
    {
        figure = new FigureDraft { First = i, Counted = -1 };
        next = i + 1;
        ref readonly var token = ref tokens[i];
        if (token.IsDigits && !BeginsNumber(i))
        {
            next = ShapeEnd(i);
            return false;
        }

        if (token.Kind == TokenKind.Word && (IsVague(i, ref figure) || IsDual(i, ref figure)))
        {
            _around.Complete(ref figure, floor);
            next = figure.Next;
            return true;
        }

        if (token.Kind == TokenKind.Word && !MayBeginInWords(i))
            return false;
        var number = _values.Read(i);
        if (!number.Found)
        {
            next = token.IsDigits ? ShapeEnd(i) : i + 1;
            // Too large to hold: its tail is no number either.
            while (token.Is(Kinds.NumberWord) && tokens[next].Is(Kinds.NumberWord | Kinds.Scales))
                next++;
            return false;
        }

        next = number.Next;
        if (number.Next - i == 1 && IsPronoun(i))
            return false;
        figure.Number = number;
        figure.Next = number.Next;
        if (number.InBrackets)
            figure.First = i - 1;
        figure.Comparator = Comparator.Exact;
        _around.TakePercentOrUnit(ref figure);
        if (IsPartOfName(ref figure))
            return false;
        ReadRange(ref figure);
        _around.Complete(ref figure, floor);
        next = figure.Next;
        return true;
    }

    /// <summary>"Covid-19", "F-16", "M5": the digits of a name. "و14", "بـ50" are numbers.</summary>
    private bool BeginsNumber(int i)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var before = ref tokens[i - 1];
        // "US$5" is money, not a name.
        if (!token.Gap && before.Kind == TokenKind.Word && !_around.IsParticle(i - 1) && _text[before.End - 1] != '$')
            return false;
        if (!token.Gap && before.Kind == TokenKind.Mark && before.Number is '-' or '–' or '_' && !before.Gap && tokens[i - 2].Kind == TokenKind.Word)
            return false;
        if (
            !token.Gap
            && before.Kind == TokenKind.Mark
            && before.Number is '/' or ':' or '\\'
            && !before.Gap
            && tokens[i - 2].Kind is TokenKind.Digits or TokenKind.Word
        )
            return false;
        if (tokens[i + 1] is { Kind: TokenKind.Mark, Number: ':', Gap: false } && tokens[i + 2] is { Kind: TokenKind.Digits, Gap: false, Digits: 2 })
            return false;
        ref readonly var after = ref tokens[i + 1];
        // "2-2021"
        if (after.IsMark('-') && !after.Gap && token.Digits <= 2 && tokens[i + 2] is { IsDigits: true, Gap: false, Digits: 4, Number: >= 1900 and <= 2100 })
            return false;
        // "2014-2017", "03-20شعبان": years, days of a month.
        if (
            after is { Kind: TokenKind.Mark, Number: '-' or '–', Gap: false }
            && tokens[i + 2] is { IsDigits: true, Gap: false } other
            && (tokens[i + 3].Is(Kinds.Month | Kinds.Hijri) || (IsYear(token) && IsYear(other)))
        )
            return false;
        // "3/2021"
        if (after.IsMark('/') && !after.Gap && token.Digits <= 2 && tokens[i + 2] is { IsDigits: true, Gap: false } year && IsYear(year))
            return false;
        // "بين 10 و15 شعبان"
        var second = tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Is(Kinds.And) ? i + 2 : -1;
        if (second > 0 && token.Digits <= 2 && tokens[second] is { IsDigits: true, Digits: <= 2 } && tokens[second + 1].Is(Kinds.Month | Kinds.Hijri))
            return false;
        // "52-03-2021": a number of some kind, but no quantity.
        if (after.IsMark('-') && !after.Gap && tokens[i + 2].IsDigits && !tokens[i + 2].Gap && before.IsMark('-') && !before.Gap && !token.Gap)
            return false;
        if (
            after.IsMark('-')
            && !after.Gap
            && tokens[i + 2].IsDigits
            && !tokens[i + 2].Gap
            && tokens[i + 3].IsMark('-')
            && !tokens[i + 3].Gap
            && tokens[i + 4].IsDigits
            && !tokens[i + 4].Gap
        )
            return false;
        if (after.Kind == TokenKind.Word && !after.Gap && after.Entry == 0 && _text[after.Start] < '\u0250' && !IsPower(i + 1))
            return false;
        // "1m" is a metre or a million: only money or people tell.
        if (after.Kind == TokenKind.Word && !after.Gap && _text[after.Start..after.End] is "m" && !_values.HasMoneyBefore(i) && !tokens[i + 2].Is(Kinds.People))
            return false;
        // "القمة الـ32", "الدول الـ27": the thirty-second, the twenty-seven known ones.
        if (
            !token.Gap
            && before.Kind == TokenKind.Word
            && _text[before.Start..before.End].Contains('ا')
            && (after.Kind != TokenKind.Word || after.Is(Kinds.Stop) || after.Definite || after.Prefix != Clitics.None)
        )
            return false;
        // "القناة 9" is a name, "حققت القناة 9.4 مليارات" a quantity.
        var measured =
            after.Is(Kinds.Scale | Kinds.Scales | Kinds.Percent)
            || (
                after is { Kind: TokenKind.Mark, Gap: false, Number: '.' or ',' or '٫' }
                && tokens[i + 2] is { IsDigits: true, Gap: false }
                && tokens[i + 3].Is(Kinds.Scale | Kinds.Scales | Kinds.Percent)
            );
        return !(after.Kind == TokenKind.Word && !after.Gap && _around.IsOrdinalEnding(after)) && (measured || !_around.IsLabelled(i));
    }

    private static bool IsYear(in Token token) => token is { Digits: 4, Number: >= 1900 and <= 2100 };

    /// <summary>The "e10" of "1e10", the "x10^6" of "1.3x10^6".</summary>
    private bool IsPower(int i)
    {
        if (tokens[i].End - tokens[i].Start != 1 || tokens[i + 1].Gap)
            return false;
        if (_text[tokens[i].Start] is 'e' or 'E')
            return tokens[i + 1].IsDigits
                || (tokens[i + 1].Kind == TokenKind.Mark && tokens[i + 1].Number is '-' or '+' && tokens[i + 2].IsDigits && !tokens[i + 2].Gap);
        return _text[tokens[i].Start] is 'x' && tokens[i + 1] is { IsDigits: true, Number: 10 } && tokens[i + 2].IsMark('^');
    }

    /// <summary>Past digits and the marks that tie them together.</summary>
    private int ShapeEnd(int i)
    {
        while (
            tokens[i + 1].Kind == TokenKind.Mark
            && !tokens[i + 1].Gap
            && tokens[i + 1].Number is '.' or ',' or '/' or ':' or '-' or '٫' or '٬'
            && tokens[i + 2].IsDigits
            && !tokens[i + 2].Gap
        )
            i += 2;
        return i + 1;
    }

    private bool MayBeginInWords(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.HasPrefix(Clitics.The))
            return false;
        // "السادس والعشرين": the tens of an ordinal.
        if (token.HasPrefix(Clitics.And) && tokens[i - 1].Is(Kinds.Ordinal))
            return false;
        if (
            tokens[i - 1] is { Kind: TokenKind.Mark, Number: '-' }
            && !tokens[i - 1].Gap
            && !token.Gap
            && tokens[i - 2].Kind == TokenKind.Word
            && tokens[i - 2].Entry == 0
        )
            return false;
        return true;
    }

    /// <summary>"the one", "which one", "one of", "واحد من أبرز": no quantity.</summary>
    private bool IsPronoun(int i)
    {
        ref readonly var token = ref tokens[i];
        if (!token.Is(Kinds.One | Kinds.Article) || token.IsDigits)
            return false;
        if (token.Is(Kinds.Article))
            return true;
        if (words.Value(token, Kinds.One) != 1)
            return false;
        ref readonly var after = ref tokens[i + 1];
        if (_around.IsKey(after, "من") || _around.IsKey(after, "of") || _around.IsKey(after, "تلو"))
            return true;
        if (token.Start < _text.Length && _text[token.Start] < '\u0250')
            return _around.IsDeterminer(i - 1)
                || (after.Is(Kinds.Stop) && !_around.IsKey(after, "last") && !_around.IsKey(after, "are") && i > 0 && !tokens[i - 1].Is(Kinds.Minus));
        return _around.IsKey(tokens[i - 1], "كل") || _around.IsKey(tokens[i - 1], "غير");
    }

    private bool IsVague(int i, ref FigureDraft figure)
    {
        ref readonly var token = ref tokens[i];
        var j = i;
        var amount = false;
        if (token.Is(Kinds.Few))
        {
            j++;
            amount = tokens[j].Is(Kinds.Scale | Kinds.Scales | Kinds.Hundred | Kinds.TensOf | Kinds.Dozen) && !tokens[j].HasPrefix(Clitics.And);
            if (!amount)
                return false;
        }

        var start = j;
        while (
            tokens[j].Is(Kinds.TensOf | Kinds.Scales | Kinds.Hundred | Kinds.Scale | Kinds.Dozen)
            && (j == start || !tokens[j].HasPrefix(Clitics.And | Clitics.By | Clitics.To))
        )
        {
            amount |= tokens[j].Is(Kinds.TensOf | Kinds.Scales);
            if (j == start && !tokens[j].Is(Kinds.TensOf | Kinds.Scales) && !token.Is(Kinds.Few))
                return false;
            j++;
            if (_around.IsKey(tokens[j], "of") && tokens[j + 1].Is(Kinds.TensOf | Kinds.Scales))
                j++;
        }

        if (!amount || j == start)
            return false;
        figure.Vague = true;
        figure.Comparator = Comparator.Vague;
        figure.Next = j;
        _around.TakePercentOrUnit(ref figure);
        return true;
    }

    /// <summary>A dual noun is two of its kind: "كيلومترين", "جنديان".</summary>
    private bool IsDual(int i, ref FigureDraft figure)
    {
        ref readonly var token = ref tokens[i];
        if (!token.Is(Kinds.Two | Kinds.Noun) || token.HasPrefix(Clitics.The))
            return false;
        var sense = words.Sense(token, Kinds.Two | Kinds.Noun);
        figure.Number = new Numeral(i + 1, 2);
        figure.Next = i + 1;
        figure.Unit = sense.Id.Length > 0 ? sense.Id : null;
        if (sense.Kind == Kinds.Noun)
            (figure.Counted, figure.CountedEnd) = (i, i + 1);
        return true;
    }

    /// <summary>"29km Road"</summary>
    private bool IsPartOfName(ref FigureDraft figure)
    {
        ref readonly var after = ref tokens[figure.Next];
        ref readonly var last = ref tokens[figure.Next - 1];
        return figure.Unit is not null
            && figure.Next > figure.Number.Next
            && !last.Gap
            && after.Capital
            && after.Gap
            && last.Kind == TokenKind.Word
            && after.Entry == 0;
    }

    /// <summary>"بين 50 و70 في المئة", "من 3 إلى 5 آلاف", "50-70", "three to five".</summary>
    private void ReadRange(ref FigureDraft figure)
    {
        if (figure.Number.Value < 0 || figure.Number.IsFraction)
            return;
        var j = figure.Next;
        ref readonly var link = ref tokens[j];
        var before = tokens[figure.First - 1];
        int second;
        if (before.Is(Kinds.Between))
        {
            if (link.Is(Kinds.And) && link.Kind == TokenKind.Word)
                second = j + 1;
            else if (link.HasPrefix(Clitics.And) && link.Kind == TokenKind.Word)
                second = j;
            else if (link.Is(Kinds.To))
                second = j + 1;
            else
                return;
        }
        else if (link.Is(Kinds.To) && link.Prefix == Clitics.None && (before.Is(Kinds.From) || tokens[j + 1].IsDigits || tokens[j + 1].Is(Kinds.NumberWord)))
        {
            second = j + 1;
            if (_around.IsChange(figure.First))
                return;
        }
        else if (
            link.Kind == TokenKind.Mark
            && link.Number is '-' or '–' or '—'
            && figure.Number.Printed
            && tokens[j + 1].IsDigits
            && link.Gap == tokens[j + 1].Gap
        )
        {
            second = j + 1;
        }
        else
        {
            return;
        }

        var high = _values.Read(second);
        if (!high.Found || high.IsFraction && high.Value < figure.Number.Value)
            return;
        var upper = new FigureDraft
        {
            First = second,
            Number = high,
            Next = high.Next,
            Counted = -1,
        };
        _around.TakePercentOrUnit(ref upper);
        var low = figure.Number.Value;
        if (figure.Number.Scale == 1 && high.Scale > 1 && low <= high.Value / high.Scale)
            low *= high.Scale;
        if (low >= high.Value || (figure.Unit is not null && upper.Unit is not null && figure.Unit != upper.Unit))
            return;
        figure.Number = figure.Number with
        {
            Value = low,
            Step = figure.Number.Step is { } step && upper.Number.Step is { } other ? Math.Max(step, other) : null,
        };
        figure.High = high.Value;
        figure.Comparator = Comparator.Range;
        figure.Unit = upper.Unit ?? figure.Unit;
        figure.Next = upper.Next;
        if (before.Is(Kinds.Between | Kinds.From))
            figure.First--;
    }
}
