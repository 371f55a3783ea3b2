using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>The sentences of Arabic paragraphs with the attributions in them: the grammar proposes, the learned weights choose.</summary>
internal sealed class ArabicReading(ArticleWords words, ArabicPage page, RankWeights weights, bool explain = false)
{
    /// <summary>Channel and day stand within so many characters of the cue.</summary>
    private const int Near = 240;

    /// <summary>Before the first cue, in words: ...وفي مؤتمر صحفي، قال.</summary>
    private const int LongestLead = 12;

    /// <summary>At most so many words are "named so and so".</summary>
    private const int NameWordsBehind = 5;

    /// <summary>So near behind وذلك the medium stands.</summary>
    private const int OccasionWords = 5;

    private readonly ArabicRanker _ranker = new(weights);
    private bool _begun;

    /// <summary>The sentences of a paragraph, or of several that one sentence runs over, in order. Sentences that one attribution joins are one.</summary>
    public IEnumerable<(Sentence Sentence, IReadOnlyList<StatementDraft> Drafts)> Read(params IReadOnlyList<TextSpan> spans)
    {
        List<Sentence> sentences = [.. ArabicRunOn.Sentences(words, spans)];
        if (BlockOf(spans[0].Cover(spans[^1]), sentences) is not { } block)
            return [];
        return Parted(sentences, Together(block, Drafts(block, Settled(block, _ranker.Choose(block)))));
    }

    // Where the weights see no report at all, the grammar's own stand: it knows word orders that few articles show.
    private static List<StatementDraft> Together(ArabicBlock block, List<StatementDraft> chosen)
    {
        List<StatementDraft> missed = [];
        List<TextSpan> taken = [.. chosen.Select(draft => new TextSpan(StartOf(draft), EndOf(draft))).OrderBy(span => span.Start)];
        var reach = new Reach();
        foreach (var span in taken)
            reach.Add(span.End);
        foreach (var draft in block.Reports)
        {
            if (draft is not { Within: null, Cue: { } cue } || Touches(taken, reach, new TextSpan(StartOf(draft), EndOf(draft))))
                continue;
            missed.Add(draft with { Relays = false });
            if (cue.End <= draft.Content[0].Start && CaveatBehind(block, block.IndexFrom(draft.Content[^1].End)) is { } caveat)
                missed.Add(caveat);
        }

        if (missed.Count == 0)
            return chosen;
        List<(StatementDraft Draft, int At)> all = [.. chosen.Select((draft, at) => (draft, at)), .. missed.Select(draft => (draft, -1))];
        all.Sort((one, other) => StartOf(one.Draft).CompareTo(StartOf(other.Draft)) is var order and not 0 ? order : one.At.CompareTo(other.At));
        var moved = new int[chosen.Count];
        for (var i = 0; i < all.Count; i++)
            if (all[i].At >= 0)
                moved[all[i].At] = i;
        return [.. all.Select(one => one is { At: >= 0, Draft.Within: { } outer } ? one.Draft with { Within = moved[outer] } : one.Draft)];
    }

    private static bool Touches(List<TextSpan> taken, Reach reach, TextSpan span)
    {
        var (before, end) = (0, taken.Count);
        while (before < end)
        {
            var middle = (before + end) / 2;
            if (taken[middle].Start < span.End)
                before = middle + 1;
            else
                end = middle;
        }

        return before > 0 && reach[before - 1] > span.Start;
    }

    /// <summary>The attributions in a headline, which has no sentences.</summary>
    public List<StatementDraft> ReadHeadline(TextSpan span) =>
        BlockOf(span, headline: true) is { } block ? [.. Drafts(block, Settled(block, _ranker.Choose(block))).Where(draft => draft.Within is null)] : [];

    /// <summary>The paragraph with what the grammar found in it; null where it has no words.</summary>
    public ArabicBlock? BlockOf(TextSpan span, bool headline = false) => BlockOf(span, [.. Sentence.Of(words, span)], headline);

    private ArabicBlock? BlockOf(TextSpan span, List<Sentence> sentences, bool headline = false)
    {
        if (!words.In(span).Any(token => token.IsWord))
            return null;
        var grammar = sentences.Select(sentence => (sentence, ArabicAttribution.Find(sentence, page))).ToList();
        var whole = new Sentence(words, span, QuoteMarks.Find(words.Text, span));
        var first = !_begun && !headline;
        _begun |= !headline;
        return new ArabicBlock(whole, page, grammar, first, headline);
    }

