using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;

namespace Hasila.Statements.Model;

/// <summary>
/// Attributed words in an article: who (source), by which word (cue), what (content). All spans point into <c>Article.Text</c>.
/// The three parts are those of PARC 3 and PolNeAR.
/// </summary>
public sealed record Statement
{
    /// <summary><c>q0</c>, <c>q1</c>, ... in the order of the contents.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the words are the speaker's own.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The maximal text attributed, quotation marks inside; several spans where cue, source or narration interrupt it. Never empty.</summary>
    public required IReadOnlyList<TextSpan> ContentSpans { get; init; }

    /// <summary>From the first content span's start to the last one's end.</summary>
    public TextSpan Content => new(ContentSpans[0].Start, ContentSpans[^1].End);

    /// <summary>The smallest word group that signals the attribution.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The mention next to the cue; null if elided or passive.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Office or title inside <see cref="Source"/>.</summary>
    public TextSpan? Role { get; init; }

    /// <summary>The resolved name or body, as it first occurs in full in the article.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the speaker is; null where nobody is known.</summary>
    public SpeakerKind? SpeakerKind { get; init; }

    /// <summary>The speaker's grammatical gender, by the verb or the title beside the name; null where neither tells.</summary>
    public SpeakerGender? SpeakerGender { get; init; }

    /// <summary>
    /// The office of a person who speaks, in the article's words, also where this statement only says "he"; null where the article names none.
    /// </summary>
    public string? SpeakerOffice { get; init; }

    /// <summary>The body for which a person speaks, as the office names it: "the Ministry of Health" of its spokesman; null where none is named.</summary>
    public string? SpeakerBody { get; init; }

    /// <summary>True where the source is left out and <see cref="Speaker"/> was carried over: "وأضاف أن ...".</summary>
    public bool Elided { get; init; }

    /// <summary>Id of the statement that relays this one ("the agency quoted the minister as saying").</summary>
    public string? Via { get; init; }

    /// <summary>Id of the statement in the body that a headline or standfirst repeats.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>By which medium it was said; null where the article does not tell.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Days and periods told with it, of the saying or of what is said.</summary>
    public IReadOnlyList<StatementTime> Times { get; init; } = [];

    /// <summary>Quantities within the content.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Places named within the content.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];

    /// <summary>How it stands to a claimed result.</summary>
    public Stance Stance { get; init; }

    /// <summary>Id of the statement that this one speaks against, for a caveat or rebuttal that stands beside it.</summary>
    public string? Against { get; init; }

    /// <summary>Who proposed it where the grammar did not find it ("assistant"); null for the grammar's own.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Why it was read so; empty unless asked for with <see cref="StatementFinder.Explain"/>.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>The day on which it was said, where the article tells.</summary>
    public DateOnly? SaidOn => Times.FirstOrDefault(time => time.Of == TimeOf.Utterance)?.Date.From;
}

/// <summary>Whether the words are the speaker's own or told: quoted whole, told, partly quoted, or the journalist's.</summary>
public enum StatementKind
{
    /// <summary>In quotation marks, word for word.</summary>
    Direct,

    /// <summary>In the journalist's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,

    /// <summary>The journalist's own words, kept because they carry a figure or speak against a statement.</summary>
    Assertion,
}

/// <summary>Who or what speaks: a person, a body, several at once, a paper or report, somebody without a name, the journalist.</summary>
public enum SpeakerKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A body: a ministry, an agency, a party.</summary>
    Organisation,

    /// <summary>Several persons as a group: residents, doctors.</summary>
    Collective,

    /// <summary>A document, a study, a law.</summary>
    Artifact,

    /// <summary>Somebody who is not named: a source, an official.</summary>
    Unnamed,

    /// <summary>The article's own author.</summary>
    Author,
}

/// <summary>The grammatical gender of a speaker, where the page tells it.</summary>
public enum SpeakerGender
{
    /// <summary>Verbs or titles in the masculine.</summary>
    Masculine,

    /// <summary>Verbs or titles in the feminine.</summary>
    Feminine,
}

/// <summary>How the words stand to a result: they claim it, support it, limit it, deny it, promise it, or none of these.</summary>
public enum Stance
{
    /// <summary>None of the others.</summary>
    Neutral,

    /// <summary>Says that a result was reached.</summary>
    Claim,

    /// <summary>Says what speaks for a claim of another.</summary>
    Support,

    /// <summary>Says what limits a claim, without denying it.</summary>
    Caveat,

    /// <summary>Denies a claim of another.</summary>
    Rebuttal,

    /// <summary>Promises or demands a result.</summary>
    Commitment,
}

/// <summary>By which kind of medium something was said.</summary>
public enum ChannelType
{
    /// <summary>A medium of a kind that is not listed.</summary>
    Unknown,

    /// <summary>A post on a social network.</summary>
    Post,

    /// <summary>A written statement.</summary>
    Statement,

    /// <summary>A press conference.</summary>
    PressConference,

    /// <summary>An interview, a talk with the outlet.</summary>
    Interview,

    /// <summary>A speech, a session.</summary>
    Speech,

    /// <summary>Radio or television.</summary>
    Broadcast,

    /// <summary>A report, a study.</summary>
    Report,

    /// <summary>A website of the speaker's own.</summary>
    Website,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A letter, a message.</summary>
    Letter,

    /// <summary>A picture, an infographic, a film.</summary>
    Visual,
}

/// <summary>By which medium it was said, and the words that tell.</summary>
public sealed record Channel(ChannelType Type, TextSpan? Span);

/// <summary>What happened at a time: the saying, or what was said.</summary>
public enum TimeOf
{
    /// <summary>When it was said.</summary>
    Utterance,

    /// <summary>When what is said took place.</summary>
    Content,
}

/// <summary>A time that a statement tells.</summary>
/// <param name="Date">The day or period; its value is <c>PAST_REF</c>, without days, where the article says "earlier" and not when.</param>
/// <param name="Of">What happened then: the saying, or what was said.</param>
public sealed record StatementTime(DateMention Date, TimeOf Of);
