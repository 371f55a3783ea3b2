using System.Text.Json;

namespace Hasila.Assist;

/// <summary>A statement as an assistant words it: texts, which may or may not stand in the article.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">By which word.</param>
/// <param name="Content">What is said, in one piece or several in order.</param>
internal sealed record Proposal(string Source, string Cue, IReadOnlyList<string> Content)
{
    private const int MostPieces = 8;

    /// <summary>The proposals in an answer, null for one that is none; null for an answer that holds no list of them.</summary>
    public static IReadOnlyList<Proposal?>? ReadAll(string answer, AssistLimits limits)
    {
        // Models like to set JSON between words or fences.
        var (open, close) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (open < 0 || close < open)
            return null;
        try
        {
            using var json = JsonDocument.Parse(answer.AsMemory(open, close - open + 1));
            return json.RootElement.TryGetProperty("statements", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Take(limits.Proposals).Select(item => Read(item, limits))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair.
            return null;
        }
    }

    private static Proposal? Read(JsonElement item, AssistLimits limits)
    {
        if (
            item.ValueKind != JsonValueKind.Object
            || Text(item, "source") is not { } source
            || Text(item, "cue") is not { } cue
            || !item.TryGetProperty("content", out var content)
        )
            return null;
        string?[] pieces = content.ValueKind switch
        {
            JsonValueKind.String => [content.GetString()],
            JsonValueKind.Array when content.GetArrayLength() is > 0 and <= MostPieces =>
            [
                .. content.EnumerateArray().Select(piece => piece.ValueKind == JsonValueKind.String ? piece.GetString() : null),
            ],
            _ => [],
        };
        return
            pieces.Length > 0
            && Array.TrueForAll(pieces, piece => !string.IsNullOrWhiteSpace(piece))
            && pieces.Sum(piece => piece!.Length) <= limits.ContentLength
            ? new Proposal(source, cue, [.. pieces.Select(piece => piece!)])
            : null;
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= 400 } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}
