using System.Text.Json;
using Hasila.Bench.Ranking;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>A statement that a person marked, and who speaks by the program.</summary>
internal sealed record SpeakerRow(string Article, string Outlet, string Case, string Gold, string? Found, string Source, string Cue);

/// <summary>An article with its statements as a person marked them: cue, source and content are given, who speaks is asked.</summary>
internal sealed class SpeakerGold
{
    private readonly Article _article;
    private readonly List<(StatementDraft Draft, JsonElement Quote)> _gold;

    private SpeakerGold(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var text = root.GetProperty("text").GetString()!;
        Id = root.GetProperty("id").GetString()!;
        Statements = ArabicGold.Parse(line);
        Outlet = root.TryGetProperty("source", out var source) ? source.GetString() ?? Id : Id;
        var map = new CodePointMap(text);
        _article = ArticleReader.ReadText(Id, text, root.GetProperty("lang").GetString(), null);
        _gold =
        [
            .. root.GetProperty("quotes")
                .EnumerateArray()
                .Where(quote => quote.GetProperty("kind").GetString() is "direct" or "indirect" or "mixed")
                .Select(quote => (DraftOf(quote, map, text), quote)),
        ];
    }

    public string Id { get; }

    public string Outlet { get; }

    /// <summary>The same article as it is found in whole.</summary>
    public ArabicGold Statements { get; }

    public static List<SpeakerGold> ReadAll(IEnumerable<string> paths) =>
        [.. paths.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => new SpeakerGold(line))];

    // As tools/statements/score.py compares names.
    public static string Key(string name)
    {
        var key = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is >= '\u064b' and <= '\u0652' or '\u0640')
                continue;
            key.Append(
                c switch
                {
                    'إ' or 'أ' or 'آ' or 'ٱ' => 'ا',
                    'ى' => 'ي',
                    'ة' => 'ه',
                    _ => char.ToLowerInvariant(c),
                }
            );
        }

        return key.ToString().Trim();
    }

    /// <summary>What is resolved for each statement.</summary>
    /// <param name="weights">Null for the rules alone.</param>
    public List<SpeakerRow> Rows(RankWeights? weights)
    {
        var words = new ArticleWords(_article.Text);
        return Rows(new DiscourseReading(_article, new FullNames(words), ranker: weights is null ? null : new NameRanker(words, weights)), words);
    }

    /// <summary>What is asked of whoever ranks names where cue, source and content are as marked, with the candidates that are right.</summary>
    /// <param name="earlier">By which those who spoke before are named.</param>
    public List<RankGroup> Lessons(RankWeights earlier)
    {
        var words = new ArticleWords(_article.Text);
        var asked = new SpeakerQuestions();
        Rows(new DiscourseReading(_article, new FullNames(words), ranker: asked.Listening(words, earlier)), words);
        return asked.Groups(
            question => SpeakerOf(pair => pair.Draft.Source == question.Source),
            question => SpeakerOf(pair => pair.Draft.Source is null && Anchor(pair.Draft) == question.Verb.At)
        );
    }

    private string? SpeakerOf(Predicate<(StatementDraft Draft, JsonElement Quote)> asked) =>
        _gold.Find(asked).Quote is { ValueKind: JsonValueKind.Object } quote ? quote.GetProperty("speaker").GetString() : null;

    private List<SpeakerRow> Rows(DiscourseReading discourse, ArticleWords words)
    {
        foreach (var block in _article.Blocks)
        {
            if (block.Kind is BlockKind.Headline or BlockKind.Heading or BlockKind.Caption)
                continue;
            discourse.Open(block.Span);
            foreach (var sentence in Sentence.Of(words, block.Span))
            {
                var drafts = _gold.Where(pair => sentence.Span.Contains(Anchor(pair.Draft))).OrderBy(pair => Anchor(pair.Draft)).Select(pair => pair.Draft);
                discourse.Hear(sentence, [.. drafts]);
            }
        }

        var found = discourse.Statements().Where(statement => statement.Kind != StatementKind.Assertion).ToList();
        List<SpeakerRow> rows = [];
        foreach (var (draft, quote) in _gold)
        {
            if (found.Find(statement => statement.ContentSpans.SequenceEqual(draft.Content)) is not { } statement)
                continue;
            var speaker = quote.GetProperty("speaker").GetString();
            var mention = draft.Source is { } span ? _article.Text[span.Start..span.End] : "";
            rows.Add(
                new SpeakerRow(
                    Id,
                    Outlet,
                    speaker is null ? "nobody" : CaseOf(quote, mention, speaker),
                    speaker ?? "",
                    statement.Speaker,
                    mention,
                    draft.Cue is { } cue ? _article.Text[cue.Start..cue.End] : ""
                )
            );
        }

        return rows;
    }

    private static int Anchor(StatementDraft draft) => draft.Cue?.Start ?? draft.Content[0].Start;

    private static string CaseOf(JsonElement quote, string mention, string speaker) =>
        (quote.GetProperty("speaker_kind").GetString(), mention.Length > 0) switch
        {
            (var kind, false) => quote.GetProperty("elided").GetBoolean() ? "left out" : $"no source: {kind}",
            ("person", true) => Key(mention).Contains(Key(speaker), StringComparison.Ordinal) ? "person in full"
            : ClauseToken
                .Of(mention, new TextSpan(0, mention.Length))
                .Any(word => ClauseToken.Of(speaker, new TextSpan(0, speaker.Length)).Contains(word with { Span = default }, s_foldComparer))
                ? "person in short"
            : "person described",
            (var kind, true) => Key(mention) == Key(speaker) ? $"{kind}, as it stands" : $"{kind}, otherwise",
        };

    private static readonly IEqualityComparer<ClauseToken> s_foldComparer = EqualityComparer<ClauseToken>.Create(
        (one, other) => one.Fold == other.Fold,
        token => 0
    );

    private static StatementDraft DraftOf(JsonElement quote, CodePointMap map, string text)
    {
        var cue = Span(quote.GetProperty("cue"), map);
        return new StatementDraft
        {
            Content = [.. quote.GetProperty("content_spans").EnumerateArray().Select(span => Span(span, map)!.Value)],
            Cue = cue,
            Source = Span(quote.GetProperty("source"), map),
            Elided = quote.GetProperty("elided").GetBoolean(),
            Unsourced = quote.GetProperty("speaker").GetString() is null && !quote.GetProperty("elided").GetBoolean(),
            Relays = quote.GetProperty("relay").GetBoolean(),
            Kind = StatementNames.Parse<StatementKind>(quote.GetProperty("kind").GetString()!),
            Gender = cue is { } where ? GenderOf(text, where) : Gender.Unknown,
        };
    }

    private static Gender GenderOf(string text, TextSpan cue) =>
        ClauseToken.Of(text, cue).Select(token => CueLexicon.Arabic(token, out _)).FirstOrDefault(found => found is not null)?.Gender ?? Gender.Unknown;

    private static TextSpan? Span(JsonElement span, CodePointMap map) =>
        span.ValueKind == JsonValueKind.Array ? new TextSpan(map.ToUtf16(span[0].GetInt32()), map.ToUtf16(span[1].GetInt32())) : null;
}
