using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Disk;
using Hasila.Ingest;
using Hasila.Ingest.Feeds;
using Hasila.Ingest.Fetching;
using Hasila.Ingest.Formats;
using Hasila.Ledger;
using Hasila.Reading.Archives;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila watch FEEDLIST</c>: one round over the feeds and sitemaps of a list; what is new in them is captured into the ledger.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var list = new Argument<string>("FEEDLIST");
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var dry = new Option<bool>("--dry-run");
        var command = new Command("watch") { list, ledger, framework, dry };
        var wanted = new WantedOptions();
        wanted.AddTo(command);
        command.SetAction(parsed =>
            Run(parsed.GetValue(list)!, parsed.GetValue(ledger)!, parsed.GetValue(framework), parsed.GetValue(dry), wanted.Read(parsed))
        );
        return command;
    }

    private static int Run(string listPath, string ledgerPath, string? frameworkPath, bool isDry, Wanted wanted)
    {
        var framework = TallyCommand.FrameworkOf(frameworkPath);
        var addresses = AddressesIn(listPath);
        if (addresses.Count == 0)
        {
            Console.Error.WriteLine($"hasila: {listPath}: {TerminalWords.Told("watch.empty")}");
            return ExitCodes.BadInput;
        }

        if (isDry && !File.Exists(ledgerPath))
            return Round(addresses, ledger: null, ledgerPath, framework, isDry, wanted);
        using var ledger = isDry ? SqliteLedger.OpenExisting(ledgerPath) : SqliteLedger.Open(ledgerPath);
        if (!isDry)
            Leftovers.Sweep(ledger);
        return Round(addresses, ledger, ledgerPath, framework, isDry, wanted);
    }

    private static int Round(IReadOnlyList<string> addresses, SqliteLedger? ledger, string ledgerPath, Framework framework, bool isDry, Wanted wanted)
    {
        var statePath = $"{ledgerPath}.watch.json";
        var state = WatchState.Read(File.Exists(statePath) ? File.ReadAllBytes(statePath) : default);
        var known = ledger is null ? [] : ledger.Captures().Select(capture => capture.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        using var fetching = new Fetching(isDry ? null : ledgerPath);
        var polite = new PoliteFetcher(fetching.Fetch, state, TimeProvider.System, Thread.Sleep);
        var exit = ExitCodes.Done;
        var added = 0;
        foreach (var address in addresses)
        {
            var (tag, modified) = state.Of(address);
            var result = polite.Fetch(address, tag, modified);
            if (result is FetchResult.Refused refused)
            {
                Console.Error.WriteLine($"hasila: {address}: {refused.Reason}");
                exit = ExitCodes.BadInput;
            }

            if (result is not FetchResult.Fetched fetched)
                continue;
            var whole = true;
            foreach (var input in NewIn(address, fetched, known, polite))
            {
                foreach (var page in Pages.Of(input, wanted))
                {
                    whole &= page is not null;
                    if (page is null || ledger?.Holds(page.Capture.Id) == true)
                        continue;
                    added++;
                    if (isDry)
                        Console.Out.WriteLine($"would add {page.Capture.Id} {Printed.Line(page.Capture.Url)}");
                    else
                        whole &= AddCommand.Add(ledger!, page) is not null;
                }
            }

            exit = whole ? exit : ExitCodes.BadInput;
            // Asked for again as it is where something of it failed.
            if (whole)
                state.Took(address, fetched.Tag, fetched.Modified);
        }

        wanted.TellLeftOut();
        if (isDry)
        {
            Console.Out.WriteLine($"would add {added} {(added == 1 ? "page" : "pages")}; nothing was written");
            return exit;
        }

        DurableFile.Write($"{statePath}.{Environment.ProcessId}.part", statePath, state.Write());
        Console.Out.WriteLine(AddCommand.InWords(ledger!.TallyAgain(framework)));
        return exit;
    }

    // The pages that a feed's entries stand on; an entry without an address is kept as it is.
    private static IEnumerable<Input> NewIn(string address, FetchResult.Fetched list, HashSet<string> known, PoliteFetcher polite)
    {
        var bytes = list.Capture.Bytes;
        var format = FileSniffer.Of(bytes.Span[..Math.Min(bytes.Length, FileSniffer.Look)], address, () => new MemoryStream(bytes.ToArray()));
        if (format is FileFormat.Sitemap or FileFormat.LinkList)
        {
            foreach (var page in AddressList.Read(bytes, format == FileFormat.Sitemap).Where(page => !known.Contains(page)))
                yield return Fetched(page, polite, known);
        }
        else if (format is FileFormat.Feed or FileFormat.JsonFeed)
        {
            foreach (var item in Intake.Open(bytes, format, address))
            {
                if (item is Archived.Page { Capture: { Url: { } page } capture } && !known.Contains(page))
                    yield return page.StartsWith("http", StringComparison.Ordinal) ? Fetched(page, polite, known) : new Input.Page(page, capture);
                else if (item is Archived.Page { Capture: { Url: null } entry } own)
                    yield return new Input.Page($"{address} at {own.Offset}", entry);
                else if (item is Archived.Damage damage)
                    yield return new Input.Unreadable(address, damage.Reason);
            }
        }
        else
        {
            yield return new Input.Page(address, list.Capture);
        }
    }

    private static Input Fetched(string page, PoliteFetcher polite, HashSet<string> known)
    {
        known.Add(page);
        return polite.Fetch(page) switch
        {
            // The address by which the feed names it is the one by which it is known again.
            FetchResult.Fetched fetched => new Input.Page(page, fetched.Capture with { Url = page }),
            FetchResult.Refused refused => new Input.Unreadable(page, refused.Reason),
            _ => new Input.Note(page, "nothing newer"),
        };
    }

    private static IReadOnlyList<string> AddressesIn(string path)
    {
        var file = File.ReadAllBytes(path);
        var format = FileSniffer.Of(file.AsSpan(0, Math.Min(file.Length, FileSniffer.Look)), Path.GetFileName(path), () => new MemoryStream(file));
        try
        {
            return AddressList.Read(file, format == FileFormat.Sitemap);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
