using System.Globalization;
using Hasila.Ledger.Model;
using Hasila.Ledger.Wording;

namespace Hasila.Ledger.Lists;

/// <summary>Where a page of a list ended, as it is handed out: <c>738977-41</c>.</summary>
internal static class ListPlace
{
    public static string Write(long day, long claim) => string.Create(CultureInfo.InvariantCulture, $"{day}-{claim}");

    /// <exception cref="LedgerException"><see cref="LedgerFault.Refused"/>: it is none that was handed out.</exception>
    public static (long Day, long Claim)? Read(string? place)
    {
        if (place is null)
            return null;
        return
            place.Split('-') is [var day, var claim]
            && long.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && long.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (of, number)
            : throw LedgerBook.Refused("list.place", ("place", place));
    }
}
