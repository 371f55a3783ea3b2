using System.Buffers.Binary;
using Hasila.Html.Names;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Classes;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Weights of words, learned and kept behind hashes: no word of any page can be read from them. Words of short lines ("subscribe", "photo") and words
/// of class and id attributes tell much about what a block is.
/// </summary>
internal sealed class WordWeights(Dictionary<uint, float> weights)
{
    private const int MostWords = 24;
    private const int LastWords = 5;

    /// <summary>How many elements are heard, from a block's own outwards.</summary>
    public const int MostAncestors = 4;

    /// <summary>Elements farther out than this are heard alike.</summary>
    public const int FarthestAncestor = 2;

    private const uint FirstKindOfClasses = 20;

    /// <summary>A long block is judged by its beginning.</summary>
    private const int LongestText = 240;

    /// <summary>As many hashes as a text can have at most.</summary>
    public const int MostHashes = LongestText + MostWords + (2 * LastWords) + 1;

    private readonly WeightTable _table = new(weights);

    public IReadOnlyDictionary<uint, float> Weights => weights;

    /// <summary>Reads what <see cref="Write"/> wrote, and moves <paramref name="file"/> behind it.</summary>
    public static WordWeights Read(ref ReadOnlySpan<byte> file)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(file);
        file = file[4..];
        var weights = new Dictionary<uint, float>(count);
        for (var i = 0; i < count; i++, file = file[6..])
            weights[BinaryPrimitives.ReadUInt32LittleEndian(file)] = (float)BinaryPrimitives.ReadHalfLittleEndian(file[4..]);
        return new WordWeights(weights);
    }

    /// <summary>Their number, then hash and weight (16 bits) of each in the order of the hashes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(weights.Count);
        foreach (var (hash, weight) in weights.OrderBy(pair => pair.Key))
        {
            writer.Write(hash);
            writer.Write((Half)weight);
        }
    }

    /// <summary>What some hashes weigh together; they are used up.</summary>
    public float Sum(Span<uint> words) => _table.Sum(words);

    /// <summary>The hashes of a block's first words and of each two in a row; those of blocks that are sentences apart from those that are not.</summary>
    /// <param name="block">A block.</param>
    /// <param name="look">Its text looked at.</param>
    /// <param name="room">Where they are written, <see cref="MostHashes"/> long.</param>
    public static Span<uint> OfText(PageBlock block, TextLook look, Span<uint> room)
    {
        var isProse = block.IsProse;
        var before = Fnv.Start;
        var (used, at, signs) = (0, 0, look.HasSigns(LongestText));
        var bounds = look.Spelled(LongestText);
        var letters = look.Folded();
        bounds = bounds[..Math.Min(bounds.Length, 2 * MostWords)];
        for (var i = 0; i < bounds.Length; i += 2)
        {
            if (signs)
                used += OfSigns(block.Text.AsSpan(at..bounds[i]), room[used..]);
            at = bounds[i + 1];
            var hash = Fnv.Of(letters, bounds[i], at - bounds[i]);
            room[used++] = Mix(hash, isProse ? 5u : 6u);
            room[used++] = Mix((before * 31) + hash, isProse ? 7u : 8u);
            before = hash;
        }

        if (signs && bounds.Length < 2 * MostWords)
            used += OfSigns(block.Text.AsSpan(at..Math.Min(block.Text.Length, LongestText)), room[used..]);
        room[used++] = Mix(before, isProse ? 11u : 12u);
        used += isProse ? OfEnd(block.Text, room[used..]) : 0;
        return room[..used];
    }

    private static int OfSigns(ReadOnlySpan<char> text, Span<uint> room)
    {
        var used = 0;
        foreach (var c in text)
        {
            if (LetterTable.IsSign(c))
                room[used++] = Mix(c, 3);
        }

        return used;
    }

    // How a sentence ends tells as well: "contributed to this report", "sign up here".
    private static int OfEnd(ReadOnlySpan<char> text, Span<uint> room)
    {
        uint after = 0;
        var (used, at) = (0, text.Length - 1);
        for (var count = 0; count < LastWords && at >= 0; count++)
        {
            while (at >= 0 && Letters.Fold(text[at]) == '\0')
                at--;
            var hash = Fnv.Start;
            for (var letter = '\0'; at >= 0 && (letter = InWord(text[at])) != '\0'; at--)
                hash = Fnv.With(hash, letter);
            room[used++] = Mix(hash, 13);
            if (count > 0)
                room[used++] = Mix((after * 31) + hash, 14);
            after = hash;
        }

        return used;
    }

    /// <summary>The hashes of the words in class and id of a block's element and of those around it, those of the element itself apart.</summary>
    public static void OfClasses(PageElement element, List<uint> into)
    {
        into.Clear();
        var steps = 0;
        for (PageElement? at = element; at is not null && at.Tag != HtmlTag.Body && steps < MostAncestors; at = at.Parent, steps++)
            OfClasses(at, steps, into);
    }

    /// <summary>The hashes of what one element says, as heard from a number of steps inside.</summary>
    public static void OfClasses(PageElement element, int steps, List<uint> into)
    {
        var kind = FirstKindOfClasses + (uint)Math.Min(steps, FarthestAncestor);
        foreach (var word in element.Signs.Words)
            into.Add(Mix(word, kind));
        into.Add(Mix((uint)(int)element.Tag, kind + 4));
    }

    // An apostrophe does not end a word.
    private static char InWord(char c) =>
        Letters.Fold(c) is not '\0' and var letter ? letter
        : c is '\'' or '’' ? c
        : '\0';

    private static uint Mix(uint hash, uint kind)
    {
        hash ^= kind * 0x9E3779B9;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
