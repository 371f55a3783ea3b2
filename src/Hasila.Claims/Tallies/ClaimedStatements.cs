using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Results;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;
using Hasila.Text.Sentences;

namespace Hasila.Claims.Tallies;

/// <summary>
/// The statements of a page that may claim results, each with its claimant. Where a sentence's figure stands outside the words that are attributed in it, the
/// whole
/// sentence is the statement; a sentence that nobody is named for is the page's own.
/// </summary>
internal static class ClaimedStatements
{
    private const int ShortestSentence = 12;

    private static readonly Lines s_lines = new();
    private const int MostSentences = 2000;

    public static IReadOnlyList<(Statement Statement, Claimant Claimant)> Of(AttributedArticle page, Claimants claimants)
    {
        var found = new List<(Statement, Claimant)>();
        // "62 percent of those asked say": their share is the result, and whoever asked them puts it forward.
        page = page with
        {
            Statements = [.. page.Statements.Where(statement => !PolledShares.IsOne(page.Article.Text, statement))],
        };
        // The relay's words are the inner speaker's; so are those of an outer report that he said most of.
        var byId = page.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var relays = page
            .Statements.Where(inner =>
                inner.Via is { } via
                && byId.TryGetValue(via, out var outer)
                && (outer.Stance == Stance.Neutral || 2 * inner.Content.Length >= outer.Content.Length)
            )
            .Select(inner => inner.Via!)
            .Concat(page.Statements.Where(outer => Carries(page, outer)).Select(outer => outer.Id))
            .ToHashSet(StringComparer.Ordinal);
        var lists = new AnnouncedItems(page, claimants);
        var voice = new PageVoice(page, claimants, statement => ClaimantOf(statement, claimants));
        foreach (var statement in page.Statements)
        {
            if (CarriedOn(page, statement) is { } begun && ClaimantOf(begun, claimants) is { } speaker)
                found.Add((statement, speaker));
            else if (!relays.Contains(statement.Id) && !IsSaidBySomebody(page, statement) && ClaimantOf(statement, claimants) is { } claimant)
                found.Add((statement, (claimant.IsNobody ? OwnerOf(statement) : null) ?? claimant));
        }

        found.AddRange(WholeSentences(page, claimants, lists, voice));
        return found;

        // What is said by sources whom nobody names stays theirs.
        Claimant? OwnerOf(Statement statement) =>
            lists.OwnerOf(statement.Content) ?? (statement.Kind == StatementKind.Assertion ? voice.Of(statement.Content) : null);
    }

    // An agency's report that holds another's statement whole.
    private static bool Carries(AttributedArticle page, Statement outer) =>
        outer.Speaker is { } speaker
        && NoNames.IsRelay(speaker)
        && page.Statements.Any(inner =>
            inner.Id != outer.Id
            && inner.Kind != StatementKind.Assertion
            && inner.Speaker is { } other
            && other != speaker
            && outer.Content.Contains(inner.Content)
        );

    // "The council noted that | although the country leads, its share fell": of what is attributed no more was told apart than the first word.
    private static Statement? CarriedOn(AttributedArticle page, Statement statement) =>
        statement is { Kind: StatementKind.Assertion, Figures.Count: > 0 }
            ? page.Statements.FirstOrDefault(one =>
                one.Kind != StatementKind.Assertion
                && one.Speaker is not null
                && one.Content.End <= statement.Content.Start
                && statement.Content.Start - one.Content.End <= 2
                && !one.Content.In(page.Article.Text).Contains(' ', StringComparison.Ordinal)
            )
            : null;

    // Words that the page gives to somebody are not its own as well.
    private static bool IsSaidBySomebody(AttributedArticle page, Statement statement) =>
        statement.Kind == StatementKind.Assertion
        && page.Statements.Any(other => other.Kind != StatementKind.Assertion && other.Speaker is not null && other.Content.Overlaps(statement.Content));

    // The page's own words are kept where they carry an amount: they join an announcement of the same days, or stand as attributed to nobody.
    private static Claimant? ClaimantOf(Statement statement, Claimants claimants)
    {
        if (statement is { Kind: StatementKind.Assertion, Stance: Stance.Neutral, Figures.Count: > 0 })
            return Claimant.Nobody;
        if (statement.Kind == StatementKind.Assertion || statement.RepeatOf is not null)
            return null;
        if (statement.Speaker is null || statement.SpeakerKind is SpeakerKind.Unnamed or SpeakerKind.Collective)
            return statement.Figures.Count > 0 ? UnnamedOf(statement, claimants.Page) : null;
        return PublisherOf(statement, claimants) ?? (claimants.IsCounted(statement.Speaker) ? Claimant.Nobody : claimants.Resolve(statement));
    }

    // "According to the infographic"; and "the study" of a page on which an agency carries it.
    private static Claimant? PublisherOf(Statement statement, Claimants claimants)
    {
        if (NoNames.IsPublication(statement.Speaker!))
            return claimants.PublisherOf(statement, statement.Speaker!);
        var isCarried = NoNames.IsRelay(statement.Speaker!) || claimants.IsCounted(statement.Speaker!);
        var source = statement.Source?.In(claimants.Page.Article.Text).Trim();
        return isCarried && source is not null && NoNames.IsPublication(source) ? claimants.PublisherOf(statement, source) : null;
    }

