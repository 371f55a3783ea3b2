using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Ledger;

namespace Hasila.Bench.Faults;

/// <summary>A ledger, pages of an invented outlet and a published edition in one folder, and the program that is run on them.</summary>
internal sealed class FaultySite(string program, string folder)
{
    private int _pages;

    public string Ledger => Path.Combine(folder, "hasila.db");

    public string Edition => Path.Combine(folder, "public", "edition");

    /// <summary>A site with so many pages, all claims decided, and an edition.</summary>
    public static FaultySite Published(FaultSettings settings, string name, int pages = 4)
    {
        var site = new FaultySite(settings.Program, settings.NewFolder(name));
        var (exit, lines, error) = site.Run("add", site.NewPages(pages), "--ledger", site.Ledger);
        if (exit != 0)
            throw new InvalidOperationException(error);
        site.Run("review", "--all", "--yes", "--by", "Lina Bench", "--decision", "publish", "--ledger", site.Ledger);
        (exit, lines, error) = site.Run("publish", "--out", site.Edition, "--ledger", site.Ledger);
        return exit == 0 ? site : throw new InvalidOperationException(error + string.Join('\n', lines));
    }

    /// <summary>The same site elsewhere, as it stands.</summary>
    public FaultySite Copy(string target)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new FaultySite(program, target) { _pages = _pages };
    }

    /// <summary>A folder of pages that the ledger does not have.</summary>
    public string NewPages(int count, int letters = 0)
    {
        var pages = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pages-{_pages:0000}"))).FullName;
        for (var page = 0; page < count; page++)
        {
            var number = ++_pages;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"بلدية الوادي تعلن أعمال الشهر {number}\n\nقال رئيس بلدية الوادي في بيان إن البلدية أعادت تأهيل أكثر من {number + 10} مدرسة خلال عام 2024.\n"
            );
            File.WriteAllText(Path.Combine(pages, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")), text + new string('\n', letters));
        }

        return pages;
    }

    public (int Exit, List<string> Lines, string Error) Run(params string[] arguments) => RunUnder([], arguments);

    /// <summary>Runs the program under another, as strace.</summary>
    public (int Exit, List<string> Lines, string Error) RunUnder(string[] over, params string[] arguments)
    {
        using var process = Start(over, arguments);
        return Ended(process);
    }

    /// <summary>Runs the program and kills it so long after its start.</summary>
    public (int Exit, List<string> Lines, string Error) RunAndKill(TimeSpan after, params string[] arguments)
    {
        using var process = Start([], arguments);
        var killed = Task.Run(() =>
        {
            if (!process.WaitForExit(after))
                process.Kill();
        });
        var ended = Ended(process);
        killed.GetAwaiter().GetResult();
        return ended;
    }

    /// <summary>How long it takes to the end.</summary>
    public TimeSpan Time(params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        Run(arguments);
        return Stopwatch.GetElapsedTime(begun);
    }

    public Process Start(string[] over, string[] arguments)
    {
        string[] whole = [.. over, "dotnet", program, .. arguments];
        return Process.Start(
            new ProcessStartInfo(whole[0], whole[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
    }

    public static (int Exit, List<string> Lines, string Error) Ended(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // A line whose end did not arrive acknowledges nothing.
        return (process.ExitCode, [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)], error.GetAwaiter().GetResult());
    }

    /// <summary>Whether an edition stands under its name, with a board and every file that it is made of.</summary>
    public bool HasEdition()
    {
        if (!Directory.Exists(Edition))
            return false;
        using var ledger = SqliteLedger.OpenExisting(Ledger);
        var names = ledger.Editions()[0].Files.Select(file => file.Path);
        return names.All(name => new FileInfo(Path.Combine(Edition, name)) is { Exists: true, Length: > 0 });
    }

    /// <summary>What killed and failed runs left: unfinished captures, folders and holds of editions.</summary>
    public IReadOnlyList<string> Leftovers()
    {
        var beside = Path.GetDirectoryName(Edition)!;
        var temporary = Path.Combine(Ledger + ".captures", "tmp");
        return
        [
            .. Directory.EnumerateFileSystemEntries(beside).Where(entry => entry != Edition),
            .. Directory.Exists(temporary) ? Directory.EnumerateFiles(temporary) : [],
        ];
    }

    /// <summary>As if ten seconds had gone by: an unfinished file so young may be one that a running process has just made.</summary>
    public void LetTimePass()
    {
        var temporary = Path.Combine(Ledger + ".captures", "tmp");
        foreach (var file in Directory.Exists(temporary) ? Directory.GetFiles(temporary) : [])
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
    }
}
