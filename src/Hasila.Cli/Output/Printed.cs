using Hasila.Text.Bidi;
using Hasila.Text.Scripts;

namespace Hasila.Cli.Output;

/// <summary>
/// Words from pages and names of files on a terminal: one line, no control characters that would move the cursor, forge a line or turn the text around.
/// </summary>
internal static class Printed
{
    /// <summary>One line whose direction does not disturb the words around it.</summary>
    public static string Isolated(string? text) => BidiText.Isolate(WithoutControls(text ?? ""));

    public static string Line(string? text) => WithoutControls(BidiText.ShowControls(text ?? ""));

    /// <summary>A name, with what in it deceives the eye marked, whose direction does not disturb the words around it.</summary>
    public static string Name(string? name) => Isolated(NameLetters.Show(name ?? ""));

    private static string WithoutControls(string text) =>
        string.Concat(
            text.Select(c =>
                c is '\n' or '\r' or '\t' ? ' '
                : char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD'
                : c
            )
        );
}
