using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>A source mention taken apart: who, in which office, and how far the mention reaches.</summary>
internal sealed record ReadSource(Speaker Speaker, TextSpan Extent);

/// <summary>Takes the words beside a cue apart into name and office, and gives the name in its fullest form in the article.</summary>
internal sealed class SourceReading(FullNames names)
{
    private readonly string _text = names.Words.Text;

    private static readonly char[] s_edges = [' ', '،', ',', '؛', ';', ':', '\n'];

    /// <summary>The first person whom the article names before an offset; null where it names none.</summary>
    public string? FirstPerson(int before) => names.FirstPerson(before) is { } span ? Words(span) : null;

    /// <param name="source">At least one word.</param>
    public ReadSource Read(TextSpan source)
    {
        var tokens = WithoutTo(names.Words.In(source));
        var first = FirstWord(tokens);
        // بيان مكتب الرئيس: the office speaks, by a statement.
        if (
            first + 1 < tokens.Count
            && Titles.IsAnnouncement(tokens[first].Fold)
            && tokens[first + 1].IsWord
            && (Titles.KindOf(tokens[first + 1].Fold) is SpeakerKind.Person or SpeakerKind.Organisation || FullNames.IsGiven(tokens[first + 1], _text))
        )
            first++;
        return Latin(tokens[first]) ? ReadLatin(tokens, first) with { Extent = source } : ReadArabic(tokens, first);
    }

    private ReadSource ReadArabic(IReadOnlyList<ClauseToken> tokens, int first)
    {
        // "ذي دايلي بوست": the marks are its.
        var all = Span(tokens, first > 0 && IsMark(tokens[first - 1].Fold) && IsMark(tokens[^1].Fold) ? first - 1 : first, tokens.Count);
        var mention = ArabicMention.Read(_text, [.. tokens.Skip(first)]);
        if (mention.Name is { } name)
        {
            var words = names.Words.In(name);
            var full = words.Count == 1 && names.OfPerson(words[0]) is { } longer ? longer : name;
            return new ReadSource(new Speaker(Words(full), SpeakerKind.Person, mention.Role), all);
        }

        if (mention.Kind is SpeakerKind.Person)
        {
            var office = mention.Role ?? all;
            return new ReadSource(
                names.HolderOf(tokens.Skip(first).Where(token => token.IsWord).ToList()) is { } holder
                    ? new Speaker(Words(holder), SpeakerKind.Person, all)
                    : new Speaker(Words(office), SpeakerKind.Person, office),
                all
            );
        }

        if (mention.Kind is null && tokens.Count - first == 1 && names.OfPerson(tokens[first]) is { } whole)
            return new ReadSource(new Speaker(Words(whole), SpeakerKind.Person, null), all);
        if ((mention.Kind is null or SpeakerKind.Organisation) && SiteName(tokens, first, all) is null && names.FullBody(tokens, first) is { } body)
            return new ReadSource(new Speaker(Words(body), SpeakerKind.Organisation, null), all);
        var extent =
            mention.Kind is SpeakerKind.Organisation
                ? BodyEnd(tokens, first) is var end && end < tokens.Count
                    ? Span(tokens, first, end)
                    : all
                : all;
        return new ReadSource(new Speaker(SiteName(tokens, first, extent) ?? Words(extent), mention.Kind ?? SpeakerKind.Organisation, null), extent);
    }

