using System.Runtime.InteropServices;

namespace Hasila.Ledger.Storage;

/// <summary>Files that survive a killed process and a lost power supply.</summary>
internal static partial class DurableFile
{
    private const int Invalid = 22; // EINVAL

    /// <summary>
    /// Writes to <paramref name="temporary"/>, flushes it to the disk, and renames it to <paramref name="path"/>, which so never holds half a file.
    /// The folder's own entry is not flushed yet: see <see cref="FlushFolder"/>.
    /// </summary>
    public static void Write(string temporary, string path, ReadOnlySpan<byte> bytes)
    {
        // The file stays open, and on Unix locked, until it has its name: a sweep tells by that lock that it is not a leftover.
        var share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;
        using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, share, bufferSize: 0);
        try
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            File.Move(temporary, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(temporary); // On a full disk its part would stand in the way of everything else.
            throw;
        }
    }

    /// <summary>Flushes a file that another process may have written and not flushed.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Flushes a folder's list of names: without it a renamed file may be gone after a power cut. .NET has no call for it.
    /// Windows keeps the names in its file system's own journal and offers nothing to call.
    /// </summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, flags: 0);
        if (handle < 0)
            throw Failed(folder);
        try
        {
            // Some network file systems cannot flush a folder and say "invalid": there is nothing that could be waited for.
            if (Fsync(handle) != 0 && Marshal.GetLastPInvokeError() != Invalid)
                throw Failed(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{folder}: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
