namespace Hasila.Ingest.Fetching;

/// <summary>What a site's <c>robots.txt</c> asks of programs that come by themselves (RFC 9309): the group that names this one, else that of all.</summary>
public sealed class RobotsRules
{
    /// <summary>The name that this program is asked by.</summary>
    public const string Product = "hasila";

    private const int LongestFile = 512 * 1024;

    private readonly List<(bool Allows, string Path)> _rules = [];

    private RobotsRules() { }

    /// <summary>Everything may be asked for.</summary>
    public static RobotsRules AllowAll { get; } = new();

    public static RobotsRules Read(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        RobotsRules own = new(),
            all = new();
        var (isOwn, isAll, named, hasOwn) = (false, false, false, false);
        foreach (var line in file[..Math.Min(file.Length, LongestFile)].Split('\n', '\r'))
        {
            var (key, value) = line.Split('#')[0].Split(':', 2) is [var left, var right] ? (left.Trim().ToLowerInvariant(), right.Trim()) : ("", "");
            if (key == "user-agent")
            {
                if (!named)
                    (isOwn, isAll) = (false, false);
                named = true;
                isOwn |= value.Equals(Product, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                hasOwn |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                named = false;
                if (value.Length == 0)
                    continue;
                if (isOwn)
                    own._rules.Add((key == "allow", value));
                if (isAll)
                    all._rules.Add((key == "allow", value));
            }
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether a path with its query may be asked for: the longest rule decides, of two as long the one that allows.</summary>
    public bool Allow(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var best = _rules
            .Where(rule => Fits(rule.Path, path))
            .OrderByDescending(rule => rule.Path.Length)
            .ThenByDescending(rule => rule.Allows)
            .FirstOrDefault();
        return best.Path is null || best.Allows;
    }

    // "*" is any letters, "$" the end; matched from the left, each piece at its first place.
    private static bool Fits(string rule, string path)
    {
        var ends = rule.EndsWith('$');
        var pieces = (ends ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var isLast = i == pieces.Length - 1;
            if (isLast && ends)
                return path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }

        return !ends || at == path.Length;
    }
}
