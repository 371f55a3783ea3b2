using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Statements.Clauses;

/// <summary>One word or mark of a sentence.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Fold">Its spelling key; a mark is itself.</param>
/// <param name="IsWord">False for punctuation.</param>
/// <param name="HasShadda">The doubled-consonant mark is printed: بيّن (showed) is not بين (between).</param>
internal readonly record struct ClauseToken(TextSpan Span, string Fold, bool IsWord, bool HasShadda)
{
    private const int Sample = 400;
    private const int ShortestWord = 3;
    private const int ShortestGlued = 4;
    private const int LongestThat = 4;

    // The conjunction with the hamza below, which stands only at a word's head.
    private static readonly string s_that = Particles.WrittenThat;

    /// <summary>A word and the space behind it have about so many letters.</summary>
    private const int LettersOfWord = 5;

    public bool IsComma => Fold is "،" or "," or "؛" or ";";

    /// <summary>Ends in the mark of an indefinite object (ً), which no name in a sentence has.</summary>
    public bool EndsInTanwin(string text) => Span.Length > 2 && text.AsSpan(Span.End - 2, 2).Contains('\u064B');

    public static List<ClauseToken> Of(string text, TextSpan within)
    {
        var tokens = new List<ClauseToken>(2 + within.Length / LettersOfWord);
        foreach (var word in WordSplitter.Split(text.AsSpan(within.Start, within.Length)))
        {
            var span = new TextSpan(within.Start + word.Span.Start, within.Start + word.Span.End);
            var letters = text.AsSpan(span.Start, span.Length);
            // كلاركإن: a hamza below inside a word is where a space was lost.
            var at = LostSpace(letters);
            if (at > 0)
            {
                tokens.Add(new ClauseToken(new TextSpan(span.Start, span.Start + at), ArabicFold.Fold(letters[..at]), true, false));
                span = new TextSpan(span.Start + at, span.End);
                letters = letters[at..];
            }

            var fold = ArabicFold.Fold(letters);
            // Nothing but stretching: a mark.
            if (fold.Length == 0)
                tokens.Add(new ClauseToken(span, letters[..1].ToString(), IsWord: false, HasShadda: false));
            else
                tokens.Add(new ClauseToken(span, fold, word.Kind != WordKind.Punctuation, letters.Contains('\u0651')));
        }

        return tokens;
    }

    /// <summary>More of the first letters are Arabic than Latin.</summary>
    public static bool IsArabic(string text, TextSpan span)
    {
        int arabic = 0,
            latin = 0;
        foreach (var c in text.AsSpan(span.Start, Math.Min(span.Length, Sample)))
        {
            arabic += c is >= '\u0600' and < '\u0700' ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return arabic >= latin;
    }

    // After at least three letters: the particles that are written in one with a word are shorter.
    private static int LostSpace(ReadOnlySpan<char> letters)
    {
        // النائبةالأولى: two letters that stand only at a word's end.
        var final = letters.IndexOfAny(ArabicLetter.TehMarbuta, ArabicLetter.AlefMaksura);
        if (final >= ShortestWord - 1 && final < letters.Length - ShortestWord && letters[final + 1] is >= ArabicLetter.Hamza and <= ArabicLetter.Yeh)
            return final + 1;
        var at = letters.Length > ShortestGlued ? letters[ShortestWord..].IndexOf(s_that, StringComparison.Ordinal) : -1;
        return at >= 0 && letters.Length - at - ShortestWord <= LongestThat ? at + ShortestWord : -1;
    }
}
