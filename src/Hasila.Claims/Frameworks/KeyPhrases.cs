using Hasila.Text.Data;

namespace Hasila.Claims.Frameworks;

/// <summary>Phrases of a data file as the keys of their words: rows of a kind and its phrases, parted by bars.</summary>
internal static class KeyPhrases
{
    /// <summary>All phrases of a kind, those of most words first; empty where the file has no such kind.</summary>
    /// <param name="file">The name of the data file, without its ending.</param>
    /// <param name="kind">The first column.</param>
    public static string[][] Of(string file, string kind) =>
        [
            .. DataFile
                .Rows(typeof(KeyPhrases).Assembly, file)
                .Where(row => row[0] == kind)
                .SelectMany(row => row[1].Split('|'))
                .Select(KeysOf)
                .OrderByDescending(words => words.Length),
        ];

    /// <summary>The keys of the words of a phrase; a hyphen parts words too.</summary>
    public static string[] KeysOf(string phrase) => [.. phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of)];
}
