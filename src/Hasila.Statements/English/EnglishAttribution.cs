using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>The sentences of one English article with the attributions in them. One instance reads one article, paragraph by paragraph.</summary>
internal sealed class EnglishAttribution(string text)
{
    private readonly EnglishParagraph _paragraph = new(text);
    private readonly PartTagger _tagger = new(AttributionWeights.Shipped);

    /// <summary>The sentences of a paragraph in order. Sentences that one attribution joins are one.</summary>
    public IEnumerable<(Sentence Sentence, IReadOnlyList<Draft> Drafts)> Read(TextSpan block)
    {
        _paragraph.Read(block);
        var found = PartJoiner.Join(_paragraph, _tagger.Tag(_paragraph));
        var drafts = found.Select((attribution, at) => DraftOf(found, at)).ToList();
        var next = 0;
        Sentence? open = null;
        foreach (var part in Sentence.Of(text, block))
        {
            var sentence = open is { } before ? before.JoinedWith(part) : part;
            var own = next;
            while (own < drafts.Count && StartOf(found[own]) < sentence.Span.End)
                own++;
            if (own > next && found.Skip(next).Take(own - next).Any(attribution => EndOf(attribution) > sentence.Span.End))
            {
                open = sentence;
                continue;
            }

            open = null;
            List<Draft> heard = [.. drafts.Skip(next).Take(own - next).Select(draft => Around(sentence, draft))];
            next = own;
            yield return (sentence, EnglishCaveat.PartedFrom(sentence, heard));
        }

        if (open is { } rest)
            yield return (rest, EnglishCaveat.PartedFrom(rest, [.. drafts.Skip(next).Select(draft => Around(rest, draft))]));
    }

    private static int StartOf(FoundAttribution found) => Math.Min(found.Content[0].Start, Math.Min(found.Cue.Start, found.Source?.Start ?? int.MaxValue));

    private static int EndOf(FoundAttribution found) => Math.Max(found.Content[^1].End, Math.Max(found.Cue.End, found.Source?.End ?? 0));

    private Draft DraftOf(List<FoundAttribution> found, int at)
    {
        var attribution = found[at];
        var word = _paragraph.Tokens[attribution.CueWord];
        var source = attribution.Source ?? EnglishSources.Shared(_paragraph, found, at);
        return new Draft
        {
            Content = attribution.Content,
            Cue = attribution.Cue,
            Source = source,
            Unsourced = source is null,
            Kind = EnglishKind.Of(_paragraph, attribution.Content),
            Stance = word.Verb switch
            {
                WordClass.Deny => Stance.Rebuttal,
                WordClass.Commit => Stance.Commitment,
                WordClass.Ask or WordClass.Want => Stance.Neutral,
                _ => Stance.Claim,
            },
        };
    }

    // Channel and day stand between cue and content, after a closing "X said", or in an adjunct that opens the sentence.
    private static Draft Around(Sentence sentence, Draft draft)
    {
        var cue = draft.Cue!.Value;
        var follows = draft.Content.FirstOrDefault(span => span.Start >= cue.End);
        var around = new TextSpan(cue.Start, follows.IsEmpty ? sentence.Span.End : follows.Start);
        var bare = around.Length <= cue.Length + 2;
        if (bare && draft.Source is { } source && source.Start > sentence.Span.Start && source.Start < cue.Start && draft.Content[0].Start > cue.Start)
            around = new TextSpan(sentence.Span.Start, source.Start);
        return draft with { Surroundings = around };
    }
}
