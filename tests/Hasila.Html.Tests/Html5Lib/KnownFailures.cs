namespace Hasila.Html.Tests.Html5Lib;

/// <summary>
/// The standard's cases that the parser is known to get wrong, each with its reason. A case that fails and is not listed is a fault, and so is one that is
/// listed
/// and passes, or is listed and not there: the list can only tell the truth.
/// </summary>
public sealed class KnownFailures
{
    private readonly Dictionary<string, string> _reasons;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private KnownFailures(Dictionary<string, string> reasons) => _reasons = reasons;

    /// <summary>How many runs came out right.</summary>
    public int Right { get; private set; }

    /// <param name="file">Tab-separated: suite, case, reason; lines that begin with # are for people.</param>
    /// <param name="suite">Which of its suites: tokenizer, tree-construction or encoding.</param>
    public static KnownFailures Read(string file, string suite) =>
        new(
            File.ReadLines(file)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Where(cells => cells[0] == suite)
                .ToDictionary(cells => cells[1], cells => cells[2], StringComparer.Ordinal)
        );

    /// <summary>Notes how a case came out.</summary>
    /// <param name="id">The case, unique in its suite.</param>
    /// <param name="isRight">Whether it is as the standard says.</param>
    /// <param name="difference">What was expected and found, told where the failure is not known.</param>
    public void Note(string id, bool isRight, Func<string> difference)
    {
        if (isRight)
            Right++;
        var isListed = _reasons.ContainsKey(id);
        if (isListed)
            _met.Add(id);
        if (isRight && isListed)
            _faults.Add($"{id} passes: take it off the list of known failures");
        else if (!isRight && !isListed)
            _faults.Add($"{id} fails:\n{difference()}");
    }

    /// <summary>Everything that the list does not say rightly; empty where all is as known.</summary>
    public IReadOnlyList<string> Faults() => [.. _faults, .. _reasons.Keys.Where(id => !_met.Contains(id)).Select(id => $"{id} is listed and is no case")];
}
