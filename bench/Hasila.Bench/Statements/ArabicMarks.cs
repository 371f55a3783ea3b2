using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>arabic-marks MARKS.tsv RAW.jsonl.gz OUT.jsonl</c>: joins statements that were marked by their places alone (<c>bench/marks</c>) with the
/// articles, so that the other commands can learn from them and score on them. An article whose text is another is an error.
/// </summary>
internal static class ArabicMarks
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        if (args is not [var marks, var raw, var target])
        {
            Console.Error.WriteLine("usage: arabic-marks MARKS.tsv RAW.jsonl.gz OUT.jsonl");
            return 2;
        }

        var articles = Articles(raw);
        using var output = new StreamWriter(target);
        var (count, statements) = (0, 0);
        JsonObject? open = null;
        foreach (var row in File.ReadLines(marks).Where(line => line is not ("" or ['#', ..])).Select(line => line.Split('\t')))
        {
            if (row is ["article", var line, var hash])
            {
                Write(output, open);
                open = Opened(articles, int.Parse(line, null), hash);
                count++;
            }
            else
            {
                Add(open ?? throw new InvalidDataException($"{marks}: a statement before its article"), row);
                statements++;
            }
        }

        Write(output, open);
        Console.WriteLine($"{count} articles, {statements} statements");
        return 0;
    }

    private static List<string> Articles(string raw)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(raw), CompressionMode.Decompress), Encoding.UTF8);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }

    private static JsonObject Opened(List<string> articles, int line, string hash)
    {
        using var json = JsonDocument.Parse(articles[line]);
        var text = json.RootElement.GetProperty("text").GetString()!;
        if (!Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).StartsWith(hash, StringComparison.Ordinal))
            throw new InvalidDataException($"line {line} of the articles is another text than the one that was marked");
        return new JsonObject
        {
            ["id"] = $"raw/{line}",
            ["lang"] = "ar",
            ["dateline"] = json.RootElement.TryGetProperty("date", out var date) ? date.GetString() : null,
            ["source"] = json.RootElement.GetProperty("source").GetString(),
            ["text"] = text,
            ["quotes"] = new JsonArray(),
        };
    }

    private static void Add(JsonObject article, string[] row)
    {
        if (row is not [var kind, var content, var cue, var source, var speaker, var speakerKind, var flags])
            throw new InvalidDataException($"{article["id"]}: seven columns are wanted: {string.Join(' ', row)}");
        var quotes = article["quotes"]!.AsArray();
        var spans = content.Split(',').Select(one => Place(one)!).ToList();
        var first = spans[0][0]!.GetValue<int>();
        var map = new CodePointMap(article["text"]!.GetValue<string>());
        var name = Place(speaker);
        quotes.Add(
            new JsonObject
            {
                ["id"] = $"q{quotes.Count + 1}",
                ["kind"] = kind,
                ["content"] = new JsonArray(first, spans[^1][1]!.GetValue<int>()),
                ["content_spans"] = new JsonArray([.. spans]),
                ["cue"] = Place(cue),
                ["source"] = Place(source),
                ["speaker"] = name is null
                    ? null
                    : article["text"]!.GetValue<string>()[map.ToUtf16(name[0]!.GetValue<int>())..map.ToUtf16(name[1]!.GetValue<int>())],
                ["speaker_kind"] = speakerKind == "-" ? null : speakerKind,
                ["elided"] = source == "-",
                ["via"] = null,
                ["relay"] = flags.Contains("relay", StringComparison.Ordinal),
                ["repeat_of"] = flags.Contains("repeat", StringComparison.Ordinal) ? "q1" : null,
                ["stance"] = "claim",
            }
        );
    }

    private static JsonArray? Place(string written) =>
        written == "-" ? null : new JsonArray([.. written.Split('-').Select(at => (JsonNode)int.Parse(at, null))]);

    private static void Write(StreamWriter output, JsonObject? article)
    {
        if (article is null)
            return;
        foreach (var quote in article["quotes"]!.AsArray())
            OpenAtItsSource(quote!, article["quotes"]!.AsArray());
        output.WriteLine(article.ToJsonString(s_json));
    }

    // نقلت الوكالة عن الوزير قوله إن ...: the guideline lets what is passed on begin at whose it is; the readers of the marks gave both the same words.
    private static void OpenAtItsSource(JsonNode relay, JsonArray quotes)
    {
        if (!relay["relay"]!.GetValue<bool>() || relay["cue"] is not { } cue)
            return;
        var opening = First(relay["content"]!);
        var inner = quotes.FirstOrDefault(one =>
            one != relay && one!["source"] is { } source && First(source) > First(cue) && First(source) < opening && First(one["content"]!) == opening
        );
        if (inner is null)
            return;
        relay["content"]![0] = First(inner["source"]!);
        relay["content_spans"]![0]![0] = First(inner["source"]!);
        inner["via"] = relay["id"]!.GetValue<string>();
    }

    private static int First(JsonNode span) => span[0]!.GetValue<int>();
}
