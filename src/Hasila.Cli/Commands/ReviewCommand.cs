using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Text.Scripts;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila review</c>: what a named person decides on a claim, corrects or notes, or the list of those that await a decision.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var claim = new Argument<string?>("CLAIM") { Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list");
        var all = new Option<bool>("--all");
        var yes = new Option<bool>("--yes");
        var by = new Option<string?>("--by");
        var decision = new Option<string?>("--decision");
        decision.TakesOneOf([.. Enum.GetValues<ReviewDecision>().Select(Words.Of)]);
        var verdict = new Option<string?>("--verdict");
        verdict.TakesOneOf([.. Enum.GetValues<Outcome>().Select(Words.Of)]);
        var note = new Option<string?>("--note");
        var seen = new Option<string?>("--seen") { HelpName = "VERSION" };
        var (merges, desk, lists) = (new ReviewedMerges(), new DeskOptions(), new ReviewList());
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var command = new Command("review") { claim, list, all, yes, by, decision, verdict, note, seen, ledger, framework };
        foreach (var option in merges.Options.Concat(desk.Options).Concat(lists.Options))
            command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(by) is { } name && ReviewerName.Refusal(name) is { } reason)
                given.Refuse("review.by", ("reason", TerminalWords.Told(reason)));
            var (merging, acts, hasDecision) = (merges.CountIn(given), desk.CountIn(given), given.GetResult(decision) is not null);
            var (isList, isAll, isNamed) = (given.GetValue(list), given.GetValue(all), given.GetValue(claim) is not null);
            var free = desk.CountOfNone(given);
            var ways = (isNamed ? 1 : 0) + (isList ? 1 : 0) + (isAll ? 1 : 0) + merging + free;
            if (ways != 1 || acts > (isNamed ? 1 : free))
                given.Refuse("review.ways");
            else if (lists.IsGiven(given) && !isList)
                given.Refuse("review.filters");
            else if (merging == 1 && (string.IsNullOrWhiteSpace(given.GetValue(by)) || hasDecision || given.GetResult(verdict) is not null))
                given.Refuse("review.merging");
            else if (desk.Refusal(given, hasDecision) is { } refusal)
                given.RefuseWith(refusal);
            else if (acts == 1 && (string.IsNullOrWhiteSpace(given.GetValue(by)) || hasDecision))
                given.Refuse("review.act");
            else if (acts == 0 && merging == 0 && !isList && !(isNamed && given.GetResult(note) is not null) && !hasDecision)
                given.Refuse("review.decision");
            else if (!isList && string.IsNullOrWhiteSpace(given.GetValue(by)))
                given.Refuse("review.name");
        });
        command.SetAction(parsed =>
        {
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            var used = TallyCommand.FrameworkOf(parsed.GetValue(framework));
            if (parsed.GetValue(list))
                return lists.Show(parsed, open, used);
            open.RequireChain();
            Leftovers.Sweep(open);
            TellLikeness(open, parsed.GetValue(by)!.Trim());
            if (merges.CountIn(parsed) == 1)
                return merges.Decide(parsed, open, used, parsed.GetValue(by)!.Trim(), parsed.GetValue(note));
            if (desk.In(parsed, open, parsed.GetValue(claim), used) is { } act)
                return Do(open, used, act, parsed.GetValue(seen));
            var review = new Review
            {
                ClaimId = "",
                Reviewer = parsed.GetValue(by)!.Trim(),
                At = TimeProvider.System.GetUtcNow(),
                Decision = Words.FromWord<ReviewDecision>(parsed.GetValue(decision)!),
                Verdict = parsed.GetValue(verdict) is { } word ? Words.FromWord<Outcome>(word) : null,
                Note = parsed.GetValue(note),
            };
            return parsed.GetValue(all)
                ? DecideAll(open, review, parsed.GetValue(yes))
                : Decide(open, review with { ClaimId = LedgerIds.Claim(open, parsed.GetValue(claim)!) }, parsed.GetValue(seen));
        });
        return command;
    }

    /// <exception cref="LedgerException">The ledger's claims are those of another framework: its next tally would undo them.</exception>
    public static void RefuseOther(SqliteLedger ledger, Framework framework)
    {
        if (ledger.TalliedBy is { } former && former != framework.Id)
            throw new LedgerException(
                LedgerFault.Refused,
                $"the claims of {ledger.Path} are those of the framework '{former}'; give its file with --framework"
            );
    }

    // Whoever signs with a name that looks like another's is heard, and it is said.
    private static void TellLikeness(SqliteLedger ledger, string name)
    {
        if (NameLetters.AreOdd(name))
            Console.Error.WriteLine(
                $"hasila: the name {Printed.Line(NameLetters.Show(name))} has letters of another alphabet that look like its own; it is recorded as it is"
            );
        foreach (var other in ledger.Reviewers())
        {
            if (NameLetters.LookAlike(name, other))
                Console.Error.WriteLine(
                    $"hasila: {Printed.Line(NameLetters.Show(name))} looks like {Printed.Line(NameLetters.Show(other))}, who decided here before, and "
                        + $"is another name"
                );
        }
    }

    private static int Do(SqliteLedger ledger, Framework framework, Act act, string? seen)
    {
        RefuseOther(ledger, framework);
        var entry = ledger.Record(act, seen);
        Console.Out.WriteLine(LogText.Of(ledger.LogSince(entry - 1).First()));
        if (act is not (ClaimCorrection or StatementCorrected or StatementAdded or StatementRejected or ClaimRejected or NamesAreOne or TakenBack))
            return ExitCodes.Done;
        Console.Out.WriteLine(AddCommand.InWords(ledger.TallyAgain(framework)));
        if (act is ClaimCorrection { Claim: var former } && ledger.PresentIdOf(former) is { } present)
            Console.Out.WriteLine($"{present} is the claim now; what was found of it is to be looked for anew: hasila check");
        return ExitCodes.Done;
    }

    private static int Decide(SqliteLedger ledger, Review review, string? seen)
    {
        ledger.Record(review, seen);
        var claim = ledger.FindClaim(review.ClaimId)!;
        Console.Out.WriteLine($"{Words.Of(review.Decision)} {ShortIds.Cut(ledger, claim)}  {Saying(claim)}");
        return ExitCodes.Done;
    }

    // What was shown is what is decided on: a claim that came or changed after the list awaits its own decision.
    private static int DecideAll(SqliteLedger ledger, Review review, bool isAsked)
    {
        List<(Claim Claim, string Seen)> shown = [.. ledger.AwaitingReview().Select(claim => (claim, ledger.VersionOf(claim.Id).ToString()))];
        if (shown.Count == 0)
        {
            Console.Error.WriteLine("hasila: " + TerminalWords.Told("review.none"));
            return ExitCodes.Done;
        }

        var shorten = ShortIds.Shorten([.. shown.Select(one => one.Claim)]);
        if (!isAsked)
        {
            foreach (var (claim, _) in shown)
                Console.Out.WriteLine($"{shorten(claim)}  {Saying(claim)}");
            Console.Error.Write(
                $"{Words.Of(review.Decision)} {(shown.Count == 1 ? "this claim" : $"these {shown.Count} claims")} as {review.Reviewer}? [y/N] "
            );
            if (Console.In.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
            {
                Console.Error.WriteLine("hasila: " + TerminalWords.Told("review.unasked"));
                return ExitCodes.BadInput;
            }
        }

        var exit = ExitCodes.Done;
        foreach (var (claim, seen) in shown)
        {
            try
            {
                ledger.Record(review with { ClaimId = claim.Id }, seen);
                Console.Out.WriteLine($"{Words.Of(review.Decision)} {shorten(claim)}  {Saying(claim)}");
            }
            catch (LedgerException changed) when (changed.Fault is LedgerFault.Changed or LedgerFault.Refused)
            {
                Console.Error.WriteLine($"hasila: {changed.Message}");
                exit = ExitCodes.BadInput;
            }
        }

        return exit;
    }

    private static string Saying(Claim claim) => Printed.Line($"{NameLetters.Show(claim.Claimant.En)}: {claim.Gloss.En}");
}