    // قناة الوادي التابعة لهيئة البث: what it belongs to is no part of an outlet's name.
    private static int BodyEnd(IReadOnlyList<ClauseToken> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Count && !(Titles.IsOutlet(tokens[first].Fold) && Titles.EndsName(tokens[end].Fold)))
            end++;
        return end;
    }

    // A website goes by its name; other outlets by their kind and name.
    private string? SiteName(IReadOnlyList<ClauseToken> tokens, int first, TextSpan extent) =>
        Definite.Without(tokens[first].Fold) == "موقع" && QuoteMarks.Find(_text, extent) is [var quote, ..]
            ? _text[quote.Start..quote.End].Trim('"', '«', '»', '“', '”')
            : null;

    /// <summary>Skips an article.</summary>
    private static int FirstWord(IReadOnlyList<ClauseToken> tokens)
    {
        var words = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].IsWord).ToList();
        if (words.Count > 1 && tokens[words[0]].Fold is "the" or "a" or "an")
            return words[1];
        return words.Count > 0 ? words[0] : 0;
    }

    private ReadSource ReadLatin(IReadOnlyList<ClauseToken> tokens, int first)
    {
        var all = Span(tokens, first, tokens.Count);
        var words = tokens.Skip(first).Where(token => token.IsWord).ToList();
        var kind = Titles.KindOf(words[0].Fold) ?? (words.Exists(word => Titles.IsPerson(word.Fold)) ? SpeakerKind.Person : null);
        if (kind == SpeakerKind.Person)
            return OfficeLatin(tokens, first, all);
        if (words.Count == 1 && char.IsUpper(_text[words[0].Span.Start]))
        {
            var isBody = kind == SpeakerKind.Organisation;
            if ((isBody ? names.OfBody(words[0], anyForm: true) : names.OfPerson(words[0])) is { } whole)
                return new ReadSource(new Speaker(Words(whole), isBody ? SpeakerKind.Organisation : SpeakerKind.Person, null), all);
        }

        var last = Titles.KindOf(words[^1].Fold);
        var isName = words.Count is >= 2 and <= 4 && last is null && words.TrueForAll(word => char.IsUpper(_text[word.Span.Start]));
        return new ReadSource(new Speaker(Words(all), kind ?? (isName ? SpeakerKind.Person : SpeakerKind.Organisation), null), all);
    }

    // the authority's director, Huda Sallum / Mariam Qasri, who runs ... / Health Minister Omar Haddad
    private ReadSource OfficeLatin(IReadOnlyList<ClauseToken> tokens, int first, TextSpan all)
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

        // Mr. Haddad: the point is the title's.
        while (name < tokens.Count && !tokens[name].IsWord)
            name++;
        if (name >= tokens.Count)
            return new ReadSource(new Speaker(Words(all), SpeakerKind.Person, all), all);
        var full = name == tokens.Count - 1 && names.OfPerson(tokens[name]) is { } longer ? longer : Span(tokens, name, tokens.Count);
        return new ReadSource(new Speaker(Words(full), SpeakerKind.Person, Span(tokens, first, name)), all);
    }

    // A second comma closes the apposition.
    private static TextSpan UpToComma(IReadOnlyList<ClauseToken> tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && !tokens[end].IsComma)
            end++;
        return Span(tokens, from, Math.Max(end, from + 1));
    }

    // وفقاً للشرطة: the preposition is the cue's.
    private static IReadOnlyList<ClauseToken> WithoutTo(IReadOnlyList<ClauseToken> tokens) =>
        tokens.Count > 0 && Definite.WithoutTo(tokens[0].Fold) is var bare && bare != tokens[0].Fold && Titles.OpensName(bare)
            ? [tokens[0] with { Fold = bare }, .. tokens.Skip(1)]
            : tokens;

    // A span may hold marks alone.
    private bool OpensName(TextSpan span)
    {
        foreach (var token in names.Words.In(span))
        {
            if (token.IsWord)
                return Latin(token) || Titles.OpensName(token.Fold);
        }

        return false;
    }

    private static bool IsMark(string fold) => fold is "\"" or "«" or "»" or "“" or "”";

    private static bool Latin(ClauseToken token) => token.Fold.Length > 0 && char.IsAsciiLetter(token.Fold[0]);

    private static TextSpan Span(IReadOnlyList<ClauseToken> tokens, int from, int to) => new(tokens[from].Span.Start, tokens[to - 1].Span.End);

    /// <summary>A name with the marks that stand in pairs; around the whole of a body that its first word tells (تحالف، قيادة) they are not its own.</summary>
    private string Words(TextSpan span)
    {
        var words = _text[span.Start..span.End].Trim(s_edges);
        if (words.Length > 4 && words.StartsWith("لل", StringComparison.Ordinal))
            words = "ال" + words[2..];
        if (
            words.Length > 2
            && words[0] is '"' or '«' or '“'
            && words[^1] is '"' or '»' or '”'
            && words.AsSpan(1, words.Length - 2).IndexOfAny('"', '«', '“') < 0
            && OpensName(span)
        )
        {
            return words[1..^1];
        }

        return words.Count(c => c is '"' or '«' or '»' or '“' or '”') == 1 ? words.Trim('"', '«', '»', '“', '”') : words;
    }
}
