using System.Collections.Frozen;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Words;

namespace Hasila.Text.Places;

/// <summary>A word that occurs in some place's name.</summary>
internal readonly record struct PlaceWord(int Entry, Clitics Prefix, TextSpan Span, bool Capital, bool Arabic);

/// <summary>The gazetteer's file, by the words of the names.</summary>
internal sealed class PlaceIndex
{
    private const int LongestWord = 40;

    private readonly Lexicon _words = new();
    private readonly Dictionary<string, Place> _adjectives = new(StringComparer.Ordinal);
    private readonly List<(int[] Words, Place Place, bool Weak, bool Arabic)> _names = [];
    private FrozenDictionary<int, Name[]> _byFirst = FrozenDictionary<int, Name[]>.Empty;
    private FrozenSet<int> _introducing = FrozenSet<int>.Empty;

    internal required IReadOnlyList<Place> Places { get; init; }

    internal required FrozenDictionary<string, Place> ById { get; init; }

    internal required FrozenDictionary<string, Place> ByPCode { get; init; }

    internal static PlaceIndex Load()
    {
        var rows = DataFile.Rows("places").ToArray();
        var places = rows.Select(ToPlace).ToArray();
        var index = new PlaceIndex
        {
            Places = places,
            ById = places.ToFrozenDictionary(place => place.Id, StringComparer.Ordinal),
            ByPCode = places.Where(place => place.PCode is not null).ToFrozenDictionary(place => place.PCode!, StringComparer.OrdinalIgnoreCase),
        };
        for (var i = 0; i < rows.Length; i++)
            index.Add(rows[i], places[i]);
        index.Freeze();
        return index;
    }

    internal Place? OfAdjective(string folded)
    {
        if (_adjectives.TryGetValue(folded, out var place))
            return place;
        var bare = folded.StartsWith(ArabicAffix.The, StringComparison.Ordinal) ? folded[2..] : folded;
        // feminine and plural
        foreach (var ending in new[] { "", ArabicAffix.His, ArabicAffix.SeveralObject, ArabicAffix.Several, ArabicAffix.SeveralFeminine })
        {
            if (bare.EndsWith(ending, StringComparison.Ordinal) && _adjectives.TryGetValue(bare[..^ending.Length], out place))
                return place;
        }

        return null;
    }

    internal PlaceWord Look(string text, TextSpan span)
    {
        Span<char> key = stackalloc char[LongestWord];
        var n = 0;
        var hash = Lexicon.HashSeed;
        foreach (var c in span.In(text.AsSpan()))
        {
            var f = CharFold.Of(c);
            if (f is CharFold.Dropped or CharFold.Several)
                continue;
            if (n == key.Length)
                return default;
            key[n++] = f;
            hash = Lexicon.HashStep(hash, f);
        }

        var whole = Lexicon.HashEnd(hash);
        if (!_words.MayHold(whole))
            return default;
        var entry = _words.Find(key[..n], whole, out var prefix);
        return new PlaceWord(entry, prefix, span, span.In(text.AsSpan()).ContainsAnyInRange('A', 'Z'), ArabicFold.IsArabicLetter(text[span.Start]));
    }

    /// <summary>Finds the names in a run of known words. Returns whether the run ends with a word that introduces a place.</summary>
    internal bool Take(string text, List<PlaceWord> run, bool introduced, List<PlaceMention> into)
    {
        for (var i = 0; i < run.Count; )
        {
            if (Longest(run, i, introduced || (i > 0 && _introducing.Contains(run[i - 1].Entry))) is { } name)
            {
                var first = run[i].Span.Start + Particles(text, run[i]);
                into.Add(new PlaceMention(new TextSpan(first, run[i + name.Words.Length - 1].Span.End), name.Place));
                i += name.Words.Length;
            }
            else
            {
                i++;
            }

            introduced = false;
        }

        return run.Count > 0 && _introducing.Contains(run[^1].Entry);
    }

