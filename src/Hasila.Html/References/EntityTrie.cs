using System.Globalization;
using System.Text;

namespace Hasila.Html.References;

/// <summary>
/// The names of character references as a trie in flat arrays: the children of a node lie side by side, so a step is one search in a few bytes.
/// Built from <c>entities.tsv</c> when the first page asks for a name that is not among the commonest.
/// </summary>
internal sealed class EntityTrie
{
    private readonly byte[] labels;
    private readonly int[] firstChild;
    private readonly byte[] childCount;
    private readonly int[] valueStart;
    private readonly byte[] valueLength;
    private readonly byte[] values;

    private static readonly Lazy<EntityTrie> s_shared = new(() => new EntityTrie(ReadAll().ToList()));

    /// <summary>The one of the standard.</summary>
    public static EntityTrie Shared => s_shared.Value;

    private EntityTrie(List<(string Name, string Value)> entities)
    {
        entities.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var labelList = new List<byte> { 0 };
        var firstList = new List<int> { 0 };
        var countList = new List<byte> { 0 };
        var startList = new List<int> { 0 };
        var lengthList = new List<byte> { 0 };
        var text = new List<byte>();

        // Breadth first, so that the children of one node get neighbouring numbers.
        var open = new Queue<(int Node, int From, int To, int Depth)>([(0, 0, entities.Count, 0)]);
        while (open.TryDequeue(out var part))
        {
            var from = part.From;
            if (from < part.To && entities[from].Name.Length == part.Depth)
            {
                var bytes = Encoding.UTF8.GetBytes(entities[from].Value);
                startList[part.Node] = text.Count;
                lengthList[part.Node] = (byte)bytes.Length;
                text.AddRange(bytes);
                from++;
            }

            firstList[part.Node] = labelList.Count;
            while (from < part.To)
            {
                var label = entities[from].Name[part.Depth];
                var to = from;
                while (to < part.To && entities[to].Name[part.Depth] == label)
                    to++;
                open.Enqueue((labelList.Count, from, to, part.Depth + 1));
                labelList.Add((byte)label);
                firstList.Add(0);
                countList.Add(0);
                startList.Add(0);
                lengthList.Add(0);
                countList[part.Node]++;
                from = to;
            }
        }

        labels = [.. labelList];
        firstChild = [.. firstList];
        childCount = [.. countList];
        valueStart = [.. startList];
        valueLength = [.. lengthList];
        values = [.. text];
    }

    /// <summary>The length of the longest name that <paramref name="text"/> begins with (0 for none), and what it stands for in UTF-8.</summary>
    public int LongestMatch(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> value)
    {
        var (node, best, length) = (0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var child = labels.AsSpan(firstChild[node], childCount[node]).IndexOf(text[at]);
            if (child < 0)
                break;
            node = firstChild[node] + child;
            if (valueLength[node] != 0)
                (best, length) = (node, at + 1);
        }

        value = values.AsSpan(valueStart[best], valueLength[best]);
        return length;
    }

    /// <summary>Every name with what it stands for, as the data file has them.</summary>
    internal static IEnumerable<(string Name, string Value)> ReadAll()
    {
        using var stream = typeof(EntityTrie).Assembly.GetManifestResourceStream("entities.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var value = new StringBuilder();
            foreach (var number in line.AsSpan(tab + 1).ToString().Split(' '))
                value.Append(char.ConvertFromUtf32(int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            yield return (line[..tab], value.ToString());
        }
    }
}
