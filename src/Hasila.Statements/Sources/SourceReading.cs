using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>A source mention taken apart: who, in which office, and how far the mention reaches.</summary>
internal sealed record ReadSource(Speaker Speaker, TextSpan Extent);

/// <summary>Takes the words beside a cue apart into name and office, and gives the name in its fullest form in the article.</summary>
internal sealed class SourceReading(string text)
{
    private const int LongestName = 4;

    private static readonly char[] s_edges = [' ', '،', ',', '؛', ';', ':', '\n'];

    private readonly FullNames _full = new(text);

    /// <param name="source">At least one word.</param>
    public ReadSource Read(TextSpan source)
    {
        var tokens = Token.Of(text, source);
        var first = FirstWord(tokens);
        return Latin(tokens[first]) ? ReadLatin(tokens, first) with { Extent = source } : ReadArabic(tokens, first);
    }

    private ReadSource ReadArabic(IReadOnlyList<Token> tokens, int first)
    {
        if (GivenName(tokens, first) is { } at)
            return Named(tokens, first, at);
        var kind = Titles.KindOf(tokens[first].Fold);
        if (kind is null && _full.OfPerson(tokens[first]) is { } whole)
            return new ReadSource(new Speaker(Words(whole), SpeakerKind.Person, null), tokens[first].Span);
        if (kind == SpeakerKind.Person || (kind is null && tokens.Skip(first).Any(token => Titles.IsPerson(token.Fold))))
            return Office(tokens, first);
        if (kind is null or SpeakerKind.Organisation && WordCount(tokens, first) == 1 && _full.OfBody(tokens[first], anyForm: kind is not null) is { } body)
            return new ReadSource(new Speaker(Words(body), SpeakerKind.Organisation, null), tokens[first].Span);
        var extent = Span(tokens, first, kind is SpeakerKind.Organisation ? BodyEnd(tokens, first) : tokens.Count);
        return new ReadSource(new Speaker(SiteName(tokens, first, extent) ?? Words(extent), kind ?? SpeakerKind.Organisation, null), extent);
    }

