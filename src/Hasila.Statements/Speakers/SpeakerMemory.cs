using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>Who has spoken in an article so far, and which later mention means whom.</summary>
/// <param name="full">The article's names.</param>
/// <param name="ranker">Chooses the names in mentions; null for the rules alone.</param>
internal sealed partial class SpeakerMemory(FullNames full, NameRanker? ranker = null)
{
    // No article has more; a hostile one costs no more.
    private const int MostKnown = 200;
    private const int MostPast = 12;

    private readonly List<KnownSpeaker> _known = [];
    private KnownByWords? _byWords;
    private readonly SpokenLog _log = new();
    private readonly SourceReading _reading = new(full);
    private readonly NarratedSubjects _subjects = new(full);

    /// <summary>The speaker to whom a left-out source refers.</summary>
    public Speaker? InForce => _log.InForce;

    public void Speak(Speaker speaker, Gender gender = Gender.Unknown, int at = 0) => _log.Speak(speaker, gender, at);

    /// <summary>A paragraph begins.</summary>
    public void Open() => _log.Open();

    /// <summary>A sentence of the article, in order: whoever acts in it may be the one who goes on speaking.</summary>
    public void Hear(Sentence sentence) => _log.Hear(sentence);

    // Who was a source before: who spoke last first, then who was only named.
    private List<PastSpeaker> Past()
    {
        List<PastSpeaker> past = [];
        foreach (var spoken in _log.Latest())
        {
            var at = past.FindIndex(one => one.Speaker.Name == spoken.Speaker.Name);
            if (at >= 0)
                past[at] = past[at] with { Times = past[at].Times + 1 };
            else if (past.Count < MostPast)
                past.Add(
                    new PastSpeaker(KnownAs(spoken.Speaker))
                    {
                        Rank = past.Count,
                        Times = 1,
                        Sentences = _log.SentencesSince(spoken),
                        Paragraphs = _log.ParagraphsSince(spoken),
                    }
                );
        }

        for (var i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostKnown) && past.Count < MostPast; i--)
        {
            if (!past.Exists(one => one.Speaker.Name == _known[i].Speaker.Name))
                past.Add(new PastSpeaker(_known[i]));
        }

