using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Words that open an office, a body, an outlet, a group or a document. A word is also known with the article before it (مدير, المدير).</summary>
internal static class Titles
{
    private static readonly WordLists s_words = WordLists.Load("titles");

    // Of a capital the stem of its country's adjective.
    private static readonly Dictionary<string, string> s_capitals = s_words["capital"]
        .Select(pair => pair.Split('/'))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // Of a word for many the word for one.
    private static readonly Dictionary<string, string> s_plurals = s_words["plural"]
        .Select(pair => pair.Split('/'))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly (SpeakerKind Kind, ulong Bit)[] s_kinds =
    [
        (SpeakerKind.Person, s_words.Bit("person")),
        (SpeakerKind.Organisation, s_words.Bit("organisation") | s_words.Bit("outlet")),
        (SpeakerKind.Collective, s_words.Bit("collective")),
        (SpeakerKind.Unnamed, s_words.Bit("unnamed")),
        (SpeakerKind.Artifact, s_words.Bit("artifact")),
    ];

    private static readonly (Trait Trait, ulong Bit, Form Of)[] s_traits =
    [
        (Trait.Outlet, s_words.Bit("outlet"), Form.Either),
        (Trait.Artifact, s_words.Bit("artifact"), Form.Either),
        (Trait.Government, s_words.Bit("government"), Form.Either),
        (Trait.Country, s_words.Bit("country"), Form.Own),
        (Trait.Courtesy, s_words.Bit("courtesy"), Form.Own),
        (Trait.EndsName, s_words.Bit("name-end"), Form.Own),
        (Trait.KindOfBody, s_words.Bit("kind"), Form.Own),
        (Trait.Kin, s_words.Bit("kin"), Form.Own),
        (Trait.Issued, s_words.Bit("issued"), Form.Bare),
        (Trait.OfDocument, s_words.Bit("of-document"), Form.Own),
        (Trait.Address, s_words.Bit("address"), Form.Own),
        (Trait.OfState, s_words.Bit("of-state"), Form.Bare),
        (Trait.ForSomething, s_words.Bit("for-something"), Form.Bare),
        (Trait.BackReference, s_words.Bit("back-reference"), Form.Bare),
        (Trait.Honorific, s_words.Bit("honorific"), Form.Own),
        (Trait.Announcement, s_words.Bit("announcement"), Form.Own),
    ];

    private static readonly WordMemory<(SpeakerKind? Kind, Trait Traits)> s_known = new(From);

    /// <summary>In which form a word stands in a list: as it is written, without conjunction and article, or with the article or without it.</summary>
    private enum Form
    {
        Own,
        Bare,
        Either,
    }

    /// <summary>What a word is beside its kind.</summary>
    [Flags]
    private enum Trait
    {
        None = 0,
        Outlet = 1,
        Artifact = 1 << 1,
        Government = 1 << 2,
        Country = 1 << 3,
        Courtesy = 1 << 4,
        EndsName = 1 << 5,
        KindOfBody = 1 << 6,
        Kin = 1 << 7,
        Issued = 1 << 8,
        OfDocument = 1 << 9,
        Address = 1 << 10,
        OfState = 1 << 11,
        ForSomething = 1 << 12,
        BackReference = 1 << 13,
        Honorific = 1 << 14,
        Announcement = 1 << 15,
    }

    /// <summary>The word for one, without the article: مصدر of المصادر.</summary>
    public static string Singular(string fold) => s_plurals.GetValueOrDefault(Definite.Without(fold), Definite.Without(fold));

    /// <summary>A word that begins with ل itself, so that للجنة is to اللجنة.</summary>
    public static bool BeginsWithLam(string word) => s_words["begins-with-lam"].Contains(Hasila.Text.Folding.ArabicFold.Fold(word));

    /// <summary>A document that a body issues to the public: بيان، بلاغ، التقرير.</summary>
    public static bool IsIssued(string fold) => Is(fold, Trait.Issued);

    /// <summary>Describes a document, or tells that it came out: إعلامي، صادر، صدر.</summary>
    public static bool IsOfDocument(string fold) => Is(fold, Trait.OfDocument);

    /// <summary>A form of address before an office: معالي، سعادة.</summary>
    public static bool IsAddress(string fold) => Is(fold, Trait.Address);

    /// <summary>A body of which every state has one: الحكومة says which state's only by what was said before.</summary>
    public static bool IsOfState(string fold) => Is(fold, Trait.OfState);

    /// <summary>The army by any of its words: الجيش، القوات المسلحة.</summary>
    public static bool IsOfArmy(string fold) => s_words["army"].Contains(Definite.Without(fold));

    /// <summary>A body whose name may go on with what it is for: منظمة ... للتربية.</summary>
    public static bool IsForSomething(string fold) => Is(fold, Trait.ForSomething);

