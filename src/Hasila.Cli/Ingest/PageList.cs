using System.Globalization;
using Hasila.Cli.Output;

namespace Hasila.Cli.Ingest;

/// <summary>
/// A list of pages: a line for each, of columns parted by tabs: its file (beside the list, or by its whole path), where it stood, and when it was taken. Only
/// the first is needed; lines that begin with # and empty ones are passed over.
/// </summary>
internal static class PageList
{
    /// <summary>The pages of a list, one at a time, and each line that is wrong with its number.</summary>
    public static IEnumerable<Input> Open(string list)
    {
        if (!File.Exists(list))
        {
            yield return new Input.Unreadable(list, TerminalWords.Told("list.missing"));
            yield break;
        }

        var seen = new Dictionary<(string Url, DateTimeOffset? Taken), int>();
        var number = 0;
        foreach (var line in File.ReadLines(list))
        {
            number++;
            if (line.Trim().Length == 0 || line.StartsWith('#'))
                continue;
            yield return Open(list, number, line.TrimEnd('\r').Split('\t'), seen);
        }

        if (number == 0)
            yield return new Input.Unreadable(list, TerminalWords.Told("list.empty"));
    }

    private static Input Open(string list, int number, string[] cells, Dictionary<(string Url, DateTimeOffset? Taken), int> seen)
    {
        var (file, url, taken) = (cells[0].Trim(), Cell(cells, 1), Cell(cells, 2));
        var place = string.Create(CultureInfo.InvariantCulture, $"{list} line {number}");
        DateTimeOffset? at = null;
        if (cells.Length > 3)
            return new Input.Unreadable(place, TerminalWords.Told("list.columns", ("count", cells.Length)));
        if (file.Length == 0)
            return new Input.Unreadable(place, TerminalWords.Told("list.file"));
        if (url is not null && !IsWebAddress(url))
            return new Input.Unreadable(place, TerminalWords.Told("list.address", ("value", url)));
        if (taken is not null)
        {
            if (!DateTimeOffset.TryParse(taken, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || !IsIso(taken))
                return new Input.Unreadable(place, TerminalWords.Told("list.taken", ("value", taken)));
            at = moment;
        }

        // One address holds one page at a time: a list that says otherwise has slipped by a line.
        if (url is not null && !seen.TryAdd((url, at), number))
            return new Input.Unreadable(place, TerminalWords.Told("list.twice", ("line", seen[(url, at)])));
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, file);
        return Inputs.OpenPage(path, file, url, at);
    }

    private static string? Cell(string[] cells, int at) => cells.Length > at && cells[at].Trim() is { Length: > 0 } cell ? cell : null;

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsIso(string taken) => taken.Length >= 10 && DateOnly.TryParseExact(taken[..10], "yyyy-MM-dd", out _);
}
