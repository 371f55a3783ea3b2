using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Publishing.Tables;
using Hasila.Text.Scripts;

namespace Hasila.Cli.Desk;

/// <summary><c>hasila review --list</c>: the claims of a state, by what they are of, as lines, JSON or CSV.</summary>
internal sealed class ReviewList
{
    private static readonly string[] s_states = ["awaiting", "publish", "withhold", "rejected", "all"];

    private readonly Option<string> _state = new("--state") { DefaultValueFactory = _ => s_states[0] };
    private readonly Option<string?> _frame = new("--frame");
    private readonly Option<string?> _indicator = new("--indicator");
    private readonly Option<string?> _claimant = new("--claimant");
    private readonly Option<string?> _place = new("--place");
    private readonly Option<string?> _outlet = new("--outlet");
    private readonly Option<string?> _language = new("--lang");
    private readonly Option<int?> _limit = new("--limit") { CustomParser = CountIn };
    private readonly Option<string?> _format = new("--format");

    public ReviewList()
    {
        _state.TakesOneOf(s_states);
        _format.TakesOneOf("text", "json", "csv");
    }

    public IEnumerable<Option> Options => [_state, _frame, _indicator, _claimant, _place, _outlet, _language, _limit, _format];

    /// <summary>True where one of these is given.</summary>
    public bool IsGiven(CommandResult given) => Options.Any(option => given.GetResult(option) is { Implicit: false });

    public int Show(ParseResult parsed, SqliteLedger ledger, Framework framework)
    {
        var ids = ledger.IdsOf(QueryOf(parsed), framework);
        List<Claim> claims = [.. ids.Take(parsed.GetValue(_limit) ?? int.MaxValue).Select(id => ledger.FindClaim(id)!)];
        switch (parsed.GetValue(_format))
        {
            case "json":
                WriteJson(ledger, claims);
                break;
            case "csv":
                WriteCsv(ledger, claims);
                break;
            default:
                Write(ledger, claims);
                foreach (var lost in ledger.LostPlaces(framework))
                    Console.Error.WriteLine(
                        $"hasila: entry {lost.Entry} has lost its place: '{Printed.Line(lost.Words)}' is not read so on {LedgerIds.Short(lost.Capture)} "
                            + "any more, and the correction holds nowhere; correct it anew, or take it back with --undo"
                    );
                break;
        }

        return ExitCodes.Done;
    }

    private ClaimQuery QueryOf(ParseResult parsed) =>
        new()
        {
            State = parsed.GetValue(_state) is { } state and not "all" ? Words.FromWord<ClaimState>(state) : null,
            Frame = parsed.GetValue(_frame),
            Indicator = parsed.GetValue(_indicator),
            Claimant = parsed.GetValue(_claimant),
            Place = parsed.GetValue(_place),
            Outlet = parsed.GetValue(_outlet),
            Language = parsed.GetValue(_language),
            PartsOfNames = true,
        };

    private static void Write(SqliteLedger ledger, List<Claim> claims)
    {
        var shorten = ShortIds.Shorten(claims);
        foreach (var claim in claims)
        {
            Console.Out.WriteLine($"{shorten(claim)}  {Saying(claim)}");
            var indent = new string(' ', shorten(claim).Length + 2);
            Console.Out.WriteLine(indent + Printed.Line(claim.Appearances[^1].Words));
            Console.Out.WriteLine($"{indent}seen {ledger.VersionOf(claim.Id)}");
            foreach (var part in claim.Parts)
                Console.Out.WriteLine($"{indent}= {part.Id} {Printed.Line(NameLetters.Show(part.Claimant.En))}: {Printed.Line(part.Because)}");
            if (NameLetters.AreOdd(claim.Claimant.En))
                Console.Out.WriteLine(
                    $"{indent}! the claimant's name has letters of another alphabet that look like its own, or hides characters "
                        + $"({NameLetters.Codes(claim.Claimant.En)}): look at the page before you decide who it is"
                );
            if (ledger.StateOf(claim.Id) == ClaimState.Awaiting && ledger.ReviewsOf(claim.Id) is [.., var before])
                Console.Out.WriteLine(
                    $"{indent}awaits again since {Printed.Line(NameLetters.Show(before.Reviewer))} decided to {Words.Of(before.Decision)} it"
                );
        }
    }

    private static void WriteJson(SqliteLedger ledger, List<Claim> claims)
    {
        using var output = Console.OpenStandardOutput();
        JsonOutput.WriteRow(
            output,
            OutputFormat.Json,
            json =>
            {
                json.WriteStartArray();
                foreach (var claim in claims)
                {
                    json.WriteStartObject();
                    json.WriteString("id", claim.Id);
                    json.WriteString("seen", ledger.VersionOf(claim.Id).ToString());
                    json.WriteString("state", StateOf(ledger, claim));
                    json.WriteString("claimant", claim.Claimant.Ar);
                    json.WriteString("frame", claim.Frame);
                    json.WriteString("indicator", claim.Indicator);
                    json.WriteString("gloss_ar", claim.Gloss.Ar);
                    json.WriteString("gloss_en", claim.Gloss.En);
                    json.WriteString("figure", claim.Figure?.Words);
                    json.WriteString("place", claim.Place?.Ar);
                    json.WriteString("as_of", Day(claim.AsOf));
                    json.WriteNumber("appearances", claim.Appearances.Count);
                    json.WriteNumber("sources", claim.Sources);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
    }

    private static void WriteCsv(SqliteLedger ledger, List<Claim> claims)
    {
        Console.Out.Write("id,seen,state,claimant,frame,indicator,gloss_ar,gloss_en,figure,place,as_of,appearances,sources\r\n");
        foreach (var claim in claims)
        {
            string?[] cells =
            [
                claim.Id,
                ledger.VersionOf(claim.Id).ToString(),
                StateOf(ledger, claim),
                claim.Claimant.Ar,
                claim.Frame,
                claim.Indicator,
                claim.Gloss.Ar,
                claim.Gloss.En,
                claim.Figure?.Words,
                claim.Place?.Ar,
                Day(claim.AsOf),
                claim.Appearances.Count.ToString(CultureInfo.InvariantCulture),
                claim.Sources.ToString(CultureInfo.InvariantCulture),
            ];
            Console.Out.Write(string.Join(',', cells.Select(CsvTable.Cell)) + "\r\n");
        }
    }

    private static string StateOf(SqliteLedger ledger, Claim claim) => Words.Of(ledger.StateOf(claim.Id)!.Value);

    private static string Saying(Claim claim) => Printed.Line($"{NameLetters.Show(claim.Claimant.En)}: {claim.Gloss.En}");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static int? CountIn(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return count;
        result.Refuse("value.count", ("value", Printed.Line(result.Tokens[0].Value)));
        return null;
    }
}
