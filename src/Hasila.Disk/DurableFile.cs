using Microsoft.Win32.SafeHandles;

namespace Hasila.Disk;

/// <summary>
/// Files and folders that survive a killed process and a lost power supply. A flush that the disk refuses is an <see cref="IOException"/>: .NET's own
/// <c>FileStream.Flush(true)</c> and <c>RandomAccess.FlushToDisk</c> pass over EIO, so what they return from need not be on the disk.
/// </summary>
public static class DurableFile
{
    /// <summary>
    /// Writes to <paramref name="temporary"/>, flushes it to the disk, and renames it to <paramref name="path"/>, which so never holds half a file.
    /// The folder's own entry is not flushed yet: see <see cref="FlushFolder"/>.
    /// </summary>
    /// <exception cref="IOException">The disk refuses; nothing is left under <paramref name="temporary"/>.</exception>
    public static void Write(string temporary, string path, ReadOnlySpan<byte> bytes)
    {
        // The file stays open, and on Unix locked, until it has its name: a sweep tells by that lock that it is not a leftover.
        var share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;
        using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, share, bufferSize: 0);
        try
        {
            file.Write(bytes);
            Flush(file.SafeFileHandle, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(temporary); // On a full disk its part would stand in the way of everything else.
            throw;
        }
    }

    /// <summary>Flushes a file that another process may have written and not flushed.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        Flush(file, path);
    }

    /// <summary>
    /// Flushes a folder's list of names: without it a renamed file may be gone after a power cut. .NET has no call for it.
    /// Windows keeps the names in its file system's own journal and offers nothing to call.
    /// </summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = UnixCalls.OpenFolder(folder);
        try
        {
            UnixCalls.Flush(handle, folder);
        }
        finally
        {
            UnixCalls.Close(handle);
        }
    }

    /// <summary>Flushes every file below a folder, and every folder's list of names, the deepest first.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void FlushTree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            Flush(file);
        foreach (var below in Directory.EnumerateDirectories(folder))
            FlushTree(below);
        FlushFolder(folder);
    }

    private static void Flush(SafeFileHandle file, string name)
    {
        if (OperatingSystem.IsWindows())
            RandomAccess.FlushToDisk(file);
        else
            UnixCalls.Flush(file.DangerousGetHandle().ToInt32(), name);
    }
}