    private static List<ChosenContent> Settled(ArabicBlock block, List<Choice> choices) =>
        ChosenContents.Settle(
            choices
                .Select(one => WithObject(block, BeforeNarrator(block, one)))
                .Select(one => new ChosenContent(one, StartOf(block, one), ContentOf(block, one)))
                .Where(one => one.Content.Count > 0),
            block.Sentence.Text
        );

    // بقيت المخازن، بحسب البلدية، هدفاً للحملة؛ لم يستعد، على حد قوله، متراً: the object behind the source belongs to the clause before it.
    private static Choice WithObject(ArabicBlock block, Choice choice) =>
        choice.Opening.Layout == Layout.Before
        && (choice.Source.IsNone || choice.Source.From > choice.Cue)
        && SourceStage.OpensObject(block, Math.Max(choice.Cue + 1, choice.Source.To))
            ? choice with
            {
                Opening = choice.Opening with { Layout = Layout.Around },
                End = block.At(choice.Cue).SentenceEnd,
            }
            : choice;

    // ...، مع أن: where the grammar ends a report before the narrator's own words, what follows is his, however likely a longer content seems.
    private static Choice BeforeNarrator(ArabicBlock block, Choice choice)
    {
        if (choice.Opening.Layout != Layout.After)
            return choice;
        var s = block.Sentence;
        var occasion = Occasion(s, choice.Opening.At, Math.Min(choice.End, s.Count));
        if (occasion >= 0 && block.At(occasion).Quote < 0)
            choice = choice with { End = occasion };
        if (block.ReportAt(choice.Cue) is not { } report)
            return choice;
        var at = ContentEnd.Contrast(s.Tokens, choice.Opening.At, Math.Min(choice.End, s.Count));
        return at > choice.Opening.At && block.At(at).Quote < 0 && report.Content[^1].End <= s.Tokens[at].Span.Start ? choice with { End = at } : choice;
    }

    // ...، وذلك في تغريدة نشرها أمس: where and when it was said; -1 where no such words stand between.
    private static int Occasion(ArabicSentence s, int from, int stop)
    {
        for (var i = from + 1; i < stop; i++)
        {
            if (!Particles.Thereby.Contains(s.Fold(i)) || s.Tokens[i - 1].IsWord)
                continue;
            for (var word = i + 1; word < Math.Min(i + OccasionWords, stop) && s.Tokens[word].IsWord; word++)
            {
                if (ChannelFinder.TypeOf(s.Fold(word)) is not null)
                    return i;
            }
        }

        return -1;
    }

    private static int StartOf(ArabicBlock block, Choice choice)
    {
        var first = Math.Min(choice.Cue, choice.Source.IsNone ? choice.Cue : choice.Source.From);
        if (choice.Opening.Layout != Layout.After)
            first = Math.Min(first, choice.Opening.At);
        return block.Sentence.Tokens[first].Span.Start;
    }

    private static List<TextSpan> ContentOf(ArabicBlock block, Choice choice)
    {
        List<TextSpan> content = new(choice.Opening.Layout == Layout.Around ? 2 : 1);
        var s = block.Sentence;
        var behind = Math.Max(choice.Cue + 1, choice.Source.To);
        if (choice.Opening.Layout != Layout.Around)
        {
            Add(choice.Opening.At, choice.End);
        }
        else
        {
            Add(choice.Opening.At, Aside(s, Math.Min(choice.Cue, choice.Source.IsNone ? choice.Cue : choice.Source.From)));
            Add(behind, choice.End);
        }

        return content;

        void Add(int from, int to)
        {
            if (to > from && Trimmed(s, from, to) is { IsEmpty: false } span)
                content.Add(span);
        }
    }

    // ...، على حد قوله، ...: where what stands beside the content begins, up to which it reaches.
    private static int Aside(ArabicSentence s, int cue)
    {
        const int Longest = 2;
        for (var i = cue - 1; i >= Math.Max(1, cue - Longest) && s.Tokens[i].IsWord; i--)
        {
            if (s.Tokens[i - 1].IsComma && s.Fold(i) == Particles.On)
                return i - 1;
        }

        return cue;
    }

