using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Text;

namespace Hasila.Publishing.Editions;

/// <summary>An edition as its <c>edition.json</c> has it: what was public on a day, whatever became of the claims since.</summary>
public sealed record KeptEdition
{
    public required string Id { get; init; }

    /// <summary>Null where the day is not known.</summary>
    public required DateOnly? AsOf { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Overall results first, then by frame and indicator, as they were published.</summary>
    public required IReadOnlyList<KeptClaim> Claims { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<CompletenessGap> Gaps { get; init; }

    /// <summary>What it and those before it corrected of what was published before, oldest first.</summary>
    public IReadOnlyList<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>The claim of an id, or of a part of it; null where it was not published.</summary>
    public KeptClaim? Find(string id) => Claims.FirstOrDefault(one => one.Claim.Id == id || one.Claim.Parts.Any(part => part.Id == id));

    /// <summary>What was corrected of a claim, by its own id or one that it was published under before; oldest first.</summary>
    public IReadOnlyList<PublishedCorrection> CorrectionsOf(string id)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal) { id };
        foreach (var correction in Corrections.Reverse())
        {
            if (ids.Contains(correction.Claim))
                ids.Add(correction.Former);
        }

        return [.. Corrections.Where(correction => ids.Contains(correction.Former) && ids.Contains(correction.Claim))];
    }

    /// <summary>The id under which a claim is published now that was published under another before; null where it is not.</summary>
    public string? SuccessorOf(string id)
    {
        var now = Corrections.Aggregate(id, (known, correction) => correction.Former == known ? correction.Claim : known);
        return now != id && Find(now) is not null ? now : null;
    }

    /// <exception cref="JsonException">The bytes are no edition.</exception>
    public static KeptEdition Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new KeptEdition
        {
            Id = root.GetProperty("id").GetString()!,
            AsOf = DayOf(root.GetProperty("as_of").GetString()),
            Title = new LocalText(root.GetProperty("title").GetProperty("ar").GetString()!, root.GetProperty("title").GetProperty("en").GetString()!),
            Claims = [.. root.GetProperty("claims").EnumerateArray().Select(ClaimOf)],
            Sources = [.. root.GetProperty("sources").EnumerateArray().Select(SourceOf)],
            Gaps = ClaimJson.ReadGaps(root.GetProperty("gaps")),
            Corrections = root.TryGetProperty("corrections", out var corrections) ? [.. corrections.EnumerateArray().Select(CorrectionJson.Read)] : [],
        };
    }

    private static KeptClaim ClaimOf(JsonElement claim)
    {
        var review = claim.GetProperty("review");
        var slug = claim.GetProperty("verdict").GetString();
        return new KeptClaim(
            ClaimJson.Read(claim.GetProperty("claim")),
            Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => VerdictWords.Slug(outcome) == slug),
            review.GetProperty("reviewer").GetString()!,
            DateTimeOffset.Parse(review.GetProperty("at").GetString()!, CultureInfo.InvariantCulture),
            review.GetProperty("note").GetString(),
            [.. claim.GetProperty("findings").EnumerateArray().Select(FindingJson.Read)],
            claim.GetRawText()
        );
    }

    private static Source SourceOf(JsonElement source) =>
        new(
            source.GetProperty("number").GetInt32(),
            source.GetProperty("capture").GetString()!,
            source.GetProperty("page").GetString()!,
            source.GetProperty("outlet").GetString(),
            source.GetProperty("headline").GetString(),
            DayOf(source.GetProperty("published").GetString()),
            source.GetProperty("language").GetString(),
            source.GetProperty("url").GetString()
        );

    private static DateOnly? DayOf(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A claim as it was published.</summary>
/// <param name="Claim">As the ledger had it.</param>
/// <param name="Verdict">Null: nothing was held against it.</param>
/// <param name="Reviewer">Who decided, as named in public.</param>
/// <param name="At">When.</param>
/// <param name="Note">In the reviewer's words; null for none.</param>
/// <param name="Findings">Latest figure first; may be empty.</param>
/// <param name="Json">Its element of the edition's file, as it stands there.</param>
public sealed record KeptClaim(Claim Claim, Outcome? Verdict, string Reviewer, DateTimeOffset At, string? Note, IReadOnlyList<Finding> Findings, string Json);
