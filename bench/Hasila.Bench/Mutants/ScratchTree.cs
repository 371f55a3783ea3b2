namespace Hasila.Bench.Mutants;

/// <summary>
/// A copy of the tree in which every mutant stands behind a switch and every room's tests begin in the runner of mutants. Only what has changed is
/// written.
/// </summary>
internal sealed class ScratchTree(string repository, string root)
{
    private static readonly string[] s_parts =
    [
        "src",
        "tests",
        "bench",
        "samples",
        "docs",
        "Hasila.slnx",
        "README.md",
        "README.ar.md",
        "LICENSE",
        "NOTICE",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
    ];
    private static readonly string[] s_leftOut = ["bin", "obj", "artifacts"];

    public string Root => root;

    /// <summary>Copies and switches.</summary>
    /// <returns>The mutants that stand nowhere, with the reason.</returns>
    public IReadOnlyList<(Mutant Mutant, string Reason)> Write(IReadOnlyList<Mutant> mutants, string templates)
    {
        var byFile = mutants.ToLookup(mutant => "src/Hasila." + mutant.File, StringComparer.Ordinal);
        var misplaced = new List<(Mutant, string)>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in s_parts.SelectMany(FilesOf))
        {
            var bytes = File.ReadAllBytes(Path.Combine(repository, path));
            if (byFile.Contains(path))
            {
                bytes = System.Text.Encoding.UTF8.GetBytes(Schemata.Apply(System.Text.Encoding.UTF8.GetString(bytes), [.. byFile[path]], out var refused));
                misplaced.AddRange(refused);
            }

            Write(path, bytes, written);
        }

        misplaced.AddRange(byFile.Where(group => !written.Contains(group.Key)).SelectMany(group => group.Select(mutant => (mutant, "its file is gone"))));
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(repository, "src")).Select(Path.GetFileName))
            Write($"src/{project}/MutantSwitch.cs", File.ReadAllBytes(Path.Combine(templates, "MutantSwitch.cs")), written);
        foreach (var room in mutants.Select(mutant => mutant.Room).Distinct(StringComparer.Ordinal))
        {
            var tests = $"tests/Hasila.{room}.Tests";
            Write($"{tests}/MutantRunner.cs", File.ReadAllBytes(Path.Combine(templates, "MutantRunner.cs")), written);
            Write($"{tests}/MutantSwitch.cs", File.ReadAllBytes(Path.Combine(templates, "MutantSwitch.cs")), written);
            var project = File.ReadAllText(Path.Combine(repository, tests, $"Hasila.{room}.Tests.csproj"));
            var begins = "<PropertyGroup><StartupObject>Hasila.Mutants.MutantRunner</StartupObject></PropertyGroup>";
            project = project.Replace("</Project>", begins + "</Project>", StringComparison.Ordinal);
            Write($"{tests}/Hasila.{room}.Tests.csproj", System.Text.Encoding.UTF8.GetBytes(project), written, again: true);
        }

        Sweep(written);
        return misplaced;
    }

    private IEnumerable<string> FilesOf(string part)
    {
        var path = Path.Combine(repository, part);
        if (File.Exists(path))
            return [part];
        return Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(s_leftOut.Contains));
    }

    private void Write(string path, byte[] bytes, HashSet<string> written, bool again = false)
    {
        var target = Path.Combine(root, path);
        if (!written.Add(path) && !again)
            throw new InvalidOperationException($"{path} is written twice");
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }

    private void Sweep(HashSet<string> written)
    {
        foreach (var part in new[] { "src", "tests" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, part), "*.cs", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(root, file).Replace('\\', '/');
                if (!written.Contains(path) && !path.Split('/').Any(s_leftOut.Contains))
                    File.Delete(file);
            }
        }
    }
}