    // "security sources", "residents": shown as they stand, and merged as nobody's words are.
    private static Claimant UnnamedOf(Statement statement, AttributedArticle page)
    {
        var words = statement.Speaker ?? statement.Source?.In(page.Article.Text).Trim();
        return string.IsNullOrEmpty(words) || NoNames.IsNone(words) ? Claimant.Nobody : Claimant.Nobody with { Name = new LocalText(words, words) };
    }

    private static IEnumerable<(Statement, Claimant)> WholeSentences(AttributedArticle page, Claimants claimants, AnnouncedItems lists, PageVoice voice)
    {
        var article = page.Article;
        var ordered = page.Statements;
        var next = 0;
        var count = 0;
        foreach (var block in article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem))
        {
            QuantitiesFound? quantities = null;
            foreach (var sentence in SentenceSplitter.Split(article.Text, block.Span))
            {
                if (++count > MostSentences)
                    yield break;
                while (next < ordered.Count && ordered[next].Content.End <= sentence.Start)
                    next++;
                var inside = ordered.Skip(next).TakeWhile(statement => statement.Content.Start < sentence.End).ToList();
                var held = inside;
                // Where the page's own words are told apart, what else stands in the sentence is its own as well.
                if (inside.Count > 0 && inside.TrueForAll(statement => statement.Kind == StatementKind.Assertion))
                    (inside, held) = ([], inside);
                if (
                    sentence.Length < ShortestSentence
                    || inside.Exists(statement =>
                        statement.Kind == StatementKind.Assertion || statement.Content.Contains(sentence) || statement.Kind == StatementKind.Direct
                    )
                )
                    continue;
                quantities ??= QuantityReader.Find(article.Text, article.Published?.Date, article.Language, block.Span);
                var outside = quantities
                    .Figures.Where(figure => sentence.Contains(figure.Span) && !held.Exists(statement => Holds(statement, figure.Span)))
                    .ToList();
                if (inside.Exists(statement => statement.Figures.Count > 0))
                    outside = [.. outside.Where(figure => IsSaidWith(article.Text, figure, inside, sentence))];
                if (held.Count > 0 && outside.Count == 0)
                    continue;
                var owner = inside.Count == 0 ? lists.OwnerOf(sentence) ?? voice.Of(sentence) : null;
                var claimant = inside.Count == 0 ? owner ?? Claimant.Nobody : SpeakerOf(inside, claimants);
                if (claimant is not null)
                    yield return (Whole(sentence, inside, outside, quantities), claimant);
            }
        }
    }

    // "The agency counted about four million": the words attributed may begin inside the figure.
    private static bool Holds(Statement statement, TextSpan figure) =>
        statement.Figures.Any(one => one.Span.Overlaps(figure)) || statement.ContentSpans.Any(span => span.Contains(figure));

    // "Sales came to 60 million, a fifth more than the 50 million of the year before, the minister said": where a sentence ends with who speaks, what stands
    // before is his; so is what "as well as" goes on with. Else a figure beside attributed ones is left out.
    private static bool IsSaidWith(string text, Figure figure, List<Statement> inside, TextSpan sentence)
    {
        if (inside is not [var first, ..])
            return false;
        var telling = inside
            .SelectMany(statement => (IEnumerable<TextSpan?>)[statement.Cue, statement.Source])
            .OfType<TextSpan>()
            .Where(sentence.Contains)
            .ToList();
        if (telling.Count > 0 && figure.Span.End <= telling.Min(span => span.Start) && !text[telling.Max(span => span.End)..sentence.End].Any(char.IsLetter))
            return true;
        if (PolledShares.GoesOn(text, figure, inside))
            return true;
        var before = inside.LastOrDefault(statement => statement.Content.End <= figure.Span.Start);
        return before is not null && s_lines.BeginsIn(text[before.Content.End..figure.Span.Start], "continuing");
    }

    private static Claimant? SpeakerOf(List<Statement> inside, Claimants claimants)
    {
        var speakers = inside.Select(statement => ClaimantOf(statement, claimants)).ToList();
        if (inside.TrueForAll(statement => statement.Speaker is null || statement.SpeakerKind is SpeakerKind.Unnamed or SpeakerKind.Collective))
            return Claimant.Nobody;
        return speakers is [{ } first, ..] && speakers.TrueForAll(one => one is null || one.Key == first.Key) ? first : null;
    }

    private static Statement Whole(TextSpan sentence, List<Statement> inside, List<Figure> figures, QuantitiesFound quantities) =>
        new()
        {
            Id = inside is [var first, ..] ? first.Id : "",
            Kind = inside.Count == 0 ? StatementKind.Assertion : StatementKind.Indirect,
            ContentSpans = [sentence],
            Source = inside is [{ Source: { } source }, ..] ? source : null,
            Speaker = inside is [{ } only, ..] ? only.Speaker : null,
            SpeakerKind = inside is [{ } one, ..] ? one.SpeakerKind : SpeakerKind.Author,
            Channel = inside is [{ } told, ..] ? told.Channel : null,
            Times =
            [
                .. inside.SelectMany(statement => statement.Times),
                .. quantities
                    .Dates.Where(date => sentence.Contains(date.Span) && !inside.Exists(statement => statement.Content.Overlaps(date.Span)))
                    .Select(date => new StatementTime(date, TimeOf.Content)),
            ],
            Figures = figures,
            Stance = Stance.Neutral,
        };
}
