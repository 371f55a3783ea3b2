namespace Hasila.Claims.Model;

/// <summary>All that merging needs of one page. A pure function of the page and the framework; the page itself is not held.</summary>
public sealed class PageMentions
{
    internal PageMentions(MergeFacts facts, IReadOnlyList<Mention> mentions, CompletenessGap? gap) => (Facts, Mentions, Gap) = (facts, mentions, gap);

    /// <summary>The capture's id.</summary>
    public string Capture => Facts.Capture;

    /// <summary>How many results are claimed on the page.</summary>
    public int Count => Mentions.Count;

    /// <summary>Corrections that hold nowhere on the page.</summary>
    public IReadOnlyList<LostPlace> Lost { get; internal init; } = [];

    internal MergeFacts Facts { get; }

    internal IReadOnlyList<Mention> Mentions { get; }

    internal CompletenessGap? Gap { get; }
}
