using System.Globalization;

namespace Hasila.Text.Words;

/// <summary>What a word is made of.</summary>
public enum WordKind
{
    /// <summary>Letters with their marks; a hyphen or apostrophe between two letters does not end a word.</summary>
    Letters,

    /// <summary>Digits of one script or several, nothing between them.</summary>
    Digits,

    /// <summary>One punctuation mark or symbol.</summary>
    Punctuation,
}

/// <summary>One word of a text.</summary>
/// <param name="Span">UTF-16 offsets in the text that was split.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Word(TextSpan Span, WordKind Kind);

/// <summary>
/// Splits a text into words, digits and marks, one after the other, without allocation: <c>foreach (var word in WordSplitter.Split(text))</c>.
/// </summary>
public static class WordSplitter
{
    /// <summary>The words of a text, one at a time, without a copy.</summary>
    /// <param name="text">Any.</param>
    public static WordEnumerator Split(ReadOnlySpan<char> text) => new(text);
}

/// <summary>Walks over the words of a text. A surrogate pair outside the letters is one mark.</summary>
public ref struct WordEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;

    internal WordEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _next = 0;
        Current = default;
    }

    /// <summary>The word that was reached last.</summary>
    public Word Current { get; private set; }

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        var text = _text;
        var i = _next;
        while (i < text.Length && WordChars.Of(text[i]).HasFlag(WordChar.Between))
            i++;
        if (i >= text.Length)
        {
            _next = i;
            return false;
        }

        var start = i;
        var kind = KindAt(text, i);
        i = kind switch
        {
            WordKind.Letters => EndOfLetters(text, i),
            WordKind.Digits => EndOfDigits(text, i),
            _ => i + (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1),
        };
        Current = new Word(new TextSpan(start, i), kind);
        _next = i;
        return true;
    }

    private static WordKind KindAt(ReadOnlySpan<char> text, int i)
    {
        if (WordChars.Of(text[i]).HasFlag(WordChar.Digit))
            return WordKind.Digits;
        return IsLetterAt(text, i) ? WordKind.Letters : WordKind.Punctuation;
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int i) =>
        WordChars.Of(text[i]).HasFlag(WordChar.Letter) || (char.IsHighSurrogate(text[i]) && IsLetterPair(text, i));

    private static bool IsLetterPair(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length
        && char.IsLowSurrogate(text[i + 1])
        && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[i], text[i + 1])) <= UnicodeCategory.OtherLetter;

    private static int EndOfDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && WordChars.Of(text[i]).HasFlag(WordChar.Digit))
            i++;
        return i;
    }

    private static int EndOfLetters(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (i < text.Length)
        {
            if (WordChars.Of(text[i]).HasFlag(WordChar.Letter))
            {
                end = ++i;
            }
            else if (IsLetterAt(text, i))
            {
                end = i += 2;
            }
            else if (WordChars.Of(text[i]).HasFlag(WordChar.Invisible) || (text[i] is '-' or '\'' or '’' && i == end))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
