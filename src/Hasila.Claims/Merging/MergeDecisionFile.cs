using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>
/// Decisions about merging as a person writes them: a line each, columns parted by tabs: <c>together</c> or <c>apart</c> with two claim ids, or <c>keep</c>
/// with
/// one; whatever follows (who, when, why) is kept for people. Lines that begin with # are comments.
/// </summary>
public static class MergeDecisionFile
{
    private const int MostCharacters = 64 * 1024 * 1024;

    /// <exception cref="MergeDecisionException">The file cannot be read, or says something that it must not; with file and line.</exception>
    public static MergeDecisions Load(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostCharacters)
                throw new MergeDecisionException($"{path}: is too long for a file of decisions; is it the right file?");
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MergeDecisionException($"{path}: cannot be read: {error.Message}; check the path", error);
        }
    }

    /// <param name="text">The file's text.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="MergeDecisionException">A line says something that it must not, or two lines contradict each other.</exception>
    public static MergeDecisions Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var decisions = new List<MergeDecision>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                decisions.Add(Read(line.Split('\t', StringSplitOptions.TrimEntries), $"{name}: line {number}") with { Line = number });
        }

        try
        {
            return new MergeDecisions(decisions);
        }
        catch (ArgumentException error)
        {
            throw new MergeDecisionException($"{name}: {error.Message.Split(" (Parameter")[0]}", error);
        }
    }

    private static MergeDecision Read(string[] columns, string where) =>
        columns switch
        {
            ["together", { Length: > 0 } one, { Length: > 0 } other, ..] => new MergeDecision(MergeDecisionKind.Together, one, other),
            ["apart", { Length: > 0 } one, { Length: > 0 } other, ..] => new MergeDecision(MergeDecisionKind.Apart, one, other),
            ["keep", { Length: > 0 } one, ..] => new MergeDecision(MergeDecisionKind.Keep, one),
            _ => throw new MergeDecisionException($"{where}: is no decision; write together or apart and two claim ids, or keep and one, parted by tabs"),
        };
}

/// <summary>A file of decisions that cannot be used as it stands. The message names file and line, and says what to do.</summary>
public sealed class MergeDecisionException(string message, Exception? inner = null) : Exception(message, inner);