    private Name? Longest(List<PlaceWord> run, int i, bool introduced)
    {
        if (!_byFirst.TryGetValue(run[i].Entry, out var names))
            return null;
        foreach (var name in names)
        {
            if ((name.Weak && !introduced) || i + name.Words.Length > run.Count || (!name.Arabic && !run[i].Capital && name.Words.Length == 1))
                continue;
            var n = 0;
            while (n < name.Words.Length && run[i + n].Entry == name.Words[n] && (n == 0 || run[i + n].Prefix == Clitics.None))
                n++;
            if (n == name.Words.Length && (name.Arabic || run[i + n - 1].Capital))
                return name;
        }

        return null;
    }

    /// <summary>How many letters of the text the particles before a name take.</summary>
    private static int Particles(string text, in PlaceWord word)
    {
        var letters = 0;
        foreach (var particle in new[] { Clitics.And, Clitics.So, Clitics.By, Clitics.To, Clitics.As })
        {
            if ((word.Prefix & particle) != Clitics.None)
                letters++;
        }

        var at = word.Span.Start;
        while (letters > 0 && at < word.Span.End)
        {
            if (CharFold.Of(text[at]) != CharFold.Dropped)
                letters--;
            at++;
        }

        while (at < word.Span.End && CharFold.Of(text[at]) == CharFold.Dropped)
            at++;
        return at - word.Span.Start;
    }

    private static Place ToPlace(string[] row) =>
        new()
        {
            Id = row[0],
            Kind = Enum.Parse<PlaceKind>(row[1], ignoreCase: true),
            Parent = row[2] == "-" ? null : row[2],
            Country = row[3] == "-" ? null : row[3],
            Name = new LocalText(row[4], row[5]),
            PCode = row.Length > 9 ? row[9] : null,
        };

    private void Add(string[] row, Place place)
    {
        foreach (var name in Split(row[6]))
            AddName(name, place, weak: false);
        foreach (var name in Split(row[7]))
            AddName(name, place, weak: true);
        foreach (var adjective in Split(row[8]))
            _adjectives.TryAdd(ArabicFold.Fold(adjective), place);
    }

    private static string[] Split(string column) =>
        column == "-" ? [] : column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void AddName(string name, Place place, bool weak)
    {
        List<int> words = [];
        foreach (var word in WordSplitter.Split(name))
        {
            if (word.Kind != WordKind.Letters)
                continue;
            var folded = ArabicFold.Fold(word.Span.In(name.AsSpan()));
            var entry = _words.Add(folded);
            if (words.Count == 0)
                entry.Allowed = Clitics.And | Clitics.So | Clitics.By | Clitics.To | Clitics.As;
            words.Add(entry.Id);
        }

        if (words.Count == 0)
            return;
        _names.Add(([.. words], place, weak, ArabicFold.IsArabicLetter(name[0])));
        // "للرقة", "للعراق": the article's alef is swallowed.
        var first = _words[words[0]].Key;
        if (first.StartsWith(ArabicAffix.The, StringComparison.Ordinal))
        {
            foreach (var lead in new[] { ArabicAffix.ToThe, ArabicAffix.AndToThe })
            {
                var joined = _words.Add(lead + first[2..]);
                words[0] = joined.Id;
                _names.Add(([.. words], place, weak, true));
            }
        }
    }

    private void Freeze()
    {
        _byFirst = _names
            .GroupBy(name => name.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(name => new Name(name.Words, name.Place, name.Weak, name.Arabic)).OrderByDescending(name => name.Words.Length).ToArray()
            );
        List<int> introducing = [];
        foreach (var word in DataFile.Rows("place-introducers").Select(row => row[0]))
        {
            var entry = _words.Add(ArabicFold.Fold(word));
            entry.Allowed |= Clitics.And | Clitics.So | Clitics.By | Clitics.To;
            introducing.Add(entry.Id);
        }

        _introducing = introducing.ToFrozenSet();
        _words.Freeze();
    }

    private sealed record Name(int[] Words, Place Place, bool Weak, bool Arabic);
}
