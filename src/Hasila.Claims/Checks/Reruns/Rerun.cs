using System.Text.Json;
using Hasila.Claims.Checks.Findings;

namespace Hasila.Claims.Checks.Reruns;

/// <summary>A stated finding, and what comes out of its own inputs.</summary>
public sealed record Rerun
{
    private Rerun(Finding? given, IReadOnlyList<Difference> differences, string? refused) => (Given, Differences, Refused) = (given, differences, refused);

    /// <summary>What comes out; null where the finding was refused.</summary>
    public Finding? Given { get; }

    /// <summary>Where the stated finding says something else; empty where it says the same.</summary>
    public IReadOnlyList<Difference> Differences { get; }

    /// <summary>Why it cannot be recomputed; null where it was.</summary>
    public string? Refused { get; }

    public bool IsSame => Refused is null && Differences.Count == 0;

    /// <summary>Works a finding out again from the inputs that it carries. Foreign input: whatever is in it, this returns.</summary>
    public static Rerun Run(JsonElement stated)
    {
        if (stated.ValueKind != JsonValueKind.Object)
            return new Rerun(null, [], "is no finding; expected an object");
        try
        {
            var given = Recalculation.Run(stated);
            return new Rerun(given, Difference.Between(stated, AsJson(given)), null);
        }
        catch (JsonException error)
        {
            return new Rerun(null, [], $"cannot be recomputed: {error.Message}");
        }
    }

    private static JsonElement AsJson(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FindingJson.Write(writer, finding);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
