using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>What stands around a number: bounds before and behind it, percent signs, units, money, and what is counted.</summary>
internal readonly ref struct FigureSurroundings(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words)
{
    /// <summary>How far before a range a verb of change turns it into a "from ... to ...".</summary>
    private const int ChangeReach = 6;

    private const int MostCountedWords = 3;

    private readonly ReadOnlySpan<char> _text = text;

    internal bool IsKey(in Token token, string key) => token.Entry != 0 && string.Equals(words.Words[token.Entry].Key, key, StringComparison.Ordinal);

    /// <summary>Bounds, percent or money before the number, and what is counted.</summary>
    internal void Complete(ref FigureDraft figure, int floor)
    {
        PercentOrMoneyBefore(ref figure, floor);
        var bound = BoundBefore(ref figure, floor);
        if (tokens[figure.First - 1].IsMark('+') && !tokens[figure.First].Gap && figure.First > floor)
        {
            figure.First--;
            bound ??= Comparator.AtLeast;
        }

        if (tokens[figure.Next] is { Kind: TokenKind.Mark, Number: '+', Gap: false })
        {
            figure.Next++;
            bound ??= Comparator.AtLeast;
            if (figure.Unit is null)
                TakePercentOrUnit(ref figure);
        }

        TakeRepeated(ref figure);
        if (figure.Counted < 0)
            TakeCounted(ref figure);
        bound = BoundAfter(ref figure) ?? bound;
        if (figure.Counted < 0)
            TakeCounted(ref figure);
        if (bound is { } comparator && figure.Comparator == Comparator.Exact)
            figure.Comparator = comparator;
    }

    /// <summary>A percent sign or a unit behind the number.</summary>
    internal void TakePercentOrUnit(ref FigureDraft figure)
    {
        ref readonly var after = ref tokens[figure.Next];
        if (after.Kind == TokenKind.None || TouchesDigits(figure.First - 1))
            return;
        if (after.Is(Kinds.Percent) && after.Prefix == Clitics.None)
        {
            figure.Unit = "percent";
            figure.Next++;
        }
        else if (after.Is(Kinds.PerMille))
        {
            figure.Number = figure.Number with { Value = figure.Number.Value / 1000, Step = figure.Number.Step / 1000 };
            figure.Next++;
        }
        else if (after.Is(Kinds.Points))
        {
            figure.Unit = "percentage-points";
            figure.Next++;
        }
        else if (
            after.Is(Kinds.Unit | Kinds.Sign)
            && (after.Prefix is Clitics.None or Clitics.The)
            && IsUnitHere(after, figure.Next)
            && !TouchesDigits(figure.Next)
        )
        {
            figure.Unit = words.Sense(after, Kinds.Unit | Kinds.Sign).Id;
            figure.Next++;
        }
        else if (
            tokens[figure.Next].IsMark('-')
            && !after.Gap
            && tokens[figure.Next + 1] is { Kind: TokenKind.Word, Gap: false } second
            && second.Is(Kinds.Unit)
        )
        {
            // "a 15-year plan"
            figure.Unit = words.Sense(second, Kinds.Unit).Id;
            figure.Next += 2;
        }
    }

    /// <summary>"20 $5m": the sign belongs to the digits behind it.</summary>
    private bool TouchesDigits(int sign) =>
        tokens[sign].Is(Kinds.Sign)
        && !tokens[sign + 1].Gap
        && (tokens[sign + 1].IsDigits || (tokens[sign + 1].IsMark('.') && tokens[sign + 2].IsDigits && !tokens[sign + 2].Gap));

    /// <summary>Letters of a currency code must be capitals; a sign is a sign.</summary>
    private bool IsUnitHere(in Token token, int at)
    {
        if (token.Is(Kinds.Unit))
            return !(token.End - token.Start == 1 && token.Kind == TokenKind.Word && tokens[at].Gap);
        return token.Kind == TokenKind.Mark || (token.Capital && char.IsUpper(_text[token.End - 1])) || _text[token.End - 1] == '$';
    }

    private void PercentOrMoneyBefore(ref FigureDraft figure, int floor)
    {
        var i = figure.First - 1;
        if (i < floor || figure.Vague)
            return;
        ref readonly var before = ref tokens[i];
        if (before.Is(Kinds.Percent) && figure.Unit is null && (figure.Number.Printed || before.Kind == TokenKind.Word))
        {
            figure.Unit = "percent";
            figure.First = i;
        }
        else if (
            IsKey(before, "of")
            && tokens[i - 1].Is(Kinds.Percent)
            && i - 1 >= floor
            && figure.Unit is null
            && !tokens[i - 2].IsDigits
            && !tokens[i - 2].Is(Kinds.NumberWord)
        )
        {
            figure.Unit = "percent";
            figure.First = i - 1;
        }
        else if (before.Is(Kinds.Sign) && figure.Unit is null && IsUnitHere(before, i))
        {
            figure.Unit = words.Sense(before, Kinds.Sign).Id;
            figure.First = i;
            if (tokens[i - 1] is { Kind: TokenKind.Mark, Number: '-' or '−' } && i - 1 >= floor && !before.Gap && tokens[i - 1].Gap)
            {
                figure.Number = figure.Number with { Value = -figure.Number.Value };
                figure.First--;
            }
        }
    }

    private Comparator? BoundBefore(ref FigureDraft figure, int floor)
    {
        Comparator? bound = null;
        for (var i = figure.First - 1; i >= floor && tokens[i].Is(Kinds.Before); i--)
        {
            bound = ToComparator(words.Sense(tokens[i], Kinds.Before).Id);
            figure.First = i;
            figure.Lead = LeadOf(tokens[i]);
            if (tokens[i].HasPrefix(Clitics.And) || figure.Lead > 0)
                break;
        }

        return bound ?? SplitBound(figure.First, floor);
    }

    // "or over" is one word to the lexicon, since it may close the figure before it.
    private int LeadOf(in Token token) => _text[token.Start..token.End] is ['o' or 'O', 'r', ' ', ..] or ['أ' or 'ا', 'و', ' ', ..] ? 3 : 0;

    /// <summary>The verb's subject stands between: "لا يتجاوز عددهم 500", "تزيد المساحة على 300".</summary>
    private Comparator? SplitBound(int first, int floor)
    {
        var i = first - 2;
        if (i >= floor && tokens[i].Is(Kinds.Before) && tokens[first - 1] is { Kind: TokenKind.Word } noun && IsMeasureNoun(noun))
            return ToComparator(words.Sense(tokens[i], Kinds.Before).Id);
        if (i - 1 < floor || !(IsKey(tokens[first - 1], "علي") || IsKey(tokens[first - 1], "عن")) || tokens[i].Kind != TokenKind.Word)
            return null;
        var verb = tokens[i - 1];
        var negated = IsKey(tokens[i - 2], "لا") && i - 2 >= floor;
        return _text[verb.Start..verb.End] switch
        {
            "يزيد" or "تزيد" or "زاد" or "زادت" or "يربو" or "تربو" => negated ? Comparator.AtMost : Comparator.More,
            "يقل" or "تقل" => negated ? Comparator.AtLeast : Comparator.Less,
            _ => null,
        };
    }

    private bool IsMeasureNoun(in Token token)
    {
        var word = _text[token.Start..token.End];
        return word.StartsWith("عدد")
            || word.StartsWith("قيمت")
            || word.StartsWith("نسبت")
            || word.StartsWith("مساحت")
            || word.StartsWith("كلفت")
            || word.StartsWith("حجم")
            || word.StartsWith("سعر");
    }

    private Comparator? BoundAfter(ref FigureDraft figure)
    {
        var i = figure.Next;
        if (tokens[i].Is(Kinds.After))
        {
            figure.Next = i + 1;
            return ToComparator(words.Sense(tokens[i], Kinds.After).Id);
        }

        // "فأكثر", "وأقل"
        if (tokens[i].HasPrefix(Clitics.And | Clitics.So) && OpenEnd(i) is { } open)
        {
            figure.Next = i + 1;
            return open;
        }

        // "5 آلاف شخص على الأقل": the bound stands behind what is counted.
        if (figure.Counted == i && tokens[figure.CountedEnd].Is(Kinds.After))
            return ToComparator(words.Sense(tokens[figure.CountedEnd], Kinds.After).Id);
        return null;
    }

    private Comparator? OpenEnd(int i)
    {
        if (IsKey(tokens[i], "اكثر"))
            return Comparator.AtLeast;
        return IsKey(tokens[i], "اقل") ? Comparator.AtMost : null;
    }

    /// <summary>"forty-five (45)": the same number again.</summary>
    private void TakeRepeated(ref FigureDraft figure)
    {
        var i = figure.Next;
        if (
            tokens[i].IsMark('(')
            && tokens[i + 1].IsDigits
            && tokens[i + 2].IsMark(')')
            && tokens[i + 1].Number == figure.Number.Value
            && !figure.Number.Printed
            && !figure.Vague
        )
            figure.Next = i + 3;
    }

    private void TakeCounted(ref FigureDraft figure)
    {
        var i = figure.Next;
        if (IsKey(tokens[i], "من") || IsKey(tokens[i], "of"))
        {
            i++;
            if (
                IsKey(tokens[i], "the")
                || IsKey(tokens[i], "all")
                || IsKey(tokens[i], "its")
                || IsKey(tokens[i], "اجمالي")
                || IsKey(tokens[i], "مجموع")
                || IsKey(tokens[i], "عدد")
            )
                i++;
        }
        else if (figure.Unit is not null)
        {
            return;
        }

        var end = i;
        while (end - i < MostCountedWords && IsContentWord(end, first: end == i))
        {
            end++;
            // Arabic puts the noun first, English last.
            if (ArabicFold.IsArabicLetter(_text[tokens[end - 1].Start]) || tokens[end - 1].Is(Kinds.People))
                break;
        }

        if (end == i)
            return;
        figure.Counted = i;
        figure.CountedEnd = end;
        if (figure.Unit is null && tokens[end - 1].Is(Kinds.People) && !(figure.Number.IsFraction && figure.Number.Value < 1))
            figure.Unit = "people";
    }

    private bool IsContentWord(int i, bool first)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Word || token.HasPrefix(Clitics.And | Clitics.So | Clitics.By | Clitics.To))
            return false;
        if (!first && !token.Gap)
            return false;
        const Kinds Others =
            Kinds.Stop
            | Kinds.NumberWord
            | Kinds.And
            | Kinds.Before
            | Kinds.After
            | Kinds.To
            | Kinds.Percent
            | Kinds.Month
            | Kinds.In
            | Kinds.Since
            | Kinds.Change
            | Kinds.From
            | Kinds.Between;
        return !token.Is(Others) || token.Is(Kinds.People | Kinds.Unit);
    }

    /// <summary>"from 30 to 50" after "rose" says two numbers, not a range.</summary>
    internal bool IsChange(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= ChangeReach; j--)
        {
            if (tokens[j].Is(Kinds.Change))
                return true;
            if (tokens[j].Kind == TokenKind.Mark && tokens[j].Number is '.' or '؛' or ';')
                return false;
        }

        return false;
    }

    /// <summary>A particle that Arabic writes in one with digits: و14, بـ50, الـ27.</summary>
    internal bool IsParticle(int i)
    {
        var word = tokens[i];
        return ArabicFold.Fold(_text[word.Start..word.End]) is "و" or "ب" or "ل" or "ف" or "ك" or "ال" or "وال" or "بال" or "لل" or "وب" or "ول" or "فال";
    }

    internal bool IsOrdinalEnding(in Token token)
    {
        var letters = _text[token.Start..token.End];
        return letters is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH";
    }

    /// <summary>"رقم 5", "Article 51", "القرار 2254": the number names the thing.</summary>
    internal bool IsLabelled(int i) => tokens[i - 1].Is(Kinds.NotYear) && i > 0;

    internal bool IsDeterminer(int i) =>
        IsKey(tokens[i], "the")
        || IsKey(tokens[i], "this")
        || IsKey(tokens[i], "that")
        || IsKey(tokens[i], "which")
        || IsKey(tokens[i], "no")
        || IsKey(tokens[i], "any")
        || IsKey(tokens[i], "each")
        || IsKey(tokens[i], "every")
        || IsKey(tokens[i], "some")
        || IsKey(tokens[i], "another")
        || IsKey(tokens[i], "other");

    private static Comparator ToComparator(string id) => id == "nearly" ? Comparator.Nearly : FigureJson.FromSign(id);
}
