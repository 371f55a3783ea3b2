namespace Hasila.Ingest.Pdf;

/// <summary>
/// Brackets and quotation marks between Arabic words: some programs keep the sign that is meant, some the one that is seen. Whichever way closes what was
/// opened is the document's.
/// </summary>
internal static class Brackets
{
    private static readonly string[] s_pairs = ["()", "[]", "{}", "\u00AB\u00BB"];

    /// <summary>The lines with each kind of bracket turned where that leaves fewer unbalanced.</summary>
    public static IReadOnlyList<string> Balanced(IReadOnlyList<string> lines)
    {
        var turned = lines.ToList();
        foreach (var pair in s_pairs)
        {
            if (Faults(turned, pair[0], pair[1]) <= Faults(turned, pair[1], pair[0]))
                continue;
            for (var i = 0; i < turned.Count; i++)
                turned[i] = string.Create(turned[i].Length, (turned[i], pair), (to, from) => Turn(to, from.Item1, from.pair));
        }

        return turned;
    }

    private static void Turn(Span<char> to, string from, string pair)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] =
                from[i] == pair[0] ? pair[1]
                : from[i] == pair[1] ? pair[0]
                : from[i];
    }

    private static int Faults(List<string> lines, char open, char close)
    {
        var (depth, faults) = (0, 0);
        foreach (var c in lines.SelectMany(line => line))
        {
            if (c == open)
                depth++;
            else if (c == close && --depth < 0)
                (depth, faults) = (0, faults + 1);
        }

        return faults + depth;
    }
}
