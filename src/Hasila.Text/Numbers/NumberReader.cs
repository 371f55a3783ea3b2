using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Numbers;

/// <summary>
/// Reads one number, in digits, in words or in both ("182 ألفا و14", "مليون ونصف المليون", "three and a half million").
/// A number is a sum of falling scales; a scale is a group below one thousand and the scale's word.
/// </summary>
internal readonly ref partial struct NumberReader(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, bool arabicByDefault)
{
    /// <summary>Beyond this nothing is read: no quantity of the news comes near, and sums stay far from overflow.</summary>
    private const decimal Largest = 1e21m;

    private const decimal MostToScale = 1e15m;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The number that begins at a token, the longest there is.</summary>
    /// <param name="i">Its first token.</param>
    /// <param name="one">True where an article before it stands for one: "a million".</param>
    internal Numeral Read(int i, bool one = false)
    {
        var sum = new Sum();
        var j = i;
        if (one)
            sum.AddGroup(1, null, 1);
        var (whole, end) = (sum, j);
        while (true)
        {
            // "5 آلاف و7 آلاف": a group in front of a scale that is not smaller begins another number.
            if (!sum.HasGroup)
                (whole, end) = (sum, j);
            if (!Step(ref sum, ref j, i))
                break;
            if (sum.IsTooLarge)
                return Numeral.None;
            if (sum.Clashes)
                return whole.ToNumeral(end);
            if (sum.Total + sum.Group > Largest)
                return Numeral.None;
        }

        return sum.Parts == 0 || sum.IsTooLarge || (one && j == i) ? Numeral.None : sum.ToNumeral(j);
    }

    /// <summary>Digits only, with whatever separators they have.</summary>
    internal Numeral ReadPrinted(int i) => tokens[i].IsDigits ? PrintedNumber.Read(_text, tokens, i, IsArabicAround(i)) : Numeral.None;

    /// <summary>True where the words next to a token are Arabic.</summary>
    internal bool IsArabicAround(int i)
    {
        for (var distance = 1; distance <= 4; distance++)
        {
            ref readonly var after = ref tokens[i + distance];
            if (after.Kind == TokenKind.Word)
                return ArabicFold.IsArabicLetter(_text[after.Start]);
        }

        for (var distance = 1; distance <= 4; distance++)
        {
            ref readonly var before = ref tokens[i - distance];
            if (before.Kind == TokenKind.Word)
                return ArabicFold.IsArabicLetter(_text[before.Start]);
        }

        return arabicByDefault;
    }

    /// <summary>Takes one more element into the sum, with the "and" or hyphen before it. False where the number has ended.</summary>
    private bool Step(ref Sum sum, ref int next, int first)
    {
        var j = next;
        var joined = Joint.None;
        if (j > first)
        {
            if (tokens[j].Is(Kinds.And) && tokens[j].Kind == TokenKind.Word)
            {
                joined = Joint.And;
                j++;
            }
            else if (tokens[j].IsMark('-') && tokens[j + 1].Kind == TokenKind.Word && sum.LastIsWord)
            {
                joined = Joint.Hyphen;
                j++;
            }
            else if (tokens[j].HasPrefix(Clitics.And))
            {
                joined = Joint.And;
            }

            if (tokens[j].HasPrefix(Clitics.By | Clitics.To | Clitics.So))
                return false;
        }

        ref readonly var token = ref tokens[j];
        if (token.Is(Kinds.Except) && sum.Parts > 0 && tokens[j + 1].Is(Kinds.Fraction) && sum.Whole)
        {
            sum.Take(words.Value(tokens[j + 1], Kinds.Fraction));
            next = j + 2;
            return true;
        }

        if (token.IsDigits)
            return Digits(ref sum, ref next, j, joined);
        if (token.Kind != TokenKind.Word || (j > first && token.HasPrefix(Clitics.The)))
            return token.Kind == TokenKind.Word && Fractions(ref sum, ref next, j, joined);
        if (token.Is(Kinds.Scale | Kinds.Scales | Kinds.TwoScale))
            return Scales(ref sum, ref next, j, joined);
        if (token.Is(Kinds.Hundred | Kinds.Hundreds))
            return Hundreds(ref sum, ref next, j, joined);
        if (token.Is(Kinds.Dozen))
            return Dozens(ref sum, ref next, j, joined);
        if (Fractions(ref sum, ref next, j, joined))
            return true;
        return token.Is(Kinds.One | Kinds.Ten | Kinds.Teen | Kinds.Tens | Kinds.Zero) && Small(ref sum, ref next, j, joined);
    }

    private bool Digits(ref Sum sum, ref int next, int j, Joint joined)
    {
        // "3 hundred and 21"
        if (
            sum.HasGroup
            && sum.Last == 100
            && joined == Joint.And
            && !IsArabic(j)
            && _text[tokens[j - 1].Start] < '\u0250'
            && tokens[j] is { Digits: <= 2, Number: > 0 }
            && !tokens[j + 1].Is(Kinds.Percent | Kinds.Hundred | Kinds.Scale | Kinds.Scales | Kinds.Dozen)
        )
        {
            sum.Raise(tokens[j].Number);
            next = j + 1;
            return true;
        }

        if (sum.Parts > 0 && (joined == Joint.Hyphen || sum.HasGroup || sum.Scale == 1))
            return false;
        var printed = PrintedNumber.Read(_text, tokens, j, IsArabicAround(j));
        if (!printed.Found)
            return false;
        var scaled = tokens[printed.Next].Is(Kinds.Scale | Kinds.Scales | Kinds.Hundred) && tokens[printed.Next].Prefix == Clitics.None;
        // "44 ألفا 532": three digits straight behind a thousand are the rest of it.
        var rest = sum.Scale == 1000 && sum.Printed && tokens[j].Digits == 3 && printed.Plain && printed.Next == j + 1;
        if (sum.Parts > 0 && (printed.Value >= sum.Scale || printed.Value <= 0 || (joined == Joint.None && !scaled && !rest)))
            return false;
        // After "and", a number of its own with a percent sign is not the rest of the one before.
        if (sum.Parts > 0 && !scaled && (tokens[printed.Next].Is(Kinds.Percent) || IsDayOfMonth(printed.Next)))
            return false;
        sum.AddGroup(printed.Value, printed.Step, last: printed.Value);
        sum.Printed |= sum.Parts == 1;
        sum.Plain = printed.Plain && sum.Parts == 1;
        next = printed.Next;
        return true;
    }

    private bool IsDayOfMonth(int after) => tokens[after].Is(Kinds.Month);

    private bool Small(ref Sum sum, ref int next, int j, Joint joined)
    {
        ref readonly var token = ref tokens[j];
        var sense = words.Words[token.Entry].Get(Kinds.One | Kinds.Ten | Kinds.Teen | Kinds.Tens | Kinds.Zero);
        var value = sense.Value;
        if (sense.Id == "head" && !BeginsTeen(j))
            return false;
        if (!sum.HasGroup)
        {
            if (sum.Parts > 0 && (value >= sum.Scale || value == 0))
                return false;
            if (joined == Joint.Hyphen || (joined == Joint.None && sum.Parts > 0 && IsArabic(j)))
                return false;
            sum.AddGroup(value, null, value);
        }
        else if (!sum.LastIsWord)
        {
            return false;
        }
        else if (token.Is(Kinds.Ten) && joined == Joint.None && sum.Last is >= 1 and <= 9 && IsArabic(j))
        {
            sum.Raise(10);
        }
        else if (sum.Last is >= 20 and < 100 && value < 10 && value > 0 && (joined != Joint.None || !IsArabic(j)) && !IsArabic(j))
        {
            sum.Raise(value);
        }
        else if (sum.Last is >= 1 and <= 9 && token.Is(Kinds.Tens) && joined == Joint.And && IsArabic(j))
        {
            sum.Raise(value);
        }
        else if (sum.Last >= 100 && value is > 0 and < 100 && (joined == Joint.And || !IsArabic(j)) && joined != Joint.Hyphen)
        {
            sum.Raise(value);
        }
        else if (joined != Joint.And && sum.Group is >= 1 and <= 19 && sum.Group == sum.Last && value is >= 10 and < 100 && !IsArabic(j))
        {
            // "one twenty two", "nineteen seventy eight"
            sum.Times100(value);
        }
        else
        {
            return false;
        }

        next = j + 1;
        return true;
    }

    /// <summary>احد and احدى count only in "احد عشر" and "احد وعشرون".</summary>
    private bool BeginsTeen(int j)
    {
        ref readonly var after = ref tokens[j + 1];
        if (after.Is(Kinds.Ten) && after.Prefix == Clitics.None)
            return true;
        return (after.Is(Kinds.Tens) && after.Prefix == Clitics.And) || (after.Is(Kinds.And) && tokens[j + 2].Is(Kinds.Tens));
    }

    private bool Hundreds(ref Sum sum, ref int next, int j, Joint joined)
    {
        ref readonly var token = ref tokens[j];
        if (
            token.Is(Kinds.Hundred)
            && joined != Joint.And
            && sum.HasGroup
            && (sum.Group < 100 || sum.Printed)
            && (sum.Group == decimal.Truncate(sum.Group) || !sum.Whole)
            && sum.Group > 0
        )
        {
            sum.TimesHundred();
            next = j + 1;
            return true;
        }

        if (token.Is(Kinds.TensOf) && !token.Is(Kinds.Hundreds))
            return false;
        var value = token.Is(Kinds.Hundreds) ? words.Value(token, Kinds.Hundreds) : 100;
        if (sum.Parts > 0 && (value >= sum.Scale && sum.Scale > 1))
            return false;
        if (!sum.HasGroup && (sum.Parts == 0 || joined == Joint.And || !IsArabic(j)))
            sum.AddGroup(value, null, value);
        else if (sum.HasGroup && joined == Joint.And && sum.Group < 100 && sum.LastIsWord && token.Is(Kinds.Hundreds))
            sum.Raise(value);
        else
            return false;
        next = j + 1;
        return true;
    }

    private bool Scales(ref Sum sum, ref int next, int j, Joint joined)
    {
        if (sum.Total + sum.Group > MostToScale)
        {
            sum.IsTooLarge = true;
            return false;
        }

        ref readonly var token = ref tokens[j];
        if (token.Is(Kinds.TwoScale))
        {
            var two = words.Value(token, Kinds.TwoScale);
            if (sum.Parts > 0 && (joined != Joint.And || (sum.Scale > 1 && two >= sum.Scale) || !sum.LastIsWord))
                return false;
            sum.AddChunk(two, two / 2);
            next = j + 1;
            return true;
        }

        var scale = words.Value(token, Kinds.Scale | Kinds.Scales);
        if (
            token.Is(Kinds.Scales)
            && !token.Is(Kinds.Scale)
            && (!sum.HasGroup || joined == Joint.And)
            && !(sum.Scale > 1 && joined == Joint.None && scale > sum.Scale)
        )
            return false;
        if (words.Words[token.Entry].Key is "cr" or "kr" && !token.Capital)
            return false;
        if (sum.HasGroup && joined != Joint.And)
        {
            if (sum.Group == 0)
                return false;
            if (sum.Scale > 1 && scale >= sum.Scale)
                sum.Clashes = true;
            else
                sum.ScaleGroup(scale);
        }
        else if (sum.Parts == 0)
        {
            if (!IsArabic(j))
                return false;
            sum.AddChunk(IsDualConstruct(j) ? 2 * scale : scale, scale);
        }
        else if (!sum.HasGroup && joined == Joint.None && (scale > sum.Scale || (scale == sum.Scale && scale == 1000)))
        {
            sum.ScaleChunk(scale);
        }
        else if (!sum.HasGroup && joined == Joint.And && scale < sum.Scale && IsArabic(j))
        {
            sum.AddChunk(scale, scale);
        }
        else
        {
            return false;
        }

        next = j + 1;
        return true;
    }

    /// <summary>"ألفا جندي" are two thousand: without tanwin, the ending before a noun is the dual's.</summary>
    private bool IsDualConstruct(int j)
    {
        var word = _text[tokens[j].Start..tokens[j].End];
        return words.Words[tokens[j].Entry].Key[^1] == ArabicLetter.Alef
            && !word.Contains('\u064B')
            && tokens[j + 1].Kind == TokenKind.Word
            && tokens[j + 1].Gap
            && !tokens[j + 1].Is(KindSets.NoNoun)
            && !tokens[j + 1].HasPrefix(Clitics.And | Clitics.So | Clitics.By | Clitics.To);
    }

    private bool Dozens(ref Sum sum, ref int next, int j, Joint joined)
    {
        if (!sum.HasGroup || joined == Joint.And || sum.Last == 0)
            return false;
        sum.ReplaceLast(sum.Last * words.Value(tokens[j], Kinds.Dozen));
        next = j + 1;
        return true;
    }

    private bool IsArabic(int j) => ArabicFold.IsArabicLetter(_text[tokens[j].Start]);

    private enum Joint
    {
        None,
        And,
        Hyphen,
    }
}
