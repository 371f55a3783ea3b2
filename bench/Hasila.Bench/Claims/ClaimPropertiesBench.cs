using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tests.Properties;

namespace Hasila.Bench.Claims;

/// <summary>
/// <c>claims-properties [PAGES] [SEED]</c>: generated pages on which no figure of an attributed clause may go missing and no claim may hold unlike units; fails
/// where one does.
/// </summary>
internal static class ClaimPropertiesBench
{
    private const int MostShown = 20;

    public static int Run(string[] args)
    {
        var pages = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var random = new Random(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20);
        var broken = 0;
        for (var page = 0; page < pages; page++)
        {
            foreach (var fault in FigureInvariants.Broken(GeneratedPages.Next(random, page), FrameworkFile.Default))
            {
                if (++broken <= MostShown)
                    Console.WriteLine(fault);
            }
        }

        Console.WriteLine($"{pages} generated pages: {broken} faults");
        return broken == 0 ? 0 : 1;
    }
}