    /// <summary>An adjective of a country: البلجيكي.</summary>
    public static bool IsCountrysAdjective(string adjective)
    {
        const int Stem = 3;
        var stem = Definite.Without(adjective).TrimEnd(ArabicLetter.Heh).TrimEnd(ArabicLetter.Yeh);
        return stem.Length >= Stem && s_words["country"].Any(country => Definite.Without(country).StartsWith(stem, StringComparison.Ordinal));
    }

    /// <summary>نفسه، ذاتها: the one who was meant before.</summary>
    public static bool IsSame(string fold) => s_words["same"].Contains(fold);

    /// <summary>المصدر نفسه، ذات المصدر: whoever spoke last.</summary>
    public static bool IsSameAgain(string one, string other) =>
        s_words["same"].Contains(other) && KindOf(one) == SpeakerKind.Unnamed && Definite.Is(one)
        || s_words["same"].Contains(one) && KindOf(other) == SpeakerKind.Unnamed && Definite.Is(other);

    /// <summary>A person who was named before may be called so: المسؤول.</summary>
    public static bool IsBackReference(string fold) => Is(fold, Trait.BackReference);

    public static bool OpensName(string fold) => KindOf(fold) is not null;

    /// <summary>A word after which a body's name does not go on: التابعة، المدعومة.</summary>
    public static bool EndsName(string fold) => Is(fold, Trait.EndsName);

    public static bool IsPerson(string fold) => KindOf(fold) == SpeakerKind.Person;

    /// <summary>A title of courtesy or rank, behind which a name follows: الدكتور، السيدة، العميد.</summary>
    public static bool IsCourtesy(string fold) => Is(fold, Trait.Courtesy);

    /// <summary>Somebody's relative, whose name follows that of the other: شقيقة فلان فلانة.</summary>
    public static bool IsKin(string fold) => Is(fold, Trait.Kin);

    public static bool IsOutlet(string fold) => Is(fold, Trait.Outlet);

    public static bool IsArtifact(string fold) => Is(fold, Trait.Artifact);

    /// <summary>A title with a pronoun, by which the person named last is spoken of: معاليه.</summary>
    public static bool IsHonorific(string fold) => Is(fold, Trait.Honorific);

    /// <summary>Somebody's announcement: whose it is follows. بيان الوزارة.</summary>
    public static bool IsAnnouncement(string fold) => Is(fold, Trait.Announcement);

    /// <summary>A word that is part of a body's own name: وزارة، صحيفة، تنظيم.</summary>
    public static bool IsKindOfBody(string fold) => Is(fold, Trait.KindOfBody);

    /// <summary>A state, or the capital that stands for its government.</summary>
    public static bool IsCountry(string fold) => Is(fold, Trait.Country);

    /// <summary>The adjective's stem of the country whose capital stands for its government: روسي of موسكو; null for another word.</summary>
    public static string? AdjectiveOf(string capital) => s_capitals.GetValueOrDefault(capital);

    /// <summary>The head of a body that speaks for its state: وزارة، الخارجية، حكومة.</summary>
    public static bool IsGovernment(string fold) => Is(fold, Trait.Government);

    public static SpeakerKind? KindOf(string fold) => s_known.Of(fold).Kind;

    private static bool Is(string fold, Trait trait) => (s_known.Of(fold).Traits & trait) != Trait.None;

    private static (SpeakerKind? Kind, Trait Traits) From(string fold)
    {
        var (own, bare) = (s_words.KindsOf(fold), s_words.KindsOf(Definite.Without(fold)));
        // With the article before it, but no conjunction.
        var either = fold.Length > 4 && fold.StartsWith(ArabicAffix.The, StringComparison.Ordinal) ? own | s_words.KindsOf(fold[2..]) : own;
        var traits = Trait.None;
        foreach (var (trait, bit, of) in s_traits)
        {
            if (
                (
                    (
                        of == Form.Own ? own
                        : of == Form.Bare ? bare
                        : either
                    ) & bit
                ) != 0
            )
                traits |= trait;
        }

        foreach (var (kind, bit) in s_kinds)
        {
            if ((either & bit) != 0)
                return (kind, traits);
        }

        return (WithoutPronoun(fold) is { } office && Has("person", office) ? SpeakerKind.Person : null, traits);
    }

    // مدربه، محاميها: an office with a pronoun; also the feminine of one that is listed in the masculine.
    private static string? WithoutPronoun(string fold)
    {
        foreach (var suffix in (ReadOnlySpan<string>)[ArabicAffix.Her, ArabicAffix.Their, ArabicAffix.His])
        {
            if (fold.Length > suffix.Length + 3 && fold.EndsWith(suffix, StringComparison.Ordinal))
                return fold[..^suffix.Length];
        }

        return null;
    }

    private static bool Has(string kind, string fold) =>
        s_words[kind].Contains(fold) || (fold.Length > 4 && fold.StartsWith(ArabicAffix.The, StringComparison.Ordinal) && s_words[kind].Contains(fold[2..]));
}
