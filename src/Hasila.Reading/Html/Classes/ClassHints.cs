using System.Numerics;
using Hasila.Reading.Articles;
using Hasila.Text.Data;

namespace Hasila.Reading.Html.Classes;

/// <summary>The words of class-hints.tsv behind the hashes by which they are looked up.</summary>
internal static class ClassHints
{
    private static readonly (uint Hash, string? Word, Hint Hint)[] s_places = Places([
        .. DataFile.Rows(typeof(ClassHints).Assembly, "class-hints").Select(row => (row[1], HintOf(row[0]))),
    ]);

    // A bit for each hash: most words of classes are no hints, and one look into a room that stays in the processor's nearest cache tells so.
    private const int KnownBits = 1 << 15;
    private static readonly ulong[] s_known = Known();

    /// <summary>
    /// The word of a hash and what it says; <paramref name="first"/> and <paramref name="second"/> are the letters that the hash was made from, in any case.
    /// </summary>
    public static bool TryFind(uint hash, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, out Hint hint)
    {
        hint = default;
        return (s_known[hash % KnownBits / 64] >> (int)hash & 1) != 0 && IsFound(hash, first, second, out hint);
    }

    private static bool IsFound(uint hash, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, out Hint hint)
    {
        for (var place = hash & (uint)(s_places.Length - 1); s_places[place] is { Word: { } word } found; place = (place + 1) & (uint)(s_places.Length - 1))
        {
            if (
                found.Hash != hash
                || word.Length != first.Length + second.Length
                || !IsWritten(word.AsSpan(0, first.Length), first)
                || !IsWritten(word.AsSpan(first.Length), second)
            )
                continue;
            hint = found.Hint;
            return true;
        }

        hint = default;
        return false;
    }

    private static bool IsWritten(ReadOnlySpan<char> word, ReadOnlySpan<byte> letters)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != (letters[i] | 0x20))
                return false;
        }

        return true;
    }

    private static ulong[] Known()
    {
        var known = new ulong[KnownBits / 64];
        foreach (var (hash, word, _) in s_places)
            known[hash % KnownBits / 64] |= word is null ? 0 : 1UL << (int)hash;
        return known;
    }

    private static (uint, string?, Hint)[] Places(List<(string Word, Hint Hint)> rows)
    {
        var places = new (uint Hash, string? Word, Hint Hint)[BitOperations.RoundUpToPowerOf2((uint)rows.Count * 2)];
        foreach (var (word, hint) in rows)
        {
            var hash = Fnv.Of(word);
            var place = hash & (uint)(places.Length - 1);
            while (places[place].Word is not null)
                place = (place + 1) & (uint)(places.Length - 1);
            places[place] = (hash, word, hint);
        }

        return places;
    }

    private static Hint HintOf(string name) =>
        name switch
        {
            "body" => new(Sign.Body, null),
            "caption" => new(Sign.Caption, null),
            "hidden" => new(Sign.Hidden, null),
            "embed" => new(Sign.Embed, null),
            "author" => new(Sign.Author, FurnitureKind.Byline),
            "standfirst" => new(Sign.Standfirst, null),
            _ => new(Sign.None, ArticleJson.FurnitureKindOf(name)),
        };
}

/// <summary>What a word in a class says.</summary>
/// <param name="Sign">What it says beside naming furniture.</param>
/// <param name="Furniture">The kind of furniture that it names.</param>
internal readonly record struct Hint(Sign Sign, FurnitureKind? Furniture);

/// <summary>What an element's attributes say of it.</summary>
[Flags]
internal enum Sign
{
    None = 0,
    Body = 1,
    Caption = 2,
    Hidden = 4,
    Standfirst = 8,
    Embed = 16,
    Author = 32,
    Folded = 64,
}
