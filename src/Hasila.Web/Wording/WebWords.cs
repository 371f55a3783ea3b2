using Hasila.Ledger.Model;
using Hasila.Text.Wording;

namespace Hasila.Web.Wording;

/// <summary>The words of desk and site that no other room shows: <c>web-words.tsv</c>.</summary>
internal static class WebWords
{
    public static WordBook Book { get; } = WordBook.Load(typeof(WebWords).Assembly, "web-words");

    /// <summary>A refusal of the desk's own, by the key of its words.</summary>
    public static LedgerException Refused(string key, params ReadOnlySpan<Slot> slots) => LedgerException.Of(LedgerFault.Refused, Book, key, slots);
}
