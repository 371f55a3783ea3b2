using System.Globalization;

namespace Hasila.Ledger.Acts;

/// <summary>
/// What somebody saw of a claim before deciding on it: what it says, and the last thing that a person did with it. Further pages that repeat it are no other
/// version.
/// </summary>
/// <param name="Substance">The hash of what a review decides on.</param>
/// <param name="LastEntry">Number of the last decision or act on it; 0 where there is none.</param>
public sealed record ClaimVersion(string Substance, long LastEntry)
{
    private const int Digits = 16;

    /// <summary>The version as it is printed and typed: <c>3f9a0c12b45d6e78-417</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Substance.AsSpan(Substance.IndexOf(':', StringComparison.Ordinal) + 1)[..Digits]}-{LastEntry}");
}
