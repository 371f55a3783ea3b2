namespace Hasila.Text.Lexicons;

/// <summary>Reads the tab-separated files of knowledge that lie beside the code. Lines that begin with # are comments.</summary>
internal static class DataFile
{
    /// <param name="name">File name without extension; unique in the assembly.</param>
    /// <returns>One array of trimmed columns for each line that is neither empty nor a comment.</returns>
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidOperationException($"the data file {name}.tsv is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            yield return line.Split('\t', StringSplitOptions.TrimEntries);
        }
    }
}
