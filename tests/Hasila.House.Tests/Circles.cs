namespace Hasila.House.Tests;

/// <summary>Strongly connected components of more than one node, after Tarjan.</summary>
internal static class Circles
{
    public static List<List<string>> Find(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(a => a.From, a => a.To, StringComparer.Ordinal);
        Dictionary<string, int> index = [],
            low = [];
        var open = new Stack<string>();
        List<List<string>> found = [];
        foreach (var node in next.Select(group => group.Key).Order(StringComparer.Ordinal))
            if (!index.ContainsKey(node))
                Visit(node);
        return found;

        void Visit(string node)
        {
            index[node] = low[node] = index.Count;
            open.Push(node);
            foreach (var to in next[node])
            {
                if (!index.ContainsKey(to))
                    Visit(to);
                if (open.Contains(to))
                    low[node] = Math.Min(low[node], low[to]);
            }

            if (low[node] != index[node])
                return;
            List<string> circle = [];
            do circle.Add(open.Pop());
            while (circle[^1] != node);
            if (circle.Count > 1)
                found.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }
}
