using System.Collections.Frozen;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>What stands around a number: bounds before and behind it, percent signs, units, money, and what is counted.</summary>
internal readonly ref struct FigureSurroundings(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words)
{
    /// <summary>How far before a number the noun that it counts may stand, after "the number of".</summary>
    private const int CountReach = 6;

    private const int MostCountedWords = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly FigureBounds _bounds = new(text, tokens, words);

    private bool IsAnyKey(in Token token, FrozenSet<string> keys) => token.Entry != 0 && keys.Contains(words.Words[token.Entry].Key);

    internal bool IsKey(in Token token, string key) => token.Entry != 0 && string.Equals(words.Words[token.Entry].Key, key, StringComparison.Ordinal);

    /// <summary>Bounds, percent or money before the number, and what is counted.</summary>
    internal void Complete(ref FigureDraft figure, int floor)
    {
        PercentOrMoneyBefore(ref figure, floor);
        TimeBefore(ref figure, floor);
        var bound = _bounds.Before(ref figure, floor);
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
        bound = _bounds.After(ref figure) ?? bound;
        if (figure.Counted < 0)
            TakeCounted(ref figure);
        if (figure.Counted < 0)
            TakeCountedBefore(ref figure, floor);
        if (bound is { } comparator && figure.Comparator == Comparator.Exact)
            figure.Comparator =
                comparator == Comparator.More && figure.Unit is not null and not "people" && _bounds.IsNegated(figure.First, floor)
                    ? Comparator.AtMost
                    : comparator;
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
        // N4.2 billion
        if (token.Kind == TokenKind.Word && token.End - token.Start == 1)
            return tokens[at + 1].IsDigits && !tokens[at + 1].Gap;
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
        var linked = IsKey(tokens[i], GrammarWords.Of) || IsKey(tokens[i], "of");
        if (linked)
        {
            if (!MayCountBehind(figure, i))
                return;
            i++;
            if (IsKey(tokens[i], "the") || IsKey(tokens[i], "all") || IsKey(tokens[i], "its") || IsAnyKey(tokens[i], GrammarWords.Total))
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
            if (ArabicFold.IsArabicLetter(_text[tokens[end - 1].Start]) || IsPeople(end - 1) || IsSubject(end))
                break;
        }

        if (end == i)
            return;
        SetCounted(ref figure, i, end);
    }

    private void SetCounted(ref FigureDraft figure, int i, int end)
    {
        figure.Counted = i;
        figure.CountedEnd = end;
        if (figure.Unit is null && tokens[end - 1].Is(Kinds.People) && !(figure.Number.IsFraction && figure.Number.Value < 1))
            figure.Unit = "people";
    }

    /// <summary>
    /// What stands behind "من" is counted where it is a share of something known ("30 من الجرحى") or a kind of it ("5 أطنان من القمح"); "خلال 24 ساعة من ضبط"
    /// and "40 ألفا من شمال البلاد" say when and whence.
    /// </summary>
    private bool MayCountBehind(in FigureDraft figure, int i)
    {
        ref readonly var after = ref tokens[i + 1];
        if (!ArabicFold.IsArabicLetter(_text[tokens[i].Start]))
            return true;
        if (tokens[figure.Next - 1].Is(Kinds.Period | Kinds.Periods | Kinds.TwoPeriods))
            return after.Definite && !tokens[figure.First - 1].Is(Kinds.Within | Kinds.Since | Kinds.In);
        return figure.Unit is not null || figure.Number.IsFraction || figure.Vague || after.Definite || after.Is(Kinds.People) || tokens[i + 2].Definite;
    }

    /// <summary>"40 displaced persons" are people, "40 displaced families" and "3 civilian cars" are not.</summary>
    private bool IsPeople(int i) =>
        tokens[i].Is(Kinds.People)
        && !(
            _text[tokens[i].Start..tokens[i].End] is [.., not ('s' or 'n' or 'e' or 'l')] or [.., 'i' or 'e', 'a' or 'e', 'n' or 'e']
            && IsContentWord(i + 1, first: false)
            && _text[tokens[i + 1].Start..tokens[i + 1].End] is [.., not ('s' or 'u' or 'i'), 's']
        );

    /// <summary>"23 bridges collapsed": the noun is over where a verb follows its plural.</summary>
    private bool IsSubject(int next)
    {
        var noun = _text[tokens[next - 1].Start..tokens[next - 1].End];
        ref readonly var after = ref tokens[next];
        return noun is [.., not ('s' or 'u' or 'i'), 's'] && after.Kind == TokenKind.Word && !after.Capital && _text[after.Start..after.End].EndsWith("ed");
    }

    /// <summary>"بلغ عدد الجرحى 60", "the number of pupils rose to 4,000": the noun stands before.</summary>
    private void TakeCountedBefore(ref FigureDraft figure, int floor)
    {
        if (figure.Unit is not null || figure.Vague || figure.Number.IsFraction)
            return;
        for (var i = figure.First - 1; i > floor && figure.First - i <= CountReach; i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return;
            if (!words.IsNamed(tokens[i - 1], "count"))
                continue;
            var end = i;
            while (end - i < MostCountedWords && end < figure.First && IsContentWord(end, first: end == i))
            {
                end++;
                if (ArabicFold.IsArabicLetter(_text[tokens[end - 1].Start]) || IsPeople(end - 1))
                    break;
            }

            var arabic = ArabicFold.IsArabicLetter(_text[tokens[i].Start]);
            if (end > i && (!arabic || tokens[i].Definite || tokens[i].Is(Kinds.People) || tokens[i + 1].Definite))
                SetCounted(ref figure, i, end);
            return;
        }
    }

    /// <summary>"الساعات الـ 24 الماضية": the unit stands before a definite number.</summary>
    private void TimeBefore(ref FigureDraft figure, int floor)
    {
        var i = figure.First - 1;
        if (
            figure.Unit is not null
            || !figure.Number.Printed
            || i - 1 < floor
            || !IsParticle(i)
            || !tokens[i - 1].Is(Kinds.Unit)
            || !tokens[i - 1].Is(Kinds.Periods)
        )
            return;
        if (tokens[i - 1].HasPrefix(Clitics.The))
            (figure.Unit, figure.First) = (words.Sense(tokens[i - 1], Kinds.Unit).Id, i - 1);
    }

    /// <summary>"رشاش 23 ملم", "a 9mm pistol".</summary>
    internal bool IsCalibre(in FigureDraft figure) =>
        figure.Unit == "millimetres" && (IsLabel(tokens[figure.First - 1], "weapon") || IsLabel(tokens[figure.Next], "weapon"));

    /// <summary>"1,234 مشاهدة" as a line of its own.</summary>
    internal bool IsViews(in FigureDraft figure) =>
        (IsLabel(tokens[figure.Next], "seen") || IsLabel(tokens[figure.Next], "views"))
        && !StandsInWords(figure.First - 1)
        && !StandsInWords(figure.Next + 1)
        && figure.Unit is null;

    private bool StandsInWords(int i) => tokens[i].Kind is TokenKind.Word or TokenKind.Digits;

    private bool IsLabel(in Token token, string id) => token.Is(Kinds.NotYear) && words.Sense(token, Kinds.NotYear).Id == id;

    internal bool IsCountedWord(int i) => IsContentWord(i, first: true);

    private bool IsContentWord(int i, bool first)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Word || token.HasPrefix(Clitics.And | Clitics.So | Clitics.By | Clitics.To))
            return false;
        if (!first && !token.Gap)
            return false;
        return !token.Is(KindSets.NoNoun) || token.Is(Kinds.People | Kinds.Unit);
    }

    /// <summary>"from 30 to 50" after "rose" says two numbers, not a range.</summary>
    internal bool IsChange(int i) => _bounds.IsChange(i);

    /// <summary>A particle that Arabic writes in one with digits: و14, بـ50, الـ27.</summary>
    internal bool IsParticle(int i)
    {
        var word = tokens[i];
        return Prefixes.StandBeforeDigits(ArabicFold.Fold(_text[word.Start..word.End]));
    }

    internal bool IsOrdinalEnding(in Token token)
    {
        var letters = _text[token.Start..token.End];
        return letters is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH";
    }

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
}