        return past;
    }

    private KnownSpeaker KnownAs(Speaker speaker) => new(speaker, FoldedWords(speaker.Name), Last(one => one.Speaker.Name == speaker.Name)?.Office ?? []);

    // In English: who acts in the sentences behind the last statement, then who spoke, the last one first.
    private IEnumerable<Speaker> Before(int at)
    {
        foreach (var sentence in _log.SinceLastSpoken())
        {
            if (sentence.Span.Start < at && EnglishSubject.Of(full, sentence, at) is { } subject)
                yield return Resolve(subject, remember: false).Speaker;
        }

        foreach (var spoken in _log.Latest())
            yield return spoken.Speaker;
    }

    /// <summary>Resolves a source mention; a mention that names nobody new is joined to who was named before.</summary>
    /// <returns>The speaker, and the part of the mention that names it.</returns>
    public ReadSource Resolve(TextSpan source) => Resolve(source, remember: true);

    /// <summary>The subject of a clause that tells what somebody did: its object may stand right behind the name.</summary>
    public ReadSource ResolveSubject(TextSpan subject) =>
        Resolve(subject, remember: false, running: true).IsNamed ? Resolve(subject, remember: true, running: true) : Resolve(subject, remember: true);

    private ReadSource Resolve(TextSpan source, bool remember, bool running = false)
    {
        var words = full
            .Words.In(source)
            .Where(token => token.IsWord && token.Fold is not ("the" or "a" or "an"))
            .Select(token => Definite.WithoutTo(token.Fold))
            .ToList();
        if (words.Count == 1 && EnglishPronouns.Is(words[0]))
            return new ReadSource(EnglishPronouns.Meant(words[0], Before(source.Start)) ?? new Speaker(words[0], SpeakerKind.Unnamed, null), source);
        if (words.Count == 1 && IsPronoun(words[0]) && InForce is { } force)
            return new ReadSource(force, source);
        if (words.Count == 2 && Titles.IsSameAgain(words[0], words[1]) && InForce is { } same)
            return new ReadSource(same, source);
        if (words.Count > 0 && Titles.IsHonorific(words[0]) && Last(one => one.Speaker.Kind == SpeakerKind.Person) is { } honoured)
            return new ReadSource(honoured.Speaker, source);
        if (words.Count > 0 && Latin(words[0]) && (Earlier(words) ?? WithoutCourtesy(words)) is { } earlier)
            return new ReadSource(earlier, source);
        var read = _reading.Read(source, running);
        var again = Again(read, words);
        List<PastSpeaker>? past = null;
        if (again is null && !remember)
            return read with { Speaker = New(read, source).Speaker };
        if (remember && !read.IsSettled && ranker?.Choose(source, again ?? New(read, source).Speaker, again is not null, past ??= Past()) is var (chosen, name))
        {
            if (chosen.Origin == NameOrigin.Past)
                return read with { Speaker = past[chosen.From].Speaker };
            read = chosen.IsPart ? Part(read, full.Words.In(source), chosen) : Elsewhere(read, chosen, name);
            again = Last(one => NameMatch.IsSame(FoldedWords(read.Speaker.Name), one.Words) && one.Speaker.Kind == read.Speaker.Kind)?.Speaker;
        }

        if (again is not null)
            return read with { Speaker = again };
        var known = New(read, source);
        _known.Add(known);
        return read with { Speaker = known.Speaker };
    }

    private KnownSpeaker New(ReadSource read, TextSpan source)
    {
        var name = FoldedWords(read.Speaker.Name);
        var office = Office(read, source, name);
        var gender = Agreement.Of(read.Speaker.Kind, name, office);
        return new KnownSpeaker(read.Speaker with { Gender = gender, IsPlural = Agreement.IsPlural(read.Speaker.Kind, name) }, name, office);
    }

    // The name as it stands at another place of the article.
    private static ReadSource Elsewhere(ReadSource read, NameCandidate chosen, string name)
    {
        var tokens = ClauseToken.Of(name, new TextSpan(0, name.Length));
        var person = ArabicMention.Read(name, tokens).Name is not null;
        return new ReadSource(
            new Speaker(name, person ? SpeakerKind.Person : Titles.KindOf(tokens[0].Fold) ?? read.Speaker.Kind, read.Speaker.Role),
            read.Extent,
            IsNamed: person
        );
    }

    // A part of the mention, as a name of its own; what stands before a person's is the office.
    private ReadSource Part(ReadSource read, IReadOnlyList<ClauseToken> tokens, NameCandidate part)
    {
        var first = tokens[part.From];
        var span = new TextSpan(first.Span.Start, tokens[part.To].Span.End);
        var named = read.IsNamed || part.To > part.From && FullNames.MayBeGiven(first, full.Words.Text);
        var isPerson = read.Speaker.Kind == SpeakerKind.Person || named && !Titles.OpensName(tokens[0].Fold);
        var role = isPerson && part.From > 0 ? new TextSpan(tokens[0].Span.Start, tokens[part.From - 1].Span.End) : read.Speaker.Role;
        return new ReadSource(
            new Speaker(full.Words.Text[span.Start..span.End], isPerson ? SpeakerKind.Person : read.Speaker.Kind, role),
            read.Extent,
            IsNamed: isPerson && (named || part.From > 0)
        );
    }

    // The one who was known before, for a mention that was taken apart.
    private Speaker? Again(ReadSource read, List<string> words)
    {
        var name = FoldedWords(read.Speaker.Name);
        if (name.Length == 0)
            return null;
        if (read.Speaker.Kind == SpeakerKind.Person && read.IsNamed)
            return
                Last(one =>
                    one.Speaker.Kind == SpeakerKind.Person
                    && (
                        NameMatch.IsSame(name, one.Words)
                        || NameMatch.IsShortOf(name, one.Words)
                        || name.Length > 2 && NameMatch.IsShortOf(one.Words, name) && one.Words.Length > 1
                    )
                )
                    is { } person
                ? WithOffice(person, read)
                : null;
        if (Last(one => NameMatch.IsSame(name, one.Words)) is { } same)
            return same.Speaker;
        if (
            words.Count > 0
            && Last(one => one.Speaker.Kind == SpeakerKind.Person && one.Words.Length > 1 && NameMatch.IsShortOf(words, one.Words)) is { } byName
        )
            return byName.Speaker;
        // الوزير حداد
        var untitled = words.SkipWhile(word => Titles.IsPerson(word) || Titles.IsCourtesy(word)).ToList();
        if (
            untitled.Count > 0
            && untitled.Count < words.Count
            && Last(one => one.Speaker.Kind == SpeakerKind.Person && one.IsNamed && one.Words.Length > 1 && NameMatch.IsShortOf(untitled, one.Words))
                is { } titled
        )
            return titled.Speaker;
        return read.Speaker.Kind switch
        {
            SpeakerKind.Person => Described(words),
            _ when words.Count > 0 => BodyAgain(read.Speaker.Kind, words, name) ?? (words.Count == 1 ? GovernmentIn(words[0]) : null),
            _ => null,
        };
    }

    // An office that a later mention adds belongs to the same person.
    private Speaker WithOffice(KnownSpeaker person, ReadSource read)
    {
        if (person.Speaker.Role is not null || read.Speaker.Role is not { } role)
            return person.Speaker;
        var speaker = person.Speaker with { Role = role };
        var at = _known.LastIndexOf(person);
        _known[at] = person with { Speaker = speaker, Office = [.. full.Words.In(role).Where(token => token.IsWord).Select(token => token.Fold)] };
        _byWords?.Reread(at);
        return speaker;
    }

    // الوزير، الوزير الفرنسي، المسؤول: who holds that office and has spoken; of a word that fits everybody, who speaks.
    private Speaker? Described(List<string> words)
    {
        words = [.. words.Where(word => !Titles.IsSame(word))];
        if (words.Count == 0)
            return null;
        var asked = OfTitle(words[0]);
        bool Holds(KnownSpeaker one) => one.Speaker.Kind == SpeakerKind.Person && one.Office.Count > 0 && OfficeHolders.IsMeant(words, one.Office);
        // Of two who hold such an office, the one who spoke last.
        foreach (var (speaker, _, _, _) in _log.Latest())
        {
            if (speaker.Kind == SpeakerKind.Person && Last(one => one.Speaker.Name == speaker.Name && Holds(one)) is { } spoke)
                return spoke.Speaker;
        }

        if (Last(Holds) is { } holder)
            return holder.Speaker;
        if (!Definite.Is(words[0]) || !Titles.IsBackReference(words[0]))
            return null;
        if (
            words.Count == 2
            && !Titles.IsCountrysAdjective(words[1])
            && OnlyOne() is { } only
            && (asked == Gender.Unknown || only.Gender == Gender.Unknown || only.Gender == asked)
        )
            return only;
        return Last(one =>
            one.Speaker.Kind == SpeakerKind.Person
            && one.IsNamed
            && (asked == Gender.Unknown || one.Speaker.Gender is Gender.Unknown || one.Speaker.Gender == asked)
            && Nisba.AllIn(words.Skip(1).Where(word => !NameWords.IsCommonInOffice(word)), one.Office)
            && (words.Count > 1 || InForce is { Kind: SpeakerKind.Person } force && force.Name == one.Speaker.Name)
        )?.Speaker;
    }

    // Whom a description must mean, where one person alone has spoken by name and speaks still.
    private Speaker? OnlyOne()
    {
        if (InForce is not { Kind: SpeakerKind.Person } force || !_known.Exists(one => one.IsNamed && one.Speaker.Name == force.Name))
            return null;
        return _log.All(one => one.Speaker.Kind != SpeakerKind.Person || one.Speaker.Name == force.Name) ? force : null;
    }

    private static Gender OfTitle(string title) => Agreement.Of(SpeakerKind.Person, [title], [title]);

    // الوزارة، المصدر، الدراسة، المنظمة الدولية: a body, group or document that has spoken, by its head and none that is another's.
    private Speaker? BodyAgain(SpeakerKind kind, List<string> words, string[] name)
    {
        if (Last(one => one.Speaker.Kind == SpeakerKind.Organisation && Sources.Office.IsSame(name, one.Words)) is { } office)
            return office.Speaker;
        var head = words[0];
        if (!Definite.Is(head))
            return null;
        var key = Titles.Singular(head);
        var rest = words.Skip(1).Where(word => word is not ("نفسه" or "نفسها" or "ذاته" or "ذاتها" or "المذكور" or "المذكوره")).ToList();
        foreach (var known in Enumerable.Reverse(_known).Take(MostKnown))
        {
            if (known.Speaker.Kind == SpeakerKind.Person && !(kind is SpeakerKind.Unnamed && !known.IsNamed) || known.Words.Length == 0)
                continue;
            var own = known.Words;
            var sameHead =
                Titles.Singular(own[0]) == key || own.Length > 1 && Titles.Singular(own[1]) == key && Titles.OpensName(head) && Titles.OpensName(own[0]);
            var press = rest.Count == 0 && Titles.IsOutlet(head) && IsPress(head) && IsPress(own[0]);
            if (kind == SpeakerKind.Artifact && Definite.Is(own[0]) && own.Length != words.Count)
                continue;
            if ((sameHead || press) && (Nisba.AllIn(rest, own) || rest.Count > 0 && rest.TrueForAll(IsOfCountry) && !own.Any(IsOfCountry)))
                return known.Speaker;
        }

        // المصدر ذاته, said of whoever spoke last without a name.
        if (
            kind == SpeakerKind.Unnamed
            && words.Count > 0
            && Last(one => one.Speaker.Kind is SpeakerKind.Unnamed or SpeakerKind.Artifact || one.Speaker.Kind == SpeakerKind.Person && !one.IsNamed)
                is { } unnamed
            && key == "مصدر"
        )
            return unnamed.Speaker;
        return null;
    }

    private static bool IsOfCountry(string fold) => Definite.Is(fold) && Nisba.MayBe(fold);

    private static IReadOnlyList<string> Folded(IEnumerable<ClauseToken> tokens) => [.. tokens.Where(token => token.IsWord).Select(token => token.Fold)];

    private List<string> Office(ReadSource read, TextSpan source, string[] name)
    {
        if (read.Speaker.Kind != SpeakerKind.Person)
            return [];
        if (read.Speaker.Role is { } role)
            return [.. Folded(full.Words.In(role))];
        return [.. Folded(full.Words.In(source)).Where(word => !name.Contains(word))];
    }

    private KnownSpeaker? Last(Func<KnownSpeaker, bool> fits)
    {
        for (var i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostKnown); i--)
        {
            if (fits(_known[i]))
                return _known[i];
        }

        return null;
    }

    private static bool IsPronoun(string fold) => fold is "هو" or "هي" or ArabicAffix.Their;

    // موسكو for وزارة الخارجية الروسية, where that one has spoken before.
    private Speaker? GovernmentIn(string capital) =>
        Titles.AdjectiveOf(capital) is { } adjective
            ? Last(one =>
                one is { Speaker.Kind: SpeakerKind.Organisation, Words: { Length: > 1 } name }
                && Titles.IsGovernment(name[0])
                && name.Any(word => Definite.Without(word).StartsWith(adjective, StringComparison.Ordinal))
            )?.Speaker
            : null;

    // A paper may be called a magazine and the other way round.
    private static bool IsPress(string fold) => Definite.Without(fold) is "صحيفه" or "مجله" or "جريده" or "يوميه";

    private static bool Latin(string fold) => fold.Length > 0 && char.IsAsciiLetter(fold[0]);

    private static string[] FoldedWords(string name) =>
        [.. ClauseToken.Of(name, new TextSpan(0, name.Length)).Where(token => token.IsWord).Select(token => token.Fold)];

    private Speaker? Earlier(List<string> words) => (_byWords ??= new KnownByWords(_known)).Meant(words);

    // Mr Clark: somebody who was named in full before.
    private Speaker? WithoutCourtesy(List<string> words) =>
        words.Count == 2 && Titles.OpensName(words[0]) && Earlier(words[1..]) is { Kind: SpeakerKind.Person } person ? person : null;
}
