using System.Globalization;
using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>speakers GOLD.jsonl… [--errors FILE] [--outlets]</c>: gives the cue, source and content spans that a person marked to what resolves who speaks, and
/// counts the names that are right: apart for a name beside the cue, a description, a body, a document, a group, a left-out source. A Markdown table.
/// </summary>
internal static class SpeakersBench
{
    private sealed record Row(string Article, string Outlet, string Case, string Gold, string? Found, string Source, string Cue);

    public static int Run(string[] args)
    {
        var errors = args.SkipWhile(arg => arg != "--errors").Skip(1).FirstOrDefault();
        var paths = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (paths.Count == 0)
        {
            Console.Error.WriteLine("usage: speakers GOLD.jsonl… [--errors FILE] [--outlets]");
            return 2;
        }

        var rows = paths.SelectMany(File.ReadLines).Where(line => line.Length > 0).SelectMany(Read).ToList();
        Console.WriteLine("| case | statements | right | wrong name | no name | right of all |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var group in rows.Where(row => row.Case != "nobody").GroupBy(row => row.Case).OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(group.Key, [.. group]);
        Print("all", [.. rows.Where(row => row.Case != "nobody")]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nnobody speaks: {rows.Count(row => row.Case == "nobody")}, "
                    + $"of them given a name {rows.Count(row => row is { Case: "nobody", Found: not null })}"
            )
        );
        if (args.Contains("--outlets"))
        {
            foreach (var group in rows.Where(row => row.Case != "nobody").GroupBy(row => row.Outlet).OrderBy(group => group.Key, StringComparer.Ordinal))
                Print(group.Key, [.. group]);
        }

        if (errors is not null)
            File.WriteAllLines(
                errors,
                rows.Where(row => row.Case != "nobody" && !IsRight(row))
                    .Select(row => $"{row.Case}\t{row.Article}\t{row.Gold}\t{row.Found ?? "-"}\t{row.Cue}\t{row.Source}")
            );
        return 0;
    }

    private static void Print(string name, List<Row> rows)
    {
        var right = rows.Count(IsRight);
        var none = rows.Count(row => row.Found is null);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {rows.Count} | {right} | {rows.Count - right - none} | {none} | {right / (double)rows.Count:.000} |"
            )
        );
    }

    private static bool IsRight(Row row) => row.Found is { } found && Key(found) == Key(row.Gold);

    // As tools/statements/score.py compares names.
    private static string Key(string name)
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

    private static IEnumerable<Row> Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var id = root.GetProperty("id").GetString()!;
        var outlet = root.TryGetProperty("source", out var source) ? source.GetString() ?? id : id;
        var map = new CodePointMap(text);
        var article = ArticleReader.ReadText(id, text, root.GetProperty("lang").GetString(), null);
        List<(StatementDraft Draft, JsonElement Quote)> gold =
        [
            .. root.GetProperty("quotes")
                .EnumerateArray()
                .Where(quote => quote.GetProperty("kind").GetString() is "direct" or "indirect" or "mixed")
                .Select(quote => (DraftOf(quote, map, text), quote)),
        ];
        var words = new ArticleWords(text);
        var discourse = new DiscourseReading(article, new FullNames(words));
        foreach (var block in article.Blocks)
        {
            if (block.Kind is BlockKind.Headline or BlockKind.Heading or BlockKind.Caption)
                continue;
            discourse.Open(block.Span);
            foreach (var sentence in Sentence.Of(words, block.Span))
            {
                var drafts = gold.Where(pair => sentence.Span.Contains(Anchor(pair.Draft))).OrderBy(pair => Anchor(pair.Draft)).Select(pair => pair.Draft);
                discourse.Hear(sentence, [.. drafts]);
            }
        }

        var found = discourse.Statements().Where(statement => statement.Kind != StatementKind.Assertion).ToList();
        List<Row> rows = [];
        foreach (var (draft, quote) in gold)
        {
            if (found.Find(statement => statement.ContentSpans.SequenceEqual(draft.Content)) is not { } statement)
                continue;
            var speaker = quote.GetProperty("speaker").GetString();
            var mention = draft.Source is { } span ? text[span.Start..span.End] : "";
            rows.Add(
                new Row(
                    id,
                    outlet,
                    speaker is null ? "nobody" : CaseOf(quote, mention, speaker),
                    speaker ?? "",
                    statement.Speaker,
                    mention,
                    draft.Cue is { } cue ? text[cue.Start..cue.End] : ""
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
