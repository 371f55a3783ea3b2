using Hasila.Text;
using Hasila.Text.Words;

namespace Hasila.Claims.Terms;

/// <summary>A stretch of an article made ready for matching terms.</summary>
public sealed class Passage
{
    private const int ShortestAfterParticle = 3;

    private readonly List<string> _keys = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Passage(string text, TextSpan span)
    {
        Span = span;
        foreach (var word in WordSplitter.Split(text.AsSpan(span.Start, span.Length)))
        {
            if (word.Kind == WordKind.Punctuation)
                continue;
            var key = WordKey.Of(text.Substring(span.Start + word.Span.Start, word.Span.Length));
            _keys.Add(key);
            _known.Add(key);
        }
    }

    public TextSpan Span { get; }

    /// <summary>True where the words stand one after the other.</summary>
    internal bool Holds(string[] words)
    {
        if (words.Length == 1)
            return _known.Contains(words[0]) || (words[0].Length >= ShortestAfterParticle && (_known.Contains("ب" + words[0]) || _known.Contains("ل" + words[0]) || _known.Contains("و" + words[0])));
        for (var i = 0; i + words.Length <= _keys.Count; i++)
        {
            var same = true;
            for (var j = 0; j < words.Length && same; j++)
                same = _keys[i + j] == words[j] || (j == 0 && _keys[i] == "ب" + words[0]);
            if (same)
                return true;
        }

        return false;
    }
}
