using System.Runtime.InteropServices;

namespace Hasila.Disk;

/// <summary>The calls of a Unix kernel that .NET does not offer, or offers without their errors.</summary>
internal static partial class UnixCalls
{
    private const int Interrupted = 4; // EINTR
    private const int Invalid = 22; // EINVAL
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint ExchangeNames = 2; // RENAME_EXCHANGE

    /// <exception cref="IOException">It is not there, or may not be read.</exception>
    public static int OpenFolder(string folder)
    {
        var handle = Open(folder, flags: 0);
        return handle >= 0 ? handle : throw Failed(folder);
    }

    /// <summary>Returns when the disk has it.</summary>
    /// <exception cref="IOException">The disk refuses: a fault (EIO), no room (ENOSPC), a quota (EDQUOT).</exception>
    public static void Flush(int handle, string name)
    {
        FaultyDisk.Ask(name);
        while (Fsync(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            // Some network file systems cannot flush a folder and say "invalid": there is nothing that could be waited for.
            if (error == Invalid)
                return;
            if (error != Interrupted)
                throw Failed(name);
        }
    }

    /// <summary>Gives each of two folders the other's name, in one step. Linux alone has it, and not on every file system.</summary>
    /// <returns>False where it cannot be done here; nothing has changed then.</returns>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && RenameAt(CurrentFolder, one, CurrentFolder, other, ExchangeNames) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    public static void Close(int handle) => _ = CloseHandle(handle);

    private static IOException Failed(string name)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{name}: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseHandle(int handle);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
