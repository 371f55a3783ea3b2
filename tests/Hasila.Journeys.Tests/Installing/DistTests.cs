using System.Runtime.InteropServices;
using Hasila.Journeys.Tests.Packages;

namespace Hasila.Journeys.Tests.Installing;

/// <summary>
/// What <c>./dist</c> built, on a machine with nothing: an empty root that holds the C library, what came out of the package, and no .NET. Building takes
/// minutes, so these tests look at what is there and are skipped where <c>./dist</c> was not run.
/// </summary>
public sealed class DistTests
{
    private static readonly string s_dist = Path.Combine(TestMaterial.Repository, "artifacts", "dist");

    [Fact]
    public void The_tar_runs_the_demo_where_nothing_is_installed() =>
        RunInEmptyRoot(
            FileLike("*.tar.gz"),
            (file, root) => Assert.Equal(0, Packed.Run("/", "tar", ["-xzf", file, "-C", root, "--strip-components=1", "--one-top-level=hasila"]).Exit),
            "/hasila/hasila"
        );

    [Fact]
    public void The_Debian_package_runs_the_demo_where_nothing_is_installed() =>
        RunInEmptyRoot(FileLike("*.deb"), (file, root) => Assert.Equal(0, Packed.Run("/", "dpkg-deb", ["-x", file, root]).Exit), "/usr/bin/hasila");

    [Fact]
    public void The_Debian_package_holds_a_man_page_in_each_language_and_completions()
    {
        var (exit, listed) = Packed.Run("/", "dpkg-deb", ["-c", FileLike("*.deb")]);

        Assert.Equal(0, exit);
        foreach (
            var path in (string[])
                [
                    "./usr/share/man/man1/hasila.1.gz",
                    "./usr/share/man/ar/man1/hasila.1.gz",
                    "bash-completion/completions/hasila",
                    "zsh/vendor-completions/_hasila",
                    "fish/vendor_completions.d/hasila.fish",
                ]
        )
            Assert.Contains(path, listed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_runs_the_demo()
    {
        var package = FileLike("Hasila.Tool.*.nupkg");
        using var folder = new TempFolder();
        var version = Path.GetFileNameWithoutExtension(package)["Hasila.Tool.".Length..];
        var (installed, told) = Packed.Run(
            folder.Path,
            ["tool", "install", "Hasila.Tool", "--version", version, "--tool-path", folder.File("tools"), "--add-source", s_dist, "--no-cache"]
        );
        Assert.True(installed == 0, told);

        var (exit, output) = Packed.Run(folder.Path, folder.File("tools/hasila"), ["demo"]);
        Assert.True(exit == 0, output);
        Assert.True(File.Exists(folder.File("hasila-demo/edition/index.html")));
    }

    [Fact]
    public void What_was_built_is_what_the_sums_say()
    {
        var (exit, told) = Packed.Run(Path.GetDirectoryName(FileLike("SHA256SUMS"))!, "sha256sum", ["-c", "SHA256SUMS"]);

        Assert.True(exit == 0, told);
    }

    private static string FileLike(string pattern)
    {
        var file = Directory.Exists(s_dist) ? Directory.EnumerateFiles(s_dist, pattern).FirstOrDefault() : null;
        Assert.SkipWhen(file is null, $"there is no {pattern} in artifacts/dist: ./dist builds it (some minutes; a C compiler is needed)");
        return file!;
    }

    private static void RunInEmptyRoot(string file, Action<string, string> unpack, string program)
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root enters an empty root");
        using var folder = new TempFolder();
        unpack(file, folder.Path);
        foreach (var library in (string[])["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libgcc_s.so.1"])
            CopyLibrary(library, folder.Path);
        var loader = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1";
        Directory.CreateDirectory(folder.Path + Path.GetDirectoryName(loader));
        File.Copy(loader, folder.Path + loader, overwrite: true);
        Directory.CreateDirectory(folder.File("tmp"));

        // In a root of its own there is no shell, no .NET, no /proc, and nothing on the path.
        var (exit, output) = Packed.Run("/", "env", ["-i", "PATH=", "/usr/sbin/chroot", folder.Path, program, "demo", "--out", "/tried"]);
        Assert.True(exit == 0, output);
        Assert.True(File.Exists(folder.File("tried/edition/index.html")));
        Assert.True(File.Exists(folder.File("tried/edition/infographic-ar.png")));
    }

    private static void CopyLibrary(string name, string root)
    {
        foreach (var folder in (string[])["/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu"])
        {
            if (!File.Exists(Path.Combine(folder, name)))
                continue;
            Directory.CreateDirectory(root + folder);
            File.Copy(Path.Combine(folder, name), Path.Combine(root + folder, name), overwrite: true);
        }
    }
}
