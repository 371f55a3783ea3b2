using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Ledger.Wording;
using Hasila.Text;

namespace Hasila.Ledger.Acts;

/// <summary>What the fields of a claim are called where a person corrects them, and what they show.</summary>
public static class FieldNames
{
    /// <summary>As it stands inside a sentence.</summary>
    public static LocalText Of(ClaimField field) => LedgerBook.Book.Phrase($"field.{field.ToString().ToLowerInvariant()}");

    /// <summary>What a claim shows in a field, as a correction names it: the figure's own words, the claimant's Arabic name; empty for nothing.</summary>
    public static string Shown(Claim claim, ClaimField field) =>
        field switch
        {
            ClaimField.Figure => claim.Figure?.Words ?? "",
            ClaimField.Claimant => claim.Claimant.Ar,
            ClaimField.Indicator => claim.Indicator,
            ClaimField.Place => claim.Place?.Ar ?? "",
            _ => claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        };
}
