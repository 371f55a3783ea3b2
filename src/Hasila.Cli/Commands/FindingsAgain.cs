using Hasila.Claims.Checks.Reruns;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila check --rerun FILE</c>: findings recomputed from what they carry, and held against what they state.</summary>
internal static class FindingsAgain
{
    private const int MostDifferences = 12;

    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="evidenceFolder">Where given, the observations that the findings carry must stand there too.</param>
    /// <exception cref="IOException">The file cannot be read or holds no findings.</exception>
    public static int Run(string path, string? evidenceFolder)
    {
        var catalogue = evidenceFolder is null ? null : EvidenceCatalogue.Load(evidenceFolder);
        var findings = ReadFile(path);
        int same = 0,
            other = 0;
        foreach (var (name, stated) in findings)
        {
            var rerun = Rerun.Run(stated);
            var problems = rerun.Refused is { } refused
                ? [refused]
                : rerun.Differences.Select(Told).Concat(catalogue is null ? [] : SourceComparison.Compare(rerun.Given!, catalogue)).ToList();
            if (problems.Count == 0)
            {
                same++;
                continue;
            }

            other++;
            var about = rerun.Given is { } given ? $"{name}, on claim {Printed.Line(given.ClaimId)}" : name;
            foreach (var problem in problems.Take(MostDifferences))
                Console.Error.WriteLine($"hasila: {path}: {about}: {Printed.Line(problem)}");
            if (problems.Count > MostDifferences)
                Console.Error.WriteLine($"hasila: {path}: {about}: and {problems.Count - MostDifferences} more differences");
        }

        Console.Out.WriteLine(
            other == 0
                ? $"{Count(same)} recomputed: the same, to the letter"
                : $"{Count(same + other)} recomputed: {same} the same, {other} not; do not rely on those that differ"
        );
        return other == 0 ? ExitCodes.Done : ExitCodes.BadInput;
    }

    private static IReadOnlyList<(string Name, System.Text.Json.JsonElement Finding)> ReadFile(string path)
    {
        try
        {
            return FindingFile.Read(TextInput.Read(path));
        }
        catch (FormatException error)
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }

    private static string Told(Difference difference) =>
        difference switch
        {
            { Stated: null } => $"`{difference.Path}` is missing; its inputs give {difference.Given}",
            { Given: null } => $"`{difference.Path}` says {difference.Stated}, which does not come out of its inputs",
            _ => $"`{difference.Path}` says {difference.Stated}; its inputs give {difference.Given}",
        };

    private static string Count(int findings) => findings == 1 ? "1 finding" : $"{findings} findings";
}
