using Hasila.Bench.Html;

namespace Hasila.Bench;

/// <summary>
/// The measurements of Hasila.Html: <c>html speed FOLDER [EVERY]</c>, <c>html equal FOLDER [EVERY]</c>,
/// <c>html digests FOLDER [EVERY]</c> (FOLDER holds gzipped pages, at any depth),
/// <c>html suite FOLDER</c> (the html5lib tests), <c>html hostile [REPETITIONS]</c>, <c>html fuzz FOLDER [INPUTS] [SEED]</c>.
/// </summary>
internal static class HtmlBench
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["speed", var folder, .. var rest]:
                return HtmlSpeed.Run(folder, Number(rest, 0, 1));
            case ["equal", var folder, .. var rest]:
                return HtmlEqual.Run(folder, Number(rest, 0, 1));
            case ["digests", var folder, .. var rest]:
                return HtmlEqual.Digests(folder, Number(rest, 0, 1));
            case ["suite", var folder]:
                return HtmlSuite.Run(folder);
            case ["hostile", .. var rest]:
                return HtmlHostile.Run(Number(rest, 0, 1_000_000));
            case ["fuzz", var folder, .. var rest]:
                return HtmlFuzz.Run(folder, Number(rest, 0, 1_000_000), Number(rest, 1, 1));
            default:
                Console.Error.WriteLine("usage: html speed|equal|digests FOLDER [EVERY] | suite FOLDER | hostile [REPETITIONS] | fuzz FOLDER [INPUTS] [SEED]");
                return 2;
        }
    }

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
