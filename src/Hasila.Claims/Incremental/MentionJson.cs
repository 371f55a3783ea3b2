using System.Text.Json;
using System.Text.Json.Serialization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Incremental;

/// <summary>A mention and the facts of its page as bytes and back, for a shelf. Read only by the version of the program that wrote them.</summary>
internal static class MentionJson
{
    public static byte[] Write(MergeFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, MentionJsonContext.Default.MergeFacts);

    public static MergeFacts ReadFacts(byte[] json) => JsonSerializer.Deserialize(json, MentionJsonContext.Default.MergeFacts)!;

    public static byte[] Write(Mention mention) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new WrittenMention
            {
                Claimant = mention.Claimant,
                Indicator = mention.Indicator.Id,
                Appearance = mention.Appearance,
                Thing = mention.Thing,
                KnownThing = mention.KnownThing,
                IsNumberless = mention.IsNumberless,
                AsOf = mention.AsOf,
                Days = mention.Days,
                PeriodKind = mention.PeriodKind,
                Place = mention.Place,
                PlaceId = mention.PlaceId,
                IsPlan = mention.IsPlan,
                IsPart = mention.IsPart,
                Among = mention.Among,
                Caveats = mention.Caveats,
                IsTelling = mention.IsTelling,
            },
            MentionJsonContext.Default.WrittenMention
        );

    public static Mention Read(byte[] json, MergeFacts page, Framework framework)
    {
        var written = JsonSerializer.Deserialize(json, MentionJsonContext.Default.WrittenMention)!;
        return new Mention
        {
            Page = page,
            Claimant = written.Claimant,
            Indicator = ClaimSpotting.IndicatorOf(framework, written.Indicator),
            Appearance = written.Appearance,
            Thing = written.Thing,
            KnownThing = written.KnownThing,
            IsNumberless = written.IsNumberless,
            AsOf = written.AsOf,
            Days = written.Days,
            PeriodKind = written.PeriodKind,
            Place = written.Place,
            PlaceId = written.PlaceId,
            IsPlan = written.IsPlan,
            IsPart = written.IsPart,
            Among = written.Among,
            Caveats = written.Caveats,
            IsTelling = written.IsTelling,
        };
    }
}

/// <summary>A mention without its page, and with its indicator's id alone.</summary>
internal sealed record WrittenMention
{
    public required Claimant Claimant { get; init; }

    public required string Indicator { get; init; }

    public required Appearance Appearance { get; init; }

    public required string Thing { get; init; }

    public string? KnownThing { get; init; }

    public bool IsNumberless { get; init; }

    public DateOnly? AsOf { get; init; }

    public DayRange? Days { get; init; }

    public PeriodKind? PeriodKind { get; init; }

    public LocalText? Place { get; init; }

    public string? PlaceId { get; init; }

    public bool IsPlan { get; init; }

    public bool IsPart { get; init; }

    public string? Among { get; init; }

    public IReadOnlyList<Appearance> Caveats { get; init; } = [];

    public bool IsTelling { get; init; }
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(SnakeCase<Comparator>),
        typeof(SnakeCase<PeriodKind>),
        typeof(SnakeCase<ClaimantKind>),
        typeof(SnakeCase<SpeakerGender>),
        typeof(SnakeCase<StateRank>),
        typeof(SnakeCase<ClaimField>),
    ]
)]
[JsonSerializable(typeof(WrittenMention))]
[JsonSerializable(typeof(MergeFacts))]
internal sealed partial class MentionJsonContext : JsonSerializerContext;
