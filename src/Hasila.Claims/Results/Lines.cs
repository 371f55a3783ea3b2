using Hasila.Claims.Lexicons;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Results;

/// <summary>The wordings of <c>figure-links.tsv</c>: how what stands before or between figures ends, reads, or what it holds.</summary>
internal sealed class Lines
{
    private static readonly string s_conjunctions = PageWords.Letters("conjunctions");

    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);
    private readonly int _longest;

    public Lines()
    {
        foreach (var row in DataFile.Rows(typeof(Lines).Assembly, "figure-links"))
            _classes[row[0]] = [.. row[1].Split('|').Select(word => ArabicFold.Fold(word))];
        _longest = _classes.Values.SelectMany(words => words).Max(words => words.Count(c => c == ' ') + 1);
    }

    /// <summary>True where one of the class's wordings is all that stands there, but for what is counted before it.</summary>
    public bool Is(string text, string kind)
    {
        var words = WordsOf(text);
        return EndsIn(words, kind) && words.Length <= _longest + 1;
    }

    /// <summary>True where the text's last words are one of the class.</summary>
    public bool EndsIn(string text, string kind) => EndsIn(WordsOf(text), kind);

    /// <summary>True where the text's first words are one of the class.</summary>
    public bool BeginsIn(string text, string kind)
    {
        var words = WordsOf(text);
        for (var length = 1; length <= Math.Min(_longest, words.Length); length++)
        {
            if (_classes[kind].Contains(string.Join(' ', words[..length])))
                return true;
        }

        return false;
    }

    /// <summary>True where a word of the class stands anywhere.</summary>
    public bool Holds(string text, string kind) => Array.Exists(WordsOf(text), word => _classes[kind].Contains(word) || _classes[kind].Contains(Bare(word)));

    private bool EndsIn(string[] words, string kind)
    {
        for (var length = 1; length <= Math.Min(_longest, words.Length); length++)
        {
            var last = words[^length..];
            if (_classes[kind].Contains(string.Join(' ', last)) || _classes[kind].Contains(string.Join(' ', [Bare(last[0]), .. last[1..]])))
                return true;
        }

        return false;
    }

    // An "and" is written to the word.
    private static string Bare(string word) => word.Length > 2 && s_conjunctions.Contains(word[0]) ? word[1..] : word;

    private static string[] WordsOf(string text) =>
        ArabicFold.Fold(text).Split([' ', '\n', '\t', '(', ')', '«', '»', '"', '،', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
}
