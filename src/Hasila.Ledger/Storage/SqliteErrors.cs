using Hasila.Ledger.Model;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>What SQLite and the operating system report, in one line for a person.</summary>
internal static class SqliteErrors
{
    private const int DiskFull = 28; // ENOSPC
    private const int QuotaExceeded = 122; // EDQUOT
    private const int ReadOnlyFileSystem = 30; // EROFS
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static LedgerException Explain(SqliteException error, string path) =>
        error.SqliteErrorCode switch
        {
            5 or 6 => new(LedgerFault.Locked, $"{path} is in use by another process; wait until it has finished, then try again", error),
            8 => new(LedgerFault.ReadOnly, $"{path} may not be written; check its permissions, its folder's and the disk's", error),
            13 => new(LedgerFault.DiskFull, $"no room left on the disk of {path}; nothing acknowledged is lost; make room and try again", error),
            14 when WhyNot(FileAccess.Read, path) is not null => new(
                LedgerFault.Unreachable,
                $"{path} may not be read; check its permissions and its folder's",
                error
            ),
            14 when WhyNot(FileAccess.ReadWrite, path) is { } why => Explain(why, path),
            14 => new(LedgerFault.Unreachable, $"{path} cannot be opened; check the path, its folder and the permissions", error),
            26 => new(LedgerFault.NotALedger, $"{path} is not a ledger; give another path with --ledger", error),
            10 => new(
                LedgerFault.Unreachable,
                $"the disk refused to read or write {path} ({error.SqliteExtendedErrorCode}); check that it has room and is sound, then try again",
                error
            ),
            _ => new(LedgerFault.Damaged, $"{path} is damaged ({OneLine(error.Message)}); run 'hasila verify' and restore a copy", error),
        };

    /// <summary>For files of the captures' folder.</summary>
    public static LedgerException Explain(Exception error, string path) =>
        error switch
        {
            IOException { HResult: DiskFull or QuotaExceeded or WindowsDiskFull } => new(
                LedgerFault.DiskFull,
                $"no room left on the disk of {path}; nothing acknowledged is lost; make room and try again",
                error
            ),
            IOException { HResult: ReadOnlyFileSystem } or UnauthorizedAccessException => new(
                LedgerFault.ReadOnly,
                $"{path} may not be written; check its permissions, its folder's and the disk's",
                error
            ),
            _ => new(LedgerFault.Unreachable, $"{path}: {OneLine(error.Message)}", error),
        };

    // SQLite says "cannot open" also where it may read the file but not make the two files that it needs beside it.
    private static Exception? WhyNot(FileAccess access, string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or (IOException and not FileNotFoundException and not DirectoryNotFoundException))
        {
            return error;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
