namespace Hasila.Statements.Cues;

/// <summary>A word that attributes speech, as the lexicon knows it.</summary>
/// <param name="Lemma">The perfect, folded.</param>
/// <param name="Kind">How much it needs beside it.</param>
/// <param name="Form">Participles hang on the subject of the clause before them.</param>
/// <param name="Complements">Prepositions that may open the content; <c>ب</c> is the attached one.</param>
/// <param name="TakesObject">The object itself may be what was said: "announced the death of".</param>
/// <param name="Stance">What a statement by this word is, unless its words say otherwise.</param>
internal sealed record Cue(string Lemma, CueKind Kind, CueForm Form, IReadOnlySet<string> Complements, bool TakesObject, Stance Stance);

internal enum CueKind
{
    Verb,
    Weak,
    Told,
    Relay,
}

internal enum CueForm
{
    Finite,
    Participle,

    /// <summary>A verb with an object pronoun: اعتبرها; what it speaks of stands before it.</summary>
    WithPronoun,
}
