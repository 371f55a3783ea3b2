using Hasila.Statements.Model;

namespace Hasila.Statements.Cues;

/// <summary>A word that attributes speech, as the lexicon knows it.</summary>
/// <param name="Lemma">The perfect, folded.</param>
/// <param name="Kind">How much it needs beside it.</param>
/// <param name="Form">Participles hang on the subject of the clause before them.</param>
/// <param name="Gender">Of the form, as far as it tells.</param>
/// <param name="Complements">Prepositions that may open the content; <c>ب</c> is the attached one.</param>
/// <param name="TakesObject">The object itself may be what was said: "announced the death of".</param>
/// <param name="TakesAddressee">Who is addressed or spoken of stands before the preposition: "called on the states to act".</param>
/// <param name="Stance">What a statement by this word is, unless its words say otherwise.</param>
internal sealed record Cue(
    string Lemma,
    CueKind Kind,
    CueForm Form,
    Gender Gender,
    IReadOnlySet<string> Complements,
    bool TakesObject,
    bool TakesAddressee,
    Stance Stance
)
{
    /// <summary>A noun of saying that tells how the verb before was done: رد عليه بالقول.</summary>
    public bool IsManner { get; init; }

    /// <summary>Whom it is told is its object: أخبر فلان القناة أن.</summary>
    public bool TellsSomebody => CueLemmas.TellsSomebody.Contains(Lemma);
}

internal enum CueKind
{
    Verb,

    /// <summary>Counts only before أن, a colon or a quotation: the word has other meanings.</summary>
    Weak,

    /// <summary>Counts only with a subject that can speak: storms threaten too.</summary>
    Act,

    Relay,
}

internal enum CueForm
{
    Finite,
    Participle,

    /// <summary>A verb with an object pronoun: اعتبرها; what it speaks of stands before it.</summary>
    WithPronoun,
}
