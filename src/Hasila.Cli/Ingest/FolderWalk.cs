using Hasila.Cli.Output;
using Hasila.Disk;

namespace Hasila.Cli.Ingest;

/// <summary>The files below a folder in the order of their names; and what is there and was left out, for whoever thinks that all was read.</summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly List<string> _files = [];
    private readonly List<(string Place, string Reason)> _unreadable = [];
    private int _hidden;
    private int _links;
    private int _others;

    private FolderWalk() { }

    public IReadOnlyList<string> Files => _files;

    public IReadOnlyList<(string Place, string Reason)> Unreadable => _unreadable;

    /// <summary>One sentence with counts; null where nothing was left out.</summary>
    public string? LeftOut
    {
        get
        {
            string?[] parts = [Counted(_hidden, "hidden", "hiddens"), Counted(_links, "link", "links"), Counted(_others, "device", "devices")];
            var said = string.Join(", ", parts.Where(part => part is not null));
            return said.Length == 0 ? null : TerminalWords.Told("left.out", ("what", said));
        }
    }

    public static FolderWalk Through(string folder)
    {
        var walk = new FolderWalk();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
            walk.Look(next, open);
        walk._files.Sort(StringComparer.Ordinal);
        walk._unreadable.Sort((one, other) => string.CompareOrdinal(one.Place, other.Place));
        return walk;
    }

    private void Look(string folder, Stack<string> open)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_everything))
            {
                var path = Path.Combine(folder, entry.Name);
                if (entry.Attributes.HasFlag(FileAttributes.Hidden))
                    _hidden++;
                else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    _links++;
                else if (entry is DirectoryInfo)
                    open.Push(path);
                else if (FileKinds.Of(path) is FileKind.File or FileKind.Unknown)
                    _files.Add(path);
                else
                    _others++;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add((folder, TerminalWords.Told("folder.refused", ("told", error.Message))));
        }
    }

    private static string? Counted(int count, string one, string many) =>
        count switch
        {
            0 => null,
            1 => TerminalWords.Told($"left.{one}", ("count", 1)),
            _ => TerminalWords.Told($"left.{many}", ("count", count)),
        };
}
