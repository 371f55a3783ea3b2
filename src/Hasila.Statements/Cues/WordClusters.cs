using System.Collections.Frozen;
using Hasila.Text.Data;

namespace Hasila.Statements.Cues;

/// <summary>Which Arabic words have like neighbours in the press: <c>word-clusters-ar.tsv</c>, in a fine and in a coarse division.</summary>
internal static class WordClusters
{
    private static readonly FrozenDictionary<string, (ushort Fine, ushort Coarse)> s_clusters = Load();

    /// <summary>The fine and the coarse cluster of a folded word, from 1; 0 for a word that is rare.</summary>
    public static (ushort Fine, ushort Coarse) Of(string fold) => s_clusters.GetValueOrDefault(fold);

    private static FrozenDictionary<string, (ushort Fine, ushort Coarse)> Load() =>
        DataFile
            .Rows(typeof(WordClusters).Assembly, "word-clusters-ar")
            .SelectMany(row => row[2].Split(' ').Select(word => (Word: word, Fine: ushort.Parse(row[0], null), Coarse: ushort.Parse(row[1], null))))
            .ToFrozenDictionary(one => one.Word, one => (one.Fine, one.Coarse), StringComparer.Ordinal);
}
