using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>A source mention taken apart: who, in which office, and how far the mention reaches.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Extent">The part of the mention that names the speaker.</param>
/// <param name="IsNamed">A person's own name stands in the mention.</param>
/// <param name="IsSettled">The name is no matter of choice: a website goes by its own name.</param>
internal sealed record ReadSource(Speaker Speaker, TextSpan Extent, bool IsNamed = false, bool IsSettled = false);

/// <summary>Takes the words beside a cue apart into name and office, and gives the name in its fullest form in the article.</summary>
internal sealed class SourceReading(FullNames names)
{
    private readonly string _text = names.Words.Text;
    private EnglishHolders? _holders;

    private static readonly HashSet<string> s_adjuncts = WordLists.Load("clause-words")["adjunct-en"];

    private static readonly char[] s_edges = [' ', '#', '،', ',', '؛', ';', ':', '\n'];

    /// <param name="source">At least one word.</param>
    /// <param name="running">More than the mention may stand behind it.</param>
    public ReadSource Read(TextSpan source, bool running = false)
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
        return Latin(tokens[first]) || char.IsAsciiDigit(_text[tokens[first].Span.Start]) && !ClauseToken.IsArabic(_text, source)
            ? ReadLatin(tokens, first) with
            {
                Extent = source,
            }
            : ReadArabic(tokens, first, running);
    }

    private ReadSource ReadArabic(IReadOnlyList<ClauseToken> tokens, int first, bool running)
    {
        first = MentionExtent.Start(_text, tokens, first);
        for (var i = first + 1; i < tokens.Count; i++)
        {
            if (!NameWords.IsEulogy(tokens[i].Fold))
                continue;
            tokens = [.. tokens.Take(i)];
            break;
        }

        tokens = WithTag(tokens);
        // "ذي دايلي بوست": the marks are its.
        var all = Span(tokens, Opened(tokens, first, tokens.Count), tokens.Count);
        if (Titles.IsIssued(tokens[first].Fold) && names.IssuerOf([.. tokens.Skip(first)]) is { } issuer)
            return new ReadSource(new Speaker(Words(issuer), SpeakerKind.Organisation, null), all, IsSettled: names.IsIssuerTold([.. tokens.Skip(first)]));
        if (tokens.Count - first == 1 && names.OfFamilyTitle(tokens[first]) is { } family)
            return new ReadSource(new Speaker(Words(family), SpeakerKind.Person, null), all, IsNamed: true);
        var mention = ArabicMention.Read(_text, OfMention(tokens, first), running);
        if (mention.Name is { } name)
            return new ReadSource(new Speaker(Words(names.InFull(name)), SpeakerKind.Person, mention.Role), all, IsNamed: true);

        if (mention.Kind is SpeakerKind.Person)
        {
            var office = mention.Role ?? all;
            return new ReadSource(
                (names.HolderAt(all) ?? names.HolderOf(names.Words.In(office), all.Start)) is { } holder
                    ? new Speaker(Words(names.InFull(holder.Name)), SpeakerKind.Person, holder.Span)
                    : new Speaker(Words(WithoutHonour(office)), SpeakerKind.Person, office),
                all
            );
        }

        if (mention.Kind is null && names.OfPerson([.. tokens.Skip(first).Where(token => token.IsWord)]) is { } whole)
            return new ReadSource(new Speaker(Words(whole), SpeakerKind.Person, null), all, IsNamed: true);
        if (
            (mention.Kind is null or SpeakerKind.Organisation)
            && SiteName(tokens, first, all) is null
            && names.FullBody([.. tokens.Take(MentionExtent.End(_text, tokens, first, mention.Kind))], first) is { } body
        )
            return new ReadSource(new Speaker(Words(body), SpeakerKind.Organisation, null), all);
        var to = MentionExtent.End(_text, tokens, first, mention.Kind);
        var extent = Span(tokens, Opened(tokens, first, to), to);
        if (first > 0 && IsMark(tokens[first - 1].Fold) && IsMark(tokens[^1].Fold) && extent.End >= tokens[^2].Span.End)
            extent = all;
        var site = SiteName(tokens, first, extent);
        return new ReadSource(new Speaker(site ?? Words(extent), mention.Kind ?? SpeakerKind.Organisation, null), extent, IsSettled: site is not null);
    }

    // الشاعر «سامر عون»: the marks around a person's name are no part of it.
    private static List<ClauseToken> OfMention(IReadOnlyList<ClauseToken> tokens, int first)
    {
        List<ClauseToken> mention = [.. tokens.Skip(first)];
        if (mention.Count > 1 && IsMark(mention[1].Fold) && Definite.Is(mention[0].Fold) && Titles.IsPerson(mention[0].Fold))
            mention.RemoveAll(static token => IsMark(token.Fold));
        return mention;
    }

    // "حرييت" التركية: the mark that is closed inside the mention was opened right before it.
    private static int Opened(IReadOnlyList<ClauseToken> tokens, int first, int to)
    {
        if (first == 0 || !IsMark(tokens[first - 1].Fold))
            return first;
        var marks = 0;
        for (var i = first; i < to; i++)
            marks += IsMark(tokens[i].Fold) ? 1 : 0;
        return marks % 2 == 1 ? first - 1 : first;
    }

    // وزارة #الصحة_العامة: a tag behind the mention belongs to it.
    private IReadOnlyList<ClauseToken> WithTag(IReadOnlyList<ClauseToken> tokens)
    {
        var at = names.Words.IndexFrom(tokens[^1].Span.End);
        if (names.Words.Fold(at) != "#" || names.Words.Tokens[at].Span.Start - tokens[^1].Span.End > 1 || at + 1 >= names.Words.Tokens.Count)
            return tokens;
        var end = at + 1;
        while (
            end + 1 < names.Words.Tokens.Count
            && names.Words.Tokens[end + 1].Span.Start == names.Words.Tokens[end].Span.End
            && (names.Words.Fold(end + 1) == "_" || names.Words.Fold(end) == "_")
        )
            end++;
        return [.. tokens, .. Enumerable.Range(at, end + 1 - at).Select(i => names.Words.Tokens[i])];
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
        if (EnglishIssuer.Of(_text, tokens, first) is var (from, end))
        {
            var issuer = tokens.Skip(from).Take(end - from).ToList();
            return ReadLatin(issuer, FirstWord(issuer));
        }

        if (BareName.Of(_text, [.. tokens.Skip(first)]) is var (nameFrom, nameEnd))
        {
            var bare = tokens.Skip(first + nameFrom).Take(nameEnd - nameFrom).ToList();
            var read = ReadLatin(bare, FirstWord(bare));
            // "farmer Ada Flint": what she is.
            return read.Speaker.Role is null && nameFrom > 0 && EnglishMention.Words["person"].Contains(tokens[first + nameFrom - 1].Fold)
                ? read with
                {
                    Speaker = read.Speaker with { Role = Span(tokens, first, first + nameFrom) },
                }
                : read;
        }

        var all = Span(tokens, first, tokens.Count);
        if (EnglishMention.Read(_text, [.. tokens.Skip(first)]) is { } mention)
            return new ReadSource(new Speaker(Words(mention.Name), mention.Kind, mention.Role), all, IsNamed: mention.Kind == SpeakerKind.Person);
        if (HolderOf(tokens, first) is { } holder)
            return new ReadSource(new Speaker(Words(holder), SpeakerKind.Person, all), all);
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

    // "the provincial governor", whom the article names somewhere.
    private TextSpan? HolderOf(IReadOnlyList<ClauseToken> tokens, int first)
    {
        if (first > 0 && EnglishMention.Words["indefinite"].Contains(tokens[first - 1].Fold))
            return null;
        var isOffice = EnglishMention.Words["office"].Contains(tokens[^1].Fold) && tokens.Skip(first + 1).All(token => token.IsWord && !IsCapital(token));
        return isOffice ? (_holders ??= new EnglishHolders(names.Words)).Of(tokens[^1].Fold) : null;
    }

    private bool IsCapital(ClauseToken token) => char.IsUpper(_text[token.Span.Start]);

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
        // "the minister in Geneva", "the minister of health in Geneva": an office, and where its holder spoke.
        var end = tokens.Count;
        if (name < tokens.Count && !IsCapital(tokens[name]))
        {
            end = name;
            while (end < tokens.Count && !s_adjuncts.Contains(tokens[end].Fold))
                end++;
            all = Span(tokens, first, Math.Max(end, first + 1));
            name = NameIn(tokens, name, end);
        }

        if (name >= end)
            return new ReadSource(new Speaker(Words(all), SpeakerKind.Person, all), all);
        var full = name == end - 1 && names.OfPerson(tokens[name]) is { } longer ? longer : Span(tokens, name, end);
        return new ReadSource(new Speaker(Words(full), SpeakerKind.Person, Span(tokens, first, name)), all);
    }

    // "the minister of health Omar Haddad", "the head of the Hill Authority": a given name with another behind it, or nobody's.
    private int NameIn(IReadOnlyList<ClauseToken> tokens, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (IsCapital(tokens[i]) && IsCapital(tokens[i + 1]) && EnglishGender.IsGiven(tokens[i].Fold))
                return i;
        }

        return end;
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

    // معالي وزير النقل: the form of address is no part of the office.
    private TextSpan WithoutHonour(TextSpan office)
    {
        var tokens = names.Words.In(office);
        var from = 0;
        while (from + 1 < tokens.Count && Titles.IsAddress(tokens[from].Fold))
            from++;
        return new TextSpan(tokens[from].Span.Start, office.End);
    }

    // The article writes the name first without marks.
    private bool StandsBare(TextSpan span)
    {
        foreach (var token in names.Words.In(span))
        {
            if (token.IsWord)
                return names.Words.PlacesOf(token, exact: true).Any(at => !(at > 0 && IsMark(names.Words.Fold(at - 1))));
        }

        return false;
    }

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
        if (words.Length > 4 && words.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal))
            words = NameWords.WithoutToThe(words);
        else if (NameWords.HasPreposition(ArabicFold.Fold(words.Split(' ')[0])))
            words = words[1..];
        if (
            words.Length > 2
            && words[0] is '"' or '«' or '“'
            && words[^1] is '"' or '»' or '”'
            && words.AsSpan(1, words.Length - 2).IndexOfAny('"', '«', '“') < 0
            && (OpensName(span) || StandsBare(span))
        )
        {
            return words[1..^1];
        }

        if (words.Count(c => c is '"' or '«' or '»' or '“' or '”') != 1)
            return words;
        var lone = words.AsSpan().IndexOfAny("\"«»“”");
        return words.Remove(lone, 1).Trim();
    }
}
