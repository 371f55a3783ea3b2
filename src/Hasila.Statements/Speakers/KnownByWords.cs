using Hasila.Statements.Model;
using Hasila.Statements.Sources;

namespace Hasila.Statements.Speakers;

/// <summary>
/// English: whom a later mention means, by the name's last words, or by the title alone of the person who holds it. Of several the one who became known last.
/// Asked by key, so that an article of ten thousand names costs no more a mention.
/// </summary>
/// <param name="known">The speakers in the order in which they became known; it grows, and an office may be added to one.</param>
internal sealed class KnownByWords(IReadOnlyList<KnownSpeaker> known)
{
    /// <summary>Ends of names in so many words and fewer have keys of their own.</summary>
    private const int LongestKey = 6;

    // The last of those whose whole name, or an end of it, or one word of it, means them.
    private readonly Dictionary<string, int> _byWords = new(StringComparer.Ordinal);

    // Those who hold an office of that word, the last one at the end.
    private readonly Dictionary<string, List<int>> _byOffice = new(StringComparer.Ordinal);

    // Names so long that ends of theirs have no key.
    private readonly List<int> _long = [];
    private int _read;

    public Speaker? Meant(List<string> words)
    {
        while (_read < known.Count)
            Read(_read++);
        var at = _byWords.GetValueOrDefault(Key(words, 0), -1);
        if (words.Count == 1 && Titles.IsPerson(words[0]))
            at = Math.Max(at, LastInOffice(words[0]));
        if (words.Count > LongestKey)
            at = Math.Max(at, LastLong(words));
        return at < 0 ? null : known[at].Speaker;
    }

    /// <summary>What is known of one has changed.</summary>
    public void Reread(int at)
    {
        if (at < _read)
            ReadOffice(at);
    }

    private void Read(int at)
    {
        var (speaker, name, _) = known[at];
        if (name.Length == 0)
            return;
        _byWords[Key(name, 0)] = at;
        if (speaker.Kind == SpeakerKind.Person)
        {
            _byWords[name[0]] = at;
            for (var from = Math.Max(1, name.Length - LongestKey); from < name.Length; from++)
                _byWords[Key(name, from)] = at;
            if (name.Length > LongestKey + 1)
                _long.Add(at);
            ReadOffice(at);
        }
        else if (speaker.Kind == SpeakerKind.Organisation && name.Length > 1)
        {
            _byWords[name[0]] = at;
            _byWords[name[^1]] = at;
        }
    }

    private void ReadOffice(int at)
    {
        if (known[at].Speaker.Kind != SpeakerKind.Person || known[at].Words.Length == 0)
            return;
        foreach (var word in known[at].Office.Where(Titles.IsPerson))
        {
            if (!_byOffice.TryGetValue(word, out var holders))
                _byOffice[word] = holders = [];
            var place = holders.BinarySearch(at);
            if (place < 0)
                holders.Insert(~place, at);
        }
    }

    private int LastInOffice(string title)
    {
        if (!_byOffice.TryGetValue(title, out var holders))
            return -1;
        // Whose office was told anew may have another one.
        while (holders.Count > 0 && !known[holders[^1]].Office.Contains(title))
            holders.RemoveAt(holders.Count - 1);
        return holders.Count > 0 ? holders[^1] : -1;
    }

    private int LastLong(List<string> words)
    {
        for (var i = _long.Count - 1; i >= 0; i--)
        {
            var name = known[_long[i]].Words;
            if (words.Count < name.Length && words.SequenceEqual(name[^words.Count..], StringComparer.Ordinal))
                return _long[i];
        }

        return -1;
    }

    private static string Key(IReadOnlyList<string> words, int from) => words.Count - from == 1 ? words[from] : string.Join(' ', words.Skip(from));
}
