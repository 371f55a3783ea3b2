using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Explaining;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Places;
using Hasila.Text.Quantities;

namespace Hasila.Statements.Discourse;

/// <summary>
/// What an article has said so far: who is speaking, through which publication, and whether a list of items was announced. Turns the attributions of
/// each sentence into statements.
/// </summary>
internal sealed class DiscourseReading(Article article, FullNames names, bool explain = false, NameRanker? ranker = null)
{
    private const int LongestItem = 120;

    private readonly SpeakerMemory _speakers = new(names, ranker);
    private readonly List<Statement> _statements = [];
    private readonly List<(TextSpan Line, IReadOnlyList<StatementDraft> Drafts)> _lines = [];
    private readonly BlockQuantities _quantities = new(article);
    private readonly StatementDays _days = new(article, names.Words);
    private Publication? _publication;
    private bool _listAnnounced;
    private bool _reported;
    private bool _isItem;

    // Of the items that were announced, how many have not come yet.
    private int _left;
    private Following _following;

    /// <summary>What the blocks behind a line that ends with a colon are.</summary>
    private enum Following
    {
        Narration,
        Items,
        Speech,
    }

    /// <summary>The post, statement or conference that later sentences go on reporting.</summary>
    private sealed record Publication(string Speaker, Channel? Channel, StatementTime? SaidOn);

    /// <summary>Somebody spoke before, who may go on.</summary>
    public bool IsSpeaking => _speakers.InForce is not null;

    public IReadOnlyList<Statement> Statements()
    {
        var above = default(TextSpan);
        Statement? asked = null;
        foreach (var (line, drafts) in _lines)
        {
            var told = _statements.Count;
            asked = article.Text.AsSpan(above.End..line.Start).IsWhiteSpace() ? asked : null;
            above = line;
            if (HeadlineStatements.Find(names.Words, line, _statements, Resolved) is { } repeat)
                _statements.Add(repeat with { Id = NextId() });
            else if (asked is not null && drafts.Count == 0)
                Highlight(line, asked);
            else
                HearLine(line, drafts);
            if (_statements.Count > told && _statements[^1] is { Channel.Type: ChannelType.Interview, SpeakerKind: SpeakerKind.Person } interviewed)
                asked = interviewed;
        }

        return InOrder();
    }

    /// <summary>A headline, or a line of the body that looks like one: it may repeat a statement.</summary>
    /// <param name="line">The line.</param>
    /// <param name="drafts">The attributions found in it.</param>
    public void SetAside(TextSpan line, IReadOnlyList<StatementDraft>? drafts = null) => _lines.Add((line, drafts ?? []));

    // What a headline attributes repeats the body, or stands there alone: then only where it names who says it.
    private void HearLine(TextSpan line, IReadOnlyList<StatementDraft> drafts)
    {
        _quantities.Open(line);
        if (drafts.Count == 0 && HeadlineStatements.Asked(names.Words, line) is { } asked)
            drafts = [asked];
        foreach (var draft in drafts)
        {
            _publication = null;
            if (NamesTopic(draft))
                continue;
            if (HeadlineStatements.Of(names.Words, draft, _statements, Resolved) is { } repeat)
                _statements.Add(repeat with { Id = NextId() });
            else if (
                draft is { Source: { } source, Cue: not null, Kind: not StatementKind.Assertion }
                && !IsLabel(source)
                && Attributed(draft) is { Speaker: not null } own
            )
                _statements.Add(Explained(draft, Dated(own)));
        }
    }

    // Lines right below a headline that tells whom the paper asked: what else the person said there.
    private void Highlight(TextSpan line, Statement asked)
    {
        _quantities.Open(line);
        // Read as the page's own words before it was known whose line it is.
        var narrated = _statements.FindIndex(one => one.Kind == StatementKind.Assertion && line.Contains(one.Content));
        TextSpan[] content = [ContentEnd.Trim(article.Text, line.Start, line.End)];
        var draft = new StatementDraft { Content = content, Elided = true }.Because(Decision.Content, "highlight-of-interview", line);
        var own = Explained(
            draft,
            asked with
            {
                Id = narrated < 0 ? NextId() : _statements[narrated].Id,
                ContentSpans = content,
                Kind = StatementKind.Indirect,
                Cue = null,
                Source = null,
                Role = null,
                Elided = true,
                Times = [.. asked.Times.Where(time => time.Of == TimeOf.Utterance)],
                Figures = _quantities.Figures(content),
                Places = _quantities.Places(content),
                Why = [],
            }
        );
        if (narrated < 0)
            _statements.Add(own);
        else
            _statements[narrated] = own;
    }

