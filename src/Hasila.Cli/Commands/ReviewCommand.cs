using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Text.Scripts;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila review</c>: a named person's decision on a claim, or the list of those that await one.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var claim = new Argument<string?>("CLAIM")
        {
            Description = "the claim's id, or as much of its beginning as is unique",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var list = new Option<bool>("--list") { Description = "show the claims on which no decision stands" };
        var all = new Option<bool>("--all") { Description = "decide on all of these at once" };
        var by = new Option<string?>("--by") { Description = "who decides" };
        var decision = new Option<string?>("--decision") { Description = "whether the claim becomes public" };
        decision.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewDecision>().Select(WordOf)]);
        var verdict = new Option<string?>("--verdict") { Description = "what the evidence says of the claim, where you rate it" };
        verdict.AcceptOnlyFromAmong([.. Enum.GetValues<Outcome>().Select(WordOf)]);
        var note = new Option<string?>("--note") { Description = "why, in your words" };
        var merges = new ReviewedMerges();
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var command = new Command("review", "Decide, by name, which claims become public, and which are one")
        {
            claim,
            list,
            all,
            by,
            decision,
            verdict,
            note,
            ledger,
            framework,
        };
        foreach (var option in merges.Options)
            command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(by) is { } name && ReviewerName.Refusal(name) is { } reason)
                given.AddError($"--by: {reason}");
            var merging = merges.CountIn(given);
            var ways = (given.GetValue(claim) is null ? 0 : 1) + (given.GetValue(list) ? 1 : 0) + (given.GetValue(all) ? 1 : 0) + merging;
            if (ways != 1)
                given.AddError("give one of: a CLAIM, --all, --list, --join, --apart, --keep, --take-back");
            else if (
                merging == 1
                && (string.IsNullOrWhiteSpace(given.GetValue(by)) || given.GetResult(decision) is not null || given.GetResult(verdict) is not null)
            )
                given.AddError("a decision about merging needs --by \"Your Name\", and takes no --decision and no --verdict");
            else if (merging == 0 && !given.GetValue(list) && (string.IsNullOrWhiteSpace(given.GetValue(by)) || given.GetResult(decision) is null))
                given.AddError("a decision needs --by \"Your Name\" and --decision publish or withhold");
        });
        command.SetAction(parsed =>
        {
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            if (parsed.GetValue(list))
                return List(open);
            open.RequireChain();
            TellLikeness(open, parsed.GetValue(by)!.Trim());
            if (merges.CountIn(parsed) == 1)
                return merges.Decide(parsed, open, TallyCommand.FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(by)!.Trim(), parsed.GetValue(note));
            var claims = parsed.GetValue(claim) is { } prefix ? [ShortIds.Find(open.Claims(), prefix)] : open.AwaitingReview();
            return Decide(
                open,
                claims,
                new Review
                {
                    ClaimId = "",
                    Reviewer = parsed.GetValue(by)!.Trim(),
                    At = TimeProvider.System.GetUtcNow(),
                    Decision = FromWord<ReviewDecision>(parsed.GetValue(decision)!),
                    Verdict = parsed.GetValue(verdict) is { } word ? FromWord<Outcome>(word) : null,
                    Note = parsed.GetValue(note),
                }
            );
        });
        return command;
    }

    // Whoever signs with a name that looks like another's is heard, and it is said.
    private static void TellLikeness(SqliteLedger ledger, string name)
    {
        if (NameLetters.AreOdd(name))
            Console.Error.WriteLine(
                $"hasila: the name {Printed.Line(NameLetters.Show(name))} has letters of another alphabet that look like its own; it is recorded as it is"
            );
        foreach (var other in ledger.Reviews().Select(review => review.Reviewer).Distinct(StringComparer.Ordinal))
        {
            if (NameLetters.LookAlike(name, other))
                Console.Error.WriteLine(
                    $"hasila: {Printed.Line(NameLetters.Show(name))} looks like {Printed.Line(NameLetters.Show(other))}, who decided here before, and "
                        + $"is another name"
                );
        }
    }

    private static int Decide(SqliteLedger ledger, IReadOnlyList<Claim> claims, Review review)
    {
        var shorten = ShortIds.Shorten(ledger.Claims());
        foreach (var claim in claims)
        {
            ledger.Record(review with { ClaimId = claim.Id });
            Console.Out.WriteLine($"{WordOf(review.Decision)} {shorten(claim)}  {Saying(claim)}");
        }

        if (claims.Count == 0)
            Console.Error.WriteLine("hasila: no claim awaits a decision");
        return ExitCodes.Done;
    }

    private static int List(SqliteLedger ledger)
    {
        var shorten = ShortIds.Shorten(ledger.Claims());
        var decidedBefore = ledger.Reviews().ToLookup(review => review.ClaimId, StringComparer.Ordinal);
        foreach (var claim in ledger.AwaitingReview())
        {
            Console.Out.WriteLine($"{shorten(claim)}  {Saying(claim)}");
            var indent = new string(' ', shorten(claim).Length + 2);
            Console.Out.WriteLine(indent + Printed.Line(claim.Appearances[^1].Words));
            foreach (var part in claim.Parts)
                Console.Out.WriteLine($"{indent}= {part.Id} {Printed.Line(NameLetters.Show(part.Claimant.En))}: {Printed.Line(part.Because)}");
            if (NameLetters.AreOdd(claim.Claimant.En))
                Console.Out.WriteLine(
                    $"{indent}! the claimant's name has letters of another alphabet that look like its own, or hides characters "
                        + $"({NameLetters.Codes(claim.Claimant.En)}): look at the page before you decide who it is"
                );
            if (decidedBefore[claim.Id].LastOrDefault() is { } before)
                Console.Out.WriteLine($"{indent}has changed since {Printed.Line(NameLetters.Show(before.Reviewer))} decided to {WordOf(before.Decision)} it");
        }

        return ExitCodes.Done;
    }

    private static string Saying(Claim claim) => Printed.Line($"{NameLetters.Show(claim.Claimant.En)}: {claim.Gloss.En}");

    private static T FromWord<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => WordOf(value) == word);

    // "SupportedExceptApproximator" to "supported-except-approximator".
    private static string WordOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
