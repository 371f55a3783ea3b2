namespace Hasila.Claims.Evidence.Files;

/// <summary>A catalogue or a table of evidence that cannot be used as it stands: which file, which line, and what to do about it.</summary>
public sealed class EvidenceException : Exception
{
    /// <param name="file">Name or path of the file, as the user knows it.</param>
    /// <param name="line">One-based line; 0 where the whole file is meant.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="inner">The cause, where another exception told of it.</param>
    public EvidenceException(string file, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{file}, line {line}: {problem}" : $"{file}: {problem}", inner)
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    public string File { get; }

    /// <summary>One-based; 0 where the whole file is meant.</summary>
    public int Line { get; }

    public string Problem { get; }
}