    // بيان صحفي: tells what the page is, and names nobody.
    private bool IsLabel(TextSpan source)
    {
        var words = names.Words.In(source);
        // «حصيلة 300 يوم»: ...
        var isCounted =
            words.Any(word => word.IsWord && char.IsDigit(word.Fold[0]))
            && words.FirstOrDefault(word => word.IsWord) is var head
            && Titles.IsIssued(head.Fold ?? "");
        return isCounted
            || words.Count > 0 && Titles.IsAnnouncement(words[0].Fold) && words.Skip(1).All(word => !word.IsWord || Titles.IsOfDocument(word.Fold));
    }

    // الوزارة توضح أسباب الانقطاع: what was spoken of, and nothing that was said.
    private bool NamesTopic(StatementDraft draft) =>
        draft.Cue is { } cue
        && names.Words.In(cue) is [var verb, ..]
        && SpeechLexicon.TryFind(verb.Fold, out var speech, out _)
        && speech.Class == SpeechClass.Explain
        && draft.Content[0].Start > cue.Start
        && names.Words.In(draft.Content[0]) is [{ IsWord: true } first, ..]
        && !ArabicWords.That.Contains(first.Fold);

    // A headline says it when the body's statements of the same speaker were said, where those were said on one day.
    private Statement Dated(Statement headline)
    {
        if (headline.Times.Any(time => time.Of == TimeOf.Utterance))
            return headline;
        var said = _statements
            .Where(statement => statement.Speaker == headline.Speaker)
            .SelectMany(statement => statement.Times.Where(time => time.Of == TimeOf.Utterance).Take(1))
            .DistinctBy(time => (time.Date.From, time.Date.To, time.Date.Value))
            .Take(2)
            .ToList();
        return said is [var day] ? headline with { Times = [day, .. headline.Times] } : headline;
    }

    private Statement Explained(StatementDraft draft, Statement statement) =>
        explain ? statement with { Why = [.. draft.Why, .. DiscourseReasons.Of(article.Text, statement, draft)] } : statement;

    private Speaker Resolved(TextSpan mention) => _speakers.Resolve(mention).Speaker;

    private List<Statement> InOrder() =>
        IsInOrder() ? _statements : Renumber([.. _statements.OrderBy(statement => statement.Content.Start).Select((statement, at) => (statement, at))]);

    private bool IsInOrder()
    {
        for (var at = 1; at < _statements.Count; at++)
        {
            if (_statements[at].Content.Start < _statements[at - 1].Content.Start)
                return false;
        }

        return true;
    }

    /// <summary>Begins a block: one pass over it finds the figures and dates of all its sentences.</summary>
    /// <param name="block">The block, with those that its last sentence runs over.</param>
    /// <param name="isItem">It is an item of a list.</param>
    public void Open(TextSpan block, bool isItem = false)
    {
        // "nine results:", and short paragraphs behind it.
        _isItem = isItem || _following == Following.Items && _left > 0 && block.Length <= LongestItem;
        _left--;
        if (_following == Following.Items && !_isItem)
            _following = Following.Narration;
        _quantities.Open(block);
        _speakers.Open();
    }

    /// <summary>
    /// A line was heard that ends with a colon: where it told who says something, the block behind it is his, and so are the items or the speech that go on.
    /// </summary>
    /// <param name="first">The block behind it.</param>
    /// <param name="isItem">It is an item of a list.</param>
    public void Announced(TextSpan first, bool isItem)
    {
        if (_statements is not [.., { Cue: not null, Speaker: not null, Kind: not StatementKind.Assertion } told] || told.Cue.Value.Start >= first.Start)
            return;
        _left--;
        _following =
            isItem || _left > 0 && first.Length <= LongestItem ? Following.Items
            : told.Channel is { Type: ChannelType.Speech } ? Following.Speech
            : Following.Narration;
        if (!told.ContentSpans.Any(first.Overlaps))
            _statements.Add(Attributed(Whole(first)));
    }

