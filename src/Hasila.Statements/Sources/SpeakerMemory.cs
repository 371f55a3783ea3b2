using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>A speaker as resolved: the full form, and what kind it is.</summary>
internal sealed record Speaker(string Name, SpeakerKind Kind, TextSpan? Role);

/// <summary>
/// Who has spoken in an article so far, and which short form stands for whom: a surname for a person, "the Coalition" for the body that the
/// article first calls by its full name.
/// </summary>
internal sealed class SpeakerMemory(string text)
{
    private const int LongestRest = 4;

    private static readonly char[] s_marks = ['"', '«', '»', '“', '”', ' ', '،', ','];

    private readonly List<Speaker> _known = [];
    private readonly string _text = text;

    /// <summary>The speaker to whom a left-out source refers.</summary>
    public Speaker? InForce { get; private set; }

    public void Speak(Speaker speaker) => InForce = speaker;

    /// <summary>Resolves a source mention; a mention that names nobody new is joined to who was named before.</summary>
    public Speaker Resolve(TextSpan source)
    {
        var tokens = Token.Of(_text, source);
        var words = tokens.Where(token => token.IsWord).ToList();
        if (words.Count > 1 && words[0].Fold is "the" or "a" or "an")
            words.RemoveAt(0);
        var head = words[0].Fold;
        var speaker = Pronoun(head) && words.Count == 1 && InForce is { } force ? force
            : Known(words) ?? Make(source, tokens, words, head);
        if (!_known.Contains(speaker))
            _known.Add(speaker);
        return speaker;
    }

    private static bool Pronoun(string fold) => fold is "he" or "she" or "it" or "they" or "هو" or "هي" or "هم";

    // A later mention whose last words are the last words of a known person's name, or a title alone for the person who holds it.
    private Speaker? Known(List<Token> words)
    {
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            var known = _known[i];
            var name = FoldedWords(known.Name);
            if (words.Count < name.Length && known.Kind == SpeakerKind.Person && words[^1].Fold == name[^1])
                return known;
            if (words.Count == name.Length && words.Select(word => word.Fold).SequenceEqual(name, StringComparer.Ordinal))
                return known;
            if (words.Count == 1 && known.Kind == SpeakerKind.Person && known.Role is { } role && Token.Of(_text, role).Any(token => Titles.IsPerson(token.Fold) && Indefinite(token.Fold) == Indefinite(words[0].Fold)))
                return known;
            if (known.Kind == SpeakerKind.Organisation && words.Count < name.Length && Indefinite(words[0].Fold) == Indefinite(name[0]) && words.Count == 1)
                return known;
        }

