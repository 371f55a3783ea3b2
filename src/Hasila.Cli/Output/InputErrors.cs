using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;

namespace Hasila.Cli.Output;

/// <summary>Turns the errors that a user's files and folders can cause into one line: what, where, what to do.</summary>
internal static class InputErrors
{
    /// <returns>Null for an error that is the program's own fault: it should surface with its stack.</returns>
    public static string? Explain(Exception error) =>
        error switch
        {
            FileNotFoundException missing => $"no such file: {missing.FileName}; check the path",
            DirectoryNotFoundException missing => $"{missing.Message} Check the path.",
            UnauthorizedAccessException denied => $"{denied.Message} Check the permissions.",
            IOException io => io.Message,
            FrameworkException or EvidenceException or MergeDecisionException => error.Message.ReplaceLineEndings(" "),
            _ => null,
        };
}
