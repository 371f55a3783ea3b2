using System.Runtime.CompilerServices;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Text.Tokens;

/// <summary>Cuts a stretch of text into tokens and looks each one up. One pass, nothing allocated per token.</summary>
internal static class Tokenizer
{
    /// <summary>Longer words are in no vocabulary.</summary>
    private const int LongestKey = 40;

    private const int MostDigits = 18;

    /// <summary>From here on letters have no capitals that the press prints.</summary>
    private const char FirstArabic = '\u0600';

    internal static void Read(ReadOnlySpan<char> text, int from, int to, Vocabulary vocabulary, TokenList into)
    {
        into.Clear();
        var lexicon = vocabulary.Words;
        Span<char> key = stackalloc char[LongestKey];
        var gap = true;
        var i = from;
        while (i < to)
        {
            var c = text[i];
            switch (CharClasses.Of(c))
            {
                case CharClass.Space or CharClass.LineBreak:
                    gap = true;
                    i++;
                    continue;
                case CharClass.Silent:
                    i++;
                    continue;
                case CharClass.Letter:
                {
                    ref var token = ref into.Add();
                    (token.Start, token.Gap, token.Kind) = (i, gap, TokenKind.Word);
                    token.Capital = c < FirstArabic && char.IsUpper(c);
                    i = ReadWord(text, i, to, key, ref token, lexicon);
                    if (i < to && text[i] is ':' or '.' && IsAddress(text, token.Start, i, to))
                    {
                        while (i < to && CharClasses.Of(text[i]) is not (CharClass.Space or CharClass.LineBreak))
                            i++;
                        gap = true;
                        into.DropLast();
                        continue;
                    }

                    break;
                }

                case CharClass.Digit:
                {
                    ref var token = ref into.Add();
                    (token.Start, token.Gap, token.Kind) = (i, gap, TokenKind.Digits);
                    i = ReadDigits(text, i, to, ref token);
                    break;
                }

                default:
                {
                    var folded = CharFold.Of(c);
                    ref var token = ref into.Add();
                    (token.Start, token.End, token.Gap, token.Kind, token.Number) = (i, i + 1, gap, TokenKind.Mark, folded);
                    key[0] = folded;
                    token.Entry = lexicon.Find(key[..1], Lexicon.HashEnd(Lexicon.HashStep(Lexicon.HashSeed, folded)), out _, out token.Has);
                    i++;
                    break;
                }
            }

            gap = false;
        }

        vocabulary.JoinPhrases(into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadWord(ReadOnlySpan<char> text, int i, int to, Span<char> key, ref Token token, Lexicon lexicon)
    {
        var n = 0;
        var hash = Lexicon.HashSeed;
        var end = i;
        for (; i < to; i++)
        {
            var kind = CharClasses.Of(text[i]);
            if (kind == CharClass.Letter)
            {
                end = i + 1;
                var f = CharFold.Of(text[i]);
                if (f == CharFold.Several)
                {
                    foreach (var part in CharFold.Expansion(text[i]))
                    {
                        if (n < key.Length)
                            key[n] = part;
                        n++;
                        hash = Lexicon.HashStep(hash, part);
                    }
                }
                else
                {
                    if (n < key.Length)
                        key[n] = f;
                    n++;
                    hash = Lexicon.HashStep(hash, f);
                }
            }
            else if (kind == CharClass.Silent)
            {
                if (CharFold.IsArabicMark(text[i]))
                    end = i + 1;
            }
            else
            {
                break;
            }
        }

        token.End = end;
        if (n <= key.Length)
        {
            var whole = Lexicon.HashEnd(hash);
            if (lexicon.MayHold(whole))
                token.Entry = lexicon.Find(key[..n], whole, out token.Prefix, out token.Has);
            token.Definite = n > 3 && key[0] == ArabicLetter.Alef && key[1] == ArabicLetter.Lam && text[token.Start] == ArabicLetter.Alef;
            token.Dual = n > 4 && token.Entry == 0 && key[n - 1] == ArabicLetter.Noon && key[n - 3] == ArabicLetter.Teh && IsPair(key[..n]);
        }

        return i;
    }

    /// <summary>"ضربتين", "ضربتان": not "-ستان", where countries end, and not with the article, where two are known already.</summary>
    private static bool IsPair(ReadOnlySpan<char> key)
    {
        if (!(key[^2] == ArabicLetter.Yeh || (key[^2] == ArabicLetter.Alef && key.Length > 5 && key[^4] != ArabicLetter.Seen)))
            return false;
        var lead = key[0] is ArabicLetter.Waw or ArabicLetter.Feh ? 1 : 0;
        lead += key[lead] is ArabicLetter.Beh or ArabicLetter.Kaf ? 1 : 0;
        return !(key[lead..] is [ArabicLetter.Alef or ArabicLetter.Lam, ArabicLetter.Lam, ..]);
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int i, int to, ref Token token)
    {
        long number = 0;
        var digits = 0;
        for (; i < to && CharClasses.Of(text[i]) == CharClass.Digit; i++)
        {
            if (++digits <= MostDigits)
                number = (number * 10) + (CharFold.Of(text[i]) - '0');
        }

        token.End = i;
        token.Digits = (byte)Math.Min(digits, byte.MaxValue);
        token.Number = digits > MostDigits ? -1 : number;
        return i;
    }

    /// <summary>"https://..." or "www. ..." up to the next space: no quantity stands in an address.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text, int start, int at, int to)
    {
        var word = text[start..at];
        if (text[at] == ':')
            return at + 2 < to && text[at + 1] == '/' && text[at + 2] == '/';
        return word.Equals("www", StringComparison.OrdinalIgnoreCase) && at + 1 < to && char.IsLetterOrDigit(text[at + 1]);
    }
}
