using System.Text;

namespace Hasila.Publishing.Shaping;

/// <summary>
/// Embedding levels of one paragraph by UAX #9: W1-W7, N0-N2, I1-I2, with isolates (one inside another to a small depth) and without
/// explicit embeddings, which cleaned text does not hold.
/// </summary>
internal static class BidiLevels
{
    private const int DeepestIsolate = 3;
    private const string Opening = "([{«‹“";
    private const string Closing = ")]}»›”";

    /// <summary>One level for each UTF-16 unit; odd is right to left.</summary>
    public static byte[] Resolve(string text, bool rightToLeft)
    {
        var levels = new byte[text.Length];
        Resolve(text, 0, text.Length, rightToLeft ? 1 : 0, levels, 0);
        return levels;
    }

    private static void Resolve(string text, int start, int end, int level, byte[] levels, int depth)
    {
        List<int> places = [];
        List<BidiClass> classes = [];
        List<(int Item, int Start, int End)> isolates = [];
        for (var i = start; i < end; )
        {
            var rune = Rune.TryGetRuneAt(text, i, out var found) ? found : Rune.ReplacementChar;
            var length = rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
            places.Add(i);
            classes.Add(DisplayText.IsIsolate(text[i]) ? BidiClass.ON : BidiClasses.Of(rune));
            if (depth < DeepestIsolate && text[i] is >= '\u2066' and <= '\u2068')
            {
                var close = Close(text, i, end);
                isolates.Add((places.Count - 1, i + 1, close));
                length = close - i;
            }

            i += length;
        }

        var embedding = (level & 1) == 1 ? BidiClass.R : BidiClass.L;
        Weak(classes, embedding);
        Brackets(text, places, classes, embedding);
        Neutral(classes, embedding);
        for (var item = 0; item < classes.Count; item++)
        {
            var resolved = (byte)Implicit(classes[item], level);
            var next = item + 1 < places.Count ? places[item + 1] : end;
            levels.AsSpan(places[item], next - places[item]).Fill(resolved);
        }

        foreach (var (item, from, to) in isolates)
        {
            int outer = levels[places[item]];
            var inner = text[from - 1] switch
            {
                '\u2066' => 0,
                '\u2067' => 1,
                _ => DisplayText.StartsRightToLeft(text[from..to]) ? 1 : 0,
            };
            Resolve(text, from, to, (outer & 1) == inner ? outer + 2 : outer + 1, levels, depth + 1);
        }
    }

    // The matching closer, or the end.
    private static int Close(string text, int opener, int end)
    {
        var open = 0;
        for (var i = opener; i < end; i++)
        {
            if (text[i] == '\u2069' && --open == 0)
                return i;
            if (text[i] is >= '\u2066' and <= '\u2068')
                open++;
        }

        return end;
    }

    private static void Weak(List<BidiClass> classes, BidiClass embedding)
    {
        var (previous, strong) = (embedding, embedding);
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] == BidiClass.NSM)
                classes[i] = previous;
            previous = classes[i];
            if (previous is BidiClass.L or BidiClass.R or BidiClass.AL)
                strong = previous;
            else if (previous == BidiClass.EN && strong == BidiClass.AL)
                classes[i] = BidiClass.AN;
        }

        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] == BidiClass.AL)
                classes[i] = BidiClass.R;
            if (i == 0 || i + 1 >= classes.Count || classes[i - 1] != classes[i + 1])
                continue;
            if (
                (classes[i] is BidiClass.ES or BidiClass.CS && classes[i - 1] == BidiClass.EN) || (classes[i] == BidiClass.CS && classes[i - 1] == BidiClass.AN)
            )
                classes[i] = classes[i - 1];
        }

        Terminators(classes);
        strong = embedding;
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] is BidiClass.L or BidiClass.R)
                strong = classes[i];
            else if (classes[i] == BidiClass.EN && strong == BidiClass.L)
                classes[i] = BidiClass.L;
            else if (classes[i] is BidiClass.ES or BidiClass.ET or BidiClass.CS)
                classes[i] = BidiClass.ON;
        }
    }

    private static void Terminators(List<BidiClass> classes)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] != BidiClass.ET)
                continue;
            var last = i;
            while (last + 1 < classes.Count && classes[last + 1] == BidiClass.ET)
                last++;
            var number = (i > 0 && classes[i - 1] == BidiClass.EN) || (last + 1 < classes.Count && classes[last + 1] == BidiClass.EN);
            for (; i <= last; i++)
                classes[i] = number ? BidiClass.EN : BidiClass.ON;
            i = last;
        }
    }

    // N0, and the same for quotation marks, which come in pairs too and look wrong when they part.
    private static void Brackets(string text, List<int> places, List<BidiClass> classes, BidiClass embedding)
    {
        List<(int Kind, int Item)> open = [];
        List<(int Open, int Close)> pairs = [];
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] != BidiClass.ON)
                continue;
            var c = text[places[i]];
            var kind = Opening.IndexOf(c, StringComparison.Ordinal);
            if (kind >= 0 && open.Count < 63)
            {
                open.Add((kind, i));
                continue;
            }

            kind = Closing.IndexOf(c, StringComparison.Ordinal);
            var match = kind < 0 ? -1 : open.FindLastIndex(o => o.Kind == kind);
            if (match < 0)
                continue;
            pairs.Add((open[match].Item, i));
            open.RemoveRange(match, open.Count - match);
        }

        pairs.Sort();
        foreach (var (first, last) in pairs)
        {
            if (Inside(classes, first, last, embedding) is not { } direction)
                continue;
            classes[first] = direction;
            classes[last] = direction;
        }
    }

    private static BidiClass? Inside(List<BidiClass> classes, int first, int last, BidiClass embedding)
    {
        var opposite = false;
        for (var i = first + 1; i < last; i++)
        {
            if (Strong(classes[i]) is not { } strong)
                continue;
            if (strong == embedding)
                return embedding;
            opposite = true;
        }

        if (!opposite)
            return null;
        for (var i = first - 1; i >= 0; i--)
        {
            if (Strong(classes[i]) is { } before)
                return before;
        }

        return embedding;
    }

    private static void Neutral(List<BidiClass> classes, BidiClass embedding)
    {
        var before = embedding;
        for (var i = 0; i < classes.Count; i++)
        {
            if (Strong(classes[i]) is { } strong)
            {
                before = strong;
                continue;
            }

            var last = i;
            while (last + 1 < classes.Count && Strong(classes[last + 1]) is null)
                last++;
            var after = last + 1 < classes.Count ? Strong(classes[last + 1])!.Value : embedding;
            for (; i <= last; i++)
                classes[i] = before == after ? before : embedding;
            i = last;
        }
    }

    private static BidiClass? Strong(BidiClass c) =>
        c switch
        {
            BidiClass.L => BidiClass.L,
            BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
            _ => null,
        };

    private static int Implicit(BidiClass c, int level) =>
        (level & 1) == 0
            ? c switch
            {
                BidiClass.R => level + 1,
                BidiClass.EN or BidiClass.AN => level + 2,
                _ => level,
            }
        : c == BidiClass.R ? level
        : level + 1;
}
