using System.Text;

namespace Hasila.Html.Tests.Html5Lib;

/// <summary>One case of the standard's encoding tests: bytes, and the encoding that a browser takes them for.</summary>
public sealed record EncodingCase(string Name, byte[] Bytes, string Expected)
{
    public static IEnumerable<EncodingCase> ReadAll(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.dat").Order(StringComparer.Ordinal))
        {
            var number = 0;
            var bytes = File.ReadAllBytes(path);
            for (var at = Find(bytes, 0, "#data\n"); at >= 0; at = Find(bytes, at, "#data\n"))
            {
                var end = Find(bytes, at + 6, "\n#encoding\n");
                var name = bytes.AsSpan(end + 11);
                var line = name.IndexOf((byte)'\n');
                yield return new($"{Path.GetFileName(path)}#{++number}", bytes[(at + 6)..end], Encoding.ASCII.GetString(line < 0 ? name : name[..line]).Trim());
                at = end + 11;
            }
        }
    }

    public bool IsRight(string? found) => string.Equals(found, Expected, StringComparison.OrdinalIgnoreCase);

    private static int Find(byte[] bytes, int from, string text) =>
        bytes.AsSpan(from).IndexOf(Encoding.ASCII.GetBytes(text)) is var found && found >= 0 ? from + found : -1;
}
