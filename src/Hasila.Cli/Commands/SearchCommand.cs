using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila search WORDS</c>: statements and claims of a ledger by their words, in any form.</summary>
internal static class SearchCommand
{
    private const int Usual = 50;
    private const int ShownOfAKind = 5;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.OneOrMore };
        var ledger = Arguments.Ledger();
        var frame = new Option<string?>("--frame");
        var claimant = new Option<string?>("--claimant");
        var place = new Option<string?>("--place");
        var outlet = new Option<string?>("--outlet");
        var language = new Option<string?>("--lang");
        var year = new Option<int?>("--year") { CustomParser = ReviewList.CountIn };
        var limit = new Option<int?>("--limit") { CustomParser = ReviewList.CountIn };
        var after = new Option<long?>("--after") { HelpName = "NEXT", CustomParser = Next };
        var format = OutputFormats.Option();
        var command = new Command("search") { words, ledger, frame, claimant, place, outlet, language, year, limit, after, format };
        command.SetAction(parsed =>
        {
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            var page = open.Search(
                new SearchQuery
                {
                    Words = string.Join(' ', parsed.GetValue(words)!),
                    Frame = parsed.GetValue(frame),
                    Claimant = parsed.GetValue(claimant),
                    Place = parsed.GetValue(place),
                    Outlet = parsed.GetValue(outlet),
                    Language = parsed.GetValue(language),
                    Year = parsed.GetValue(year),
                    Limit = parsed.GetValue(limit) ?? Usual,
                    After = parsed.GetValue(after),
                }
            );
            Show(page, parsed.GetValue(format));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Show(SearchPage page, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            Print(page);
            return;
        }

        using var output = Console.OpenStandardOutput();
        if (format == OutputFormat.Jsonl)
        {
            foreach (var hit in page.Hits)
                JsonOutput.WriteRow(output, format, json => Write(json, hit));
            return;
        }

        JsonOutput.WriteRow(output, format, json => Write(json, page));
    }

    private static void Print(SearchPage page)
    {
        foreach (var hit in page.Hits)
        {
            var place = hit.Page is { } capture ? $"{LedgerIds.Short(capture)}#{hit.Statement}" : hit.Claim;
            var facts = new[] { hit.Speaker?.En, hit.Outlet, Day(hit.Day) };
            Console.Out.WriteLine($"{place}  {string.Join(", ", facts.OfType<string>().Select(Printed.Isolated))}");
            Console.Out.WriteLine($"    {Printed.Isolated(hit.Title.En)}");
        }

        foreach (var kind in page.Facets.GroupBy(facet => facet.Kind, StringComparer.Ordinal))
            Console.Out.WriteLine($"{kind.Key}: {string.Join(", ", kind.Take(ShownOfAKind).Select(facet => $"{Printed.Isolated(facet.Name)} {facet.Count}"))}");
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Count}{(page.IsAll ? "" : "+")} found{(page.Next is { } next ? $"; go on with --after {next}" : "")}"
            )
        );
    }

    private static void Write(Utf8JsonWriter json, SearchPage page)
    {
        json.WriteStartObject();
        json.WriteStartArray("hits");
        foreach (var hit in page.Hits)
            Write(json, hit);
        json.WriteEndArray();
        json.WriteStartObject("facets");
        foreach (var kind in page.Facets.GroupBy(facet => facet.Kind, StringComparer.Ordinal))
        {
            json.WriteStartArray(kind.Key);
            foreach (var facet in kind)
            {
                json.WriteStartObject();
                json.WriteString("name", facet.Name);
                json.WriteNumber("count", facet.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteNumber("count", page.Count);
        json.WriteBoolean("is_all", page.IsAll);
        if (page.Next is { } next)
            json.WriteNumber("next", next);
        else
            json.WriteNull("next");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", Words.Of(hit.Kind));
        json.WriteString("claim", hit.Claim);
        json.WriteString("page", hit.Page);
        json.WriteString("statement", hit.Statement);
        json.WriteString("title_ar", hit.Title.Ar);
        json.WriteString("title_en", hit.Title.En);
        json.WriteString("speaker", hit.Speaker?.Ar);
        json.WriteString("outlet", hit.Outlet);
        json.WriteString("day", Day(hit.Day));
        json.WriteEndObject();
    }

    private static long? Next(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var next))
            return next;
        result.Refuse("search.after", ("value", Printed.Line(result.Tokens[0].Value)));
        return null;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
