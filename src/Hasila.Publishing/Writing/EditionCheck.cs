using System.Globalization;
using System.Text.Json;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;
using Hasila.Publishing.Signing;

namespace Hasila.Publishing.Writing;

/// <summary>Whether a folder is the edition that was signed: the manifest's signature, every file's hash, and the id of what it says.</summary>
public sealed record EditionCheck
{
    public const string SignatureFile = DataPackageJson.FileName + ".minisig";

    /// <summary>What was signed beside the manifest: the edition, and the journal's head; null where the signature is not of this key.</summary>
    public required string? Comment { get; init; }

    /// <summary>How many files the manifest names.</summary>
    public required int Files { get; init; }

    /// <summary>What is otherwise than it was signed, file by file; empty where all is as it was.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Signs the manifest of the edition in a folder.</summary>
    public static void Sign(string folder, EditionKey key, string comment)
    {
        ArgumentNullException.ThrowIfNull(key);
        var manifest = File.ReadAllBytes(Path.Combine(folder, DataPackageJson.FileName));
        File.WriteAllText(Path.Combine(folder, SignatureFile), key.Sign(manifest, comment));
    }

    /// <param name="folder">Of the edition.</param>
    /// <param name="publicKey">The public key's file.</param>
    /// <exception cref="IOException">There is no manifest or no signature there.</exception>
    /// <exception cref="FormatException">Key, signature or manifest is none.</exception>
    public static EditionCheck Of(string folder, string publicKey)
    {
        var manifest = File.ReadAllBytes(Path.Combine(folder, DataPackageJson.FileName));
        var comment = EditionSignature.Verify(publicKey, File.ReadAllText(Path.Combine(folder, SignatureFile)), manifest);
        var problems = new List<string>();
        if (comment is null)
            problems.Add($"{DataPackageJson.FileName}: the signature is not of this key and this file");
        try
        {
            var named = Named(manifest);
            Compare(folder, named, problems);
            return new EditionCheck
            {
                Comment = comment,
                Files = named.Count,
                Problems = problems,
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{DataPackageJson.FileName} is no manifest of an edition", error);
        }
    }

    private static Dictionary<string, string> Named(byte[] manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        return json
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("hash").GetString()!, StringComparer.Ordinal);
    }

    private static void Compare(string folder, Dictionary<string, string> named, List<string> problems)
    {
        var there = FileOfEdition
            .Below(folder)
            .Where(file => file.Path is not (DataPackageJson.FileName or SignatureFile))
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, hash) in named)
        {
            if (!there.TryGetValue(path, out var file))
                problems.Add($"{path}: is missing");
            else if (hash != $"sha256:{file.Hash}")
                problems.Add($"{path}: was changed");
        }

        problems.AddRange(there.Keys.Where(path => !named.ContainsKey(path)).Select(path => $"{path}: is not of the edition"));
        var data = Path.Combine(folder, "edition.json");
        // Where its bytes are not those that were signed that is said already, and they may be no data any more.
        if (
            problems.TrueForAll(problem => !problem.StartsWith("edition.json:", StringComparison.Ordinal))
            && EditionId.IsWrong(File.ReadAllBytes(data)) is { } id
        )
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"edition.json: says something else than what its id {id} was made of"));
    }
}
