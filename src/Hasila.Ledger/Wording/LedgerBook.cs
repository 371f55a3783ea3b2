using Hasila.Ledger.Model;
using Hasila.Text.Wording;

namespace Hasila.Ledger.Wording;

/// <summary>The words in which the ledger refuses what a person asks of it: <c>ledger-words.tsv</c>.</summary>
internal static class LedgerBook
{
    public static WordBook Book { get; } = WordBook.Load(typeof(LedgerBook).Assembly, "ledger-words");

    /// <summary>A refusal by the key of its words.</summary>
    public static LedgerException Refused(string key, params ReadOnlySpan<Slot> slots) => LedgerException.Of(LedgerFault.Refused, Book, key, slots);

    /// <summary>The same as another fault than a refusal.</summary>
    public static LedgerException Refused(string key, LedgerFault fault, params ReadOnlySpan<Slot> slots) => LedgerException.Of(fault, Book, key, slots);
}
