using System.Text.Json;

namespace Hasila.Claims.Checks.Reruns;

/// <summary>Findings as a file holds them: one finding, a list, an object with <c>findings</c> (what <c>hasila check</c> writes), or JSON Lines.</summary>
public static class FindingFile
{
    /// <summary>Longest text that is taken apart, UTF-16 units.</summary>
    public const int MostCharacters = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>The findings of <paramref name="text"/>, in order, each with the words by which a message names it.</summary>
    /// <exception cref="FormatException">It is no JSON, holds one name twice in an object, or is something else than findings; the message says
    /// where.</exception>
    public static IReadOnlyList<(string Name, JsonElement Finding)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            throw new FormatException("is too long for a file of findings; is it the right file?");
        if (string.IsNullOrWhiteSpace(text))
            throw new FormatException("is empty; expected a finding as 'hasila check --format json' writes it");
        try
        {
            return OfRoot(Parse(text));
        }
        catch (JsonException whole)
        {
            return Lines(text)
                ?? throw new FormatException($"is no JSON ({Place(whole)}); expected a finding as 'hasila check --format json' writes it", whole);
        }
    }

    private static List<(string, JsonElement)> OfRoot(JsonElement root) =>
        root switch
        {
            { ValueKind: JsonValueKind.Array } => Numbered(root),
            { ValueKind: JsonValueKind.Object } when root.TryGetProperty("findings", out var list) && list.ValueKind == JsonValueKind.Array => Numbered(list),
            { ValueKind: JsonValueKind.Object } => [("the finding", root)],
            _ => throw new FormatException($"holds a {root.ValueKind.ToString().ToLowerInvariant()} where a finding or a list of them is expected"),
        };

    private static List<(string, JsonElement)> Numbered(JsonElement list) => [.. list.EnumerateArray().Select((finding, at) => ($"finding {at + 1}", finding))];

    /// <summary>Null where the first line is no JSON by itself either: the text is then no JSON Lines.</summary>
    private static List<(string, JsonElement)>? Lines(string text)
    {
        var rows = new List<(string, JsonElement)>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            try
            {
                rows.Add(($"line {number}", Parse(line.ToString())));
            }
            catch (JsonException error)
            {
                return rows.Count == 0 ? null : throw new FormatException($"line {number} is no JSON ({error.Message.Split(" LineNumber")[0]})", error);
            }
        }

        return rows;
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, s_strict);
        return document.RootElement.Clone();
    }

    private static string Place(JsonException error) =>
        error.LineNumber is { } line ? $"line {line + 1}: {error.Message.Split(" LineNumber")[0]}" : error.Message;
}
