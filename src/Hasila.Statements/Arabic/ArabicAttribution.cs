using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Attributions in one Arabic sentence, from left to right: a cue verb, its subject after it (or before it), what stands between (channel, time),
/// the word that opens the content, and the content up to the next report.
/// </summary>
internal sealed class ArabicAttribution
{
    /// <summary>The furthest that the content may open after its cue, in words.</summary>
    private const int Reach = 32;

    /// <summary>A phrase such as بحسب nearer to the beginning has its content after it.</summary>
    private const int MinimumBeforePhrase = 6;

    /// <summary>A word more behind the source still leaves it at the end.</summary>
    private const int LongestRest = 8;

    private readonly Sentence _sentence;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<Draft> _drafts = [];
    private int _end;

    private ArabicAttribution(Sentence sentence)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _end = _tokens.Count;
    }

    public static IReadOnlyList<Draft> Find(Sentence sentence)
    {
        var attribution = new ArabicAttribution(sentence);
        attribution.Run();
        return attribution._drafts;
    }

    private void Run()
    {
        var phrase = ArabicPhrases.Find(_sentence);
        if (phrase is not null)
            _end = IndexAt(phrase.Cue!.Value.Start);
        // "..., وفق الهيئة" at the end speaks of a report that the sentence makes before it.
        if (_end < MinimumBeforePhrase)
            _end = _tokens.Count;
        else if (phrase is not null)
            RunTo(_end);
        if (phrase is null)
            RunTo(_tokens.Count);
        else if (_drafts.Count == 0)
            Add(phrase);
        else if (Closes(phrase))
            _drafts.Insert(0, phrase);
    }

    // "أعلن المجلس ...، وفقاً للوكالة." at the very end: the whole sentence is the agency's too.
    private bool Closes(Draft phrase) =>
        phrase is { Content: [var content], Source: { } source } && content.End <= phrase.Cue!.Value.Start && !ArabicWords.That.Contains(_tokens[IndexAt(phrase.Cue.Value.Start) - 1].Fold)
        && _sentence.Text.AsSpan(source.End, _sentence.Span.End - source.End).Trim(" .،,»\"").Length <= LongestRest;

    private void RunTo(int end)
    {
        var i = 0;
        while (i < end)
            i = AtCue(i) ?? i + 1;
    }

    /// <returns>Where to go on after an attribution whose cue is at <paramref name="i"/>; null where there is none.</returns>
    private int? AtCue(int i)
    {
        var cue = CueLexicon.Arabic(_tokens[i], out var conjoined);
        if (cue is null || InLongQuote(i))
            return null;
        if (cue.Form == CueForm.WithPronoun)
            return SpokenOfBefore(cue, i);
        if (cue.Kind == CueKind.Relay)
            return Relayed(cue, i);
        if (Opening(cue, i) is { } opening)
            return Report(cue, i, opening, conjoined);
        if (cue.Kind == CueKind.Verb && QuoteBefore(i) is { } quote)
            return QuoteThenCue(cue, i, quote);
        return null;
    }

    private bool InLongQuote(int i) => _sentence.Quotes.Any(quote => quote.Contains(_tokens[i].Span) && _sentence.IsLong(quote));

    /// <summary>Where the content opens: the token's index, and whether that token is a preposition outside the content.</summary>
    private readonly record struct OpeningAt(int Index, bool SkipsWord, bool IsQuote);

    private OpeningAt? Opening(Cue cue, int i)
    {
        OpeningAt? complement = null;
        var limit = Math.Min(_end, i + 1 + Reach);
        for (var j = i + 1; j < limit; j++)
        {
            var token = _tokens[j];
            if (ArabicWords.That.Contains(token.Fold))
                return new OpeningAt(j, SkipsWord: false, IsQuote: false);
            if (token.Fold == ":" && j + 1 < _tokens.Count)
                return new OpeningAt(j + 1, SkipsWord: false, IsQuote: _sentence.LongQuoteFrom(_tokens[j + 1].Span.Start) is not null);
            if (!token.IsWord && _sentence.Quotes.Any(quote => quote.Start == token.Span.Start && _sentence.IsLong(quote)))
                return new OpeningAt(j, SkipsWord: false, IsQuote: true);
            if (complement is null && j > i && cue.Complements.Contains(token.Fold) && (j == i + 1 || !ArabicWords.Adjunct.Contains(_tokens[j - 1].Fold)))
                complement = new OpeningAt(j + 1, SkipsWord: true, IsQuote: false);
            if (complement is null && cue.Complements.Contains("ب") && token.Fold is ['ب', ..] && token.Fold.Length > 3 && j > i + 1 - (IsElidedAt(i) ? 1 : 0) && !ArabicWords.Adjunct.Contains(token.Fold))
                complement = new OpeningAt(j, SkipsWord: false, IsQuote: false);
            // Another report begins: what this cue opens must have opened before it.
            if (complement is not null && j > complement.Value.Index + 1)
                break;
            if (j > i + 1 && CueLexicon.Arabic(token, out _) is { Form: not CueForm.WithPronoun } next && !OpensSoon(j) && next.Kind == CueKind.Verb)
                break;
        }

        if (complement is { } found && found.Index < _tokens.Count)
            return found;
        return cue.TakesObject && cue.Kind != CueKind.Weak && !CueLexicon.IsAmbiguous(_tokens[i]) ? ObjectAfterSubject(i) : null;
    }

    private bool IsElidedAt(int i) => i + 1 < _tokens.Count && _tokens[i + 1].Fold is ['ب', ..];

    // بمنشور خاص بيّن فيه أن: a cue right before أن belongs to the report that is already open.
    private bool OpensSoon(int j)
    {
        for (var k = j + 1; k < Math.Min(_tokens.Count, j + 3); k++)
        {
            if (ArabicWords.That.Contains(_tokens[k].Fold))
                return true;
        }

        return false;
    }

    // أعلن تحالف الميثاق مقتل ...: the subject is a noun with what makes it definite; the next bare noun is the object.
    private OpeningAt? ObjectAfterSubject(int i)
    {
        var j = i + 1;
        if (j >= _tokens.Count || !_tokens[j].IsWord || ArabicWords.Adjunct.Contains(_tokens[j].Fold))
            return null;
        var conjoined = CueLexicon.Arabic(_tokens[i], out var withAnd) is not null && withAnd;
        // وأكد ضرورة ...: after a conjunction an indefinite noun is the object, the subject is left out.
        if (conjoined && !_tokens[j].Fold.StartsWith("ال", StringComparison.Ordinal) && !Sources.Titles.OpensName(_tokens[j].Fold))
            return new OpeningAt(j, SkipsWord: false, IsQuote: false);
        j++;
        while (j < _tokens.Count && (_tokens[j].Fold.StartsWith("ال", StringComparison.Ordinal) || !_tokens[j].IsWord || InAnyQuote(j)))
        {
            if (_tokens[j].Fold is "." or "؟" or "!")
                return null;
            j++;
        }

        return j < _tokens.Count - 1 && !ArabicWords.Adjunct.Contains(_tokens[j].Fold) ? new OpeningAt(j, SkipsWord: false, IsQuote: false) : null;
    }

    private bool InAnyQuote(int j) => _sentence.Quotes.Any(quote => quote.Contains(_tokens[j].Span));

    private int Report(Cue cue, int i, OpeningAt opening, bool conjoined)
    {
        var openAt = opening.SkipsWord ? opening.Index - 1 : opening.Index;
        var source = cue.Form == CueForm.Participle ? null : ArabicSources.After(_sentence, i + 1, openAt) ?? (conjoined ? null : ArabicSources.Before(_sentence, i));
        var between = openAt > i + 1 ? new TextSpan(_tokens[i].Span.End, _tokens[openAt].Span.Start) : (TextSpan?)null;
        var draft = Draft.Of(cue, _tokens[i]) with { Source = source, Elided = source is null, Surroundings = between };
        var start = _tokens[opening.Index].Span.Start;
        if (opening.IsQuote && _sentence.LongQuoteFrom(start) is { } quote)
        {
            Add(draft with { Content = [quote], Kind = StatementKind.Direct });
            return NextAfter(quote.End);
        }

        var stop = NextReport(opening.Index);
        AddIndirect(draft, opening.Index, stop);
        return stop;
    }

    private void AddIndirect(Draft draft, int from, int stop)
    {
        var contrast = ContentEnd.Contrast(_tokens, from, stop);
        var last = contrast < 0 ? stop : contrast;
        var end = last < _tokens.Count ? _tokens[last].Span.Start : _sentence.Span.End;
        var content = ContentEnd.Trim(_sentence.Text, _tokens[from].Span.Start, end);
        if (content.IsEmpty)
            return;
        var quoted = _sentence.Quotes.Where(content.Contains).ToList();
        var kind = quoted.Exists(quote => IsSpeech(quote, from)) ? StatementKind.Mixed : StatementKind.Indirect;
        Add(draft with { Content = [content], Kind = kind });
        if (contrast < 0)
            return;
        var caveatEnd = stop < _tokens.Count ? _tokens[stop].Span.Start : _sentence.Span.End;
        var caveat = ContentEnd.Trim(_sentence.Text, _tokens[contrast].Span.Start, caveatEnd);
        Add(new Draft { Content = [caveat], Kind = StatementKind.Assertion, Stance = Stance.Caveat, SpeaksAgainstLast = true });
    }

    // "داعش" after a noun that it names is a name; a verb or adjective in marks is the speaker's own word.
    private bool IsSpeech(TextSpan quote, int from)
    {
        if (_sentence.IsLong(quote))
            return true;
        var words = 0;
        var first = -1;
        for (var i = from; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsWord || !quote.Contains(_tokens[i].Span))
                continue;
            words++;
            first = first < 0 ? i : first;
        }

        return words >= 2 && first > 1 && !_tokens[first].Fold.StartsWith("ال", StringComparison.Ordinal) && !Sources.Titles.OpensName(_tokens[first].Fold)
            && !Sources.Titles.OpensName(PreviousWord(first)) && ArabicWords.LooksVerbal(_tokens, first, quote.End);
    }

    private string PreviousWord(int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            if (_tokens[j].IsWord)
                return _tokens[j].Fold;
        }

        return "";
    }

    /// <summary>Index of the token with which the next report of the sentence begins.</summary>
    private int NextReport(int from)
    {
        for (var i = from + 1; i < _end; i++)
        {
            if (CueLexicon.Arabic(_tokens[i], out var conjoined) is not { } cue || InLongQuote(i) || CueLexicon.IsAmbiguous(_tokens[i]))
                continue;
            var previous = _tokens[i - 1];
            var starts = cue.Form == CueForm.Participle
                ? Opening(cue, i) is not null
                : (conjoined || ArabicWords.Reporting.Contains(previous.Fold) || previous.IsComma) && Opening(cue, i) is not null && cue.Form == CueForm.Finite;
            if (starts)
                return ArabicWords.Reporting.Contains(previous.Fold) ? i - 1 : i;
        }

        return _end;
    }

    private int IndexAt(int offset)
    {
        var i = 0;
        while (i < _tokens.Count && _tokens[i].Span.Start < offset)
            i++;
        return i;
    }

    private int NextAfter(int offset)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Span.Start >= offset)
                return i;
        }

        return _tokens.Count;
    }

    // ... في مقدمة ما يعدّه التحالف نجاحاً: what is spoken of stands before the verb.
    private int? SpokenOfBefore(Cue cue, int i)
    {
        // The subject is a noun with what makes it definite; what follows is what it is called.
        var to = i + 2;
        while (to < _tokens.Count && _tokens[to].Fold.StartsWith("ال", StringComparison.Ordinal))
            to++;
        var source = ArabicSources.After(_sentence, i + 1, Math.Min(to, _tokens.Count));
        var before = i > 0 && _tokens[i - 1].Fold is "ما" or "التي" or "الذي" ? i - 1 : i;
        var content = before > 1 ? ContentEnd.Trim(_sentence.Text, _tokens[0].Span.Start, _tokens[before].Span.Start) : default;
        // ما يعدّه نتائج عامين: an indefinite noun is what it is called, not who calls it so.
        if (before <= 2 || content.IsEmpty || _drafts.Count > 0 || source is not { } named || !MayName(Token.Of(_sentence.Text, named)[0].Fold))
            return null;
        Add(Draft.Of(cue, _tokens[i]) with { Content = [content], Source = source });
        return _tokens.Count;
    }

    private static bool MayName(string fold) => Sources.Definite.Is(fold) || Sources.Titles.OpensName(fold);

    // نقلت وكالة ... عن ... قوله إن ...: the agency relays, the other speaks.
    private int? Relayed(Cue cue, int i)
    {
        var from = IndexOf("عن", i + 1, i + 12);
        var said = from < 0 ? -1 : IndexOfAny(ArabicWords.HisSaying, from + 1, from + 20);
        if (said < 0)
            return null;
        var innerCue = Draft.Of(cue, _tokens[said]) with { Stance = Stance.Claim };
        var opening = Opening(cue with { Complements = new HashSet<string>() }, said);
        if (opening is not { } open)
            return null;
        var relay = ArabicSources.After(_sentence, i + 1, from);
        var speaker = ContentEnd.Trim(_sentence.Text, _tokens[from].Span.End, _tokens[said].Span.Start);
        var stop = open.IsQuote ? NextAfter(_sentence.LongQuoteFrom(_tokens[open.Index].Span.Start)!.Value.End) : NextReport(open.Index);
        var end = stop < _tokens.Count ? _tokens[stop].Span.Start : _sentence.Span.End;
        var content = open.IsQuote ? _sentence.LongQuoteFrom(_tokens[open.Index].Span.Start)!.Value : ContentEnd.Trim(_sentence.Text, _tokens[open.Index].Span.Start, end);
        Add(Draft.Of(cue, _tokens[i]) with { Content = [ContentEnd.Trim(_sentence.Text, _tokens[said].Span.Start, content.End)], Source = relay, Elided = relay is null, Relays = true, Stance = Stance.Neutral });
        Add(innerCue with { Content = [content], Source = speaker.IsEmpty ? null : speaker, Kind = KindOf(content) });
        return stop;
    }

    private StatementKind KindOf(TextSpan content) =>
        _sentence.Quotes.Any(quote => quote.Contains(content) || (quote.Start <= content.Start + 1 && quote.End >= content.End)) ? StatementKind.Direct
        : _sentence.Quotes.Any(quote => content.Contains(quote) && _sentence.IsLong(quote)) ? StatementKind.Mixed : StatementKind.Indirect;

    private TextSpan? QuoteBefore(int i)
    {
        foreach (var quote in _sentence.Quotes)
        {
            if (_sentence.IsLong(quote) && quote.End <= _tokens[i].Span.Start && _tokens[i].Span.Start - quote.End <= 3)
                return quote;
        }

        return null;
    }

    private int QuoteThenCue(Cue cue, int i, TextSpan quote)
    {
        var source = ArabicSources.After(_sentence, i + 1, _tokens.Count);
        Add(Draft.Of(cue, _tokens[i]) with { Content = [quote], Source = source, Elided = source is null, Kind = StatementKind.Direct, Surroundings = new TextSpan(_tokens[i].Span.End, _sentence.Span.End) });
        return _tokens.Count;
    }

    private int IndexOf(string fold, int from, int to)
    {
        for (var i = from; i < Math.Min(to, _tokens.Count); i++)
        {
            if (_tokens[i].Fold == fold)
                return i;
        }

        return -1;
    }

    private int IndexOfAny(HashSet<string> folds, int from, int to)
    {
        for (var i = from; i < Math.Min(to, _tokens.Count); i++)
        {
            if (folds.Contains(_tokens[i].Fold))
                return i;
        }

        return -1;
    }

    private void Add(Draft draft) => _drafts.Add(draft);
}
