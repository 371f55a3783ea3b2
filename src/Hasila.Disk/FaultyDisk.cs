namespace Hasila.Disk;

/// <summary>Lets a test say of each flush whether the disk refuses it: a real disk that does so on demand is on no machine.</summary>
internal static class FaultyDisk
{
    private static readonly AsyncLocal<Func<string, bool>?> s_refuses = new();

    /// <summary>Until disposed, each flush made by the caller asks <paramref name="refuses"/> with the name of the file or folder.</summary>
    public static IDisposable Install(Func<string, bool> refuses)
    {
        s_refuses.Value = refuses;
        return new Removal();
    }

    public static void Ask(string name)
    {
        if (s_refuses.Value?.Invoke(name) == true)
            throw new IOException($"{name}: Input/output error", 5);
    }

    private sealed class Removal : IDisposable
    {
        public void Dispose() => s_refuses.Value = null;
    }
}
