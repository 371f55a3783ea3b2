using Hasila.Claims.Lexicons;
using Hasila.Text;
using Hasila.Text.Words;

namespace Hasila.Claims.Frameworks;

/// <summary>A stretch of an article made ready for matching terms.</summary>
public sealed class Passage
{
    private const int ShortestAfterParticle = 3;

    private static readonly string s_particles = PageWords.Letters("particles");

    private readonly List<string> _keys = [];
    private readonly List<TextSpan> _words = [];

    public Passage(string text, TextSpan span)
    {
        Span = span;
        foreach (var word in WordSplitter.Split(text.AsSpan(span.Start, span.Length)))
        {
            if (word.Kind == WordKind.Punctuation)
                continue;
            var at = new TextSpan(span.Start + word.Span.Start, span.Start + word.Span.End);
            _words.Add(at);
            _keys.Add(WordKey.Of(at.In(text)));
        }
    }

    public TextSpan Span { get; }

    /// <summary>The words' keys, in order.</summary>
    internal IReadOnlyList<string> Keys => _keys;

    /// <summary>Where the words stand in the text, one for each key.</summary>
    internal IReadOnlyList<TextSpan> Words => _words;

    /// <summary>True where the words stand one after the other.</summary>
    internal bool Holds(string[] words)
    {
        for (var i = 0; i + words.Length <= _keys.Count; i++)
        {
            if (HoldsAt(i, words))
                return true;
        }

        return false;
    }

    /// <summary>True where the words stand one after the other from the word at <paramref name="at"/>.</summary>
    internal bool HoldsAt(int at, string[] words)
    {
        if (at + words.Length > _keys.Count || !(_keys[at] == words[0] || WithoutParticle(_keys[at]) == words[0]))
            return false;
        for (var j = 1; j < words.Length; j++)
        {
            if (_keys[at + j] != words[j])
                return false;
        }

        return true;
    }

    /// <summary>A key without the one-letter particle before it (ب ل و); null where none can be there.</summary>
    internal static string? WithoutParticle(string key) => key.Length > ShortestAfterParticle && (s_particles.Contains(key[0])) ? key[1..] : null;
}
