namespace Hasila.Statements.English;

/// <summary>How a word or mark is printed.</summary>
internal enum Shape : byte
{
    Lower,
    Capital,
    Capitals,
    Digits,
    Comma,
    FullStop,
    Quote,
    Colon,
    Dash,
    Bracket,
    Question,
    Mark,
    Outside,
}

/// <summary>One word or mark of a paragraph, with what can be told of it without its neighbours.</summary>
internal struct EnglishToken
{
    public int Start;
    public int End;

    /// <summary>Keys of the word, of its base form, and of its last three and two letters.</summary>
    public ulong Word;
    public ulong Lemma;
    public ulong Suffix3;
    public ulong Suffix2;

    public WordClass Verb;
    public VerbForm Form;
    public WordClass Other;
    public Shape Shape;

    public WordSense Sense;

    /// <summary>How often the word stands beside a verb of saying in the article: 0, 1, or 2 for more.</summary>
    public byte Standing;

    /// <summary>The word's classes and inflection in one number, and its sense; small words have no sense, their class tells more.</summary>
    public ulong ClassKey;
    public ulong SenseKey;

    /// <summary>Which quotation of the paragraph covers it; -1 where none does.</summary>
    public int Quote;

    /// <summary>Index of the first token of its sentence, and the one after the last.</summary>
    public int SentenceStart;
    public int SentenceEnd;

    /// <summary>The class that tells most: the verb's where it is one.</summary>
    public readonly WordClass Class => Verb != WordClass.None ? Verb : Other;

    public void SetKeys()
    {
        ClassKey = Class == WordClass.None ? 1000UL + (ulong)Shape : ((ulong)Verb << 12) | ((ulong)Form << 8) | (ulong)Other;
        SenseKey = Class > WordClass.State || Sense.Kinds == 0 ? 5000 + ClassKey : Sense.Kinds;
    }

    public readonly bool IsWord => Shape <= Shape.Digits;
}
