using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>A verb whose subject is left out.</summary>
/// <param name="Gender">Of its form.</param>
/// <param name="IsPlural">Its form is of more than one person.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Cue">Its words; null for a quotation by itself.</param>
/// <param name="Sentence">Where its sentence begins.</param>
internal readonly record struct LeftOutVerb(Gender Gender, bool IsPlural, int At, TextSpan? Cue, int Sentence);

/// <summary>Whom a verb without a subject means.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Candidates">Who may be meant, no name twice; the first is <see cref="LeftOutCandidate.Nobody"/>.</param>
internal sealed record LeftOutQuestion(LeftOutVerb Verb, IReadOnlyList<LeftOutCandidate> Candidates)
{
    /// <summary>The last word of the cue.</summary>
    public required MentionWord Word { get; init; }

    /// <summary>The cue's first word in the lexicon of speech; none where it is not there.</summary>
    public required SpeechWord Speech { get; init; }

    /// <summary>و or ف stands before the verb.</summary>
    public required bool IsJoined { get; init; }

    /// <summary>Words from the beginning of the sentence.</summary>
    public required int Before { get; init; }
}

/// <summary>One answer to <see cref="LeftOutQuestion"/>.</summary>
/// <param name="Past">Who.</param>
/// <param name="Acts">So many sentences ago he is the subject of one, from 0; -1 where he is none.</param>
/// <param name="IsNamed">That subject is a name.</param>
/// <param name="IsRuled">The rules' answer.</param>
internal sealed record LeftOutCandidate(PastSpeaker Past, int Acts = -1, bool IsNamed = false, bool IsRuled = false)
{
    /// <summary>None of the others: no name is better than a wrong one.</summary>
    public static readonly LeftOutCandidate Nobody = new(new PastSpeaker(new KnownSpeaker(new Speaker("", SpeakerKind.Unnamed, null), [], [])));
}
