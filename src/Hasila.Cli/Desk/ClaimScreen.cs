using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Cli.Desk;

/// <summary>One claim on a terminal: what it says and what was read, its words in their place on each page, findings, and who did what with it.</summary>
internal static class ClaimScreen
{
    private const int Beside = 80;

    public static void Print(SqliteLedger ledger, string id, string asked)
    {
        var claim = ledger.FindClaim(id)!;
        if (!claim.Id.StartsWith(asked, StringComparison.Ordinal) && !claim.Id[1..].StartsWith(asked, StringComparison.Ordinal))
            Console.Out.WriteLine($"{Printed.Line(asked)} is {claim.Id} now");
        Console.Out.WriteLine($"claim {claim.Id}  seen {ledger.VersionOf(claim.Id)}  {State(ledger, claim)}");
        Row("claimant", claim.Claimant.En, claim.Claimant.Ar, ReadOf(claim, ClaimField.Claimant));
        Row("says", claim.Gloss.En, claim.Gloss.Ar, read: null);
        Row("figure", claim.Figure?.Words, null, ReadOf(claim, ClaimField.Figure));
        Row("indicator", claim.Indicator, claim.Frame, ReadOf(claim, ClaimField.Indicator));
        Row("place", claim.Place?.En, claim.Place?.Ar, ReadOf(claim, ClaimField.Place));
        Row("day", claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, ReadOf(claim, ClaimField.Day));
        foreach (var part in claim.Parts)
            Console.Out.WriteLine($"  = {part.Id} {Printed.Name(part.Claimant.En)}: {Printed.Line(part.Because)}");
        Console.Out.WriteLine($"appears in {claim.Appearances.Count}, of {claim.Sources} {(claim.Sources == 1 ? "source" : "sources")}:");
        foreach (var appearance in claim.Appearances)
            Appears(ledger, appearance);
        foreach (var caveat in claim.Caveats)
            Console.Out.WriteLine($"  but: {Printed.Isolated(caveat.Words)} ({PlaceOf(caveat)})");
        foreach (var finding in ledger.FindingsOn(claim.Id))
            Console.Out.WriteLine($"finding: {VerdictWords.Name(finding.Outcome).En}: {Printed.Isolated(finding.Explanation.En)}");
        foreach (var line in HistoryOf(ledger, claim))
            Console.Out.WriteLine(LogText.Of(line));
    }

    /// <summary>What was done with the claim, and with what it was before it was corrected or joined.</summary>
    public static IEnumerable<LogLine> HistoryOf(SqliteLedger ledger, Claim claim) =>
        claim
            .Parts.Select(part => part.Id)
            .Append(claim.Id)
            .Concat(ledger.FormerIdsOf(claim.Id))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(ledger.HistoryOf)
            .DistinctBy(line => line.Entry)
            .OrderBy(line => line.Entry);

    private static string State(SqliteLedger ledger, Claim claim)
    {
        if (ledger.StandingRejectionOf(claim.Id) is { } rejected)
            return $"rejected by {Printed.Line(rejected.By)}: {RejectionReasons.Find(rejected.Reason)?.Words.En ?? rejected.Reason}";
        return ledger.StandingReviewOf(claim.Id) is { } review ? $"{Words.Of(review.Decision)} by {Printed.Line(review.Reviewer)}" : "awaits a decision";
    }

    private static string? ReadOf(Claim claim, ClaimField field) =>
        claim
            .Appearances.SelectMany(appearance => appearance.Corrected ?? [])
            .Where(one => one.Field == field)
            .Select(one => one.Read.Length == 0 ? "-" : one.Read)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is { Count: > 0 } read
            ? string.Join(" / ", read)
            : null;

    private static void Row(string name, string? value, string? other, string? read)
    {
        if (value is null && read is null)
            return;
        var second = string.IsNullOrEmpty(other) || other == value ? "" : $" \u00B7 {Printed.Isolated(other)}";
        Console.Out.WriteLine($"  {name, -10}{Printed.Isolated(value ?? "-")}{second}{(read is null ? "" : $"  (read as: {Printed.Isolated(read)})")}");
    }

    private static void Appears(SqliteLedger ledger, Appearance appearance)
    {
        var text = ledger.ArticleOf(appearance.Capture)!.Article.Text;
        var (from, to) = (Math.Max(0, appearance.Span.Start - Beside), Math.Min(text.Length, appearance.Span.End + Beside));
        var (before, after) = (new TextSpan(from, appearance.Span.Start).In(text), new TextSpan(appearance.Span.End, to).In(text));
        Console.Out.WriteLine($"  {PlaceOf(appearance)}");
        Console.Out.WriteLine($"    {Printed.Isolated($"{(from > 0 ? "…" : "")}{before}[{appearance.Words}]{after}{(to < text.Length ? "…" : "")}")}");
    }

    private static string PlaceOf(Appearance appearance)
    {
        var facts = new[]
        {
            Printed.Isolated(appearance.Page),
            appearance.Outlet is null ? null : Printed.Isolated(appearance.Outlet),
            appearance.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            appearance.Url is null ? null : Printed.Line(appearance.Url),
        };
        return $"{LedgerIds.Short(appearance.Capture)}#{(string.IsNullOrEmpty(appearance.Statement) ? "-" : appearance.Statement)}  "
            + string.Join(", ", facts.OfType<string>());
    }
}
