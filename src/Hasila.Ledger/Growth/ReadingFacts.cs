using System.Text;
using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Text;

namespace Hasila.Ledger.Growth;

/// <summary>What one reading of a page says of whatever appears on it.</summary>
internal sealed class ReadingFacts
{
    private readonly string _text;
    private readonly Dictionary<string, string?> _ofPage;
    private readonly Dictionary<string, (string? Speaker, string? SaidOn)> _statements;

    private ReadingFacts(string text, Dictionary<string, string?> ofPage, Dictionary<string, (string?, string?)> statements) =>
        (_text, _ofPage, _statements) = (text, ofPage, statements);

    /// <param name="entry">The <c>article</c> entry.</param>
    public static ReadingFacts Of(Entry entry) =>
        Payload.Read(
            entry,
            payload =>
            {
                var article = payload.GetProperty("article");
                var published = article.GetProperty("published");
                var ofPage = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["capture"] = payload.Text("capture"),
                    ["page"] = article.TextOrNull("name") ?? payload.Text("capture"),
                    ["outlet"] = article.TextOrNull("site"),
                    ["headline"] = article.TextOrNull("headline"),
                    ["url"] = article.TextOrNull("url"),
                    ["published"] = published.ValueKind == JsonValueKind.Object ? published.TextOrNull("date") : null,
                    ["language"] = article.TextOrNull("language"),
                };
                return new ReadingFacts(article.Text("text"), ofPage, StatementsOf(payload.GetProperty("statements")));
            }
        );

    /// <summary>An appearance as it is where nothing else is told of it, in canonical form.</summary>
    /// <param name="statement">The statement's id; null for words outside any.</param>
    /// <param name="span">UTF-16 offsets.</param>
    /// <param name="figure">The claim's figure, in canonical form.</param>
    /// <exception cref="FormatException">The span does not lie in the text.</exception>
    public string Appearance(string? statement, TextSpan span, string figure)
    {
        if (span.Start < 0 || span.Start > span.End || span.End > _text.Length)
            throw new FormatException($"{span} lies outside the text ({_text.Length})");
        var (speaker, saidOn) = statement is null ? default : _statements.GetValueOrDefault(statement);
        return Encoding.UTF8.GetString(
            CanonicalJson.Of(json =>
            {
                json.WriteStartObject();
                foreach (var (name, value) in _ofPage)
                    json.WriteString(name, value);
                json.WriteString("statement", statement);
                json.WriteString("speaker", speaker);
                json.WriteString("said_on", saidOn);
                json.WriteString("words", span.In(_text));
                json.WriteStartObject("span");
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteEndObject();
                json.WritePropertyName("figure");
                json.WriteRawValue(figure, skipInputValidation: true);
                json.WriteEndObject();
            })
        );
    }

    private static Dictionary<string, (string?, string?)> StatementsOf(JsonElement statements)
    {
        var facts = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        foreach (var statement in statements.EnumerateArray())
        {
            var said = statement.GetProperty("time").EnumerateArray().FirstOrDefault(time => time.TextOrNull("of") == "utterance");
            facts[statement.Text("id")] = (statement.TextOrNull("speaker"), said.ValueKind == JsonValueKind.Object ? said.TextOrNull("from") : null);
        }

        return facts;
    }
}
