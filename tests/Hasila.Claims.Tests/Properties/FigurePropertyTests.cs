using Hasila.Claims.Frameworks;

namespace Hasila.Claims.Tests.Properties;

/// <summary>On generated pages; <c>bench claims-properties</c> tries ten thousand.</summary>
public sealed class FigurePropertyTests
{
    private const int Pages = 400;

    [Fact]
    [Trait("Cost", "high")]
    public void No_figure_of_an_attributed_clause_goes_missing_and_no_claim_holds_unlike_units()
    {
        var random = new Random(20);
        for (var page = 0; page < Pages; page++)
            Assert.Empty(FigureInvariants.Broken(GeneratedPages.Next(random, page), FrameworkFile.Default));
    }
}
