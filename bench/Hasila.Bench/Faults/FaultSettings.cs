namespace Hasila.Bench.Faults;

/// <summary>What is broken, and how often.</summary>
internal sealed record FaultSettings
{
    /// <summary>A copy of <c>hasila.dll</c> with all that it needs.</summary>
    public required string Program { get; init; }

    /// <summary>Where everything is done.</summary>
    public required string Folder { get; init; }

    /// <summary>The first and the last of everything, for a test.</summary>
    public bool IsShort { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Which of so many are tried: 1 to <paramref name="count"/>.</summary>
    public IEnumerable<int> Which(int count) => IsShort ? new[] { 1, count }.Distinct() : Enumerable.Range(1, count);

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{Guid.NewGuid():N}")).FullName;
}

/// <summary>What came of it.</summary>
internal sealed class FaultCounts
{
    public int Runs { get; set; }

    /// <summary>Pages, decisions and editions of which the program said that they are there.</summary>
    public int Acknowledged { get; set; }

    public int Lost { get; set; }

    /// <summary>Moments at which no whole edition stood under its name.</summary>
    public int MissingEditions { get; set; }

    /// <summary>Files and folders of killed or failed runs that the next command left.</summary>
    public int Leftovers { get; set; }

    /// <summary>Edits or damages that a command passed over though they can be known.</summary>
    public int NotRefused { get; set; }

    /// <summary>Each fault in one line, and what is to be known of how it was made.</summary>
    public List<string> Remarks { get; } = [];

    public bool IsSound => Lost + MissingEditions + Leftovers + NotRefused == 0;
}
