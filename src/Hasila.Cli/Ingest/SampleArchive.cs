using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;

namespace Hasila.Cli.Ingest;

/// <summary>The sample archive that ships with the program: pages of its own wording, evidence, and decisions signed "demo".</summary>
internal static class SampleArchive
{
    private const string Reviewer = "demo";

    /// <exception cref="DirectoryNotFoundException">The program was taken out of its folder.</exception>
    public static string Folder()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"the sample archive is not beside the program ({folder}).");
    }

    /// <summary>The decisions of <c>reviews.tsv</c> on these claims; a claim with a flag, or one that fits no indicator, is left to a person.</summary>
    public static IEnumerable<Review> Reviews(string samples, IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings)
    {
        var rows = File.ReadLines(Path.Combine(samples, "reviews.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();
        foreach (var claim in claims)
        {
            var row = rows.Find(row => (row[0] == claim.Claimant.Ar || row[0] == claim.Claimant.En) && (row[1] == "*" || row[1] == claim.Indicator));
            if (row is null || claim.Indicator == "other" || claim.Flags.Contains("direction-override", StringComparer.Ordinal))
                continue;
            yield return new Review
            {
                ClaimId = claim.Id,
                Reviewer = Reviewer,
                At = TimeProvider.System.GetUtcNow(),
                Decision = Enum.Parse<ReviewDecision>(row[2], ignoreCase: true),
                Verdict = findings.FirstOrDefault(finding => finding.ClaimId == claim.Id)?.Outcome,
                Note = row.Length > 3 && row[3].Length > 0 ? row[3] : null,
            };
        }
    }
}
