using System.Globalization;
using System.Text.Json;

namespace Hasila.Bench.Scrapes;

/// <summary>What a person cut out of a page.</summary>
internal sealed record PageTruth(string Body, string? Title, DateOnly? Day, IReadOnlyList<string> Authors)
{
    /// <summary>The pages of a folder that have a body, by their names.</summary>
    public static Dictionary<string, PageTruth> Load(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        return truth
            .RootElement.EnumerateObject()
            .Where(page => page.Value.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.String && body.GetString()!.Length > 0)
            .ToDictionary(page => page.Name + ".html", page => Of(page.Value), StringComparer.Ordinal);
    }

    private static PageTruth Of(JsonElement page) =>
        new(
            page.GetProperty("body").GetString()!,
            page.TryGetProperty("title", out var title) ? title.GetString()?.Trim() : null,
            page.TryGetProperty("date", out var date)
            && date.GetString() is { Length: >= 10 } day
            && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
                ? found
                : null,
            page.TryGetProperty("author", out var author) ? [.. Names(author)] : []
        );

    private static IEnumerable<string> Names(JsonElement author) =>
        author.ValueKind == JsonValueKind.Array ? author.EnumerateArray().Select(name => name.GetString()!.Trim())
        : author.ValueKind == JsonValueKind.String
            ? author.GetString()!.Split([", ", ";", " & ", " and ", "، "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [];
}
