using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Numbers;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>Tells digits that may begin a figure from those that are something else: names, labels, days, times, telephone numbers, codes.</summary>
internal readonly ref struct NumberShapes(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, FigureSurroundings around, ValueReader values)
{
    private const int MostLabelled = 6;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly FigureSurroundings _around = around;
    private readonly ValueReader _values = values;
    private readonly PhoneShape _phone = new(text, tokens, words);

    /// <param name="i">A token of digits.</param>
    /// <param name="next">Where to go on where they are no figure.</param>
    internal NumberClass Of(int i, out int next)
    {
        var number = _phone.Of(i, out next);
        if (number != NumberClass.None)
            return number;
        next = ShapeEnd(i);
        if (
            tokens[next] is { Gap: false, Kind: TokenKind.Word or TokenKind.Mark }
            && IsTimes(next)
            && tokens[next + 1] is { IsDigits: true, Gap: false }
            && !IsPower(next)
        )
        {
            next = ShapeEnd(next + 1);
            return NumberClass.Dimensions;
        }

        var glued = Glued(i);
        if (glued != NumberClass.None)
            return glued;
        if (IsClock(i, next))
            return NumberClass.Clock;
        if (IsDay(i))
            return NumberClass.Day;
        if (IsCode(i))
            return NumberClass.Code;
        return Behind(i) is var behind and not NumberClass.None ? behind : Labelled(i);
    }

    /// <summary>Past digits and the marks that tie them together.</summary>
    internal int ShapeEnd(int i)
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

    /// <summary>"Covid-19", "F-16", "M5": the digits of a name. "و14", "بـ50" are numbers, and so are those that only lack a space: "إلى69,799".</summary>
    private NumberClass Glued(int i)
    {
        if (tokens[i].Gap)
            return NumberClass.None;
        ref readonly var before = ref tokens[i - 1];
        // "US$5" is money, not a name.
        if (before.Kind == TokenKind.Word && !_around.IsParticle(i - 1) && _text[before.End - 1] != '$' && !IsMoneyLetter(i))
            return LacksSpace(i) ? NumberClass.None : NumberClass.Name;
        if (before.Kind != TokenKind.Mark || before.Gap)
            return NumberClass.None;
        if (before.Number is '-' or '–' or '_' && tokens[i - 2].Kind == TokenKind.Word)
            return NumberClass.Name;
        return before.Number is '/' or ':' or '\\' && tokens[i - 2].Kind is TokenKind.Digits or TokenKind.Word ? NumberClass.Code : NumberClass.None;
    }

    /// <summary>"N4.2 billion", "R1,200,000": a letter for a currency, where a scale or groups of thousands follow.</summary>
    private bool IsMoneyLetter(int i)
    {
        ref readonly var before = ref tokens[i - 1];
        return before.Is(Kinds.Sign)
            && before is { Capital: true }
            && before.End - before.Start == 1
            && (tokens[ShapeEnd(i)].Is(Kinds.Scale) || (tokens[i + 1].IsMark(',') && !tokens[i + 1].Gap && tokens[i + 2] is { Gap: false, Digits: 3 }));
    }

    /// <summary>The space before the digits was forgotten: behind a preposition or a bound, or where something counted follows.</summary>
    private bool LacksSpace(int i)
    {
        const Kinds Leads = Kinds.Before | Kinds.To | Kinds.From | Kinds.Between | Kinds.Stop | Kinds.Change | Kinds.Within | Kinds.Since;
        ref readonly var before = ref tokens[i - 1];
        if (before.Is(Kinds.NotYear))
            return false;
        var letters = before.End - before.Start;
        if (!ArabicFold.IsArabicLetter(_text[before.Start]))
            return letters > 2 && before.Is(Leads) && !before.Capital;
        if (letters > 1 && before.Is(Leads))
            return true;
        var after = tokens[ShapeEnd(i)];
        if (letters < 4 || !after.Gap || after.Kind != TokenKind.Word || tokens[i].Digits < 2)
            return false;
        return after.Is(Kinds.Scale | Kinds.Scales | Kinds.Percent | Kinds.Unit | Kinds.People)
            || (after.Has == Kinds.None && !after.Definite && after.Prefix == Clitics.None && ArabicFold.IsArabicLetter(_text[after.Start]));
    }

    /// <summary>"14:30", "الساعة 3", "5.30 مساء", "7 pm", "14.30 GMT".</summary>
    private bool IsClock(int i, int end)
    {
        if (tokens[i + 1] is { Kind: TokenKind.Mark, Number: ':', Gap: false } && tokens[i + 2] is { Kind: TokenKind.Digits, Gap: false, Digits: 2 })
            return true;
        if (tokens[i].Digits > 2 || tokens[i].Number > 24 || end > i + 3)
            return false;
        ref readonly var before = ref tokens[i - 1];
        if (before.Is(Kinds.Clock) && before.Definite && words.Sense(before, Kinds.Clock).Id == "at")
            return true;
        ref readonly var after = ref tokens[end];
        if (after.Kind != TokenKind.Word)
            return false;
        if (
            after.Is(Kinds.Clock)
            && after.Prefix == Clitics.None
            && ArabicFold.IsArabicLetter(_text[after.Start])
            && words.Words[after.Entry].Key[^1] is ArabicLetter.Alef or ArabicLetter.Hamza
        )
            return tokens[i].Number <= 12;
        // "p.m."
        if (
            _text[after.Start..after.End] is "a" or "p" or "A" or "P"
            && tokens[end + 1].IsMark('.')
            && tokens[end + 2] is { Kind: TokenKind.Word, Gap: false } m
        )
            return _text[m.Start..m.End] is "m" or "M";
        return words.IsNamed(after, "clock");
    }

    private bool IsDay(int i)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var after = ref tokens[i + 1];
        // "2-2021"
        if (after.IsMark('-') && !after.Gap && token.Digits <= 2 && tokens[i + 2] is { IsDigits: true, Gap: false, Digits: 4, Number: >= 1900 and <= 2100 })
            return true;
        // "2014-2017", "03-20شعبان": years, days of a month.
        if (
            after is { Kind: TokenKind.Mark, Number: '-' or '–', Gap: false }
            && tokens[i + 2] is { IsDigits: true, Gap: false } other
            && (tokens[i + 3].Is(Kinds.Month | Kinds.Hijri) || (IsYear(token) && IsYear(other)))
        )
            return true;
        // "3/2021"
        if (after.IsMark('/') && !after.Gap && token.Digits <= 2 && tokens[i + 2] is { IsDigits: true, Gap: false } year && IsYear(year))
            return true;
        // "بين 10 و15 شعبان"
        var second = tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Is(Kinds.And) ? i + 2 : -1;
        return second > 0 && token.Digits <= 2 && tokens[second] is { IsDigits: true, Digits: <= 2 } && tokens[second + 1].Is(Kinds.Month | Kinds.Hijri);
    }

    private static bool IsYear(in Token token) => token is { Digits: 4, Number: >= 1900 and <= 2100 };

    /// <summary>"52-03-2021": a number of some kind, but no quantity.</summary>
    private bool IsCode(int i)
    {
        ref readonly var before = ref tokens[i - 1];
        ref readonly var after = ref tokens[i + 1];
        if (!after.IsMark('-') || after.Gap || !tokens[i + 2].IsDigits || tokens[i + 2].Gap)
            return false;
        if (before.IsMark('-') && !before.Gap && !tokens[i].Gap)
            return true;
        return tokens[i + 3].IsMark('-') && !tokens[i + 3].Gap && tokens[i + 4].IsDigits && !tokens[i + 4].Gap;
    }

    /// <summary>What is glued behind the digits, or stands before them with the article, tells.</summary>
    private NumberClass Behind(int i)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var before = ref tokens[i - 1];
        ref readonly var after = ref tokens[i + 1];
        if (after.Kind == TokenKind.Word && !after.Gap)
        {
            if (_around.IsOrdinalEnding(after))
                return NumberClass.Ordinal;
            if (after.Has == Kinds.None && _text[after.Start] < '\u0250' && !IsPower(i + 1))
                return NumberClass.Name;
            // "1m" is a metre or a million: only money or people tell.
            if (_text[after.Start..after.End] is "m" && !_values.HasMoneyBefore(i) && !tokens[i + 2].Is(Kinds.People))
                return NumberClass.Unclear;
        }

        // "القمة الـ32", "الدول الـ27": the thirty-second, the twenty-seven known ones. "الساعات الـ24" are counted.
        return
            !token.Gap
            && before.Kind == TokenKind.Word
            && _text[before.Start..before.End].Contains(ArabicLetter.Alef)
            && (after.Kind != TokenKind.Word || after.Is(Kinds.Stop) || after.Definite || after.Prefix != Clitics.None)
            && !tokens[i - 2].Is(Kinds.Unit | Kinds.Periods)
            ? NumberClass.Ordinal
            : NumberClass.None;
    }

    /// <summary>"رقم 5", "Article 51", "المادة (5)", "المواد 5 و6", "عيار 120".</summary>
    private NumberClass Labelled(int i)
    {
        for (var n = 0; n < MostLabelled; n++)
        {
            if (LabelAt(i - 1) is { } id)
                return OfLabel(id, i);
            ref readonly var before = ref tokens[i - 1];
            // "القرار (2254)", "رقم: 10", "Views: 3,456"
            if (
                before.Kind == TokenKind.Mark
                && LabelAt(i - 2) is { } apart
                && (before.Number is ':' or '#' or '.' || (before.Number == '(' && tokens[ShapeEnd(i)].IsMark(')')))
            )
                return OfLabel(apart, i);
            // "Article 5(2)", "المواد 5 و6"
            var joined =
                before.IsMark('(') && !before.Gap
                || before.Is(Kinds.And)
                || words.IsNamed(before, "of")
                || _around.IsParticle(i - 1)
                || before.Number is ',' or '،';
            if (!joined || !tokens[i - 2].IsDigits)
                return NumberClass.None;
            if (before.Kind == TokenKind.Mark && !before.IsMark('(') && !tokens[i].Gap)
                return NumberClass.None;
            i -= 2;
        }

        return NumberClass.None;
    }

    private string? LabelAt(int i) => i >= 0 && tokens[i].Is(Kinds.NotYear) ? words.Sense(tokens[i], Kinds.NotYear).Id : null;

    private NumberClass OfLabel(string id, int i)
    {
        var number = id switch
        {
            "calibre" => NumberClass.Calibre,
            "views" => NumberClass.Views,
            "seen" when tokens[i - 1].IsMark(':') => NumberClass.Views,
            "label" or "soft" => NumberClass.Label,
            _ => NumberClass.None,
        };
        if (id is "soft" or "views" or "seen" && CountsBehind(ShapeEnd(i)))
            return NumberClass.None;
        return number == NumberClass.Calibre || !IsMeasured(i, number) ? number : NumberClass.None;
    }

    /// <summary>"في المرحلة 40 مدرسة": what is counted follows.</summary>
    private bool CountsBehind(int end) => tokens[end].Gap && !tokens[end].Definite && !tokens[end].Capital && _around.IsCountedWord(end);

    /// <summary>"القناة 9" is a name, "حققت القناة 9.4 مليارات" a quantity, and "أقر القانون 40 نائبا" too.</summary>
    private bool IsMeasured(int i, NumberClass number)
    {
        var end = ShapeEnd(i);
        if (tokens[end].Is(Kinds.Scale | Kinds.Scales | Kinds.Percent))
            return end <= i + 3;
        return number == NumberClass.Label
            && tokens[end] is { Gap: true, Prefix: Clitics.None } after
            && after.Is(Kinds.People | Kinds.Unit)
            && !tokens[i - 1].IsMark('(');
    }

    private bool IsTimes(int i) => tokens[i].End - tokens[i].Start == 1 && _text[tokens[i].Start] is 'x' or 'X' or '×' or '*';

    /// <summary>The "e10" of "1e10", the "x10^6" of "1.3x10^6".</summary>
    private bool IsPower(int i)
    {
        if (tokens[i].End - tokens[i].Start != 1 || tokens[i + 1].Gap)
            return false;
        if (_text[tokens[i].Start] is 'e' or 'E')
            return tokens[i + 1].IsDigits
                || (tokens[i + 1].Kind == TokenKind.Mark && tokens[i + 1].Number is '-' or '+' && tokens[i + 2].IsDigits && !tokens[i + 2].Gap);
        return _text[tokens[i].Start] is 'x' or 'X' or '×' && tokens[i + 1] is { IsDigits: true, Number: 10 } && tokens[i + 2].IsMark('^');
    }
}
