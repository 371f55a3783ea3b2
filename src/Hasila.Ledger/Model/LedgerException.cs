using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Ledger.Model;

/// <summary>
/// The ledger could not do what was asked. The message is one line for a person: what, where, what to do.
/// Derives from <see cref="IOException"/>: nearly all of these are about a file, a disk or another process.
/// </summary>
public sealed class LedgerException : IOException
{
    public LedgerException(LedgerFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    public LedgerFault Fault { get; }

    /// <summary>
    /// The same in both languages, what a person gave between U+2068 and U+2069; null where only the message tells it: what is amiss with a file or a disk.
    /// </summary>
    public LocalText? Words { get; private init; }

    /// <summary>What is told in words of a book.</summary>
    /// <param name="fault">What stands in the way.</param>
    /// <param name="book">Whose English words are the message.</param>
    /// <param name="key">Of the wording.</param>
    /// <param name="slots">What fills its places.</param>
    public static LedgerException Of(LedgerFault fault, WordBook book, string key, params ReadOnlySpan<Slot> slots)
    {
        ArgumentNullException.ThrowIfNull(book);
        var isolated = new Slot[slots.Length];
        for (var at = 0; at < slots.Length; at++)
            isolated[at] = new Slot(slots[at].Name, new LocalText(Isolated(slots[at].Words.Ar), Isolated(slots[at].Words.En)));
        return new LedgerException(fault, book.Phrase(key, slots).En) { Words = book.Phrase(key, isolated) };
    }

    private static string Isolated(string words) => $"\u2068{words}\u2069";
}

/// <summary>What stands in the way.</summary>
public enum LedgerFault
{
    /// <summary>There is no ledger at that path.</summary>
    Missing,

    /// <summary>Another process holds the ledger and did not let go within the waiting time.</summary>
    Locked,

    /// <summary>No room left on the disk. Nothing that was acknowledged is lost.</summary>
    DiskFull,

    /// <summary>The file, its folder or the disk may not be written.</summary>
    ReadOnly,

    /// <summary>The file is something else.</summary>
    NotALedger,

    /// <summary>The file is a ledger whose contents are not what was written.</summary>
    Damaged,

    /// <summary>Written by a later version of the program, in a format that this one does not know.</summary>
    NewerFormat,

    /// <summary>What was to be recorded is not acceptable: an unnamed reviewer, an unknown claim.</summary>
    Refused,

    /// <summary>What was decided on is not what was seen: it has changed meanwhile. Nothing was written.</summary>
    Changed,

    /// <summary>The operating system refused for another reason; the message quotes it.</summary>
    Unreachable,
}
