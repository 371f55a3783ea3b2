using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>A speaker as resolved: the full form, and what kind it is.</summary>
internal sealed record Speaker(string Name, SpeakerKind Kind, TextSpan? Role, Gender Gender = Gender.Unknown);

/// <summary>Who has spoken in an article so far, and which later mention means whom.</summary>
internal sealed class SpeakerMemory(FullNames full)
{
    private readonly List<Known> _known = [];
    private readonly Dictionary<Gender, Speaker> _lastOf = [];
    private readonly SourceReading _reading = new(full);

    private sealed record Known(Speaker Speaker, string[] Words, HashSet<string> OfficeWords);

    /// <summary>The speaker to whom a left-out source refers.</summary>
    public Speaker? InForce { get; private set; }

    public void Speak(Speaker speaker, Gender gender = Gender.Unknown)
    {
        InForce = speaker.Gender == Gender.Unknown ? speaker with { Gender = gender } : speaker;
        if (InForce.Gender != Gender.Unknown)
            _lastOf[InForce.Gender] = InForce;
    }

    /// <summary>The speaker whom a left-out subject means: the one in force, or the last one of the verb's gender; else the first person of the article.</summary>
    public Speaker? LeftOut(Gender gender, int at)
    {
        if (InForce is null)
            return _reading.FirstPerson(at) is { } person ? new Speaker(person, SpeakerKind.Person, null) : null;
        return gender == Gender.Unknown || InForce.Gender == Gender.Unknown || InForce.Gender == gender
            ? InForce
            : _lastOf.GetValueOrDefault(gender) ?? InForce;
    }

    /// <summary>Resolves a source mention; a mention that names nobody new is joined to who was named before.</summary>
    /// <returns>The speaker, and the part of the mention that names it.</returns>
    public ReadSource Resolve(TextSpan source)
    {
        var words = full
            .Words.In(source)
            .Where(token => token.IsWord && token.Fold is not ("the" or "a" or "an"))
            .Select(token => Definite.WithoutTo(token.Fold))
            .ToList();
        if (words.Count == 1 && IsPronoun(words[0]) && InForce is { } force)
            return new ReadSource(force, source);
        if (words.Count == 1 && Titles.IsHonorific(words[0]) && _known.FindLast(one => one.Speaker.Kind == SpeakerKind.Person) is { } honoured)
            return new ReadSource(honoured.Speaker, source);
        if (words.Count > 0 && (Earlier(words) ?? WithoutCourtesy(words) ?? (words.Count == 1 ? GovernmentIn(words[0]) : null)) is { } earlier)
            return new ReadSource(earlier, source);
        var read = _reading.Read(source);
        var name = FoldedWords(read.Speaker.Name);
        var known = _known.Find(one =>
            one.Words.SequenceEqual(name, StringComparer.Ordinal) || one.Speaker.Kind == SpeakerKind.Organisation && IsSameOffice(name, one.Words)
        );
        if (known is not null)
            return read with { Speaker = known.Speaker };
        var office =
            read.Speaker.Role is not null && read.Speaker.Kind == SpeakerKind.Person
                ? full
                    .Words.In(source)
                    .Where(token => token.IsWord && !name.Contains(token.Fold))
                    .Select(token => Definite.Without(token.Fold))
                    .ToHashSet(StringComparer.Ordinal)
                : [];
        _known.Add(new Known(read.Speaker, name, office));
        return read;
    }

    private static bool IsPronoun(string fold) => fold is "he" or "she" or "it" or "they" or "هو" or "هي" or "هم";

    // A later mention by the name's last or first words, or by the title alone of the person who holds it.
    private Speaker? Earlier(List<string> words)
    {
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            var (speaker, name, office) = _known[i];
            if (name.Length == 0)
                continue;
            if (words.Count == name.Length && words.SequenceEqual(name, StringComparer.Ordinal))
                return speaker;
            if (speaker.Kind == SpeakerKind.Person && words.Count < name.Length && words.SequenceEqual(name[^words.Count..], StringComparer.Ordinal))
                return speaker;
            // فيصل بن خالد for فيصل بن خالد بن عبدالعزيز
            if (
                speaker.Kind == SpeakerKind.Person
                && words.Count > 1
                && words.Count < name.Length
                && !Latin(words[0])
                && words.SequenceEqual(name[..words.Count], StringComparer.Ordinal)
            )
                return speaker;
            if (
                speaker.Kind == SpeakerKind.Person
                && words.Count == 1
                && (words[0] == name[0] || Titles.IsPerson(words[0]) && office.Contains(Definite.Without(words[0])))
            )
                return speaker;
            // متحدث الوزراء for المتحدث الرسمي باسم مجلس الوزراء: the office in fewer words.
            if (
                speaker.Kind == SpeakerKind.Person
                && words.Count > 1
                && !Latin(words[0])
                && office.Count >= words.Count
                && Titles.IsPerson(words[0])
                && words.TrueForAll(word => office.Contains(Definite.Without(word)))
            )
                return speaker;
            // الشرطة for إدارة شرطة المدينة, الصحيفة for مجلة "..."
            if (
                speaker.Kind == SpeakerKind.Organisation
                && words.Count == 1
                && name.Length > 1
                && Definite.Is(words[0])
                && (
                    Definite.Without(words[0]) == Definite.Without(name[1]) && Titles.OpensName(words[0])
                    || Titles.IsOutlet(words[0]) && IsPress(words[0]) && IsPress(name[0])
                )
            )
                return speaker;
            if (
                speaker.Kind == SpeakerKind.Organisation
                && words.Count == 1
                && name.Length > 1
                && (Definite.Without(words[0]) == Definite.Without(name[0]) || (Latin(name[0]) && words[0] == name[^1]))
            )
                return speaker;
        }

        return null;
    }

    // مكتب رئيس الوزراء فلان for مكتب رئيس الحكومة: the same office is the same body.
    private static bool IsSameOffice(string[] words, string[] name)
    {
        const int Telling = 3;
        if (words.Length < Telling || name.Length < Telling || !Titles.IsPerson(words[1]))
            return false;
        for (var i = 0; i < Telling; i++)
        {
            if (OfficeHolders.Key(words[i]) != OfficeHolders.Key(name[i]))
                return false;
        }

        return true;
    }

    // موسكو for وزارة الخارجية الروسية, where that one has spoken before.
    private Speaker? GovernmentIn(string capital)
    {
        if (Titles.AdjectiveOf(capital) is not { } adjective)
            return null;
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            if (
                _known[i] is { Speaker.Kind: SpeakerKind.Organisation, Words: { Length: > 1 } name }
                && Titles.IsGovernment(name[0])
                && name.Any(word => Definite.Without(word).StartsWith(adjective, StringComparison.Ordinal))
            )
                return _known[i].Speaker;
        }

        return null;
    }

    // السيد كلارك, الدكتور حواس: somebody who was named in full before.
    private Speaker? WithoutCourtesy(List<string> words) =>
        (words.Count == 2 && Titles.OpensName(words[0]) || words.Count > 2 && Titles.IsCourtesy(words[0]))
        && Earlier(words[1..]) is { Kind: SpeakerKind.Person } person
            ? person
            : null;

    // A paper may be called a magazine and the other way round.
    private static bool IsPress(string fold) => Definite.Without(fold) is "صحيفه" or "مجله" or "جريده" or "يوميه";

    private static bool Latin(string fold) => fold.Length > 0 && char.IsAsciiLetter(fold[0]);

    private static string[] FoldedWords(string name) =>
        [.. ClauseToken.Of(name, new TextSpan(0, name.Length)).Where(token => token.IsWord).Select(token => token.Fold)];
}
