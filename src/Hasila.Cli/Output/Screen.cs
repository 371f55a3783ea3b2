using System.Globalization;

namespace Hasila.Cli.Output;

/// <summary>How wide what is read may be.</summary>
internal static class Screen
{
    private const int Usual = 100;
    private const int Narrowest = 40;
    private const int Widest = 160;

    /// <summary>
    /// Columns of the terminal; of <c>COLUMNS</c> where it is set; where nobody looks a usual width, so that a file is the same wherever it was made.
    /// </summary>
    public static int Width { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Within(said)
        : Console.IsOutputRedirected ? Usual
        : Within(Console.WindowWidth);

    /// <summary>True where a person looks, or a width was asked for; elsewhere what belongs together stands on one line.</summary>
    public static bool IsInColumns { get; } = !Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("COLUMNS"));

    private static int Within(int columns) => columns <= 0 ? Usual : Math.Clamp(columns, Narrowest, Widest);
}
