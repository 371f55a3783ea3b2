using System.Reflection;
using System.Text;
using Hasila.Text.Data;

namespace Hasila.Text.Wording;

/// <summary>
/// Words as shown to people, by key, from an embedded file of three columns: key, Arabic, English. A wording may hold named places: <c>{number}</c>.
/// One thing has one key, whoever shows it.
/// </summary>
public sealed class WordBook
{
    private readonly Dictionary<string, LocalText> _wordings;
    private readonly string _name;

    private WordBook(string name, Dictionary<string, LocalText> wordings) => (_name, _wordings) = (name, wordings);

    /// <param name="assembly">In which the file is embedded.</param>
    /// <param name="name">File name without extension.</param>
    /// <exception cref="InvalidOperationException">No such file is embedded, a row lacks a language, or a key stands there twice.</exception>
    public static WordBook Load(Assembly assembly, string name)
    {
        var wordings = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(assembly, name))
        {
            if (row is not [{ Length: > 0 } key, { Length: > 0 } arabic, { Length: > 0 } english] || !wordings.TryAdd(key, new LocalText(arabic, english)))
                throw new InvalidOperationException($"{name}.tsv: the row '{row[0]}' is no key of its own with one wording in each language");
        }

        return new WordBook(name, wordings);
    }

    /// <summary>The wording of a key in both languages, its places filled.</summary>
    /// <exception cref="ArgumentException">There is no such key, or the slots are not the places of its wording.</exception>
    public LocalText Phrase(string key, params ReadOnlySpan<Slot> slots)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_wordings.TryGetValue(key, out var wording))
            throw new ArgumentException($"{_name}.tsv has no wording for '{key}'", nameof(key));
        return slots.IsEmpty ? wording : new LocalText(Fill(key, wording.Ar, slots, "ar"), Fill(key, wording.En, slots, "en"));
    }

    /// <summary>
    /// Several as one, each joined to those before it by the template of <paramref name="key"/>, whose places are <c>left</c> and <c>right</c>.
    /// </summary>
    /// <param name="key">For instance "list.comma".</param>
    /// <param name="parts">At least one.</param>
    public LocalText Join(string key, IEnumerable<LocalText> parts) => parts.Aggregate((left, right) => Phrase(key, ("left", left), ("right", right)));

    // What is filled in is not looked through for places: it may come from a page.
    private string Fill(string key, string template, ReadOnlySpan<Slot> slots, string language)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            var place = template.AsSpan(open + 1, close - open - 1);
            filled.Append(template, at, open - at).Append(Named(key, place, slots).In(language));
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    private LocalText Named(string key, ReadOnlySpan<char> place, ReadOnlySpan<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (place.SequenceEqual(slot.Name))
                return slot.Words;
        }

        throw new ArgumentException($"{_name}.tsv: nothing fills {{{place}}} of '{key}'", nameof(slots));
    }
}