    private StatementDraft Whole(TextSpan words) =>
        new StatementDraft
        {
            Content = [ContentEnd.Trim(article.Text, words.Start, words.End)],
            Elided = true,
            ListItem = true,
        }.Because(Decision.Content, "behind-a-colon", words);

    public void Hear(Sentence sentence, IReadOnlyList<StatementDraft> drafts)
    {
        var figures = _quantities.FiguresIn(sentence.Span);
        if (AnnouncedLists.CountIn(names.Words.In, sentence.Span, figures) is { } count)
            (_listAnnounced, _left) = (true, count);
        else if (drafts.Count == 0 && _listAnnounced && AnnouncedLists.Continues(sentence) && _speakers.InForce is not null)
            drafts =
            [
                new StatementDraft
                {
                    Content = [ContentEnd.Trim(sentence.Text, sentence.Span.Start, sentence.Span.End)],
                    Elided = true,
                    ListItem = true,
                }.Because(Decision.Content, "item-of-announced-list", sentence.Span),
            ];
        else if (drafts.Count == 0 && (_following == Following.Speech || _following == Following.Items && _isItem))
            drafts = [Whole(sentence.Span)];
        else if (drafts.Count == 0 && GoesOnReporting(sentence) is { } rest)
            drafts = [new StatementDraft { Content = [rest], Elided = true }.Because(Decision.Content, "goes-on-with-that", sentence.Span)];
        else if (drafts.Count == 0 && GoesOnSpeaking(sentence) is { } quote)
            drafts =
            [
                new StatementDraft
                {
                    Content = [quote],
                    Elided = true,
                    Kind = StatementKind.Direct,
                }.Because(Decision.Content, "quotation-alone", quote),
            ];

        if (_following == Following.Speech && drafts.Any(draft => draft is { Cue: not null, Source: not null }))
            _following = Following.Narration;
        _speakers.Hear(sentence);
        var before = _statements.Count;
        for (var at = 0; at < drafts.Count; at++)
        {
            var draft = IsInside(drafts, at) ? drafts[at] with { IsInside = true } : drafts[at];
            // نقلت الوكالة عنه قوله: who passes words on is not who said them.
            if (draft is { Elided: true, Within: { } relay } && drafts[relay].Relays)
                draft = draft with { IsRelayed = true };
            var statement =
                draft.Kind == StatementKind.Assertion
                    ? Assertion(draft)
                    : Explained(draft, Attributed(draft) with { Via = draft.Within is { } outer ? _statements[before + outer].Id : null });
            _statements.Add(statement);
        }

        _reported = drafts.Count > 0 && drafts[^1].Kind == StatementKind.Indirect;
        if (drafts.Count == 0)
            HearNarrator(sentence, figures);
    }

    // Said in what a neighbour says: only those near can hold it.
    private static bool IsInside(IReadOnlyList<StatementDraft> drafts, int at)
    {
        const int Near = 4;
        if (drafts[at].Cue is not { } cue)
            return false;
        for (var other = Math.Max(0, at - Near); other < Math.Min(drafts.Count, at + Near); other++)
        {
            if (other != at && !drafts[other].Relays && drafts[other].Content.Any(span => span.Contains(cue)))
                return true;
        }

        return false;
    }

    // وأن العائدين ...: a sentence that goes on with what was reported in the one before.
    private TextSpan? GoesOnReporting(Sentence sentence) =>
        _reported && _speakers.InForce is not null && sentence.Tokens is [var first, _, _, ..] && Particles.AndThat.Contains(first.Fold)
            ? ContentEnd.Trim(sentence.Text, sentence.Span.Start, sentence.Span.End)
            : null;

    // A paragraph that is nothing but a quotation: who spoke before it goes on.
    private TextSpan? GoesOnSpeaking(Sentence sentence) =>
        _speakers.InForce is not null
        && ClauseToken.IsArabic(article.Text, sentence.Span)
        && sentence.Quotes is [var quote]
        && sentence.IsLong(quote)
        && quote.Start == sentence.Span.Start
        && sentence.Span.End - quote.End <= 1
        && quote.End < sentence.Span.End + 1
        && QuoteMarks.IsClosed(article.Text, quote)
            ? quote
            : null;