    private static TextSpan Trimmed(ArabicSentence s, int from, int to) =>
        ContentEnd.Trim(s.Text, s.Tokens[from].Span.Start, to < s.Count ? s.Tokens[to].Span.Start : s.Of.Span.End);

    private List<StatementDraft> Drafts(ArabicBlock block, List<ChosenContent> settled)
    {
        var nest = new DraftNest();
        var drafts = nest.Drafts;
        // What begins and ends as another does, and holds its cue as well, is the outer one.
        foreach (var (choice, _, content) in settled.OrderBy(one => one.Start).ThenByDescending(one => one.Content[^1].End).ThenBy(one => one.Content[0].Start))
        {
            var draft = DraftOf(block, choice, content);
            var within = nest.Holding(content[0]);
            nest.Add(within < 0 ? draft : draft with { Within = within });
            if (within < 0 && choice.Opening.Layout != Layout.Before && CaveatBehind(block, choice.End) is { } caveat)
                nest.Add(caveat);
            if (within >= 0 && IsRelay(drafts[within], block))
                drafts[within] = drafts[within] with { Relays = true };
        }

        return drafts;
    }

    // رغم أن ...: where a content ends before a contrast, the narrator's own words go up to the end of the sentence.
    private static StatementDraft? CaveatBehind(ArabicBlock block, int end)
    {
        if (end <= 0 || end >= block.Count)
            return null;
        var s = block.Sentence;
        var from = s.Tokens[end].IsWord ? end : end + 1;
        var stop = block.At(end).SentenceEnd;
        if (from >= stop || !ContentEnd.IsContrast(s.Tokens, from, stop) || Trimmed(s, from, stop) is not { IsEmpty: false } caveat)
            return null;
        return new StatementDraft
        {
            Content = [caveat],
            Kind = StatementKind.Assertion,
            Stance = Stance.Caveat,
            SpeaksAgainstLast = true,
        }.Because(Decision.Kind, "contrast-stands-apart", caveat);
    }

    private static bool IsRelay(StatementDraft draft, ArabicBlock block) =>
        draft.Cue is { } cue && block.At(block.CueToken(cue)).Speech.Class == SpeechClass.Relay;

    private StatementDraft DraftOf(ArabicBlock block, Choice choice, List<TextSpan> content)
    {
        var s = block.Sentence;
        ref readonly var word = ref block.At(choice.Cue);
        var cue = s.CueAt(choice.Cue);
        var report = block.ReportAt(choice.Cue);
        // Where the weights see nobody, the grammar may know who stands there.
        var source = choice.Source.IsNone ? Known(block, report?.Source) : SourceSpan(block, choice);
        var same = report is not null && (report.Source is null) == (source is null) && (source is null || report.Source!.Value.Overlaps(source.Value));
        var behind = Math.Max(choice.Cue + 1, choice.Source.To);
        var until = choice.Opening.Layout == Layout.After ? choice.Opening.At : word.SentenceEnd;
        var draft = new StatementDraft
        {
            Content = content,
            Cue = s.Tokens[choice.Cue].Span,
            Source = source,
            Elided = source is null && !(report?.Unsourced ?? false),
            Unsourced = source is null && (report?.Unsourced ?? false),
            Stance = report?.Stance ?? cue?.Stance ?? Stance.Claim,
            Gender = cue?.Gender ?? word.Speech.Gender,
            Kind = KindOf(block, choice, content),
            Antecedent = same ? report!.Antecedent : null,
            Surroundings = Around(s, same && report!.Content[0].Start == content[0].Start ? report.Surroundings : null, behind, until),
            Lead = report?.Lead ?? LeadOf(block, choice),
        };
        return explain ? draft with { Why = ChoiceReasons.Of(block, choice, draft, weights) } : draft;
    }

