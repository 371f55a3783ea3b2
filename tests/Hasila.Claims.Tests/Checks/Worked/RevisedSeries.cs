using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Evidence.Readings;

namespace Hasila.Claims.Tests.Checks.Worked;

/// <summary>A real table that keeps thirteen versions of itself.</summary>
public sealed class RevisedSeries
{
    [RealFact]
    public void Thirteen_vintages_of_a_table_show_how_much_is_revised()
    {
        using var folder = new TempFolder();
        File.Copy(TestMaterial.Shared("data", "evidence", "unhcr_returns_vintages.csv"), folder.File("v.csv"));
        File.WriteAllText(
            folder.File(EvidenceCatalogue.FileName),
            """
            series:
              - {id: v, name: v, file: v.csv, date: year, value: [returned_refugees, returned_idps], part: origin_iso3, vintage: vintage_date,
                 indicator: returns, kind: flow, every: year, counts: people, definition: d, owner: o, source: s, licence: CC-BY-4.0}
            """
        );
        var series = EvidenceCatalogue.Load(folder.Path).Series[0];
        var cells = series.Observations.GroupBy(one => (one.To.Year, Country: one.Part!.Split(' ')[0])).ToList();
        var revised = cells.Count(cell => cell.GroupBy(one => one.Part).Any(versions => versions.Select(one => one.Value).Distinct().Count() > 1));
        TestContext.Current.TestOutputHelper?.WriteLine($"{revised} of {cells.Count} country-years were revised");
        Assert.Equal((1565, 196), (cells.Count, revised));

        var first = series.Observations.Min(one => one.Vintage)!.Value;
        Assert.Empty(Vintages.Choose(series.Observations, first.AddDays(-1)));
        Assert.True(Vintages.Choose(series.Observations, first).Count < Vintages.Choose(series.Observations, null).Count);
    }
}
