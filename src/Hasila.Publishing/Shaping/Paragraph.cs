namespace Hasila.Publishing.Shaping;

/// <summary>Breaks a text into lines of a width and shapes them. Linear in the text, whatever it holds.</summary>
internal static class Paragraph
{
    /// <summary>The whole text in one line.</summary>
    public static TextLine Line(string text, TextStyle style, bool rightToLeft)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Shape(text, BidiLevels.Resolve(text, rightToLeft), 0, text.Length, style);
    }

    /// <summary>Lines no wider than <paramref name="width"/>; broken at spaces, and inside a word only where it is longer than a line.</summary>
    public static IReadOnlyList<TextLine> Wrap(string text, TextStyle style, float width, bool rightToLeft)
    {
        ArgumentNullException.ThrowIfNull(text);
        var levels = BidiLevels.Resolve(text, rightToLeft);
        var advances = Advances(text, levels, style);
        List<TextLine> lines = [];
        for (var start = 0; start < text.Length; )
        {
            if (text[start] == ' ')
            {
                start++;
                continue;
            }

            var end = Break(text, advances, start, width);
            var line = Shape(text, levels, start, Trim(text, start, end), style);

            // Letters take other forms at a new line end, which may be wider.
            while (line.Width > width && end - start > 1)
            {
                end = start + Math.Max(1, Math.Min(end - start - 1, (int)((end - start) * width / line.Width)));
                if (char.IsLowSurrogate(text[end]) && end - start > 1)
                    end--;
                line = Shape(text, levels, start, Trim(text, start, end), style);
            }

            lines.Add(line);
            start = end;
        }

        return lines;
    }

    private static int Trim(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        return end;
    }

    private static int Break(string text, float[] advances, int start, float width)
    {
        var (used, space) = (0f, -1);
        var i = start;
        for (; i < text.Length; i++)
        {
            if (text[i] == ' ')
                space = i;
            else if (used + advances[i] > width)
                break;
            used += advances[i];
        }

        if (i >= text.Length)
            return text.Length;
        if (space > start)
            return space;
        i = Math.Max(i, start + 1);
        while (i < text.Length && advances[i] == 0 && text[i] != ' ')
            i++;
        return i;
    }

    private static float[] Advances(string text, byte[] levels, TextStyle style)
    {
        var advances = new float[text.Length];
        foreach (var (start, end) in Runs(text, levels, 0, text.Length))
        {
            var (infos, positions) = style.Face.Shape(text, start, end - start, (levels[start] & 1) == 1);
            for (var i = 0; i < infos.Length; i++)
                advances[(int)infos[i].Cluster] += positions[i].XAdvance * style.Scale;
        }

        return advances;
    }

    private static TextLine Shape(string text, byte[] levels, int start, int end, TextStyle style)
    {
        var words = text[start..end];
        var own = levels.AsSpan(start, end - start).ToArray();
        var runs = Runs(words, own, 0, words.Length);
        Reorder(runs, own);
        List<PlacedGlyph> glyphs = [];
        var x = 0f;
        foreach (var (from, to) in runs)
        {
            var (infos, positions) = style.Face.Shape(words, from, to - from, (own[from] & 1) == 1);
            for (var i = 0; i < infos.Length; i++)
            {
                glyphs.Add(
                    new PlacedGlyph(
                        (ushort)infos[i].Codepoint,
                        x + (positions[i].XOffset * style.Scale),
                        -positions[i].YOffset * style.Scale,
                        (int)infos[i].Cluster
                    )
                );
                x += positions[i].XAdvance * style.Scale;
            }
        }

        return new TextLine(words, style, x, glyphs);
    }

    // Stretches of one level; isolates themselves are not drawn.
    private static List<(int Start, int End)> Runs(string text, byte[] levels, int start, int end)
    {
        List<(int Start, int End)> runs = [];
        for (var i = start; i < end; )
        {
            if (DisplayText.IsIsolate(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && levels[i] == levels[from] && !DisplayText.IsIsolate(text[i]))
                i++;
            runs.Add((from, i));
        }

        return runs;
    }

    // L2: from the highest level down to the lowest odd one, reverse every stretch at that level or above.
    private static void Reorder(List<(int Start, int End)> runs, byte[] levels)
    {
        if (runs.Count == 0)
            return;
        for (var level = runs.Max(run => levels[run.Start]); level >= 1; level--)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var first = i;
                while (i < runs.Count && levels[runs[i].Start] >= level)
                    i++;
                if (i - first > 1)
                    runs.Reverse(first, i - first);
            }
        }
    }
}
