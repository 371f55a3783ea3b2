using System.Runtime.InteropServices;

namespace Hasila.Disk;

/// <summary>
/// Replaces a folder as a whole: the new one is written beside it and takes its name at the end, so that a whole folder stands under the name at every
/// moment, whenever the process is killed. What a killed process left is swept, or put back, by the next swap of the same name.
/// </summary>
public sealed class FolderSwap : IDisposable
{
    private const string Mark = ".writing-";
    private const string Earlier = ".earlier";

    private const string HoldMark = ".held";
    private const int MostTries = 100;

    private readonly string _target;
    private readonly FileStream _hold;
    private readonly PosixSignalRegistration _terminated;

    private FolderSwap(string target)
    {
        _target = target;
        Folder = target + Mark + Guid.NewGuid().ToString("N")[..8];
        _hold = new FileStream(HoldOf(Folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        _terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Clear());
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The folder to be written, empty at first.</summary>
    public string Folder { get; }

    /// <summary>Sweeps what killed processes left beside <paramref name="target"/>, and makes the folder that will replace it.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static FolderSwap Begin(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Sweep(target);
        return new FolderSwap(target);
    }

    /// <summary>Flushes what was written and gives it the target's name; what stood there is gone when this returns.</summary>
    /// <exception cref="IOException">The disk refuses; what stood under the name stands there still.</exception>
    public void Commit()
    {
        DurableFile.FlushTree(Folder);
        var parent = Path.GetDirectoryName(_target)!;
        if (!TryMove() && !UnixCalls.TryExchange(Folder, _target))
            MoveAside();
        DurableFile.FlushFolder(parent);
    }

    private bool TryMove()
    {
        try
        {
            if (Directory.Exists(_target))
                return false;
            Directory.Move(Folder, _target);
            return true;
        }
        catch (IOException) when (Directory.Exists(_target))
        {
            return false; // Another process has published here in this moment.
        }
    }

    public void Dispose()
    {
        _terminated.Dispose();
        Clear();
    }

    // Whoever is asked to end may be writing a further file in this moment.
    private void Clear()
    {
        for (var tries = 1; Directory.Exists(Folder); tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (tries < MostTries) { }
        }

        _hold.Dispose();
    }

    // Where names cannot be exchanged the earlier folder is put aside first and put back if the new one cannot take its place.
    internal void MoveAside()
    {
        var earlier = Folder + Earlier;
        Directory.Move(_target, earlier);
        try
        {
            Directory.Move(Folder, _target);
        }
        catch (IOException)
        {
            Directory.Move(earlier, _target);
            throw;
        }

        Directory.Delete(earlier, recursive: true);
    }

    private static void Sweep(string target)
    {
        var parent = Path.GetDirectoryName(target)!;
        foreach (var left in Directory.EnumerateDirectories(parent, Path.GetFileName(target) + Mark + "*").Order(StringComparer.Ordinal))
        {
            var folder = left.EndsWith(Earlier, StringComparison.Ordinal) ? left[..^Earlier.Length] : left;
            if (IsHeld(folder))
                continue;
            if (left.EndsWith(Earlier, StringComparison.Ordinal) && !Directory.Exists(target))
                Directory.Move(left, target);
            else
                Directory.Delete(left, recursive: true);
        }

        foreach (var hold in Directory.EnumerateFiles(parent, Path.GetFileName(target) + Mark + "*" + HoldMark))
            if (!IsHeld(hold[..^HoldMark.Length]))
                File.Delete(hold);
    }

    private static string HoldOf(string folder) => folder + HoldMark;

    private static bool IsHeld(string folder)
    {
        try
        {
            using var hold = new FileStream(HoldOf(folder), FileMode.Open, FileAccess.Write, FileShare.None, 1);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
