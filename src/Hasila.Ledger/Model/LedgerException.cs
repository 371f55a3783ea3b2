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
