using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Cli.Desk;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Commands;

/// <summary>What <c>hasila review CLAIM</c> does beside deciding: correct, reject, note, assign, ask for a reply, read a second time, take back.</summary>
internal sealed class DeskOptions
{
    private const int DaysToReply = 7;

    private readonly Option<string?> _correct = new("--correct") { HelpName = "FIELD=VALUE" };
    private readonly Option<string?> _reject = new("--reject") { HelpName = "REASON" };
    private readonly Option<long?> _undo = new("--undo") { HelpName = "ENTRY", CustomParser = EntryNumber };
    private readonly Option<bool> _second = new("--second");
    private readonly Option<bool> _askReply = new("--ask-reply");
    private readonly Option<DateOnly?> _until = new("--until") { CustomParser = TextInput.Day };
    private readonly Option<string?> _reply = new("--reply") { HelpName = "TEXT" };
    private readonly Option<string?> _assign = new("--assign") { HelpName = "NAME" };
    private readonly Option<string?> _add = new("--add-statement") { HelpName = "WORDS" };
    private readonly Option<string?> _speaker = new("--speaker") { HelpName = "NAME" };

    private readonly Option<string[]> _oneClaimant = new("--one-claimant")
    {
        HelpName = "NAME NAME",
        Arity = new ArgumentArity(2, 9),
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string[]> _person = new("--person")
    {
        HelpName = "ID NAME",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Option> Options => [_oneClaimant, _person, _correct, _reject, _undo, _second, _askReply, _until, _reply, _assign, _add, _speaker];

    /// <summary>How many things are asked for.</summary>
    public int CountIn(CommandResult given) => Ways.Count(option => given.GetResult(option) is not null);

    private bool IsSecond(ParseResult parsed) => parsed.GetValue(_second);

    /// <summary>How many things are asked for that are about no claim and no page.</summary>
    public int CountOfNone(CommandResult given) => new Option[] { _undo, _oneClaimant, _person }.Count(option => given.GetResult(option) is not null);

    private IEnumerable<Option> Ways => [_oneClaimant, _person, _correct, _reject, _undo, _askReply, _reply, _assign, _add];

    /// <summary>What is wrong with the options as they stand together; null where nothing is.</summary>
    public string? Refusal(CommandResult given, bool hasDecision)
    {
        if (given.GetResult(_until) is not null && given.GetResult(_askReply) is null)
            return TerminalWords.Told("desk.until");
        if (given.GetResult(_speaker) is not null && given.GetResult(_add) is null)
            return TerminalWords.Told("desk.speaker");
        if (given.GetValue(_second) && (!hasDecision || CountIn(given) > 0))
            return TerminalWords.Told("desk.second");
        if (given.GetValue(_correct) is { } change && !change.Contains('=', StringComparison.Ordinal))
            return TerminalWords.Told("desk.correct", ("value", Printed.Line(change)));
        return null;
    }

    /// <summary>What is asked for; null where it is a decision.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="target">The claim, the page or the statement that is named; null for <c>--undo</c> and <c>--all</c>.</param>
    /// <param name="framework">Whose indicators there are.</param>
    public Act? In(ParseResult parsed, SqliteLedger ledger, string? target, Framework framework)
    {
        var by = parsed.GetValue<string>("--by")!.Trim();
        var note = parsed.GetValue<string>("--note");
        var act =
            parsed.GetValue(_undo) is { } entry ? new TakenBack(entry) { By = by, At = default }
            : parsed.GetValue(_oneClaimant) is { Length: > 0 } names ? new NamesAreOne(names) { By = by, At = default }
            : parsed.GetValue(_person) is [var id, var shown] ? new Person(id, shown) { By = by, At = default }
            : target is null ? null
            : Named(parsed, ledger, target, framework, by);
        return act is null ? null : act with { At = TimeProvider.System.GetUtcNow(), Note = note };
    }

    private Act? Named(ParseResult parsed, SqliteLedger ledger, string target, Framework framework, string by)
    {
        if (LedgerIds.IsStatement(target))
            return OfStatement(parsed, ledger, target, by);
        if (parsed.GetValue(_add) is { } words)
            return new StatementAdded(PageOf(ledger, target), new QuotedWords(words, "", ""), parsed.GetValue(_speaker)) { By = by, At = default };
        if (parsed.GetValue(_correct) is { } change)
            return Correction(LedgerIds.Claim(ledger, target), change, framework, by);
        if (parsed.GetValue(_reject) is { } reason)
            return new ClaimRejected(LedgerIds.Claim(ledger, target), reason) { By = by, At = default };
        if (parsed.GetValue(_askReply))
            return new Reply(LedgerIds.Claim(ledger, target), parsed.GetValue(_until) ?? DueDay(), null) { By = by, At = default };
        if (parsed.GetValue(_reply) is { } reply)
            return new Reply(LedgerIds.Claim(ledger, target), null, reply) { By = by, At = default };
        if (parsed.GetValue(_assign) is { } name)
            return new Assignment(ClaimOrPage(ledger, target), name) { By = by, At = default };
        if (parsed.GetValue<string>("--decision") is not { } decision)
            return new Remark(ClaimOrPage(ledger, target)) { By = by, At = default };
        return IsSecond(parsed)
            ? new SecondReading(
                LedgerIds.Claim(ledger, target),
                Words.FromWord<ReviewDecision>(decision),
                parsed.GetValue<string>("--verdict") is { } verdict ? Words.FromWord<Outcome>(verdict) : null
            )
            {
                By = by,
                At = default,
            }
            : null;
    }

    private Act OfStatement(ParseResult parsed, SqliteLedger ledger, string target, string by)
    {
        var (capture, _, words) = LedgerIds.Statement(ledger, target);
        if (parsed.GetValue(_reject) is { } reason)
            return new StatementRejected(capture, words, reason) { By = by, At = default };
        if (parsed.GetValue(_correct) is not { } change)
            throw new LedgerException(LedgerFault.Refused, "a statement is corrected (--correct speaker=NAME, stance=STANCE) or rejected (--reject REASON)");
        var (field, value) = Split<StatementField>(change, "of a statement");
        return new StatementCorrected(capture, words, field, value) { By = by, At = default };
    }

    private static ClaimCorrection Correction(string claim, string change, Framework framework, string by)
    {
        var (field, value) = Split<ClaimField>(change, "of a claim");
        if (field == ClaimField.Indicator && value != "other" && framework.IndicatorOf(value) is null)
            throw new LedgerException(
                LedgerFault.Refused,
                $"the framework '{framework.Id}' has no indicator '{Printed.Line(value)}'; it has "
                    + $"{string.Join(", ", framework.Indicators.Select(indicator => indicator.Id))}, and 'other' is that of none"
            );
        return new ClaimCorrection(claim, field, value) { By = by, At = default };
    }

    private static (T Field, string Value) Split<T>(string change, string whose)
        where T : struct, Enum
    {
        var at = change.IndexOf('=', StringComparison.Ordinal);
        var name = change[..at].Trim();
        return Enum.GetValues<T>().Cast<T?>().FirstOrDefault(field => Words.Of(field!.Value) == name) is { } field
            ? (field, change[(at + 1)..].Trim())
            : throw new LedgerException(
                LedgerFault.Refused,
                $"there is no field '{Printed.Line(name)}' {whose}; there are {string.Join(", ", Enum.GetValues<T>().Select(Words.Of))}"
            );
    }

    private static string PageOf(SqliteLedger ledger, string target) =>
        LedgerIds.Page(ledger, target)
        ?? throw new LedgerException(LedgerFault.Refused, $"no page's id begins with {Printed.Line(target)}; 'hasila show CLAIM' names those of a claim");

    private static string ClaimOrPage(SqliteLedger ledger, string target) =>
        target.StartsWith("sha256:", StringComparison.Ordinal) ? PageOf(ledger, target) : LedgerIds.Claim(ledger, target);

    private static DateOnly DueDay() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(DaysToReply);

    private static long? EntryNumber(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var entry) && entry > 0)
            return entry;
        result.Refuse("review.undo", ("value", Printed.Line(result.Tokens[0].Value)));
        return null;
    }
}
