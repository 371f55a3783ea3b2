using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Times of day: 15:00, 3:30 p.m., "الثالثة عصرا".</summary>
internal static class ClockReader
{
    internal static bool Read(in DateTokens at, int i, out TimeOnly time, out int next)
    {
        (time, next) = (default, i);
        var tokens = at.Tokens;
        int hour,
            minute = 0;
        var sure = false;
        if (tokens[i].IsDigits && tokens[i].Digits <= 2 && tokens[i].Number is >= 0 and <= 24)
        {
            (hour, next) = ((int)tokens[i].Number, i + 1);
            if (tokens[next].IsMark(':') && !tokens[next].Gap && tokens[next + 1] is { IsDigits: true, Digits: 2, Gap: false, Number: < 60 })
            {
                (minute, next, sure) = ((int)tokens[next + 1].Number, next + 2, true);
                if (tokens[next].IsMark(':') && !tokens[next].Gap && tokens[next + 1] is { IsDigits: true, Digits: 2, Gap: false })
                    next += 2;
            }
        }
        else if (tokens[i].Is(Kinds.Ordinal) && at.IsArabic(i) && tokens[i].HasPrefix(Clitics.The) && at.Ordinal(i, out hour, out next) && hour <= 12)
        {
            sure = tokens[i - 1].Is(Kinds.Clock);
        }
        else
        {
            return false;
        }

        if (Half(at, next, out var afternoon, out var after) || (sure && HalfLetter(at, next, out afternoon, out after)))
        {
            next = after;
            sure = true;
            if (hour > 12)
                return false;
            hour = afternoon ? (hour % 12) + 12 : hour % 12;
        }

        if (!sure || hour > 23)
            return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    /// <summary>The letters ص and م behind hours and minutes: "02:00 م".</summary>
    private static bool HalfLetter(in DateTokens at, int i, out bool afternoon, out int next)
    {
        ref readonly var token = ref at.Tokens[i];
        var letter = token.Kind == TokenKind.Word && token.End - token.Start == 1 ? at.Text[token.Start] : default;
        (afternoon, next) = (letter == ArabicLetter.Meem, i + 1);
        return letter is ArabicLetter.Meem or ArabicLetter.Sad;
    }

    /// <summary>"a.m.", "pm", "صباحا", "مساء": which half of the day.</summary>
    private static bool Half(in DateTokens at, int i, out bool afternoon, out int next)
    {
        (afternoon, next) = (false, i);
        var tokens = at.Tokens;
        if (tokens[i].Is(Kinds.Clock) && at.Id(i, Kinds.Clock) is "am" or "pm" && at.IsArabic(i))
        {
            afternoon = at.Id(i, Kinds.Clock) == "pm";
            next = i + 1;
            return true;
        }

        var letters = at.Text[tokens[i].Start..tokens[i].End];
        if (letters.Equals("am", StringComparison.OrdinalIgnoreCase) || letters.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            afternoon = letters[0] is 'p' or 'P';
            next = i + 1;
            return true;
        }

        if (letters.Length != 1 || letters[0] is not ('a' or 'p' or 'A' or 'P') || !tokens[i + 1].IsMark('.') || tokens[i + 2].Kind != TokenKind.Word)
            return false;
        if (!at.Text[tokens[i + 2].Start..tokens[i + 2].End].Equals("m", StringComparison.OrdinalIgnoreCase))
            return false;
        afternoon = letters[0] is 'p' or 'P';
        next = tokens[i + 3].IsMark('.') && !tokens[i + 3].Gap ? i + 4 : i + 3;
        return true;
    }
}
