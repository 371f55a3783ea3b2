using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.English.Lines;

/// <summary>
/// A list that somebody puts forward: "The ministry said it had reached these results:" and an item in each of the next blocks. What an item tells is said
/// by whoever announced the list.
/// </summary>
internal static class AnnouncedItems
{
    private const int Near = 4;
    private const int FewestWords = 2;

    /// <summary>An item of a list, or a paragraph that begins with a bullet or a number of its own.</summary>
    public static bool IsItem(string text, Block block)
    {
        if (block.Kind == BlockKind.ListItem)
            return true;
        return block.Kind == BlockKind.Paragraph && MarkOf(text, block.Span) > 0;
    }

    /// <summary>Who announces in the last sentence of a paragraph that a list follows; null where nobody does.</summary>
    /// <param name="paragraph">The paragraph before the first item.</param>
    /// <param name="words">The article's words.</param>
    /// <param name="found">The attributions in it.</param>
    public static TextSpan? Announcer(EnglishParagraph paragraph, ArticleWords words, IReadOnlyList<FoundAttribution> found)
    {
        var tokens = paragraph.Tokens;
        if (tokens.IsEmpty)
            return null;
        var start = tokens[^1].SentenceStart;
        if (tokens[^1].Shape != Shape.Colon && !PointsAhead(paragraph.Text, tokens[start..], words))
            return null;
        for (var at = found.Count - 1; at >= 0 && found[at].CueWord >= start && found[at].CueWord < tokens.Length; at--)
        {
            if (EnglishSources.Of(paragraph, found, at).Source is { } source && source.End <= tokens[^1].End)
                return source;
        }

        return ByWhom(paragraph, words, start) ?? Lister(paragraph, words, start);
    }

    /// <summary>The words of an item as what the announcer says; null where it has too few.</summary>
    public static StatementDraft? Draft(EnglishParagraph paragraph, TextSpan block, TextSpan announcer)
    {
        var text = paragraph.Text;
        var content = ContentEnd.Trim(text, block.Start + MarkOf(text, block), block.End);
        var letters = 0;
        foreach (ref readonly var token in paragraph.Tokens)
            letters += token.Shape is Shape.Lower or Shape.Capital or Shape.Capitals ? 1 : 0;
        return content.IsEmpty || letters < FewestWords
            ? null
            : new StatementDraft
            {
                Content = [content],
                Elided = true,
                ListItem = true,
                Antecedent = announcer,
                Kind = EnglishKind.Of(paragraph, [content]),
            }.Because(Decision.Content, "item-of-announced-list", content);
    }

    // "these results", "the following", "as follows", "below"
    private static bool PointsAhead(string text, ReadOnlySpan<EnglishToken> sentence, ArticleWords words)
    {
        var tokens = words.In(new TextSpan(sentence[0].Start, sentence[^1].End));
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Fold;
            var before = i > 0 ? tokens[i - 1].Fold : "";
            if (word is "following" && before is "the" || word is "follows" && before is "as" || word is "below" && i == tokens.Count - 2)
                return true;
            var isPointer = word is "these" || char.IsDigit(text[tokens[i].Span.Start]);
            for (var j = i + 1; isPointer && j < tokens.Count && j - i < Near; j++)
            {
                if (tokens[j].Fold is "of")
                    break;
                if (EnglishMention.Words["listed"].Contains(tokens[j].Fold))
                    return word is "these" || IsPlural(tokens[j].Fold);
            }
        }

        return false;
    }

    private static bool IsPlural(string noun) => noun.EndsWith('s');

    // "results announced by the ministry:", "according to the ministry:"
    private static TextSpan? ByWhom(EnglishParagraph paragraph, ArticleWords words, int start)
    {
        var tokens = paragraph.Tokens;
        for (var i = start + 1; i + 1 < tokens.Length; i++)
        {
            var isBy = words.Fold(words.IndexFrom(tokens[i].Start)) is "by" && IsListing(words, tokens[i - 1]);
            var isAccording = tokens[i].Other == WordClass.To && tokens[i - 1].Other == WordClass.According;
            if (!isBy && !isAccording)
                continue;
            var end = i + 1;
            while (end < tokens.Length && tokens[end].IsWord && (tokens[end].Other != WordClass.In || IsInBody(words, tokens[end])))
                end++;
            var source = new TextSpan(tokens[i + 1].Start, tokens[end - 1].End);
            return end > i + 1 && CanSpeak(paragraph, words, source) ? source : null;
        }

        return null;
    }

    // "The ministry listed the following results:"
    private static TextSpan? Lister(EnglishParagraph paragraph, ArticleWords words, int start)
    {
        var tokens = paragraph.Tokens;
        for (var i = start + 1; i < tokens.Length; i++)
        {
            var lists = tokens[i].Verb is WordClass.Say or WordClass.Tell && tokens[i].Form is VerbForm.Past or VerbForm.Third || IsListing(words, tokens[i]);
            // "Results announced by ...": who is passive says nothing.
            if (lists && !(i + 1 < tokens.Length && words.Fold(words.IndexFrom(tokens[i + 1].Start)) is "by"))
                return EnglishSources.Subject(paragraph, start, i) is { } subject && CanSpeak(paragraph, words, subject) ? subject : null;
        }

        return null;
    }

    private static bool IsInBody(ArticleWords words, in EnglishToken token) =>
        EnglishMention.Words["in-body"].Contains(words.Fold(words.IndexFrom(token.Start))) && words.Fold(words.IndexFrom(token.Start)) != "in";

    private static bool IsListing(ArticleWords words, in EnglishToken token) =>
        token.Shape == Shape.Lower && EnglishMention.Words["listing"].Contains(words.Fold(words.IndexFrom(token.Start)));

    private static bool CanSpeak(EnglishParagraph paragraph, ArticleWords words, TextSpan source) =>
        words.In(source) is [{ Fold: "he" or "she" or "they" }]
        || SpeakerPhrase.Is(paragraph.Text, words.In(source), paragraph.Speakers, isQuoted: false)
        || words.In(source) is [_, .., var head] && Titles.OpensName(head.Fold) && !Titles.IsArtifact(head.Fold);

    // How many characters a bullet or a number with its point takes at the head of a block.
    private static int MarkOf(string text, TextSpan block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        if (line is ['•' or '◦' or '▪' or '●' or '*' or '·' or '-' or '–' or '—', ' ' or '\t' or '\u00A0', ..])
            return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line.Length > digits + 1 && line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1]) ? digits + 2 : 0;
    }
}