    // "... وقالت إنها تعمل ...": said inside somebody's words, whose marks are not those of what is said there.
    private static StatementKind KindOf(ArabicBlock block, Choice choice, List<TextSpan> content)
    {
        var kind = block.Sentence.KindOf(content);
        var held = block.At(choice.Cue).Quote;
        return
            kind == StatementKind.Direct
            && choice.Opening.Layout == Layout.After
            && held >= 0
            && block.At(choice.Opening.At).Quote == held
            && !QuoteMarks.Opens(block.Sentence.Text, content[0])
            && QuoteMarks.IsClosed(block.Sentence.Text, block.Sentence.Quotations[held].Span)
            ? StatementKind.Indirect
            : kind;
    }

    private static TextSpan? Known(ArabicBlock block, TextSpan? source) =>
        source is { } span && !SourceStage.IsMereTopic(block, block.IndexFrom(span.Start), block.IndexFrom(span.End)) ? source : null;

    // وفقا لوزارة: the letter is the cue's.
    private static TextSpan SourceSpan(ArabicBlock block, Choice choice)
    {
        var span = Trimmed(block.Sentence, choice.Source.From, choice.Source.To);
        // مزارعة تدعى سلمى عون إن: the name that stands before the opening is hers.
        if (IsNamedUntil(block, choice.Source.To, choice.Opening.At))
            span = Trimmed(block.Sentence, choice.Source.From, choice.Opening.At);
        var attached =
            choice.Source.From == choice.Cue + 1
            && block.Sentence.Fold(choice.Source.From) is [ArabicLetter.Lam, not ArabicLetter.Lam, _, _, ..]
            && block.At(choice.Cue).Kind == WordKind.By
            && block.Sentence.Fold(choice.Cue)[^1] == ArabicLetter.Alef;
        return attached ? span with { Start = Math.Min(span.Start + 1, span.End - 1) } : span;
    }

    private static bool IsNamedUntil(ArabicBlock block, int from, int to) =>
        to - from is > 1 and <= NameWordsBehind
        && NameWords.IsCalled(block.Sentence.Fold(from))
        && Enumerable.Range(from, to - from).All(i => block.At(i).IsWord);

    private static TextSpan? Around(ArabicSentence s, TextSpan? known, int from, int to)
    {
        if (known is not null || from >= to)
            return known;
        var around = new TextSpan(s.Tokens[from - 1].Span.End, s.Tokens[to - 1].Span.End);
        if (around.Length > Near)
            around = around with { End = around.Start + Math.Max(0, s.Text.AsSpan(around.Start, Near).LastIndexOf(' ')) };
        return around.IsEmpty ? null : around;
    }

    private static TextSpan? LeadOf(ArabicBlock block, Choice choice)
    {
        var start = block.At(choice.Cue).SentenceStart;
        return choice.Cue - start is > 1 and <= LongestLead ? block.Sentence.Span(start, choice.Cue) : null;
    }

    private static IEnumerable<(Sentence Sentence, IReadOnlyList<StatementDraft> Drafts)> Parted(List<Sentence> sentences, List<StatementDraft> drafts)
    {
        var (from, next) = (0, 0);
        var reach = 0;
        List<Sentence> parts = [];
        foreach (var part in sentences)
        {
            parts.Add(part);
            for (; next < drafts.Count && StartOf(drafts[next]) < part.Span.End; next++)
                reach = Math.Max(reach, EndOf(drafts[next]));
            if (next > from && reach > part.Span.End)
                continue;
            yield return (Sentence.Joined(parts), Shifted(drafts, from, next));
            from = next;
            parts.Clear();
        }

        if (parts.Count > 0)
            yield return (Sentence.Joined(parts), Shifted(drafts, from, drafts.Count));
    }

    // What holds a report is heard before it, or not known to hold it.
    private static List<StatementDraft> Shifted(List<StatementDraft> drafts, int from, int to) =>
        [
            .. drafts[from..to]
                .Select((draft, at) => draft.Within is { } outer ? draft with { Within = outer >= from && outer - from < at ? outer - from : null } : draft),
        ];

    private static int StartOf(StatementDraft draft) =>
        Math.Min(draft.Content[0].Start, Math.Min(draft.Cue?.Start ?? int.MaxValue, draft.Source?.Start ?? int.MaxValue));

    private static int EndOf(StatementDraft draft) => Math.Max(draft.Content[^1].End, Math.Max(draft.Cue?.End ?? 0, draft.Source?.End ?? 0));
}
