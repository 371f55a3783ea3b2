using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Statements.Proposals;
using Hasila.Text;

namespace Hasila.Assist;

/// <summary>What became of a proposal.</summary>
internal enum ProposalVerdict
{
    Kept,

    /// <summary>Source, cue or content does not stand in the article word for word, or not together in one paragraph.</summary>
    NotInArticle,

    /// <summary>It stands in several places, and none is nearer than the others.</summary>
    Ambiguous,

    /// <summary>Its words are attributed already.</summary>
    Overlapping,

    /// <summary>It stands there, and source, cue and content do not belong together so (<see cref="ProposalRules"/>).</summary>
    Unsound,
}

/// <summary>
/// Finds the places of proposals in an article: content, then the cue nearest to it, then the source nearest to the cue, all in one paragraph of the body
/// and apart.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="length">So much of its text was sent.</param>
/// <param name="found">Statements whose words are taken.</param>
internal sealed class Alignment(Article article, int length, IReadOnlyList<Statement> found)
{
    /// <summary>Cue and source stand so near, in UTF-16 units.</summary>
    private const int Near = 400;

    private readonly ArticlePlaces _places = new(article.Text[..length]);
    private readonly List<TextSpan> _taken = [.. found.SelectMany(statement => statement.ContentSpans)];

    /// <summary>Places a proposal; a kept one takes its words from the ones after it.</summary>
    public ProposalVerdict Place(Proposal proposal, out ProposedAttribution? placed)
    {
        placed = null;
        var contents = Contents(proposal.Content);
        if (contents.Count == 0)
            return ProposalVerdict.NotInArticle;
        var cues = _places.Of(proposal.Cue);
        var sources = _places.Of(proposal.Source);
        (int Distance, ProposedAttribution? At) best = (int.MaxValue, null);
        var tied = false;
        foreach (var content in contents)
        {
            if (Around(content, cues, sources) is not var (distance, at))
                continue;
            if (distance < best.Distance)
                (best, tied) = ((distance, at), false);
            else if (distance == best.Distance)
                tied = true;
        }

        if (best.At is null)
            return ProposalVerdict.NotInArticle;
        if (tied)
            return ProposalVerdict.Ambiguous;
        if (best.At.Content.Any(span => _taken.Exists(span.Overlaps)))
            return ProposalVerdict.Overlapping;
        if (ProposalRules.Find(article, best.At) is not null)
            return ProposalVerdict.Unsound;
        _taken.AddRange(best.At.Content);
        placed = best.At;
        return ProposalVerdict.Kept;
    }

    // Each place of the first piece, with the nearest places of the others behind it.
    private List<IReadOnlyList<TextSpan>> Contents(IReadOnlyList<string> pieces)
    {
        var places = pieces.Select(_places.Of).ToList();
        List<IReadOnlyList<TextSpan>> contents = [];
        foreach (var first in places[0])
        {
            List<TextSpan> spans = [first];
            foreach (var next in places.Skip(1))
            {
                if (next.FirstOrDefault(place => place.Start >= spans[^1].End) is { IsEmpty: false } place)
                    spans.Add(place);
            }

            if (spans.Count == pieces.Count && BlockOf(spans[0]) is { } block && block.Contains(spans[^1]))
                contents.Add(spans);
        }

        return contents;
    }

    private (int Distance, ProposedAttribution At)? Around(IReadOnlyList<TextSpan> content, IReadOnlyList<TextSpan> cues, IReadOnlyList<TextSpan> sources)
    {
        if (BlockOf(content[0]) is not { } block)
            return null;
        (int Distance, ProposedAttribution At)? best = null;
        foreach (var cue in cues.Where(cue => block.Contains(cue) && Apart(cue, content) && Gap(cue, content) <= Near))
        {
            foreach (
                var source in sources.Where(source => block.Contains(source) && Apart(source, content) && !source.Overlaps(cue) && Gap(source, [cue]) <= Near)
            )
            {
                var distance = Gap(cue, content) + Gap(source, [cue]);
                if (best is null || distance < best.Value.Distance)
                    best = (distance, new ProposedAttribution(content, cue, source));
            }
        }

        return best;
    }

    private TextSpan? BlockOf(TextSpan span) =>
        article
            .Blocks.FirstOrDefault(block => block.Kind is not (BlockKind.Headline or BlockKind.Heading or BlockKind.Caption) && block.Span.Contains(span))
            ?.Span;

    private static bool Apart(TextSpan span, IReadOnlyList<TextSpan> others) => !others.Any(span.Overlaps);

    private static int Gap(TextSpan span, IReadOnlyList<TextSpan> others) =>
        others.Min(other => span.End <= other.Start ? other.Start - span.End : span.Start - other.End);
}
