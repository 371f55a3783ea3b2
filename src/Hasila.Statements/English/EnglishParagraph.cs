using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Sentences;
using Hasila.Text.Words;

namespace Hasila.Statements.English;

/// <summary>The words of one paragraph at a time, with its quotations and sentences. The buffers serve one paragraph after the other.</summary>
internal sealed class EnglishParagraph(string text)
{
    private EnglishToken[] _tokens = new EnglishToken[256];

    private static readonly ulong s_number = EnglishVocabulary.KeyOf("0,000");

    public string Text { get; } = text;

    /// <summary>Who speaks in the article.</summary>
    public SpeakerNames Speakers { get; } = new(text);

    public int Count { get; private set; }

    public Span<EnglishToken> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>What stands in proper quotation marks.</summary>
    public IReadOnlyList<TextSpan> Marked { get; private set; } = [];

    /// <summary>What stands in marks of any kind.</summary>
    public IReadOnlyList<TextSpan> Quotes { get; private set; } = [];

    public IReadOnlyList<TextSpan> Sentences { get; private set; } = [];

    public void Read(TextSpan block)
    {
        Count = 0;
        Marked = QuoteMarks.Find(Text, block);
        Quotes = DoubledApostrophes.Add(Text, block, Marked);
        Sentences = SentenceSplitter.Split(Text, block);
        foreach (var word in WordSplitter.Split(Text.AsSpan(block.Start, block.Length)))
        {
            var (start, end) = (block.Start + word.Span.Start, block.Start + word.Span.End);
            if (word.Kind == WordKind.Digits && GoesOn(start, end))
            {
                // "61,300", "4.5": one word; the mark in a number ends nothing.
                Count -= 2;
                Add(_tokens[Count].Start, end, word.Kind);
            }
            // "the minister's": the clitic is a word of its own.
            else if (word.Kind == WordKind.Letters && end - start > 2 && Text[end - 1] is 's' or 'S' && Text[end - 2] is '\'' or '’')
            {
                Add(start, end - 2, word.Kind);
                Add(end - 2, end, word.Kind);
            }
            else
            {
                Add(start, end, word.Kind);
            }
        }

        MarkQuotes();
        MarkSentences();
    }

    // A point before any digits, a comma before three of them, in a number that has begun.
    private bool GoesOn(int start, int end)
    {
        if (Count < 2 || _tokens[Count - 1].End != start || _tokens[Count - 2] is not { Shape: Shape.Digits } before || before.End != start - 1)
            return false;
        return Text[start - 1] == '.' || Text[start - 1] == ',' && end - start == 3;
    }

    private void Add(int start, int end, WordKind kind)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        ref var token = ref _tokens[Count++];
        var letters = Text.AsSpan(start, end - start);
        token = new EnglishToken
        {
            Start = start,
            End = end,
            Quote = -1,
            Word = EnglishVocabulary.KeyOf(letters),
        };
        token.Shape = kind switch
        {
            WordKind.Punctuation => DoubledApostrophes.StandsAt(Text, start) ? Shape.Quote : MarkShape(letters[0]),
            WordKind.Digits => Shape.Digits,
            _ => LetterShape(letters),
        };
        if (token.Shape == Shape.Digits && letters.ContainsAny(',', '.'))
            token.Word = s_number;
        token.Lemma = token.Word;
        token.Suffix3 = letters.Length > 3 ? EnglishVocabulary.KeyOf(letters[^3..]) : token.Word;
        token.Suffix2 = letters.Length > 2 ? EnglishVocabulary.KeyOf(letters[^2..]) : token.Word;
        if (token.Shape is Shape.Capital or Shape.Capitals)
            token.Standing = Speakers.Standing(token.Word);
        if (token.Shape == Shape.Lower || token.Shape == Shape.Capital && (Count == 1 || !_tokens[Count - 2].IsWord))
            token.Sense = EnglishSenses.Of(letters, token.Word);
        if (kind == WordKind.Letters && EnglishVocabulary.TryFind(token.Word, out var entry))
            (token.Verb, token.Form, token.Lemma, token.Other) = (entry.Verb, entry.Form, entry.Lemma, entry.Other);
        token.SetKeys();
    }

    private void MarkQuotes()
    {
        var quote = 0;
        for (var i = 0; i < Count; i++)
        {
            while (quote < Quotes.Count && Quotes[quote].End <= _tokens[i].Start)
                quote++;
            if (quote < Quotes.Count && Quotes[quote].Start <= _tokens[i].Start)
                _tokens[i].Quote = quote;
        }
    }

    private void MarkSentences()
    {
        var start = 0;
        var sentence = 0;
        for (var i = 0; i < Count; i++)
        {
            while (sentence < Sentences.Count && Sentences[sentence].End <= _tokens[i].Start)
                sentence++;
            var next = i + 1 == Count || sentence < Sentences.Count && Sentences[sentence].End <= _tokens[i + 1].Start;
            _tokens[i].SentenceStart = start;
            if (!next)
                continue;
            for (var j = start; j <= i; j++)
                _tokens[j].SentenceEnd = i + 1;
            start = i + 1;
        }
    }

    private static Shape LetterShape(ReadOnlySpan<char> letters) =>
        !char.IsUpper(letters[0]) ? Shape.Lower
        : letters.Length > 1 && char.IsUpper(letters[1]) ? Shape.Capitals
        : Shape.Capital;

    private static Shape MarkShape(char mark) =>
        mark switch
        {
            ',' or ';' => Shape.Comma,
            '.' or '…' => Shape.FullStop,
            '"' or '“' or '”' or '«' or '»' or '„' or '‹' or '›' => Shape.Quote,
            ':' => Shape.Colon,
            '-' or '–' or '—' or '―' => Shape.Dash,
            '(' or ')' or '[' or ']' => Shape.Bracket,
            '?' or '!' => Shape.Question,
            _ => Shape.Mark,
        };
}
