using Hasila.Statements.Cues;

namespace Hasila.Statements.Candidates;

/// <summary>One word or mark of a paragraph as the features look at it.</summary>
internal struct BlockWord
{
    public ulong Key;

    /// <summary>Of the last two letters, with the first one where it may be attached.</summary>
    public ulong Shape;

    public WordKind Kind;

    /// <summary>See <see cref="WordUse.Of"/>.</summary>
    public ushort Use;

    /// <summary>See <see cref="WordClusters.Of"/>; a mark, a number and a rare word have one by their kind.</summary>
    public ushort Fine;
    public ushort Coarse;

    public SpeechWord Speech;

    /// <summary>و or ف is attached or stands right before it.</summary>
    public bool IsConjoined;

    /// <summary>A word behind و.</summary>
    public bool HasWaw;

    /// <summary>A preposition before a time: قبل، منذ.</summary>
    public bool IsBeforeTime;

    /// <summary>Index of the next token that opens reported speech or ends a clause; a large number where there is none.</summary>
    public int NextOpen;

    /// <summary>Index of the last verb or participle of saying before it; -1 where there is none.</summary>
    public int LastSpeech;

    /// <summary>How many commas the paragraph has before it.</summary>
    public int CommasBefore;

    /// <summary>Which quotation of the paragraph holds it; -1 where none does.</summary>
    public short Quote;

    /// <summary>Index of the first token of its sentence, and the one behind the last.</summary>
    public int SentenceStart;
    public int SentenceEnd;

    /// <summary>What the grammar found by this cue; -1 where it found nothing.</summary>
    public short Report;

    /// <summary>How strongly the word is held to be a cue: 0 is in doubt, -<see cref="Most"/> is none.</summary>
    public sbyte Cue;

    public const int Most = 6;

    /// <summary>How readily the word stands right behind a verb of saying: 0 to 7.</summary>
    public readonly ulong Speaks => (ulong)Use >> 9;

    /// <summary>How readily reported speech opens behind the word.</summary>
    public readonly ulong Reports => (ulong)Use & 511;

    public readonly bool IsSpeech => Speech.Class != SpeechClass.None;

    public readonly bool IsWord => Kind is > WordKind.Mark;

    public readonly bool IsBreak => Kind is WordKind.FullStop or WordKind.Question or WordKind.Semicolon;
}
