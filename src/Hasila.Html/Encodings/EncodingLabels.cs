using System.Collections.Frozen;

namespace Hasila.Html.Encodings;

/// <summary>The labels of encodings (WHATWG Encoding, "Names and labels").</summary>
internal static class EncodingLabels
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_labels = new(() => Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>The encoding's name, null for an unknown label.</summary>
    public static string? Find(ReadOnlySpan<char> label)
    {
        label = label.Trim("\t\n\f\r ");
        return label.Length is > 0 and < 40 && s_labels.Value.TryGetValue(label.ToString(), out var name) ? name : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Read()
    {
        using var stream = typeof(EncodingLabels).Assembly.GetManifestResourceStream("labels.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var label, var name])
                yield return new(label, name);
        }
    }
}
