using Hasila.Reading.Html.Classes;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>Hashes of a line's first words, of each two in a row, and of its last; those of lines that end as sentences apart from the others.</summary>
internal static class LineWords
{
    private const int MostWords = 16;
    private const int MostLetters = 160;

    public static uint[] Of(PlainLine line)
    {
        var text = line.Folded.AsSpan(0, Math.Min(line.Folded.Length, MostLetters));
        var ends = line.Text[^1] is '.' or '!' or '?' or '؟' or '"' or '”' or '»' ? 1u : 2u;
        List<uint> hashes = [];
        var (before, at, count) = (Fnv.Start, 0, 0);
        while (at < text.Length && count < MostWords)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var hash = Fnv.Start;
            var isFigure = char.IsDigit(text[at]);
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
                hash = Fnv.With(hash, isFigure ? '0' : text[at]);
            hashes.Add(Mix(hash, ends));
            hashes.Add(Mix((before * 31) + hash, 3));
            if (count == 0)
                hashes.Add(Mix(hash, 4));
            (before, count) = (hash, count + 1);
        }

        hashes.Add(Mix(before, 5));
        hashes.Add(Mix((uint)Math.Min(count, MostWords), 6));
        return [.. hashes];
    }

    private static uint Mix(uint hash, uint kind)
    {
        hash ^= kind * 0x9E3779B9;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
