using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>What bounds a number from before ("at least 30", "لا يتجاوز عددهم 500") and from behind ("30 على الأقل").</summary>
internal readonly ref struct FigureBounds(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words)
{
    /// <summary>How far before a range a verb of change turns it into a "from ... to ...".</summary>
    private const int ChangeReach = 8;

    /// <summary>How many words of a verb's subject may stand between the verb and the number.</summary>
    private const int SubjectReach = 6;
    private const int SpellReach = 4;

    /// <summary>How many adjectives may stand between what is counted and a bound behind it.</summary>
    private const int AdjectiveReach = 2;

    private readonly ReadOnlySpan<char> _text = text;

    internal Comparator? Before(ref FigureDraft figure, int floor)
    {
        Comparator? bound = null;
        if (IsSpell(figure, floor))
            return null;
        for (var i = figure.First - 1; i >= floor && tokens[i].Is(Kinds.Before); i--)
        {
            bound = ToComparator(words.Sense(tokens[i], Kinds.Before).Id);
            figure.First = i;
            figure.Lead = LeadOf(tokens[i]);
            if (tokens[i].HasPrefix(Clitics.And) || figure.Lead > 0)
                break;
        }

        return bound ?? Split(figure.First, floor);
    }

    /// <summary>"$2000 over 3 years", "5,600 tonnes of fuel over 14 months": the time that it took, no bound. "Repairs took over 14 months" is one.</summary>
    private bool IsSpell(in FigureDraft figure, int floor)
    {
        var over = figure.First - 1;
        if (over < floor || floor == 0 || !IsKey(tokens[over], "over") || !tokens[figure.Next - 1].Is(Kinds.Period | Kinds.Periods))
            return false;
        if (over == floor)
            return tokens[floor - 1].IsDigits || tokens[floor - 1].Is(Kinds.Unit | Kinds.Sign | Kinds.NumberWord | Kinds.Scale | Kinds.Suffix);
        for (var i = over - 1; i >= floor; i--)
        {
            if (over - i > SpellReach || tokens[i].Kind != TokenKind.Word || tokens[i].Is(Kinds.And | Kinds.Before))
                return false;
        }

        return !words.IsNamed(tokens[over - 1], "lasting");
    }

    // "or over" and "and over" are one word to the lexicon, since they may close the figure before them.
    private int LeadOf(in Token token) =>
        _text[token.Start..token.End] switch
        {
            ['a' or 'A', 'n', 'd', ' ', ..] => 4,
            ['o' or 'O', 'r', ' ', ..] or [ArabicLetter.AlefHamza or ArabicLetter.Alef, ArabicLetter.Waw, ' ', ..] => 3,
            _ => 0,
        };

    /// <summary>The verb's subject stands between: "لا يتجاوز عددهم 500", "لم تتجاوز نسبة الإنجاز 30", "تزيد المساحة على 300".</summary>
    private Comparator? Split(int first, int floor)
    {
        var over = IsKey(tokens[first - 1], GrammarWords.On) || IsKey(tokens[first - 1], GrammarWords.About);
        for (var i = first - 2; i >= floor && first - i <= SubjectReach && tokens[i + 1].Kind == TokenKind.Word; i--)
        {
            ref readonly var verb = ref tokens[i];
            if (verb.Kind != TokenKind.Word)
                return null;
            if (verb.Is(Kinds.Before) && words.IsNamed(tokens[i + 1], "measure"))
                return ToComparator(words.Sense(verb, Kinds.Before).Id);
            if (!over || i + 1 >= first - 1)
                continue;
            var negated = i - 1 >= floor && words.IsNamed(tokens[i - 1], "not");
            if (words.IsNamed(verb, "over-verb"))
                return negated ? Comparator.AtMost : Comparator.More;
            if (words.IsNamed(verb, "under-verb"))
                return negated ? Comparator.AtLeast : Comparator.Less;
        }

        return null;
    }

    internal Comparator? After(ref FigureDraft figure)
    {
        var i = figure.Next;
        if (Closes(i))
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

        // "5 آلاف شخص على الأقل", "نصف مليون نازح جبلي تقريبا": the bound stands behind what is counted.
        if (figure.Counted < figure.First)
            return null;
        var end = figure.CountedEnd;
        for (var n = 0; n <= AdjectiveReach; n++, end++)
        {
            // "60 schools, if not more"
            if (tokens[end].Kind == TokenKind.Mark && tokens[end].Number is ',' or '،' && Closes(end + 1))
                end++;
            if (Closes(end))
                return ToComparator(words.Sense(tokens[end], Kinds.After).Id);
            if (tokens[end].Kind != TokenKind.Word || tokens[end].Has != Kinds.None || tokens[end].Prefix != Clitics.None)
                return null;
        }

        return null;
    }

    /// <summary>A bound that belongs to what stands before it: "153 boats and over 2,000 nets" has none.</summary>
    private bool Closes(int i) =>
        tokens[i].Is(Kinds.After) && !(tokens[i].Is(Kinds.Before) && (tokens[i + 1].IsDigits || tokens[i + 1].Is(Kinds.NumberWord | Kinds.Sign)));

    private Comparator? OpenEnd(int i)
    {
        if (IsKey(tokens[i], GrammarWords.More))
            return Comparator.AtLeast;
        return IsKey(tokens[i], GrammarWords.Few) ? Comparator.AtMost : null;
    }

    /// <summary>"لا يأتيهم أكثر من ست ساعات", "لم نستطع إنجاز أكثر من 1%": a verb that is negated stands before the bound, alone or with its object.</summary>
    internal bool IsNegated(int first, int floor)
    {
        for (var i = first - 2; i >= Math.Max(floor, first - 3); i--)
        {
            if (words.IsNamed(tokens[i], "not"))
                return tokens[i + 1].Kind == TokenKind.Word && tokens[first - 1].Kind == TokenKind.Word;
        }

        return false;
    }

    /// <summary>True where a verb of change stands before.</summary>
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

    private bool IsKey(in Token token, string key) => token.Entry != 0 && string.Equals(words.Words[token.Entry].Key, key, StringComparison.Ordinal);

    private static Comparator ToComparator(string id) => id == "nearly" ? Comparator.Nearly : FigureJson.FromSign(id);
}
