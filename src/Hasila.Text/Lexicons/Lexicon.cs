namespace Hasila.Text.Lexicons;

/// <summary>
/// Known words by their folded spelling. Arabic words are also known with the particles that are written in one with them
/// (و ف ب ل ك and the article). One probe per word of a text, no allocation.
/// </summary>
internal sealed class Lexicon
{
    private const int MaybeBits = 1 << 19;

    private readonly List<LexEntry> _entries = [LexEntry.None];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private Slot[] _slots = [];

    // One bit a hash: most words of a text are in no vocabulary, and 64 KB stay in the nearest caches where the table does not.
    private readonly ulong[] _maybe = new ulong[MaybeBits / 64];

    internal int Count => _entries.Count;

    internal LexEntry this[int id] => _entries[id];

    /// <summary>The entry of a folded word, made where it is new.</summary>
    internal LexEntry Add(string key)
    {
        if (_byKey.TryGetValue(key, out var id))
            return _entries[id];
        var entry = new LexEntry(_entries.Count, key);
        _byKey.Add(key, entry.Id);
        _entries.Add(entry);
        return entry;
    }

    internal LexEntry? Find(string key) => _byKey.TryGetValue(key, out var id) ? _entries[id] : null;

    /// <summary>Builds the table. To be called once, after the last <see cref="Add"/>.</summary>
    internal void Freeze()
    {
        Dictionary<string, (int Id, Clitics Prefix)> all = new(StringComparer.Ordinal);
        foreach (var entry in _entries.Skip(1))
            all[entry.Key] = (entry.Id, Clitics.None);
        foreach (var (written, meaning) in Prefixes.All)
        {
            foreach (var entry in _entries.Skip(1))
            {
                if (entry.Takes(meaning))
                    all.TryAdd(written + entry.Key, (entry.Id, meaning));
            }
        }

        var size = 1024;
        while (size < all.Count * 3)
            size *= 2;
        _slots = new Slot[size];
        foreach (var (key, (id, prefix)) in all)
        {
            var hash = Hash(key);
            _maybe[(hash & (MaybeBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
            var i = hash & (uint)(size - 1);
            while (_slots[i].Key is not null)
                i = (i + 1) & (uint)(size - 1);
            _slots[i] = new Slot(hash, key, id, prefix, _entries[id].Has);
        }
    }

    /// <summary>The entry of a folded word and what is attached to it; 0 where it is unknown.</summary>
    internal int Find(ReadOnlySpan<char> folded, uint hash, out Clitics prefix) => Find(folded, hash, out prefix, out _);

    /// <summary>False for most words that are unknown: the cheap test before <see cref="Find(ReadOnlySpan{char}, uint, out Clitics, out Kinds)"/>.</summary>
    internal bool MayHold(uint hash) => (_maybe[(hash & (MaybeBits - 1)) >> 6] & (1UL << (int)(hash & 63))) != 0;

    /// <summary>As above, and the kinds of the entry, so that the reader of a text need not go to the entry itself.</summary>
    internal int Find(ReadOnlySpan<char> folded, uint hash, out Clitics prefix, out Kinds has)
    {
        var slots = _slots;
        var mask = (uint)(slots.Length - 1);
        for (var i = hash & mask; ; i = (i + 1) & mask)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Key is null)
                break;
            if (slot.Hash == hash && folded.SequenceEqual(slot.Key))
            {
                (prefix, has) = (slot.Prefix, slot.Has);
                return slot.Id;
            }
        }

        (prefix, has) = (Clitics.None, Kinds.None);
        return 0;
    }

    internal const uint HashSeed = 2166136261;

    internal static uint HashStep(uint hash, char c) => (hash ^ c) * 16777619;

    internal static uint HashEnd(uint hash) => hash ^ (hash >> 15);

    private static uint Hash(string key)
    {
        var hash = HashSeed;
        foreach (var c in key)
            hash = HashStep(hash, c);
        return HashEnd(hash);
    }

    private readonly record struct Slot(uint Hash, string Key, int Id, Clitics Prefix, Kinds Has);
}

/// <summary>Particles written in one with an Arabic word.</summary>
[Flags]
internal enum Clitics : byte
{
    None = 0,

    /// <summary>و</summary>
    And = 1,

    /// <summary>ف</summary>
    So = 2,

    /// <summary>ب</summary>
    By = 4,

    /// <summary>ل</summary>
    To = 8,

    /// <summary>ك</summary>
    As = 16,

    /// <summary>ال</summary>
    The = 32,
}
