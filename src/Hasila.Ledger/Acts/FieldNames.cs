using Hasila.Claims.Model;
using Hasila.Ledger.Wording;
using Hasila.Text;

namespace Hasila.Ledger.Acts;

/// <summary>What the fields of a claim are called where a person corrects them.</summary>
public static class FieldNames
{
    /// <summary>As it stands inside a sentence.</summary>
    public static LocalText Of(ClaimField field) => LedgerBook.Book.Phrase($"field.{field.ToString().ToLowerInvariant()}");
}
