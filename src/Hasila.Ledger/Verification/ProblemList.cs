using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Verification;

/// <summary>Collects what a walk finds, bounded, and turns what a damaged file throws into problems so that the walk goes on.</summary>
internal sealed class ProblemList
{
    private readonly List<VerifyProblem> _problems = [];
    private readonly List<string> _notes = [];

    public IReadOnlyList<VerifyProblem> Problems => _problems;

    public IReadOnlyList<string> Notes => _notes;

    public long Count { get; private set; }

    /// <param name="entry">The entry's number.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="capture">Where nothing but a capture's file is at fault: its id.</param>
    public void Add(long? entry, string message, string? capture = null)
    {
        Count++;
        if (_problems.Count < VerifyReport.MostProblems)
            _problems.Add(new VerifyProblem(entry, SqliteErrors.OneLine(message)) { Capture = capture });
    }

    public void Note(string message) => _notes.Add(message);

    /// <summary>Does <paramref name="work"/>; whatever a damaged file makes it throw becomes a problem.</summary>
    public void Try(long? entry, string what, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error)
            when (error is SqliteException or InvalidCastException or IOException or UnauthorizedAccessException || Payload.IsUnreadable(error))
        {
            Add(entry, $"{what}: {error.Message}");
        }
    }
}
