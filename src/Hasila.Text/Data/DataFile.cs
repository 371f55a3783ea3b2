using System.Reflection;

namespace Hasila.Text.Data;

/// <summary>Reads the tab-separated files of knowledge that lie beside the code. Lines that begin with # are comments.</summary>
public static class DataFile
{
    /// <param name="name">File name without extension; unique in this assembly.</param>
    /// <returns>One array of trimmed columns for each line that is neither empty nor a comment.</returns>
    internal static IEnumerable<string[]> Rows(string name) => Rows(typeof(DataFile).Assembly, name);

    /// <param name="assembly">The library in which the file is embedded under its own name.</param>
    /// <param name="name">File name without extension; unique in that assembly.</param>
    /// <returns>One array of trimmed columns for each line that is neither empty nor a comment.</returns>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static IEnumerable<string[]> Rows(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream =
            assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidOperationException($"the data file {name}.tsv is not embedded in {assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            yield return line.Split('\t', StringSplitOptions.TrimEntries);
        }
    }
}
