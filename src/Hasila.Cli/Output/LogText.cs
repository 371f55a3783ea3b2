using Hasila.Ledger.Model;
using Hasila.Text.Scripts;

namespace Hasila.Cli.Output;

/// <summary>An entry of the log as one line.</summary>
internal static class LogText
{
    private const int SecondsEnd = 19;

    public static string Of(LogLine line)
    {
        var parts = new[]
        {
            $"{line.Entry}",
            line.At.Length > SecondsEnd ? line.At[..SecondsEnd] + "Z" : line.At,
            line.Kind,
            line.By is null ? null : $"by {Printed.Line(NameLetters.Show(line.By))}",
            Printed.Line(line.About),
            Printed.Line(line.Words),
            line.TakenBackBy is { } back ? $"(taken back by entry {back})" : null,
        };
        return string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
