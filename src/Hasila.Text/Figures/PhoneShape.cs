using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>
/// Telephone numbers and other runs of digits that name a line or a thing and count nothing: "+963 11 555 0142", "0933555014", "96171555014+".
/// </summary>
internal readonly ref struct PhoneShape(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words)
{
    private const int Fewest = 7;
    private const int FewestAfterPlus = 8;
    private const int FewestNamed = 5;
    private const int Shortest = 3;
    private const int Most = 16;
    private const int LongRun = 10;
    private const int MostGroups = 6;
    private const int NameReach = 4;

    private readonly ReadOnlySpan<char> _text = text;

    /// <param name="i">A token of digits.</param>
    /// <param name="next">The first token behind, where it is one.</param>
    internal NumberClass Of(int i, out int next)
    {
        ref readonly var token = ref tokens[i];
        next = i + 1;
        var plus = tokens[i - 1].IsMark('+') && !token.Gap;
        var zero = token.Digits > 2 && _text[token.Start] is '0' or '٠' or '۰';
        var named = IsNamed(i);
        if (!plus && !zero && !named && token.Digits < LongRun && !tokens[i + 1].IsMark('+'))
            return NumberClass.None;
        var digits = Walk(i, out var end);
        if (digits > Most)
            digits = token.Digits;
        var fits =
            plus && digits >= FewestAfterPlus
            || zero && digits >= Fewest
            || named && (digits >= FewestNamed || (digits >= Shortest && tokens[end].Kind != TokenKind.Word))
            || IsClosedByPlus(i);
        if (fits && !IsCounted(end))
        {
            next = tokens[end].IsMark('+') && !tokens[end].Gap ? end + 1 : end;
            return NumberClass.Phone;
        }

        return IsLongRun(i) ? NumberClass.Code : NumberClass.None;
    }

    /// <summary>"هاتف: ...", "رقم الهاتف ...", "tel. (...)".</summary>
    private bool IsNamed(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= NameReach; j--)
        {
            ref readonly var token = ref tokens[j];
            if (token.Is(Kinds.NotYear) && words.Sense(token, Kinds.NotYear).Id == "phone")
                return true;
            if (!(token.Kind == TokenKind.Mark && token.Number is ':' or '(' or '+' or '.' or '/') && !token.Is(Kinds.NotYear | Kinds.Over))
                return false;
        }

        return false;
    }

    /// <summary>How many digits stand together, in groups with a space, a hyphen or a bracket between them.</summary>
    private int Walk(int i, out int end)
    {
        int digits = tokens[i].Digits;
        end = i + 1;
        for (var group = 1; group < MostGroups; group++)
        {
            var j = end;
            while (j - end < 2 && tokens[j].Kind == TokenKind.Mark && tokens[j].Number is '-' or '–' or '(' or ')' or '.' or '/')
                j++;
            // A comma groups a quantity, and one digit behind a space counts something.
            if (!tokens[j].IsDigits || tokens[j].Digits < 2 || digits + tokens[j].Digits > Most)
                break;
            digits += tokens[j].Digits;
            end = j + 1;
        }

        if (tokens[end].IsMark(')') && tokens[i - 1].IsMark('('))
            end++;
        return digits;
    }

    private bool IsClosedByPlus(int i) => tokens[i].Digits >= LongRun - 1 && tokens[i + 1].IsMark('+') && !tokens[i + 1].Gap;

    private bool IsDecimal(int i) =>
        tokens[i + 1].Kind == TokenKind.Mark
        && !tokens[i + 1].Gap
        && tokens[i + 1].Number is '.' or ',' or '٫' or '٬'
        && tokens[i + 2] is { IsDigits: true, Gap: false };

    private bool IsCounted(int end) =>
        tokens[end].Is(Kinds.Unit | Kinds.Scale | Kinds.Scales | Kinds.Percent | Kinds.People) && tokens[end].Prefix == Clitics.None;

    /// <summary>Ten digits and more without a separator, a round end or anything counted: a code.</summary>
    private bool IsLongRun(int i)
    {
        ref readonly var token = ref tokens[i];
        if (
            token.Digits < LongRun
            || tokens.Count == 1
            || token.Number < 0
            || token.Number % 1000 == 0
            || IsDecimal(i)
            || tokens[i - 1].Is(Kinds.Sign | Kinds.Before)
        )
            return false;
        ref readonly var after = ref tokens[i + 1];
        return after.Kind != TokenKind.Word || after.Is(Kinds.Stop | Kinds.And) || after.Prefix != Clitics.None || after.Definite;
    }
}
