using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Mutants;

/// <summary>
/// <c>mutants [--room ROOM] [--only ID]… [--scratch FOLDER] [--killers]</c>: breaks one rule after the other in a copy of the tree and says which change
/// no test of its
/// room noticed. Tests that are marked as costly, and those of whole journeys, are not asked. Fails below <see cref="Floor"/> percent.
/// </summary>
internal static class MutantsBench
{
    private const double Floor = 80;

    public static int Run(string[] args)
    {
        var repository = Repository();
        var all = MutantList.ReadAll(Path.Combine(repository, "bench", "Hasila.Bench", "Mutants", "Rooms"));
        var (room, only) = (Options(args, "--room").FirstOrDefault(), Options(args, "--only").ToList());
        var wanted = all.Where(mutant => (room is null || mutant.Room == room) && (only.Count == 0 || only.Contains(mutant.Id))).ToList();
        if (wanted.Count == 0)
        {
            Console.Error.WriteLine("no such mutant; rooms: " + string.Join(", ", all.Select(mutant => mutant.Room).Distinct()));
            return 2;
        }

        var tree = new ScratchTree(repository, Options(args, "--scratch").FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "hasila-mutants"));
        var stale = tree.Write(all, Path.Combine(repository, "bench", "Hasila.Bench", "Mutants", "Scratch"));
        foreach (var (mutant, reason) in stale)
            Console.Out.WriteLine($"stale     {mutant.Id}: {reason} ({mutant.File})");
        var gone = stale.Select(found => found.Mutant.Id).ToHashSet(StringComparer.Ordinal);
        var verdicts = new List<MutantVerdict>();
        foreach (var group in wanted.GroupBy(mutant => mutant.Room))
        {
            if (!Build(tree.Root, group.Key))
                return 1;
            var tests = $"Hasila.{group.Key}.Tests";
            var run = new MutantRun(Path.Combine(tree.Root, "artifacts", "bin", tests, "release", tests), Path.Combine(tree.Root, "tests", tests));
            foreach (var verdict in run.Judge([.. group.Where(mutant => !gone.Contains(mutant.Id))]))
            {
                verdicts.Add(verdict);
                if (!verdict.IsKilled)
                    Console.Out.WriteLine($"survived  {verdict.Mutant.Id}: {verdict.Mutant.Rule} ({verdict.How}; {verdict.Mutant.File})");
                else if (args.Contains("--killers"))
                    Console.Out.WriteLine($"killed    {verdict.Mutant.Id}: {verdict.How}");
            }

            foreach (var failing in run.Failing)
                Console.Out.WriteLine($"left out  {failing}: fails or is skipped without any mutant");
            Report(group.Key, group.Count(), verdicts.Count(verdict => verdict.IsKilled && verdict.Mutant.Room == group.Key), $"; {run.Tests} tests");
        }

        var killed = verdicts.Count(verdict => verdict.IsKilled);
        Report("all", wanted.Count, killed, "");
        return killed * 100 >= wanted.Count * Floor ? 0 : 1;
    }

    private static void Report(string name, int count, int killed, string more) =>
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -12} {killed} of {count} killed ({100.0 * killed / count:0.0} %), {count - killed} survived{more}"
            )
        );

    private static bool Build(string root, string room)
    {
        var project = Path.Combine("tests", $"Hasila.{room}.Tests");
        string[] arguments =
        [
            "build",
            project,
            "-c",
            "Release",
            "-v",
            "quiet",
            "-nologo",
            "-p:RunAnalyzers=false",
            "-p:TreatWarningsAsErrors=false",
            "-clp:ErrorsOnly",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
        build.WaitForExit();
        return build.ExitCode == 0;
    }

    private static IEnumerable<string> Options(string[] args, string name) =>
        args.Zip(args.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hasila.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the bench does not stand in a checkout");
    }
}
