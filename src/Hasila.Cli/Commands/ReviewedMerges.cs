using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Cli.Desk;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Commands;

/// <summary>
/// What <c>hasila review</c> records about merging: which claims are one, which are two, which keeps its id, and that one of these holds no longer.
/// </summary>
internal sealed class ReviewedMerges
{
    private readonly Option<string[]> _join = Two("--join", "the two are one claim");
    private readonly Option<string[]> _apart = Two("--apart", "the two, of which one may be a part of the other, are different claims");
    private readonly Option<string?> _keep = new("--keep") { HelpName = "CLAIM" };
    private readonly Option<string[]> _takeBack = new("--take-back")
    {
        HelpName = "CLAIM [CLAIM]",
        Arity = new ArgumentArity(1, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Option> Options => [_join, _apart, _keep, _takeBack];

    /// <summary>How many of these are given.</summary>
    public int CountIn(ParseResult parsed) => Options.Count(option => parsed.GetResult(option) is not null);

    public int CountIn(System.CommandLine.Parsing.CommandResult given) => Options.Count(option => given.GetResult(option) is not null);

    /// <summary>Records the decision, and tallies again so that it is seen at once.</summary>
    public int Decide(ParseResult parsed, SqliteLedger ledger, Framework framework, string by, string? note)
    {
        ReviewCommand.RefuseOther(ledger, framework);
        if (parsed.GetValue(_takeBack) is [var decided] && StandingDecision(ledger, decided) is { } line)
            return TakeBack(ledger, framework, line, by, note);
        var (decision, takenBack) = DecisionIn(parsed, beginning => ShortIds.FindWithParts(ledger, beginning));
        var isNew = ledger.Record(
            new MergeReview
            {
                Decision = decision,
                IsTakenBack = takenBack,
                Reviewer = by,
                At = TimeProvider.System.GetUtcNow(),
                Note = note,
            }
        );
        if (!isNew && takenBack)
        {
            Console.Error.WriteLine($"hasila: nothing that was decided on {About(decision)} stands, so there is nothing to take back; nothing is recorded");
            return ExitCodes.BadInput;
        }

        if (!isNew)
            Console.Error.WriteLine("hasila: " + TerminalWords.Told("merge.stands"));
        Console.Out.WriteLine($"{(takenBack ? "taken back" : Word(decision.Kind))} {decision.Id}{(decision.Other is { } other ? " " + other : "")}");
        Console.Out.WriteLine(AddCommand.InWords(ledger.TallyAgain(framework)));
        return ExitCodes.Done;
    }

    // A claim alone: the last decision on it, whether to publish or to reject, before the one to keep it.
    private static LogLine? StandingDecision(SqliteLedger ledger, string given) =>
        ledger.HistoryOf(LedgerIds.Claim(ledger, given)).LastOrDefault(line => line is { Kind: "review" or "claim-rejected", TakenBackBy: null });

    private static int TakeBack(SqliteLedger ledger, Framework framework, LogLine line, string by, string? note)
    {
        ledger.Record(
            new TakenBack(line.Entry)
            {
                By = by,
                At = TimeProvider.System.GetUtcNow(),
                Note = note,
            }
        );
        Console.Out.WriteLine($"taken back {line.About}: what {Printed.Line(line.By)} decided in entry {line.Entry} ({Printed.Line(line.Words)})");
        Console.Out.WriteLine(AddCommand.InWords(ledger.TallyAgain(framework)));
        return ExitCodes.Done;
    }

    private static string About(MergeDecision decision) =>
        decision.Other is { } other ? $"merging {decision.Id} and {other}" : $"keeping {decision.Id} (what was decided on two is taken back by naming both)";

    private (MergeDecision Decision, bool TakenBack) DecisionIn(ParseResult parsed, Func<string, string> id)
    {
        if (parsed.GetValue(_join) is [var one, var other])
            return (new MergeDecision(MergeDecisionKind.Together, id(one), id(other)), false);
        if (parsed.GetValue(_apart) is [var left, var right])
            return (new MergeDecision(MergeDecisionKind.Apart, id(left), id(right)), false);
        if (parsed.GetValue(_keep) is { } kept)
            return (new MergeDecision(MergeDecisionKind.Keep, id(kept)), false);
        return parsed.GetValue(_takeBack) switch
        {
            [var single] => (new MergeDecision(MergeDecisionKind.Keep, id(single)), true),
            [var first, var second] => (new MergeDecision(MergeDecisionKind.Together, id(first), id(second)), true),
            _ => throw new InvalidOperationException("no decision about merging is given"),
        };
    }

    private static string Word(MergeDecisionKind kind) =>
        kind switch
        {
            MergeDecisionKind.Together => "joined",
            MergeDecisionKind.Apart => "apart",
            _ => "kept",
        };

    private static Option<string[]> Two(string name, string what) =>
        new(name)
        {
            HelpName = "CLAIM CLAIM",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
}
