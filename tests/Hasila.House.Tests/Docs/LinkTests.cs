using System.Text.RegularExpressions;

namespace Hasila.House.Tests.Docs;

/// <summary>Every link of the documents leads somewhere: to a file that is there, and to a heading that is in it.</summary>
public sealed partial class LinkTests
{
    private static readonly string s_root = TestMaterial.Repository;

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(s_root, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(s_root, file))
                .Where(file => !file.StartsWith("artifacts", StringComparison.Ordinal) && !file.Split('/').Contains("obj") && !file.StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_leads_to_what_is_there(string document)
    {
        var path = Path.Combine(s_root, document);
        var text = Code().Replace(File.ReadAllText(path), "");
        var broken = Link()
            .Matches(text)
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !IsThere(path, target));

        Assert.Empty(broken);
    }

    private static bool IsThere(string document, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(parts[0])));
        if (!Path.Exists(file))
            return false;
        return parts.Length == 1 || !file.EndsWith(".md", StringComparison.Ordinal) || Headings(file).Contains(Uri.UnescapeDataString(parts[1]));
    }

    // As forges make them: letters and digits in lower case, spaces as hyphens, all else left out.
    private static HashSet<string> Headings(string file) =>
        [
            .. File.ReadLines(file)
                .Where(line => line.StartsWith('#'))
                .Select(line =>
                    string.Concat(line.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-')
                ),
        ];

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
