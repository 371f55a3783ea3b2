using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Text.Languages;

/// <summary>Tells the language of a text by its script, its special letters and its function words. Meant for a sentence or more.</summary>
public static class LanguageDetector
{
    /// <summary>Units that are read; more does not change the answer.</summary>
    private const int Enough = 20_000;

    private const int Beginning = 1500;
    private const int PlainWords = 30;

    private const char FirstArabic = '\u0600';
    private const int BlockSize = 0x100;

    private static readonly string[] s_arabicScript = ["ar", "fa", "ur", "ckb", "ps"];
    private static readonly string[] s_cyrillic = ["ru", "uk"];

    // By their place in the block of the script: the language (in the order of s_arabicScript) that a letter speaks for, and how much.
    private static readonly (byte Language, byte Weight)[] s_letters = ReadLetters();

    private static readonly string[] s_languages = [.. DataFile.Rows("function-words").Select(row => row[0])];

    private static readonly FunctionWords s_words = new(
        DataFile.Rows("function-words").SelectMany((row, index) => row[1].Split(' ').Select(word => (word.ToLowerInvariant(), index)))
    );

    /// <summary>
    /// ISO 639-1 code ("ckb" and "ku" for Sorani and Kurmanji), or null where the text does not tell. A text in Arabic script without
    /// any sign of another language is "ar".
    /// </summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        if (text.Length > Enough)
            text = text[..Enough];
        var script = ScriptOf(text, out var letters);
        if (letters < 3)
            return null;
        return script switch
        {
            Script.Arabic => ByArabicScript(text),
            Script.Latin => Best(text, language => !s_arabicScript.Contains(language) && !s_cyrillic.Contains(language), letters),
            Script.Cyrillic => Best(text, s_cyrillic.Contains, letters) ?? null,
            Script.Hebrew => "he",
            Script.Greek => "el",
            Script.Kana => "ja",
            Script.Han => "zh",
            Script.Hangul => "ko",
            Script.Devanagari => "hi",
            _ => null,
        };
    }

    private static string? ByArabicScript(ReadOnlySpan<char> text)
    {
        Span<int> signs = stackalloc int[5];
        var letters = 0;
        foreach (var c in text)
        {
            if (!ArabicFold.IsArabicLetter(c))
                continue;
            letters++;
            if (c - FirstArabic < s_letters.Length)
                signs[s_letters[c - FirstArabic].Language] += s_letters[c - FirstArabic].Weight;
        }

        var words = Scores(text);
        var best = 0;
        var top = int.MinValue;
        for (var i = 0; i < s_arabicScript.Length; i++)
        {
            var score = signs[i] + (4 * words[Array.IndexOf(s_languages, s_arabicScript[i])]);
            if (score > top)
                (best, top) = (i, score);
        }

        return s_arabicScript[best];
    }

    private static (byte Language, byte Weight)[] ReadLetters()
    {
        var letters = new (byte, byte)[BlockSize];
        foreach (var row in DataFile.Rows("script-letters"))
        {
            foreach (var letter in row[2].Split(' '))
                letters[letter[0] - FirstArabic] = ((byte)Array.IndexOf(s_arabicScript, row[0]), byte.Parse(row[1], CultureInfo.InvariantCulture));
        }

        return letters;
    }

    private static string? Best(ReadOnlySpan<char> text, Func<string, bool> among, int letters)
    {
        // Mostly, the beginning tells it plainly.
        if (text.Length > Beginning)
        {
            var (first, most, next) = Best(Scores(text[..Beginning]), among);
            if (most >= PlainWords && most >= next * 2)
                return first;
        }

        var (best, top, second) = Best(Scores(text), among);
        return top == second || (letters > 200 && top < 3) ? null : best;
    }

    private static (string? Best, int Top, int Second) Best(int[] scores, Func<string, bool> among)
    {
        string? best = null;
        int top = 0,
            second = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!among(s_languages[i]))
                continue;
            if (scores[i] > top)
                (best, top, second) = (s_languages[i], scores[i], top);
            else if (scores[i] > second)
                second = scores[i];
        }

        return (best, top, second);
    }

    private static int[] Scores(ReadOnlySpan<char> text)
    {
        var scores = new int[s_languages.Length];
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var lower = rented.AsSpan(0, text.Length);
        ToLower(text, lower);
        foreach (var word in WordSplitter.Split(text))
        {
            if (word.Kind != WordKind.Letters || word.Span.Length > FunctionWords.Longest)
                continue;
            for (var languages = s_words.LanguagesOf(lower.Slice(word.Span.Start, word.Span.Length)); languages != 0; languages &= languages - 1)
                scores[BitOperations.TrailingZeroCount(languages)]++;
        }

        ArrayPool<char>.Shared.Return(rented);
        return scores;
    }

    // In ASCII many letters at a time.
    private static void ToLower(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var at = 0; at < text.Length; )
        {
            Ascii.ToLower(text[at..], lower[at..], out var plain);
            at += plain;
            var next = text[at..].IndexOfAnyInRange('\0', '\u007F');
            var beyond = text.Slice(at, next < 0 ? text.Length - at : next);
            at += beyond.ToLowerInvariant(lower[at..]);
        }
    }

    private enum Script
    {
        None,
        Arabic,
        Latin,
        Cyrillic,
        Hebrew,
        Greek,
        Han,
        Kana,
        Hangul,
        Devanagari,
    }

    private static Script ScriptOf(ReadOnlySpan<char> text, out int letters)
    {
        Span<int> counts = stackalloc int[10];
        counts[(int)Script.Latin] = letters = CountPlainLetters(text);
        for (var at = NextBeyondAscii(text, 0); at < text.Length; at = NextBeyondAscii(text, at + 1))
        {
            if (char.IsLetter(text[at]))
            {
                counts[(int)ScriptOf(text[at])]++;
                letters++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best] || best == 0 && counts[i] > 0)
                best = i;
        }

        // Japanese mixes Han with kana.
        return best == (int)Script.Han && counts[(int)Script.Kana] > 0 ? Script.Kana : (Script)best;
    }

    private static int NextBeyondAscii(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length || text[from] >= '\u0080')
            return from;
        var next = text[from..].IndexOfAnyExceptInRange('\0', '\u007F');
        return next < 0 ? text.Length : from + next;
    }

    // Letters of ASCII, a vector of them at a time; a text has at most Enough, which fits the sums.
    private static int CountPlainLetters(ReadOnlySpan<char> text)
    {
        var vectors = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        var found = Vector<ushort>.Zero;
        foreach (var letters in vectors)
            found -= Vector.LessThanOrEqual((letters | new Vector<ushort>(0x20)) - new Vector<ushort>('a'), new Vector<ushort>('z' - 'a'));
        var count = (int)Vector.Sum(found);
        foreach (var letter in text[(vectors.Length * Vector<ushort>.Count)..])
            count += char.IsAsciiLetter(letter) ? 1 : 0;
        return count;
    }

    private static Script ScriptOf(char c) =>
        c switch
        {
            <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
            >= '\u0370' and <= '\u03FF' => Script.Greek,
            >= '\u0400' and <= '\u052F' => Script.Cyrillic,
            >= '\u0590' and <= '\u05FF' => Script.Hebrew,
            >= '\u0900' and <= '\u097F' => Script.Devanagari,
            >= '\u3040' and <= '\u30FF' => Script.Kana,
            >= '\u4E00' and <= '\u9FFF' => Script.Han,
            >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
            _ => ArabicFold.IsArabicLetter(c) ? Script.Arabic : Script.None,
        };
}
