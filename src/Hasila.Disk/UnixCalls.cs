using System.Runtime.InteropServices;

namespace Hasila.Disk;

/// <summary>The calls of a Unix kernel that .NET does not offer, or offers without their errors.</summary>
internal static partial class UnixCalls
{
    private const int Interrupted = 4; // EINTR
    private const int Invalid = 22; // EINVAL
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoEntry = 2; // ENOENT
    private const int NoFolder = 20; // ENOTDIR
    private const uint TypeAlone = 1; // STATX_TYPE
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

    /// <summary>What a name leads to; <see cref="FileKind.Unknown"/> where there is no <c>statx</c> to ask.</summary>
    public static unsafe FileKind KindOf(string path)
    {
        if (!OperatingSystem.IsLinux())
            return FileKind.Unknown;
        // struct statx: 256 bytes on every architecture, the mode at byte 28.
        var status = stackalloc byte[256];
        try
        {
            if (Statx(CurrentFolder, path, flags: 0, TypeAlone, status) != 0)
                return Marshal.GetLastPInvokeError() is NoEntry or NoFolder ? FileKind.Missing : FileKind.Unknown;
        }
        catch (EntryPointNotFoundException)
        {
            return FileKind.Unknown;
        }

        return (*(ushort*)(status + 28) & 0xF000) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            0xC000 => FileKind.Socket,
            0x2000 or 0x6000 => FileKind.Device,
            _ => FileKind.Unknown,
        };
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

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* status);
}
