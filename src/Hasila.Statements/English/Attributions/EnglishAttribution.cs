using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.English.Lines;
using Hasila.Statements.English.Patterns;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.English.Attributions;

/// <summary>The sentences of one English article with the attributions in them. One instance reads one article, paragraph by paragraph.</summary>
internal sealed class EnglishAttribution(ArticleWords words, bool explain = false)
{
    /// <summary>Channel and day stand within so many characters of the cue.</summary>
    private const int Near = 240;

    private readonly EnglishParagraph _paragraph = new(words.Text);
    private readonly PartTagger _tagger = new(AttributionWeights.Shipped);

    // Who announced the list whose items are being read.
    private TextSpan? _announcer;

    /// <summary>How many paragraphs after the one read last belong to its last quotation, and are read with it.</summary>
    public int Continued { get; private set; }

    /// <summary>The sentences of a paragraph in order. Sentences that one attribution joins are one.</summary>
    public IEnumerable<(Sentence Sentence, IReadOnlyList<StatementDraft> Drafts)> Read(IReadOnlyList<Block> blocks, int index)
    {
        var found = FindIn(blocks, index, out var reasons);
        var isItem = AnnouncedItems.IsItem(words.Text, blocks[index]);
        if (isItem && found.Count == 0 && _announcer is { } announcer && AnnouncedItems.Draft(_paragraph, blocks[index].Span, announcer) is { } item)
        {
            yield return (Sentence.Joined([.. Sentence.Of(words, _paragraph.Sentences, _paragraph.Marked)]), [item]);
            yield break;
        }

        if (!isItem || _announcer is null)
            _announcer = AnnouncerOf(blocks, index, found);
        var drafts = found.Select((attribution, at) => DraftOf(found, at, reasons)).ToList();
        var (from, next) = (0, 0);
        List<Sentence> parts = [];
        foreach (var part in Sentence.Of(words, _paragraph.Sentences, _paragraph.Marked))
        {
            parts.Add(part);
            while (next < drafts.Count && StartOf(found[next]) < part.Span.End)
                next++;
            // Attributions stand in order and apart: only the last one can reach over the end.
            if (next > from && EndOf(found[next - 1]) > part.Span.End)
                continue;
            yield return Heard(Sentence.Joined(parts), drafts[from..next]);
            from = next;
            parts.Clear();
        }

        if (parts.Count > 0)
            yield return Heard(Sentence.Joined(parts), drafts[from..]);
    }

    private TextSpan? AnnouncerOf(IReadOnlyList<Block> blocks, int index, List<FoundAttribution> found) =>
        Continued == 0 && index + 1 < blocks.Count && AnnouncedItems.IsItem(words.Text, blocks[index + 1])
            ? AnnouncedItems.Announcer(_paragraph, words, found)
            : null;

    // A quotation that is opened anew in each paragraph and whose speaker stands behind its last one is read from there.
    private List<FoundAttribution> FindIn(IReadOnlyList<Block> blocks, int index, out List<List<Reason>>? reasons)
    {
        for (var before = EnglishContinuation.Before(words.Text, blocks, index); ; before = 0)
        {
            var block = blocks[index + before].Span;
            _paragraph.Read(block);
            var tagged = _tagger.Tag(_paragraph);
            var found = UncommonCues.Add(
                _paragraph,
                SentencePatterns.Apply(_paragraph, AttributionRepairs.Apply(_paragraph, PartJoiner.Join(_paragraph, tagged)))
            );
            AddOfLines(blocks[index + before], found);
            if (before > 0 && !(found is [{ IsTail: true } spoken, ..] && spoken.Content[0].Start <= block.Start + 1))
                continue;
            reasons = explain ? EnglishReasons.OfParts(_paragraph, _tagger, tagged, found) : null;
            GoOn(blocks, index + before, found);
            if (before > 0)
                found[0] = found[0] with { Content = [.. blocks.Skip(index).Take(before).Select(earlier => earlier.Span), .. found[0].Content] };
            Continued += before;
            return found;
        }
    }

    private void AddOfLines(Block block, List<FoundAttribution> found)
    {
        if (SourceLine.Read(_paragraph, words, found) is { } line)
            found.Insert(0, line);
        else if (found.Count == 0 && SourceBehind.Read(_paragraph, words, block.Kind == BlockKind.Quote) is { } quoted)
            found.Add(quoted);
    }

    private void GoOn(IReadOnlyList<Block> blocks, int index, List<FoundAttribution> found)
    {
        var block = blocks[index].Span;
        var open = EnglishContinuation.LeavesOpen(_paragraph, block) && found is [.., var last] && last.Content[^1].End >= block.End - 2 ? found[^1] : null;
        var announced = open is null
            ? EnglishContinuation.Announcement(_paragraph, found) ?? (found.Count == 0 ? SpeechNotice.Read(_paragraph, words) : null)
            : null;
        Continued = open is null && announced is null ? 0 : EnglishContinuation.Count(words.Text, blocks, index);
        if (Continued == 0)
        {
            if (found.Count == 0 && index + 1 < blocks.Count && SourceBehind.InNext(_paragraph, words, blocks[index], blocks[index + 1]) is { } quoted)
            {
                found.Add(quoted);
                Continued = 1;
            }

            return;
        }

        var later = blocks.Skip(index + 1).Take(Continued).Select(next => next.Span);
        if (open is not null)
            found[^1] = open with { Content = [.. open.Content, .. later] };
        else
            found.Add(announced! with { Content = [.. later] });
    }

    private static (Sentence Sentence, IReadOnlyList<StatementDraft> Drafts) Heard(Sentence sentence, List<StatementDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
            drafts[i] = Around(sentence, drafts[i]);
        return (sentence, EnglishCaveat.PartedFrom(sentence, drafts));
    }

    private static int StartOf(FoundAttribution found) => Math.Min(found.Content[0].Start, Math.Min(found.Cue.Start, found.Source?.Start ?? int.MaxValue));

    private static int EndOf(FoundAttribution found) => Math.Max(found.Content[^1].End, Math.Max(found.Cue.End, found.Source?.End ?? 0));

    private StatementDraft DraftOf(List<FoundAttribution> found, int at, List<List<Reason>>? reasons)
    {
        var attribution = found[at];
        var word = _paragraph.Tokens[attribution.CueWord];
        var (source, sourceRule) = EnglishSources.Of(_paragraph, found, at);
        var draft = new StatementDraft
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
        return reasons is null
            ? draft
            : draft with
            {
                Why = [.. EnglishReasons.Of(_paragraph, attribution, draft, sourceRule), .. at < reasons.Count ? reasons[at] : []],
            };
    }

    // Channel and day stand between cue and content, after a closing "X said", or in an adjunct that opens the sentence.
    private static StatementDraft Around(Sentence sentence, StatementDraft draft)
    {
        var cue = draft.Cue!.Value;
        var follows = draft.Content.FirstOrDefault(span => span.Start >= cue.End);
        var around = new TextSpan(cue.Start, follows.IsEmpty ? sentence.Span.End : follows.Start);
        var bare = around.Length <= cue.Length + 2;
        if (
            bare
            && draft.Source is { } source
            && source.Start > sentence.Span.Start
            && source.Start < cue.Start
            && source.Start - sentence.Span.Start <= Near
            && draft.Content[0].Start > cue.Start
        )
            around = new TextSpan(sentence.Span.Start, source.Start);
        if (around.Length > Near)
            around = around with { End = around.Start + sentence.Text.AsSpan(around.Start, Near).LastIndexOf(' ') };
        if (around.IsEmpty)
            return draft;
        return draft with { Surroundings = around };
    }
}
