using System.Text;

namespace Hasila.Html.Tests.Html5Lib;

/// <summary>One case of the standard's tree construction tests.</summary>
public sealed record TreeCase(string File, int Number, string Data, string? Context, bool? Scripting, string Expected)
{
    public string Name => $"{File}#{Number}";

    public static IEnumerable<TreeCase> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.dat", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<TreeCase> Read(string path)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(path)) == "scripted" ? "scripted/" + Path.GetFileName(path) : Path.GetFileName(path);
        var lines = Lines(path);
        var number = 0;
        var at = 0;
        while (at < lines.Length)
        {
            if (lines[at] != "#data")
            {
                at++;
                continue;
            }

            var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            var current = sections["#data"] = [];
            for (at++; at < lines.Length && !(lines[at] == "#data" && current != sections["#data"]); at++)
            {
                if (lines[at] is "#errors" or "#new-errors" or "#document-fragment" or "#script-on" or "#script-off" or "#document")
                    current = sections[lines[at]] = [];
                else
                    current.Add(lines[at]);
            }

            var expected = sections["#document"];
            while (expected.Count > 0 && expected[^1].Length == 0)
                expected.RemoveAt(expected.Count - 1);
            yield return new TreeCase(
                name,
                ++number,
                string.Join('\n', sections["#data"]),
                sections.TryGetValue("#document-fragment", out var context) ? context[0] : null,
                sections.ContainsKey("#script-on") ? true
                    : sections.ContainsKey("#script-off") ? false
                    : null,
                string.Join('\n', expected)
            );
        }
    }

    private static string[] Lines(string path) => System.IO.File.ReadAllText(path, Encoding.UTF8).Split('\n');
}
