using Hasila.Claims.Tallies;

namespace Hasila.Claims.Merging;

/// <summary>The mentions of one line that print one figure (or none), oldest first.</summary>
internal sealed record MentionGroup(string Line, IReadOnlyList<Mention> Mentions)
{
    public Mention First => Mentions[0];

    public ClaimedFigure? Figure => Mentions[^1].Appearance.Figure;

    public DateOnly? From => Mentions.Min(mention => mention.AsOf);

    public DateOnly? To => Mentions.Max(mention => mention.AsOf);

    public string Indicator => First.Indicator.Id;

    public string ClaimantKey => First.ClaimantKey;

    public bool IsUnattributed => ClaimantKey.Length == 0;

    /// <summary>What is counted, as one concept over languages; null where no known words say it.</summary>
    public string? Concept => Mentions.Select(mention => CountedNouns.KnownConceptOf(mention.Appearance.Figure?.Counts)).FirstOrDefault(concept => concept is not null);

    /// <summary>The speaker is a person, who may speak for a body.</summary>
    public bool IsByPerson => First.ByPerson;

    public IEnumerable<string> Pages => Mentions.Select(mention => mention.Appearance.Capture);
}
