using System.Globalization;
using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Places;

namespace Hasila.Claims.Tallies;

/// <summary>What a page claims, as persons corrected it; what was read stays beside it.</summary>
internal sealed class CorrectedMentions(AttributedArticle page, Framework framework, Func<string, Claimant> named)
{
    private readonly List<LostPlace> _lost = [];

    public IReadOnlyList<LostPlace> Lost => _lost;

    public List<Mention> Apply(List<Mention> read, IReadOnlyList<MentionCorrection> corrections)
    {
        List<Mention> corrected = [.. read];
        foreach (var correction in corrections)
        {
            var span = correction.Words.Find(page.Article.Text);
            var places = Enumerable.Range(0, read.Count).Where(at => span == read[at].Appearance.Span && IsOf(read[at], correction)).ToList();
            if (places.Count == 0 || !Fits(correction))
                _lost.Add(new LostPlace(correction.Entry, page.Article.Id, correction.Words.Exact));
            else
                places.ForEach(at => corrected[at] = With(corrected[at], read[at], correction));
        }

        return corrected;
    }

    /// <summary>The facts of the page with what was corrected on it.</summary>
    public static MergeFacts FactsOf(MergeFacts facts, List<Mention> read, List<Mention> corrected)
    {
        var gone = FiguresOf(read).Except(FiguresOf(corrected)).ToHashSet();
        return facts with
        {
            Figures = PageMentionReader.InOrder(facts.Figures.Where(figure => !gone.Contains(figure)).Concat(FiguresOf(corrected.Where(IsCorrected)))),
            Names =
            [
                .. facts
                    .Names.Concat(corrected.Where(IsCorrected).Where(mention => !mention.Claimant.IsNobody).SelectMany(mention => mention.Claimant.Forms))
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static bool IsCorrected(Mention mention) => mention.Appearance.Corrected is not null;

    private static bool IsOf(Mention mention, MentionCorrection correction) =>
        mention.Appearance.Figure?.Words == correction.Figure && (correction.Field != ClaimField.Indicator || mention.Indicator.Id == correction.Indicator);

    private bool Fits(MentionCorrection correction) =>
        correction.Field switch
        {
            ClaimField.Figure => correction.To.Length == 0 || FieldValue.FigureIn(correction.To) is not null,
            ClaimField.Indicator => correction.To == OtherResults.Id || framework.IndicatorOf(correction.To) is not null,
            ClaimField.Day => correction.To.Length == 0 || FieldValue.DayOf(correction.To) is not null,
            _ => true,
        };

    private Mention With(Mention mention, Mention read, MentionCorrection correction)
    {
        var corrected = correction.Field switch
        {
            ClaimField.Figure => WithFigure(mention, read, correction.To),
            ClaimField.Claimant => mention with { Claimant = named(correction.To) },
            ClaimField.Indicator => mention with { Indicator = ClaimSpotting.IndicatorOf(framework, correction.To) },
            ClaimField.Place => WithPlace(mention, correction.To),
            _ => WithDay(mention, correction.To),
        };
        IEnumerable<FieldRead> fields =
        [
            .. (mention.Appearance.Corrected ?? []).Where(one => one.Field != correction.Field),
            new FieldRead(correction.Field, Told(read, correction.Field)),
        ];
        return corrected with { Appearance = corrected.Appearance with { Corrected = [.. fields.OrderBy(one => one.Field)] } };
    }

    private static string Told(Mention read, ClaimField field) =>
        field switch
        {
            ClaimField.Figure => read.Appearance.Figure?.Words ?? "",
            ClaimField.Claimant => read.Claimant.IsNobody ? "" : read.Claimant.Name.Ar,
            ClaimField.Indicator => read.Indicator.Id,
            ClaimField.Place => read.Place?.Ar ?? "",
            _ => read.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        };

    private static Mention WithFigure(Mention mention, Mention read, string words)
    {
        var figure = words.Length == 0 ? null : FieldValue.FigureIn(words)!;
        if (figure is not null && read.Appearance.Figure is { } former)
            figure = figure with { Unit = figure.Unit ?? former.Unit, Counts = figure.Counts ?? former.Counts };
        return mention with
        {
            Appearance = mention.Appearance with { Figure = figure },
            Thing = CountedNouns.ConceptOf(figure?.Counts),
            KnownThing = CountedNouns.KnownConceptOf(figure?.Counts),
            IsNumberless = figure is null,
            IsTelling = PageFigure.Tells(figure?.Value),
            PeriodKind = figure switch
            {
                null => null,
                { Unit: "percent" } => PeriodKind.Share,
                _ => read.PeriodKind == PeriodKind.Share ? null : read.PeriodKind,
            },
        };
    }

    private Mention WithPlace(Mention mention, string name)
    {
        if (name.Length == 0)
            return mention with { Place = null, PlaceId = null };
        if (framework.Places.FirstOrDefault(place => Names.Same(place, [name])) is { } listed)
            return mention with { Place = listed, PlaceId = null };
        return Gazetteer.FindPlaces(name) is [{ Place: { } known }]
            ? mention with
            {
                Place = known.Name,
                PlaceId = known.Kind == PlaceKind.Country ? null : known.Id,
            }
            : mention with
            {
                Place = new LocalText(name, name),
                PlaceId = null,
            };
    }

    private static Mention WithDay(Mention mention, string day) =>
        FieldValue.DayOf(day) is { } known ? mention with { AsOf = known, Days = DayRange.Of(known) } : mention with { AsOf = null, Days = mention.Page.Days };

    private static IEnumerable<PageFigure> FiguresOf(IEnumerable<Mention> mentions) =>
        mentions
            .Where(mention => mention is { IsNumberless: false, Appearance.Figure.Value: not null })
            .Select(mention => new PageFigure(
                mention.Appearance.Figure!.Value!.Value,
                mention.Appearance.Figure.Unit == "percent",
                mention.KnownThing,
                mention.IsDefined ? mention.Indicator.Id : null,
                PageFigure.Tells(mention.Appearance.Figure.Value)
            ));
}
