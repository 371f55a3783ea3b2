using System.Diagnostics;

namespace Hasila.Ledger.Tests;

/// <summary>A disk of a few megabytes, in memory. Mounting one needs rights that not every machine gives: the test is skipped there, with the reason.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly bool _mounted;

    public SmallDisk(int kilobytes)
    {
        var reason = OperatingSystem.IsLinux()
            ? Mount("-t", "tmpfs", "-o", $"size={kilobytes}k", "hasila-test", _folder.Path)
            : "only Linux mounts a disk in memory";
        _mounted = reason is null;
        if (!_mounted)
            _folder.Dispose();
        Assert.SkipUnless(_mounted, $"no small disk could be mounted: {reason}");
    }

    public string File(string name) => _folder.File(name);

    public void MakeReadOnly() => Assert.Null(Mount("-o", "remount,ro", _folder.Path));

    public void MakeWritable() => Assert.Null(Mount("-o", "remount,rw", _folder.Path));

    public void Dispose()
    {
        if (_mounted)
            Run("umount", ["-l", _folder.Path]);
        _folder.Dispose();
    }

    private static string? Mount(params string[] arguments) => Run("mount", arguments);

    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Trim();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