    // The journalist's own sentence is kept where it carries a figure: somebody may hold a claim against it.
    private void HearNarrator(Sentence sentence, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
            return;
        var amounts = figures.Where(figure => NarratedFigures.IsAmount(article.Text, figure)).ToList();
        if (amounts.Count == 0)
            return;
        var content = NarratedFigures.Clause(sentence, amounts[0].Span.Start, amounts[^1].Span.End);
        if (!content.IsEmpty)
            _statements.Add(
                Assertion(
                    new StatementDraft
                    {
                        Content = [content],
                        Kind = StatementKind.Assertion,
                        Stance = Stance.Neutral,
                    }.Because(Decision.Kind, "figure-in-narration", amounts[0].Span)
                )
            );
    }

    private Statement Assertion(StatementDraft draft) =>
        new()
        {
            Id = NextId(),
            Kind = StatementKind.Assertion,
            ContentSpans = draft.Content,
            SpeakerKind = SpeakerKind.Author,
            Stance = draft.Stance,
            Against = draft.SpeaksAgainstLast ? _statements[^1].Id : null,
            Why = explain ? draft.Why : [],
            Times = StatementDays.Of(draft.Content, said: null, _quantities),
            Figures = _quantities.Figures(draft.Content),
            Places = _quantities.Places(draft.Content),
        };

    private Statement Attributed(StatementDraft draft)
    {
        // A source of marks alone, in damaged text, names nobody.
        if (draft.Source is { } marks && !names.Words.In(marks).Any(token => token.IsWord))
            draft = draft with { Source = null };
        // What can't speak was taken for the subject of the verb.
        if (
            draft.Source is { } claimed
            && draft.Cue is { } marked
            && ClauseToken.IsArabic(article.Text, claimed)
            && !MentionExtent.MaySpeak(names.Words, claimed, draft.Gender != Gender.Unknown && claimed.Start >= marked.End)
        )
            draft = draft with { Source = null, Elided = !draft.Unsourced };
        var read =
            draft.Source is not { } mentioned ? null
            : draft.Cue is { } behind && mentioned.End < behind.Start ? _speakers.ResolveSubject(mentioned)
            : _speakers.Resolve(mentioned);
        // بيان الوزارة: what stands before who speaks tells by which medium.
        var announced =
            read is not null && draft.Source is { } whole && read.Extent.Start > whole.Start ? new TextSpan(whole.Start, read.Extent.Start) : (TextSpan?)null;
        if (read is not null)
            draft = draft with { Source = read.Extent };
        var speaker =
            read is not null ? Named(read.Speaker)
            : draft.Antecedent is { } named ? _speakers.ResolveSubject(named).Speaker
            : draft.Unsourced || draft.Cue is { } bare && IsBareNoun(bare) ? null
            : draft.IsRelayed || draft.ListItem ? _speakers.InForce
            : _speakers.LeftOut(
                draft.Gender,
                draft.Cue is { } verb && Agreement.IsPlural(names.Words.In(verb)),
                draft.Cue?.Start ?? draft.Content[0].Start,
                draft.Cue
            );
        // البيان: the one that was announced before is its publisher's.
        if (
            speaker is { Kind: not SpeakerKind.Person }
            && draft.Source is { } paper
            && _publication is { } owned
            && (speaker.Kind == SpeakerKind.Artifact && IsPublication(paper) || AnnouncedLists.IsItemNamed(names.Words.In(paper)))
        )
            speaker = speaker with { Name = owned.Speaker };
        var said = _days.SaidOn(draft, _quantities);
        var channel = draft.Surroundings is { } around ? ChannelFinder.Find(names.Words, around) : null;
        channel ??= draft.Lead is { } lead ? ChannelFinder.Find(names.Words, lead) : null;
        channel ??= draft.Source is { } mention ? SourceChannel(names.Words, mention, speaker) : null;
        channel ??= announced is { } medium ? ChannelFinder.Find(names.Words, medium) : null;
        var goesOn = speaker is not null && _publication is { } open && open.Speaker == speaker.Name;
        // A picture in a post is said by the post, on its day.
        var carried = channel is { Type: ChannelType.Visual } && goesOn && _publication!.Channel is not null;
        if (carried)
            channel = channel! with { Type = _publication!.Channel!.Type };
        if (goesOn && (draft.Elided || channel is null || carried))
        {
            channel ??= _publication!.Channel;
            said ??= _publication!.SaidOn;
        }

        if (speaker is not null && !draft.Relays && !draft.IsInside)
        {
            _speakers.Speak(speaker, draft.Source is null ? Gender.Unknown : draft.Gender, draft.Cue?.Start ?? draft.Content[0].Start);
            _publication = new Publication(speaker.Name, channel, said);
        }

        return new Statement
        {
            Id = NextId(),
            Kind = draft.Kind,
            ContentSpans = draft.Content,
            Cue = draft.Cue,
            Source = draft.Source,
            Role = draft.Source is { } where && speaker?.Role is { } role && where.Contains(role) && role != where ? role : null,
            Speaker = speaker?.Name,
            SpeakerKind = speaker?.Kind,
            SpeakerGender = speaker is null ? null : GenderOf(speaker, draft),
            SpeakerOffice = OfficeOf(speaker) is { } office ? article.Text[office.Start..office.End] : null,
            SpeakerBody = OfficeOf(speaker) is { } held && Office.Body(names.Words, held) is { } body ? article.Text[body.Start..body.End] : null,
            Elided = draft.Elided,
            Channel = channel,
            Times = StatementDays.Of(draft.Content, said, _quantities),
            Figures = _quantities.Figures(draft.Content),
            Places = _quantities.Places(draft.Content),
            Stance = draft.Stance == Stance.Claim && Future.Opens(names.Words, draft.Content[0]) ? Stance.Commitment : draft.Stance,
        };
    }

