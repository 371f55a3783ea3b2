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
    private readonly NumberShapes _shapes = new(
        text,
        tokens,
        words,
        new FigureSurroundings(text, tokens, words),
        new ValueReader(text, tokens, words, arabicByDefault)
    );

    private const Kinds Starts =
        Kinds.NumberWord | Kinds.PartWord | Kinds.Minus | Kinds.Article | Kinds.Point | Kinds.Scales | Kinds.TensOf | Kinds.Few | Kinds.Two | Kinds.Noun;

    /// <summary>True where a figure may begin at a token: the cheap test before the grammar.</summary>
    internal static bool MayBegin(in Token token) =>
        token.Kind switch
        {
            TokenKind.Digits => true,
            TokenKind.Word => token.Is(Starts) || token.Dual,
            TokenKind.Mark => token.Number is '-' or '−' or '.' or '٫' or ',' or (>= '¼' and <= '¾') or (>= '⅐' and <= '⅞'),
            _ => false,
        };

    /// <summary>
    /// Reads the figure that begins at a token. On failure <paramref name="next"/> is where to go on, and <paramref name="other"/> what the digits are instead.
    /// </summary>
    internal bool Read(int i, int floor, out FigureDraft figure, out int next, out NumberClass other)
    {
        figure = new FigureDraft { First = i, Counted = -1 };
        next = i + 1;
        other = NumberClass.None;
        ref readonly var token = ref tokens[i];
        if (token.IsDigits && (other = _shapes.Of(i, out next)) != NumberClass.None)
            return false;

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
            next = token.IsDigits ? _shapes.ShapeEnd(i) : i + 1;
            other = token.Number < 0 ? NumberClass.TooLarge : NumberClass.Code;
            // Too large to hold: its tail is no number either.
            while (token.Is(Kinds.NumberWord) && tokens[next].Is(Kinds.NumberWord | Kinds.Scales))
                next++;
            return false;
        }

        next = number.Next;
        other = NumberClass.Unclear;
        if (number.Next - i == 1 && IsPronoun(i))
            return false;
        figure.Number = number;
        figure.Next = number.Next;
        if (number.InBrackets)
            figure.First = i - 1;
        else
            TakeBrackets(ref figure);
        figure.Comparator = Comparator.Exact;
        _around.TakePercentOrUnit(ref figure);
        if (_around.IsCalibre(figure))
            other = NumberClass.Calibre;
        else if (_around.IsViews(figure))
            other = NumberClass.Views;
        else if (IsPartOfName(ref figure))
            other = NumberClass.Name;
        if (other != NumberClass.Unclear)
            return false;
        other = NumberClass.None;
        ReadRange(ref figure);
        _around.Complete(ref figure, floor);
        next = figure.Next;
        return true;
    }

    private bool MayBeginInWords(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.HasPrefix(Clitics.The) && !IsDefiniteNumber(i))
            return false;
        // "in the third quarter", "third-quarter sales"
        if (
            token.Is(Kinds.Fraction) && tokens[i - 1].IsMark('-') && tokens[i - 2].Is(Kinds.Ordinal)
            || token.Is(Kinds.Quarter) && tokens[i - 1].Is(Kinds.Ordinal)
        )
            return false;
        // "نص القانون على": a text, no half.
        if (_around.IsKey(token, GrammarWords.Text) && !tokens[i + 1].Is(Kinds.Scale | Kinds.Unit | Kinds.Hundred))
            return false;
        // "الاثنتي عشرة ساعة"
        if (token.Is(Kinds.Ten) && tokens[i - 1].Is(Kinds.One) && tokens[i - 1].HasPrefix(Clitics.The))
            return false;
        // "السادس والعشرين": the tens of an ordinal.
        if (token.HasPrefix(Clitics.And) && tokens[i - 1].Is(Kinds.Ordinal))
            return false;
        if (
            tokens[i - 1] is { Kind: TokenKind.Mark, Number: '-' }
            && !tokens[i - 1].Gap
            && !token.Gap
            && tokens[i - 2].Kind == TokenKind.Word
            && tokens[i - 2].Has == Kinds.None
        )
            return false;
        return true;
    }

    /// <summary>"النصف مليون", "الخمسة آلاف", "المليون ونصف المليون", and "المليون" that a bound leads to: the article makes no ordinal of them.</summary>
    private bool IsDefiniteNumber(int i)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var after = ref tokens[i + 1];
        // "fell below the two million": a dual is no ordinal.
        if (token.Is(Kinds.TwoScale))
            return true;
        if (token.Is(Kinds.Scale))
            return tokens[i - 1].Is(Kinds.Before)
                || (after.Is(Kinds.Unit | Kinds.People) && after.Prefix == Clitics.None)
                || (after.Is(Kinds.Fraction) && after.HasPrefix(Clitics.And));
        return token.Is(Kinds.Fraction | Kinds.One | Kinds.Ten | Kinds.Teen | Kinds.Tens | Kinds.Hundred | Kinds.Hundreds)
            && after.Is(Kinds.Scale | Kinds.Scales)
            && after.Prefix == Clitics.None;
    }

    /// <summary>"(60) كيلوغراما", "(405) أشخاص", "(45) بالمئة": the press sets a printed number apart from its unit or noun.</summary>
    private void TakeBrackets(ref FigureDraft figure)
    {
        if (!figure.Number.Printed || !tokens[figure.First - 1].IsMark('(') || tokens[figure.First].Gap || !tokens[figure.Next].IsMark(')'))
            return;
        ref readonly var after = ref tokens[figure.Next + 1];
        var named = after.Is(Kinds.Unit | Kinds.Percent | Kinds.People | Kinds.Sign) && after.Prefix == Clitics.None;
        if (!named && !(after.Gap && !after.Definite && _around.IsCountedWord(figure.Next + 1) && _text[after.Start] >= '\u0600'))
            return;
        figure.First--;
        figure.Next++;
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
        if (_around.IsKey(after, GrammarWords.Of) || _around.IsKey(after, "of") || _around.IsKey(after, GrammarWords.AfterAnother))
            return true;
        if (token.Start < _text.Length && _text[token.Start] < '\u0250')
            return _around.IsDeterminer(i - 1)
                || (after.Is(Kinds.Stop) && !_around.IsKey(after, "last") && !_around.IsKey(after, "are") && i > 0 && !tokens[i - 1].Is(Kinds.Minus));
        return _around.IsKey(tokens[i - 1], GrammarWords.Each) || _around.IsKey(tokens[i - 1], GrammarWords.Not);
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
        // The second of two is an adjective: "ضربتين جويتين".
        if (token.Dual && !tokens[i - 1].Dual && !tokens[i - 1].Is(Kinds.Two | Kinds.Noun | Kinds.NumberWord))
        {
            figure.Number = new Numeral(i + 1, 2);
            (figure.Next, figure.Counted, figure.CountedEnd) = (i + 1, i, i + 1);
            return true;
        }

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
            && after.Has == Kinds.None;
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
