using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>Word lists by kind from a data file; words are folded.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, HashSet<string>> _byKind = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ulong> _kinds = new(StringComparer.Ordinal);

    private WordLists() { }

    public HashSet<string> this[string kind] => _byKind[kind];

    /// <summary>The word of a kind that has but one.</summary>
    public string One(string kind) => _byKind[kind].Single();

    public IEnumerable<string> Kinds => _byKind.Keys;

    /// <summary>A bit for each kind that has the word; which bit <see cref="Bit"/> tells.</summary>
    public ulong KindsOf(string word) => _kinds.GetValueOrDefault(word);

    /// <summary>The bit of a kind in <see cref="KindsOf"/>.</summary>
    public ulong Bit(string kind) => 1UL << _byKind.Keys.ToList().IndexOf(kind);

    /// <summary>Reads rows of <c>kind TAB words</c>; several rows may add to one kind.</summary>
    public static WordLists Load(string name)
    {
        var lists = new WordLists();
        foreach (var row in DataFile.Rows(typeof(WordLists).Assembly, name))
        {
            if (!lists._byKind.TryGetValue(row[0], out var words))
                lists._byKind[row[0]] = words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.Add(ArabicFold.Fold(word));
        }

        var bit = 1UL;
        foreach (var words in lists._byKind.Values)
        {
            foreach (var word in words)
                lists._kinds[word] = lists._kinds.GetValueOrDefault(word) | bit;
            bit <<= 1;
        }

        return lists;
    }
}
