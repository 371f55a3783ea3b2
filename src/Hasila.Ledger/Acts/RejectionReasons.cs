using Hasila.Text;
using Hasila.Text.Data;

namespace Hasila.Ledger.Acts;

/// <summary>Why a claim or a statement may be rejected: <c>rejection-reasons.tsv</c>.</summary>
public static class RejectionReasons
{
    /// <summary>The reasons in the order in which they are offered.</summary>
    public static IReadOnlyList<RejectionReason> All { get; } =
    [.. DataFile.Rows(typeof(RejectionReasons).Assembly, "rejection-reasons").Select(row => new RejectionReason(row[0], new LocalText(row[1], row[2])))];

    public static RejectionReason? Find(string id) => All.FirstOrDefault(reason => reason.Id == id);
}

/// <param name="Id">As the journal has it.</param>
/// <param name="Words">As a person reads it.</param>
public sealed record RejectionReason(string Id, LocalText Words);
