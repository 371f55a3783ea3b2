namespace Hasila.Disk;

/// <summary>What stands under a name.</summary>
public enum FileKind
{
    /// <summary>The system does not tell.</summary>
    Unknown,

    /// <summary>Nothing, or a link that leads nowhere.</summary>
    Missing,

    File,

    Folder,

    /// <summary>Reading one may never end, and opening it may not return either.</summary>
    Pipe,

    Socket,

    /// <summary>Reading one may never end.</summary>
    Device,
}

/// <summary>Tells files from what only looks like one. .NET does not: to it a pipe is a file of no length, and opening it waits for a writer.</summary>
public static class FileKinds
{
    /// <summary>Follows links. Opens nothing.</summary>
    public static FileKind Of(string path) => Directory.Exists(path) ? FileKind.Folder : UnixCalls.KindOf(path);
}
