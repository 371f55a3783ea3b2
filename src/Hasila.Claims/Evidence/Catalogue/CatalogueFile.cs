using System.Globalization;
using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text.Places;

namespace Hasila.Claims.Evidence.Catalogue;

/// <summary><c>evidence.yaml</c> as definitions of series; docs/checks.md lists its keys.</summary>
internal static class CatalogueFile
{
    private const int MostSeries = 1000;

    /// <exception cref="EvidenceException">The file does not say what a catalogue must say.</exception>
    public static IReadOnlyList<SeriesDefinition> Read(string file, string text)
    {
        var root = CatalogueNode.Parse(file, text);
        var entries = root.Maps("series");
        if (entries.Count > MostSeries)
            throw root.Wrong("series", $"lists more than {MostSeries} series");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var definitions = new List<SeriesDefinition>(entries.Count);
        foreach (var entry in entries)
        {
            var definition = Definition(entry);
            if (!ids.Add(definition.Series.Id))
                throw entry.Wrong("id", $"is {definition.Series.Id}, which stands above already; ids must differ");
            definitions.Add(definition);
        }

        return definitions;
    }

    private static SeriesDefinition Definition(CatalogueNode entry)
    {
        var share = entry.Map("share") is { } node ? Share(node) : null;
        var definition = new SeriesDefinition(Series(entry), entry.Line)
        {
            File = share is null ? entry.Required("file") : entry.Optional("file") ?? "",
            Date = share is null ? entry.Required("date") : entry.Optional("date") ?? "",
            Values = entry.Several("value"),
            Low = entry.Optional("low"),
            High = entry.Optional("high"),
            Approximator = entry.Optional("approximator"),
            Vintage = entry.Optional("vintage"),
            Part = entry.Optional("part"),
            Where = entry.Map("where") is { } where ? [.. where.Keys.Select(key => (key, where.Several(key)))] : [],
            Share = share,
            Cut = entry.Optional("cut"),
        };
        if (
            definition.Cut is not null
            && (definition.Series.Kind != PeriodKind.Flow || definition.Part is not null || definition.Values.Count > 1 || share is not null)
        )
            throw entry.Wrong("cut", "is for a flow of one column without parts");
        if (share is null && definition.Values.Count == 0 && (definition.Low is null || definition.High is null))
            throw entry.Wrong("value", "is missing; name the column of the numbers (or `low` and `high`)");
        if (definition.Low is null != definition.High is null)
            throw entry.Wrong("low", "and `high` come together or not at all");
        entry.RejectUnknownKeys();
        return definition;
    }

    private static EvidenceSeries Series(CatalogueNode entry)
    {
        if (entry.Optional("kind") is null)
            throw entry.Wrong("kind", "is missing; one of stock, cumulative, flow, share, change");
        return new EvidenceSeries
        {
            Id = entry.Required("id"),
            Name = entry.RequiredText("name"),
            Definition = entry.RequiredText("definition"),
            Denominator = entry.OptionalText("denominator"),
            Owner = entry.RequiredText("owner"),
            SelfSources = entry.Several("self_sources"),
            Source = entry.Required("source"),
            Url = entry.Optional("url"),
            Licence = entry.Required("licence"),
            Indicators = entry.Several("indicator") is { Count: > 0 } indicators
                ? indicators
                : throw entry.Wrong("indicator", "is missing; name the framework's indicator"),
            Place = entry.OptionalText("place") is { } place ? Gazetteer.FindByPCode(place.En)?.Name ?? place : null,
            PlaceNames = entry.Several("place_names"),
            PlacesInside = entry.Several("places_inside"),
            PlacesAround = entry.Several("places_around"),
            ClaimantsHere = entry.Several("claimants_here"),
            Kind = entry.Choice("kind", PeriodKind.Stock),
            Every = entry.Choice("every", ObservationGrain.Irregular),
            NeverFalls = entry.YesOrNo("never_falls", entry.Choice("kind", PeriodKind.Stock) == PeriodKind.Cumulative),
            Since = entry.Day("since"),
            Unit = entry.Optional("unit"),
            Counts = entry.RequiredText("counts"),
            CountsWords = entry.Several("counts_words"),
            Group = entry.Choice("group", Extent.Same),
            Complete = entry.YesOrNo("complete", otherwise: true),
            Proxy = entry.YesOrNo("proxy", otherwise: false),
            Observations = [],
        };
    }

    private static ShareDefinition Share(CatalogueNode node)
    {
        var over = node.Required("over");
        var number = decimal.TryParse(over, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : (decimal?)null;
        if (number is <= EvidenceNumber.Smallest or > EvidenceNumber.Largest)
            throw node.Wrong("over", $"is {over}; expected a number above zero, or the id of a series above");
        var share = new ShareDefinition(node.Required("of"), number is null ? over : null, number, node.Day("at"));
        node.RejectUnknownKeys();
        return share;
    }
}