    // "he", of whom the article does not tell who he is: nobody.
    private static Speaker? Named(Speaker speaker) => EnglishPronouns.Is(speaker.Name) ? null : speaker;

    // القرار، تحذيرات: a noun of saying by itself tells of nobody; تأكيده tells of him.
    private bool IsBareNoun(TextSpan cue) =>
        names.Words.In(cue) is [{ IsWord: true } word]
        && SpeechLexicon.TryFind(word.Fold, out var said, out _)
        && said is { Form: SpeechForm.Noun, HasPronoun: false };

    private static TextSpan? OfficeOf(Speaker? speaker) => speaker is { Kind: SpeakerKind.Person, Role: { } role } ? role : null;

    private SpeakerGender? GenderOf(Speaker speaker, StatementDraft draft) =>
        (draft.Gender, speaker.Gender) switch
        {
            (Gender.Feminine, _) or (Gender.Unknown, Gender.Feminine) => SpeakerGender.Feminine,
            (Gender.Masculine, _) or (Gender.Unknown, Gender.Masculine) => SpeakerGender.Masculine,
            _ => OfficeOf(speaker) is { } office ? Office.Gender(names.Words, office) : null,
        };

    private bool IsPublication(TextSpan source) =>
        names.Words.In(source) is [var word]
            && (ChannelFinder.TypeOf(word.Fold) is not null && Definite.Is(word.Fold) || char.IsAsciiLetter(article.Text[source.Start]))
        || char.IsAsciiLetter(article.Text[source.Start]);

    private static Channel? SourceChannel(ArticleWords words, TextSpan source, Speaker? speaker) =>
        speaker is not null && words.In(source) is [var head, ..] && (Titles.IsOutlet(head.Fold) || speaker.Kind == SpeakerKind.Artifact)
            ? ChannelFinder.Find(words, source)
            : null;

    private string NextId() => $"q{_statements.Count}";

    // Ids follow the order of the contents; references between statements follow along.
    private static List<Statement> Renumber(List<(Statement Statement, int At)> ordered)
    {
        var ids = ordered.ToDictionary(pair => pair.Statement.Id, pair => $"q{pair.At}", StringComparer.Ordinal);
        return
        [
            .. ordered.Select(pair =>
                pair.Statement with
                {
                    Id = ids[pair.Statement.Id],
                    Via = pair.Statement.Via is { } via ? ids[via] : null,
                    RepeatOf = pair.Statement.RepeatOf is { } repeated ? ids[repeated] : null,
                    Against = pair.Statement.Against is { } against ? ids[against] : null,
                }
            ),
        ];
    }
}
