using System.Globalization;
using Hasila.Text;

namespace Hasila.Cli.Output;

/// <summary>
/// A number and what is counted, as each language has it: English has two forms; Arabic one for one, one for two, one for three to ten, and one for the rest,
/// where the last two digits decide (the plural rules of CLDR, <c>ar</c>).
/// </summary>
internal static class Counted
{
    public static LocalText Pages(int count) =>
        Form(count) switch
        {
            1 => TerminalWords.Phrase("pages.one"),
            2 => TerminalWords.Phrase("pages.two"),
            3 => TerminalWords.Phrase("pages.few", ("count", Number(count))),
            _ => TerminalWords.Phrase("pages.many", ("count", Number(count))),
        };

    private static int Form(int count) =>
        count is 1 or 2 ? count
        : count % 100 is >= 3 and <= 10 ? 3
        : 4;

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
