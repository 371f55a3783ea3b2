using Hasila.Text.Folding;

namespace Hasila.Text.Lexicons;

/// <summary>One folded word and all it may mean.</summary>
internal sealed class LexEntry(int id, string key)
{
    private readonly List<Sense> _senses = [];
    private bool _hasNames;

    internal static LexEntry None { get; } = new(0, "");

    internal int Id { get; } = id;

    internal string Key { get; } = key;

    /// <summary>The kinds of all senses.</summary>
    internal Kinds Has { get; private set; }

    /// <summary>Only و and ف may be attached, or nothing at all.</summary>
    internal Clitics Allowed { get; set; } = Clitics.None;

    internal void Add(Sense sense)
    {
        Has |= sense.Kind;
        _hasNames |= sense.Kind == Kinds.None;
        _senses.Add(sense);
    }

    /// <summary>True where one of its senses has no kind but this name.</summary>
    internal bool IsNamed(string id)
    {
        if (!_hasNames)
            return false;
        foreach (var sense in _senses)
        {
            if (sense.Kind == Kinds.None && string.Equals(sense.Id, id, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    internal bool Is(Kinds kind) => (Has & kind) != Kinds.None;

    /// <summary>The first sense of one of these kinds. The entry must have one.</summary>
    internal Sense Get(Kinds kind)
    {
        foreach (var sense in _senses)
        {
            if ((sense.Kind & kind) != Kinds.None)
                return sense;
        }

        throw new InvalidOperationException($"'{Key}' has no {kind}");
    }

    internal bool Takes(Clitics prefix) => Key.Length > 1 && ArabicFold.IsArabicLetter(Key[0]) && (prefix & ~Allowed) == Clitics.None;
}

/// <summary>One meaning of a word.</summary>
/// <param name="Kind">Exactly one kind.</param>
/// <param name="Value">A number: what a number word is worth, a month's number, a weekday (0 Sunday), an offset.</param>
/// <param name="Id">A name: a unit, a season, a comparator.</param>
internal sealed record Sense(Kinds Kind, decimal Value, string Id);
