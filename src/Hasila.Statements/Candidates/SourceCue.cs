using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;

namespace Hasila.Statements.Candidates;

/// <summary>What the features of a source look at in its cue: read once for all its candidates.</summary>
internal readonly struct SourceCue
{
    public SourceCue(ArabicBlock block, int cue)
    {
        Block = block;
        At = cue;
        ref readonly var word = ref block.At(cue);
        Form = CueStage.FormKey(word);
        Class = (ulong)word.Speech.Class;
        Lemma = word.IsSpeech ? word.Speech.Lemma : word.Key;
        SentenceStart = word.SentenceStart;
        SentenceEnd = word.SentenceEnd;
        SpeechForm = (ulong)word.Speech.Form;
        Gender = (ulong)word.Speech.Gender;
        Opens = CueStage.Opens(block, cue, SourceStage.Reach);
        Layout = Opens < 0 ? 0UL : (ulong)block.At(cue + Opens).Kind;
        Gap = Opens < 0 ? 0UL : 1 + (ulong)Math.Min(Opens, 5);
        Report = block.ReportAt(cue);
    }

    public ArabicBlock Block { get; }

    public int At { get; }

    public ulong Form { get; }

    public ulong Class { get; }

    public ulong Lemma { get; }

    public ulong SpeechForm { get; }

    public ulong Gender { get; }

    public int SentenceStart { get; }

    public int SentenceEnd { get; }

    /// <summary>How far behind the cue reported speech opens; -1 where it does not.</summary>
    public int Opens { get; }

    /// <summary>The kind of the word with which it opens.</summary>
    public ulong Layout { get; }

    public ulong Gap { get; }

    /// <summary>What the grammar found by this cue.</summary>
    public StatementDraft? Report { get; }
}

/// <summary>What the features of a source look at in where it begins: read once for all its ends.</summary>
internal readonly struct SourceStart
{
    private readonly int _core;

    public SourceStart(in SourceCue c, int from)
    {
        var s = c.Block.Sentence;
        From = from;
        Side = from > c.At ? 0UL : 1UL;
        KnownFrom = NounGroup.KnownFrom(s, from, Math.Min(c.Block.Count, from + SourceStage.Longest));
        Group = NounGroup.CanBegin(s, from) ? NounGroup.End(s, from, Side == 0 && c.Opens > 0 ? Math.Max(from + 1, c.At + c.Opens) : c.SentenceEnd) : -1;
        _core = Side == 0 && Group > from ? ObjectSplit.CoreEnd(s, from, Group) : -1;
    }

    public int From { get; }

    /// <summary>0 behind the cue, 1 before it.</summary>
    public ulong Side { get; }

    /// <summary>Up to this end or a later one it is somebody by what the lists know.</summary>
    public int KnownFrom { get; }

    /// <summary>Where the grammar ends the group; -1 where none begins.</summary>
    public int Group { get; }

    /// <summary>Where the grammar parts the subject from an object.</summary>
    public int Core(ArabicSentence s, int to) => _core >= 0 ? _core : ObjectSplit.CoreEnd(s, From, to);
}

/// <summary>What words a source holds, by kind.</summary>
internal struct SourceHeld
{
    public int Commas;
    public int Prepositions;
    public int People;
    public int Verbs;
    public int Clauses;
    public int Definite;
    public int Quotes;

    public void Add(WordKind kind)
    {
        switch (kind)
        {
            case WordKind.Comma:
                Commas++;
                break;
            case WordKind.Preposition or WordKind.Adjunct:
                Prepositions++;
                break;
            case >= WordKind.Given and <= WordKind.Country:
                People++;
                break;
            case WordKind.Perfect or WordKind.Imperfect or WordKind.Auxiliary or WordKind.Participle:
                Verbs++;
                break;
            case WordKind.Relative or WordKind.That or WordKind.ThatHe or WordKind.ClauseOpener or WordKind.Reporting:
                Clauses++;
                break;
            case WordKind.DefiniteWord or WordKind.LikePlural:
                Definite++;
                break;
            case WordKind.QuoteOpens:
                Quotes++;
                break;
        }
    }
}
