using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Ledger.Verification;

namespace Hasila.Bench;

/// <summary>
/// Adds pages to one ledger by the real program, kills it (SIGKILL) at a random moment, and holds the ledger against what the program had acknowledged.
/// Each round brings pages of its own, so that every kill meets a program at work.
/// </summary>
internal sealed class KillRun(string program, string folder, int pagesARound, int seed)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _acknowledged = new(StringComparer.Ordinal);
    private string _ledger = Path.Combine(folder, "hasila.db");
    private TimeSpan _wholeRun;
    private TimeSpan _firstAcknowledgement;
    private int _round;

    /// <summary>What every round so far did, and what was wrong: nothing, if all is well.</summary>
    public List<string> Faults { get; } = [];

    public int Kills { get; private set; }

    /// <summary>Kills after the first acknowledgement of a round and before its end.</summary>
    public int KillsAtWork { get; private set; }

    public int Acknowledged { get; private set; }

    /// <summary>Unfinished or unnamed files that a kill left, as verify mentions them.</summary>
    public int Notes { get; private set; }

    /// <summary>One whole run, which also tells how long one takes.</summary>
    public void RunToTheEnd()
    {
        var pages = WritePages();
        var (lines, exit) = Run(pages, killAfter: null);
        if (exit != 0)
            Faults.Add($"round {_round}: a run that was not killed ended with {exit}");
        if (lines.Count(IsAcknowledgement) != pagesARound)
            Faults.Add($"round {_round}: {lines.Count(IsAcknowledgement)} of {pagesARound} pages were acknowledged");
        Judge(lines);
    }

    /// <summary>From now on another ledger, which is not there yet: the next kill may meet its making.</summary>
    public void BeginAgain()
    {
        _ledger = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"hasila-{_round:000}.db"));
        _acknowledged.Clear();
    }

    /// <summary>One run that is killed: every third time anywhere between its start and its end, else while it adds.</summary>
    public void RunAndKill()
    {
        var pages = WritePages();
        var earliest = _round % 3 == 0 ? TimeSpan.Zero : _firstAcknowledgement;
        var (lines, exit) = Run(pages, earliest + (_random.NextDouble() * (_wholeRun - earliest)));
        if (exit != 0)
            Kills++;
        var acknowledged = lines.Count(IsAcknowledgement);
        if (exit != 0 && acknowledged > 0 && acknowledged < pagesARound)
            KillsAtWork++;
        Judge(lines);
    }

    private (List<string> Lines, int Exit) Run(string pages, TimeSpan? killAfter)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "add", pages, "--ledger", _ledger])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var begun = Stopwatch.GetTimestamp();
        var output = ReadLines(process.StandardOutput, begun);
        var error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } after && !process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
        var (lines, first) = output.GetAwaiter().GetResult();
        if (killAfter is null)
            (_firstAcknowledgement, _wholeRun) = (first, Stopwatch.GetElapsedTime(begun));
        if (killAfter is null && process.ExitCode != 0)
            Faults.Add($"round {_round}: {error.GetAwaiter().GetResult().Trim()}");
        return (lines, process.ExitCode);
    }

    /// <summary>The lines whose end has arrived, and when the first acknowledgement was among them.</summary>
    private static async Task<(List<string> Lines, TimeSpan First)> ReadLines(StreamReader output, long begun)
    {
        var (text, buffer, first) = (new StringBuilder(), new char[4096], TimeSpan.Zero);
        for (int read; (read = await output.ReadAsync(buffer)) > 0; )
        {
            text.Append(buffer, 0, read);
            if (first == TimeSpan.Zero && IsAcknowledgement(text.ToString()))
                first = Stopwatch.GetElapsedTime(begun);
        }

        var whole = text.ToString();
        return ([.. whole[..(whole.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)], first);
    }

    private void Judge(List<string> lines)
    {
        foreach (var line in lines.Where(IsAcknowledgement))
        {
            if (_acknowledged.Add(line.Split(' ').First(word => word.StartsWith("sha256:", StringComparison.Ordinal))))
                Acknowledged++;
        }

        if (!File.Exists(_ledger) && _acknowledged.Count == 0)
            return;
        try
        {
            using var ledger = _acknowledged.Count == 0 ? SqliteLedger.Open(_ledger) : SqliteLedger.OpenExisting(_ledger);
            var report = ledger.Verify();
            Notes += report.Notes.Count;
            foreach (var problem in report.Problems)
                Faults.Add($"round {_round}: {problem}");
            var there = ledger.Captures().Select(capture => capture.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var lost in _acknowledged.Except(there, StringComparer.Ordinal))
                Faults.Add($"round {_round}: acknowledged and lost: {lost}");
        }
        catch (LedgerException error)
        {
            Faults.Add($"round {_round}: {error.Message}");
        }
    }

    private static bool IsAcknowledgement(string line) => line.Contains(" sha256:", StringComparison.Ordinal);

    // Pages of an invented outlet; every tenth is large, so that some kills fall into the middle of writing a file.
    private string WritePages()
    {
        var pages = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pages-{++_round:000}"))).FullName;
        for (var number = 0; number < pagesARound; number++)
        {
            var count = (_round * 1000) + number;
            var text = new StringBuilder(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"بلدية الوادي تعلن عن أعمال الشهر {count}\n\nقال رئيس البلدية في بيان إن البلدية أعادت تأهيل أكثر من {count} مدرسة خلال عام.\n"
                )
            );
            for (var line = 0; number % 10 == 9 && line < 4000; line++)
                text.Append("\nسطر من ملحق الصفحة.\n");
            File.WriteAllText(Path.Combine(pages, string.Create(CultureInfo.InvariantCulture, $"page-{number:000}.txt")), text.ToString());
        }

        return pages;
    }
}
