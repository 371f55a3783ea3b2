using System.Buffers;
using System.Security.Cryptography;
using Hasila.Disk;
using Hasila.Ledger.Model;
using Hasila.Reading.Captures;

namespace Hasila.Ledger.Storage;

/// <summary>
/// The captures' bytes: one file each beside the database, <c>hasila.db.captures/ab/cdef...</c>, named by the SHA-256 of its contents
/// (the first two digits are the folder). Files are written under <c>tmp/</c> and renamed, so a file under its own name is whole.
/// </summary>
internal sealed class CaptureFolder(string root)
{
    private const string TemporaryFolder = "tmp";

    // A file is held by its writer from a moment after it is made: one so young is let alone.
    private static readonly TimeSpan s_young = TimeSpan.FromSeconds(10);
    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");
    private readonly HashSet<string> _flushed = new(StringComparer.Ordinal);

    public string Root => root;

    public static bool IsId(string id) => id.Length == 71 && id.StartsWith("sha256:", StringComparison.Ordinal) && !id.AsSpan(7).ContainsAnyExcept(s_hex);

    public string PathOf(string id) => IsId(id) ? Path.Combine(root, id[7..9], id[9..]) : throw new ArgumentException($"not a capture's id: {id}", nameof(id));

    /// <summary>Makes sure that the bytes are on the disk under their name, whole and flushed.</summary>
    /// <returns>True where the file was not there, or not as it should be.</returns>
    public bool Keep(string id, ReadOnlyMemory<byte> bytes)
    {
        var path = PathOf(id);
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(root, TemporaryFolder);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(temporary);
        var written = Look(id) != FileState.Sound;
        if (written)
            DurableFile.Write(Path.Combine(temporary, Guid.NewGuid().ToString("N")), path, bytes.Span);
        else
            DurableFile.Flush(path); // It may come from a process that was killed before its flush.
        DurableFile.FlushFolder(folder);
        // Once per process suffices above it, and one is needed even where the folders exist: they too may be a killed process's.
        FlushOnce(folder, root);
        FlushOnce(root, Path.GetDirectoryName(root)!);
        return written;
    }

    private void FlushOnce(string name, string folder)
    {
        if (_flushed.Contains(name))
            return;
        DurableFile.FlushFolder(folder);
        _flushed.Add(name);
    }

    /// <summary>Whether the file is there and has the hash that it is named by. Reads all of it, in pieces.</summary>
    public FileState Look(string id)
    {
        if (IsNoFile(PathOf(id)))
            return FileState.Damaged;
        try
        {
            using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return id.AsSpan(7).SequenceEqual(Convert.ToHexStringLower(SHA256.HashData(file))) ? FileState.Sound : FileState.Damaged;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileState.Missing;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FileState.Unreadable;
        }
    }

    /// <summary>The bytes, verified against the hash.</summary>
    public byte[] Read(string id)
    {
        if (IsNoFile(PathOf(id)))
            throw NotWhatWasCaptured(id);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(id));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LedgerException(LedgerFault.Damaged, $"{PathOf(id)} is missing; restore it from a copy, or add the same page again", error);
        }

        return Capture.IdOf(bytes) == id ? bytes : throw NotWhatWasCaptured(id);
    }

    // A pipe or a device, or a link to one: reading it might never end.
    private static bool IsNoFile(string path) => FileKinds.Of(path) is FileKind.Pipe or FileKind.Socket or FileKind.Device or FileKind.Folder;

    private LedgerException NotWhatWasCaptured(string id) =>
        new(LedgerFault.Damaged, $"{PathOf(id)} is not what was captured; restore it from a copy, or add the same page again");

    /// <summary>The bytes, or null where they are missing, damaged or unreadable.</summary>
    public byte[]? ReadIfSound(string id)
    {
        try
        {
            return Read(id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Ids of all files that are named as captures are.</summary>
    public IEnumerable<string> Ids() =>
        from folder in FoldersIn(root)
        from file in Directory.EnumerateFiles(folder)
        let id = "sha256:" + Path.GetFileName(folder) + Path.GetFileName(file)
        where IsId(id)
        select id;

    /// <summary>Unfinished files: a running process's, or what a killed one left.</summary>
    public IReadOnlyList<string> Unfinished()
    {
        var folder = Path.Combine(root, TemporaryFolder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    /// <summary>Removes the unfinished files that no running process holds.</summary>
    /// <returns>How many were removed.</returns>
    public int Sweep(DateTimeOffset now)
    {
        var removed = 0;
        foreach (var path in Unfinished())
        {
            try
            {
                if (now.UtcDateTime - File.GetLastWriteTimeUtc(path) < s_young)
                    continue;
                using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
                    File.Delete(path);
                removed++;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Held by a running process, renamed or swept by one in this moment, or on a disk that may not be written.
            }
        }

        return removed;
    }

    private static IEnumerable<string> FoldersIn(string root) => Directory.Exists(root) ? Directory.EnumerateDirectories(root) : [];
}

internal enum FileState
{
    Sound,
    Missing,
    Damaged,
    Unreadable,
}