        return null;
    }

    private Speaker Make(TextSpan source, IReadOnlyList<Token> tokens, List<Token> words, string head)
    {
        var start = words[0];
        var kind = Titles.KindOf(start.Fold) ?? (words.Exists(word => Titles.IsPerson(word.Fold)) ? SpeakerKind.Person : null);
        if (Titles.IsOutlet(start.Fold) && InnerQuote(source) is { } outlet)
            return new Speaker(outlet, SpeakerKind.Organisation, null);
        if (kind == SpeakerKind.Person)
            return Person(source, tokens);
        if (kind is SpeakerKind.Organisation && words.Count <= 2 && FullForm(start) is { } full)
            return new Speaker(full, SpeakerKind.Organisation, null);
        var name = _text[source.Start..source.End].Trim(s_marks);
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return new Speaker(name, kind ?? (LooksLikeName(words) ? SpeakerKind.Person : SpeakerKind.Organisation), null);
    }

    // وزير الخارجية، فلان / المتحدث باسم الهيئة فلان الفلاني / the authority's director, Huda Sallum
    private Speaker Person(TextSpan source, IReadOnlyList<Token> tokens)
    {
        var comma = tokens.Select((token, at) => (token, at)).FirstOrDefault(pair => pair.token.IsComma).at;
        if (comma > 0 && comma < tokens.Count - 1)
        {
            var left = Span(tokens, 0, comma);
            var right = Span(tokens, comma + 1, tokens.Count);
            // "Mariam Qasri, who runs ..." names first; "وزير ...، نبيل ..." names last.
            var nameFirst = !Titles.OpensName(tokens[0].Fold) && !tokens.Take(comma).Any(token => Titles.IsPerson(token.Fold));
            return nameFirst
                ? new Speaker(Words(left), SpeakerKind.Person, right)
                : new Speaker(Words(NameIn(right)), SpeakerKind.Person, left);
        }

        var nameAt = NameStart(tokens);
        return nameAt > 0 && nameAt < tokens.Count
            ? new Speaker(Words(Span(tokens, nameAt, tokens.Count)), SpeakerKind.Person, Span(tokens, 0, nameAt))
            : new Speaker(Words(source), SpeakerKind.Person, source);
    }

    // A second comma closes the apposition.
    private TextSpan NameIn(TextSpan right)
    {
        var tokens = Token.Of(_text, right);
        var comma = tokens.Select((token, at) => (token, at)).FirstOrDefault(pair => pair.token.IsComma).at;
        return comma > 0 ? Span(tokens, 0, comma) : right;
    }

    // After the title: definite nouns and what belongs to them are the office; the first bare word that is no office word begins the name.
    private static int NameStart(IReadOnlyList<Token> tokens)
    {
        if (Latin(tokens[0]))
        {
            var last = tokens.Select((token, at) => (token, at)).LastOrDefault(pair => Titles.IsPerson(pair.token.Fold)).at;
            return last + 1;
        }

        var i = 1;
        while (i < tokens.Count && (tokens[i].Fold.StartsWith("ال", StringComparison.Ordinal) || tokens[i].Fold is "باسم" or "في" or "عام" or "مجلس" or "دوله" or "شؤون" || Titles.OpensName(tokens[i].Fold) || !tokens[i].IsWord))
            i++;
        return i;
    }

    /// <summary>The longer name that a definite short form stands for: the first place in the article where more of the name follows its head.</summary>
    private string? FullForm(Token head)
    {
        var bare = Indefinite(head.Fold);
        var whole = Token.Of(_text, new TextSpan(0, _text.Length));
        for (var i = 0; i + 1 < whole.Count; i++)
        {
            if (!whole[i].IsWord || Indefinite(whole[i].Fold) != bare)
                continue;
            var end = Rest(whole, i);
            if (end > i + 1)
                return Words(Span(whole, i, end));
        }

        return null;
    }

    private static int Rest(IReadOnlyList<Token> whole, int at)
    {
        var definiteHead = whole[at].Fold.StartsWith("ال", StringComparison.Ordinal);
        var end = at + 1;
        while (end < whole.Count && end - at <= LongestRest && whole[end].IsWord && whole[end].Span.Start - whole[end - 1].Span.End <= 1)
        {
            var fold = whole[end].Fold;
            var belongs = Latin(whole[end]) ? false : fold.StartsWith("ال", StringComparison.Ordinal) && (definiteHead ? IsAdjective(fold) : true);
            if (!belongs)
                break;
            end++;
            if (!definiteHead)
                definiteHead = true;
        }

        // English: capitalised words before the head are the name ("Charter Coalition").
        return end;
    }

    private static bool IsAdjective(string fold) => fold.EndsWith('ي') || fold.EndsWith("يه", StringComparison.Ordinal) || fold.EndsWith("ين", StringComparison.Ordinal);

    private string? InnerQuote(TextSpan source) => QuoteMarks.Find(_text, source) is [var quote, ..] ? _text[quote.Start..quote.End].Trim(s_marks) : null;

    private bool LooksLikeName(List<Token> words) => words.Count is >= 2 and <= 4 && words.TrueForAll(word => !word.Fold.StartsWith("ال", StringComparison.Ordinal) || words.Count > 1)
        && (!Latin(words[0]) || words.TrueForAll(word => char.IsUpper(_text[word.Span.Start])));

    private static bool Latin(Token token) => token.Fold.Length > 0 && char.IsAsciiLetter(token.Fold[0]);

    private static string Indefinite(string fold)
    {
        if (fold.Length > 4 && fold[0] is 'و' or 'ف' && fold.AsSpan(1).StartsWith("ال"))
            fold = fold[1..];
        return fold.Length > 3 && fold.StartsWith("ال", StringComparison.Ordinal) ? fold[2..] : fold;
    }

    private static string[] FoldedWords(string name) => [.. Token.Of(name, new TextSpan(0, name.Length)).Where(token => token.IsWord).Select(token => token.Fold)];

    private static TextSpan Span(IReadOnlyList<Token> tokens, int from, int to) => new(tokens[from].Span.Start, tokens[to - 1].Span.End);

    private string Words(TextSpan span) => _text[span.Start..span.End].Trim(s_marks);
}
