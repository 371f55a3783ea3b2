using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// Attributions in one English sentence: a cue verb whose content follows ("X said that ..."), precedes ("..., X said") or is quoted; "according to X".
/// </summary>
internal sealed class EnglishAttribution
{
    private const int LongestSource = 14;
    private const int Reach = 16;

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    private readonly Sentence _sentence;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<Draft> _drafts = [];

    private EnglishAttribution(Sentence sentence)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
    }

    public static IReadOnlyList<Draft> Find(Sentence sentence)
    {
        var attribution = new EnglishAttribution(sentence);
        if (!attribution.AccordingTo())
            attribution.Run();
        return attribution._drafts;
    }

    private bool AccordingTo()
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (_tokens[i].Fold != "according" || _tokens[i + 1].Fold != "to" || InLongQuote(i))
                continue;
            var to = i + 2;
            while (to < _tokens.Count && to - i < LongestSource && !_tokens[to].IsComma && _tokens[to].Fold != ".")
                to++;
            var source = ContentEnd.Trim(_sentence.Text, _tokens[i + 2].Span.Start, _tokens[to - 1].Span.End);
            var before = i == 0 ? default : ContentEnd.Trim(_sentence.Text, _sentence.Span.Start, _tokens[i].Span.Start);
            var after = to >= _tokens.Count ? default : ContentEnd.Trim(_sentence.Text, _tokens[to].Span.Start, _sentence.Span.End);
            List<TextSpan> content = [.. new[] { before, after }.Where(span => !span.IsEmpty)];
            if (source.IsEmpty || content.Count == 0)
                return false;
            Add(new Draft { Content = content, Cue = _tokens[i].Span.Cover(_tokens[i + 1].Span), Source = source });
            return true;
        }

        return false;
    }

    private void Run()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var cue = CueLexicon.English(_tokens[i]);
            if (cue is null || InLongQuote(i) || i == 0 && cue.Form != CueForm.Participle || IsDenied(i))
                continue;
            var next = cue.Form == CueForm.Participle ? Hanging(cue, i) : Quoted(cue, i) ?? Trailing(cue, i) ?? Leading(cue, i);
            if (next is { } after)
                i = Math.Max(i, after - 1);
        }
    }

    // What somebody "did not say" is not said.
    private bool IsDenied(int i) => i > 0 && _tokens[i - 1].Fold is "not" or "didn't" or "never" or "doesn't";

    private bool InLongQuote(int i) => _sentence.Quotes.Any(quote => quote.Contains(_tokens[i].Span) && _sentence.IsLong(quote));

    // "...," X said. / "...," said X. / X said: "..."
    private int? Quoted(Cue cue, int i)
    {
        var at = _tokens[i].Span;
        var quotes = _sentence.Quotes.Where(quote => _sentence.IsLong(quote)).ToList();
        if (quotes.FindLast(quote => quote.End <= at.Start) is { IsEmpty: false } before && WordsBetween(before.End, at.Start) <= LongestSource && _drafts.Count == 0)
        {
            var inverted = WordsBetween(before.End, at.Start) == 0;
            var source = inverted ? SourceAfter(i + 1) : SourceBefore(i, before.End);
            var after = quotes.Find(quote => quote.Start >= at.End);
            Add(Draft.Of(cue, _tokens[i]) with
            {
                Content = after.IsEmpty ? [before] : [before, after],
                Source = source,
                Elided = source is null,
                Kind = StatementKind.Direct,
                Surroundings = new TextSpan(at.End, after.IsEmpty ? _sentence.Span.End : after.Start),
            });
            return _tokens.Count;
        }

        if (quotes.Find(quote => quote.Start >= at.End) is { IsEmpty: false } follows && WordsBetween(at.End, follows.Start) <= 6 && OnlyBefore(i, follows))
        {
            var source = SourceBefore(i, _sentence.Span.Start);
            Add(Draft.Of(cue, _tokens[i]) with { Content = [follows], Source = source, Elided = source is null, Kind = StatementKind.Direct, Surroundings = new TextSpan(at.End, follows.Start) });
            return _tokens.Count;
        }

        return null;
    }

    // X said "..." takes the quotation whole only where nothing but adjuncts stands between.
    private bool OnlyBefore(int i, TextSpan quote)
    {
        for (var j = i + 1; j < _tokens.Count && _tokens[j].Span.Start < quote.Start; j++)
        {
            if (s_words["that-en"].Contains(_tokens[j].Fold))
                return false;
        }

        return true;
    }

    // Content, X said (in a statement on Monday).
    private int? Trailing(Cue cue, int i)
    {
        if (cue.Kind == CueKind.Weak && cue.Lemma is not ("noted" or "reported" or "confirmed"))
            return null;
        var rest = Rest(cue, i);
        if (!rest)
            return null;
        var comma = LastComma(i);
        if (comma < 3)
            return null;
        var from = comma + 1;
        var source = SourceBefore(i, _tokens[comma].Span.End);
        if (source is null)
        {
            // X, her title, said: the name stands before the comma before.
            return null;
        }

        var start = _sentence.Span.Start;
        var content = ContentEnd.Trim(_sentence.Text, start, _tokens[comma].Span.Start);
        if (content.Length < 8 || from >= i + 1)
            return null;
        Add(Draft.Of(cue, _tokens[i]) with { Content = [content], Source = source, Kind = KindOf(content), Surroundings = new TextSpan(_tokens[i].Span.End, _sentence.Span.End) });
        return _tokens.Count;
    }

    /// <summary>True where only a hearer and adjuncts follow the verb to the end of the sentence.</summary>
    private bool Rest(Cue cue, int i)
    {
        var j = i + 1;
        if (cue.Kind == CueKind.Told && j < _tokens.Count && _tokens[j].IsWord)
            j++;
        if (j >= _tokens.Count || !_tokens[j].IsWord)
            return j >= _tokens.Count - 1 || _tokens[j].Fold == ".";
        if (!s_words["adjunct-en"].Contains(_tokens[j].Fold))
            return false;
        for (var k = j; k < _tokens.Count; k++)
        {
            if (s_words["that-en"].Contains(_tokens[k].Fold) || _tokens[k].IsComma || CueLexicon.English(_tokens[k]) is { Form: CueForm.Finite, Kind: CueKind.Verb })
                return false;
        }

        return _tokens.Count - j <= 14;
    }

    // X said (in a statement) (that) content.
    private int? Leading(Cue cue, int i)
    {
        if (i + 1 >= _tokens.Count)
            return null;
        var source = SourceBefore(i, ClauseStart(i));
        if (source is null)
            return null;
        var open = OpeningAfter(cue, i);
        if (open < 0 || open >= _tokens.Count - 1)
            return null;
        var stop = NextReport(open);
        var contrast = ContentEnd.Contrast(_tokens, open, stop);
        var end = contrast < 0 ? stop : contrast;
        var content = ContentEnd.Trim(_sentence.Text, _tokens[open].Span.Start, end < _tokens.Count ? _tokens[end].Span.Start : _sentence.Span.End);
        if (content.Length < 8)
            return null;
        Add(Draft.Of(cue, _tokens[i]) with { Content = [content], Source = source, Kind = KindOf(content), Surroundings = open > i + 1 ? new TextSpan(_tokens[i].Span.End, _tokens[open].Span.Start) : null });
        if (contrast >= 0)
        {
            var caveat = ContentEnd.Trim(_sentence.Text, _tokens[contrast].Span.Start, stop < _tokens.Count ? _tokens[stop].Span.Start : _sentence.Span.End);
            Add(new Draft { Content = [caveat], Kind = StatementKind.Assertion, Stance = Stance.Caveat, SpeaksAgainstLast = true });
        }

        return stop;
    }

    // ..., adding that content.
    private int? Hanging(Cue cue, int i)
    {
        var open = i + 1;
        if (open >= _tokens.Count || !s_words["that-en"].Contains(_tokens[open].Fold) && _tokens[open].Fold != ":" && cue.Kind != CueKind.Verb || i > 0 && !_tokens[i - 1].IsComma)
            return null;
        var content = ContentEnd.Trim(_sentence.Text, _tokens[open].Span.Start, _sentence.Span.End);
        if (content.Length < 8)
            return null;
        Add(Draft.Of(cue, _tokens[i]) with { Content = [content], Elided = true, Kind = KindOf(content) });
        return _tokens.Count;
    }

    private int OpeningAfter(Cue cue, int i)
    {
        for (var j = i + 1; j < Math.Min(_tokens.Count, i + 1 + Reach); j++)
        {
            if (s_words["that-en"].Contains(_tokens[j].Fold))
                return j;
            if (_tokens[j].IsComma || CueLexicon.English(_tokens[j]) is { Kind: CueKind.Verb, Form: CueForm.Finite })
                break;
        }

        if (cue.Kind == CueKind.Weak)
            return -1;
        var k = i + 1 + (cue.Kind == CueKind.Told ? 1 : 0);
        // "on Wednesday", "on Friday": a short adjunct before a content without "that".
        while (k + 2 < _tokens.Count && s_words["adjunct-en"].Contains(_tokens[k].Fold) && k < i + 8)
        {
            var noun = k + 1;
            while (noun < _tokens.Count - 1 && noun < k + 5 && (_tokens[noun].Fold is "a" or "an" or "the" or "its" or "his" or "her" or "their"))
                noun++;
            k = noun + 1;
        }

        return k;
    }

    private int NextReport(int from)
    {
        for (var i = from + 1; i < _tokens.Count; i++)
        {
            if (CueLexicon.English(_tokens[i]) is { Form: CueForm.Participle, Kind: CueKind.Verb } && _tokens[i - 1].IsComma && i + 1 < _tokens.Count && s_words["that-en"].Contains(_tokens[i + 1].Fold))
                return i;
        }

        return _tokens.Count;
    }

    private StatementKind KindOf(TextSpan content) => _sentence.Quotes.Any(quote => content.Contains(quote) && _sentence.IsLong(quote)) ? StatementKind.Mixed : StatementKind.Indirect;

    private int ClauseStart(int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            var token = _tokens[j];
            if (token.Fold is ";" or ":" or "but" or "while" || token.IsComma && !IsApposition(j, i) || s_words["that-en"].Contains(token.Fold))
                return token.Span.End;
        }

        return _sentence.Span.Start;
    }

    // "Yusuf Darwazi, the spokesman, said" / "the director, Huda Sallum, said": a comma right before the verb closes an apposition that another one opened.
    private bool IsApposition(int comma, int verb) => _tokens[verb - 1].IsComma && (comma == verb - 1 || comma == LastCommaBefore(verb - 1));

    private int LastCommaBefore(int at)
    {
        for (var j = at - 1; j >= 0; j--)
        {
            if (_tokens[j].IsComma)
                return j;
        }

        return -1;
    }

    private int LastComma(int verb) => _tokens[verb - 1].IsComma
        ? LastCommaBefore(LastCommaBefore(verb - 1) is var inner && inner < 0 ? 0 : inner)
        : LastCommaBefore(verb);

    private TextSpan? SourceBefore(int verb, int from)
    {
        var start = verb;
        // A dateline ("NEW RAHBA - ...") is no part of the source.
        while (start > 0 && _tokens[start - 1].Span.Start >= from && verb - start < LongestSource && _tokens[start - 1].Fold is not ("-" or "–" or "—"))
            start--;
        while (start < verb && (!_tokens[start].IsWord || _tokens[start].Fold is "and" or "but" or "also" or "meanwhile" or "however"))
            start++;
        var end = verb;
        while (end > start && (!_tokens[end - 1].IsWord || _tokens[end - 1].Fold is "also" or "has" or "have" or "had" or "later" or "earlier" or "then"))
            end--;
        if (start >= end || s_words["not-subject-en"].Contains(_tokens[start].Fold) || Token0IsVerb(start))
            return null;
        return ContentEnd.Trim(_sentence.Text, _tokens[start].Span.Start, _tokens[end - 1].Span.End);
    }

    private bool Token0IsVerb(int start) => CueLexicon.English(_tokens[start]) is not null;

    private TextSpan? SourceAfter(int from)
    {
        var to = from;
        while (to < _tokens.Count && to - from < LongestSource && _tokens[to].Fold is not ("." or "who" or "which" or "in" or "on" or "at") && !_tokens[to].IsComma)
            to++;
        return from >= to ? null : ContentEnd.Trim(_sentence.Text, _tokens[from].Span.Start, _tokens[to - 1].Span.End);
    }

    private int WordsBetween(int from, int to) => _tokens.Count(token => token.IsWord && token.Span.Start >= from && token.Span.End <= to);

    private void Add(Draft draft) => _drafts.Add(draft);
}