    // قناة الوادي التابعة لهيئة البث: what it belongs to is no part of its name.
    private static int BodyEnd(IReadOnlyList<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Count && !Titles.EndsName(tokens[end].Fold) && !tokens[end].IsComma)
            end++;
        return end;
    }

    // A website goes by its name; other outlets by their kind and name.
    private string? SiteName(IReadOnlyList<Token> tokens, int first, TextSpan extent) =>
        Definite.Without(tokens[first].Fold) == "موقع" && QuoteMarks.Find(text, extent) is [var quote, ..] ? text[quote.Start..quote.End].Trim('"', '«', '»', '“', '”') : null;

    /// <summary>Skips an article, and the relative clause of "ما ذكرته الشرطة".</summary>
    private static int FirstWord(IReadOnlyList<Token> tokens)
    {
        var words = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].IsWord).ToList();
        if (words.Count > 1 && tokens[words[0]].Fold is "the" or "a" or "an")
            return words[1];
        if (words.Count > 2 && tokens[words[0]].Fold is "ما" or "لما" or "بما" or "مما")
            return words.Count > 3 && tokens[words[2]].Fold is "في" or "على" ? words[3] : words[2];
        return words.Count > 0 ? words[0] : 0;
    }

    private int? GivenName(IReadOnlyList<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && FullNames.IsGiven(tokens[i], text) && !(i > first && Titles.OpensName(tokens[i].Fold)))
                return i;
        }

        return null;
    }

    // وزير الخارجية نبيل الصباغ / نبيل الصباغ، وزير الخارجية
    private ReadSource Named(IReadOnlyList<Token> tokens, int first, int at)
    {
        var end = NameEnd(tokens, at);
        var name = Span(tokens, at, end);
        if (end == at + 1 && at == first && _full.OfPerson(tokens[at]) is { } whole)
            return new ReadSource(new Speaker(Words(whole), SpeakerKind.Person, null), name);
        var before = at > first ? ContentEnd.Trim(text, tokens[first].Span.Start, tokens[at].Span.Start) : default;
        var after = end < tokens.Count ? ContentEnd.Trim(text, tokens[end].Span.Start, tokens[^1].Span.End) : default;
        var follows = before.IsEmpty && !after.IsEmpty && Titles.OpensName(Token.Of(text, after)[0].Fold);
        var role = !before.IsEmpty ? before : follows ? after : (TextSpan?)null;
        return new ReadSource(new Speaker(Words(name), SpeakerKind.Person, role), role is { } office ? office.Cover(name) : name);
    }

    // A definite surname follows a given name (هشام الفالح); after a surname a definite noun is something else.
    private int NameEnd(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && end - at < LongestName && tokens[end].IsWord && !Titles.OpensName(tokens[end].Fold)
            && (!Definite.Is(tokens[end - 1].Fold) || tokens[end - 2].Fold == "عبد") && (!Definite.Is(tokens[end].Fold) || FullNames.IsGiven(tokens[end - 1], text)))
        {
            end++;
        }

        return end;
    }

    // No given name that we know: after the office's definite nouns, the first bare word begins the name.
    private ReadSource Office(IReadOnlyList<Token> tokens, int first)
    {
        var comma = first;
        while (comma < tokens.Count && !tokens[comma].IsComma)
            comma++;
        var all = Span(tokens, first, tokens.Count);
        if (comma + 1 < tokens.Count)
        {
            var left = Span(tokens, first, comma);
            var right = UpToComma(tokens, comma + 1);
            var nameFirst = !Titles.OpensName(tokens[first].Fold);
            return nameFirst
                ? new ReadSource(new Speaker(Words(left), SpeakerKind.Person, right), all)
                : new ReadSource(new Speaker(Words(right), SpeakerKind.Person, left), left.Cover(right));
        }

        if (Titles.KindOf(tokens[first].Fold) is null)
        {
            var title = first;
            while (!Titles.IsPerson(tokens[title].Fold))
                title++;
            return new ReadSource(new Speaker(Words(Span(tokens, first, title)), SpeakerKind.Person, Span(tokens, title, tokens.Count)), all);
        }

        var name = first + 1;
        while (name < tokens.Count && (!tokens[name].IsWord || OfOffice(tokens, name)))
            name++;
        if (name < tokens.Count)
        {
            var full = name == tokens.Count - 1 && _full.OfPerson(tokens[name]) is { } longer ? longer : Span(tokens, name, tokens.Count);
            return new ReadSource(new Speaker(Words(full), SpeakerKind.Person, Span(tokens, first, name)), all);
        }

        // السيد الصباغ: a definite surname after a courtesy title.
        return tokens.Count > first + 1 && _full.OfPerson(tokens[^1]) is { } known
            ? new ReadSource(new Speaker(Words(known), SpeakerKind.Person, Span(tokens, first, tokens.Count - 1)), all)
            : new ReadSource(new Speaker(Words(all), SpeakerKind.Person, all), all);
    }

    private static bool OfOffice(IReadOnlyList<Token> tokens, int at) =>
        Definite.Is(tokens[at].Fold) || tokens[at].Fold.StartsWith("لل", StringComparison.Ordinal) || tokens[at].Fold.StartsWith("بال", StringComparison.Ordinal)
        || tokens[at].Fold is "باسم" or "في" or "عام" or "مجلس" or "دوله" or "شؤون" || Titles.OpensName(tokens[at].Fold)
        // وزراء إقليم كردستان: a bare noun before a definite one belongs to it.
        || (at + 1 < tokens.Count && tokens[at + 1].IsWord && Definite.Is(tokens[at + 1].Fold) && at + 2 < tokens.Count);

    private ReadSource ReadLatin(IReadOnlyList<Token> tokens, int first)
    {
        var all = Span(tokens, first, tokens.Count);
        var words = tokens.Skip(first).Where(token => token.IsWord).ToList();
        var kind = Titles.KindOf(words[0].Fold) ?? (words.Exists(word => Titles.IsPerson(word.Fold)) ? SpeakerKind.Person : null);
        if (kind == SpeakerKind.Person)
            return OfficeLatin(tokens, first, all);
        if (words.Count == 1 && char.IsUpper(text[words[0].Span.Start]))
        {
            var isBody = kind == SpeakerKind.Organisation;
            if ((isBody ? _full.OfBody(words[0], anyForm: true) : _full.OfPerson(words[0])) is { } whole)
                return new ReadSource(new Speaker(Words(whole), isBody ? SpeakerKind.Organisation : SpeakerKind.Person, null), all);
        }

        var last = Titles.KindOf(words[^1].Fold);
        var isName = words.Count is >= 2 and <= 4 && last is null && words.TrueForAll(word => char.IsUpper(text[word.Span.Start]));
        return new ReadSource(new Speaker(Words(all), kind ?? (isName ? SpeakerKind.Person : SpeakerKind.Organisation), null), all);
    }

    // the authority's director, Huda Sallum / Mariam Qasri, who runs ... / Health Minister Omar Haddad
    private ReadSource OfficeLatin(IReadOnlyList<Token> tokens, int first, TextSpan all)
    {
        var comma = first;
        while (comma < tokens.Count && !tokens[comma].IsComma)
            comma++;
        if (comma > first && comma + 1 < tokens.Count)
        {
            var left = Span(tokens, first, comma);
            var right = UpToComma(tokens, comma + 1);
            return tokens.Skip(first).Take(comma - first).Any(token => Titles.IsPerson(token.Fold))
                ? new ReadSource(new Speaker(Words(right), SpeakerKind.Person, left), all)
                : new ReadSource(new Speaker(Words(left), SpeakerKind.Person, right), all);
        }

        var name = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (Titles.IsPerson(tokens[i].Fold))
                name = i + 1;
        }

        if (name >= tokens.Count)
            return new ReadSource(new Speaker(Words(all), SpeakerKind.Person, all), all);
        var full = name == tokens.Count - 1 && _full.OfPerson(tokens[name]) is { } longer ? longer : Span(tokens, name, tokens.Count);
        return new ReadSource(new Speaker(Words(full), SpeakerKind.Person, Span(tokens, first, name)), all);
    }

    // A second comma closes the apposition.
    private static TextSpan UpToComma(IReadOnlyList<Token> tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && !tokens[end].IsComma)
            end++;
        return Span(tokens, from, Math.Max(end, from + 1));
    }

    private static int WordCount(IReadOnlyList<Token> tokens, int first) => tokens.Skip(first).Count(token => token.IsWord);

    private static bool Latin(Token token) => token.Fold.Length > 0 && char.IsAsciiLetter(token.Fold[0]);

    private static TextSpan Span(IReadOnlyList<Token> tokens, int from, int to) => new(tokens[from].Span.Start, tokens[to - 1].Span.End);

    /// <summary>A name without marks around the whole of it; a mark inside keeps its partner.</summary>
    private string Words(TextSpan span)
    {
        var words = text[span.Start..span.End].Trim(s_edges);
        if (words.Length > 2 && words[0] is '"' or '«' or '“' && words[^1] is '"' or '»' or '”' && words.AsSpan(1, words.Length - 2).IndexOfAny('"', '«', '“') < 0)
            return words[1..^1];
        return words.Count(c => c is '"' or '«' or '»' or '“' or '”') == 1 ? words.Trim('"', '«', '»', '“', '”') : words;
    }
}
