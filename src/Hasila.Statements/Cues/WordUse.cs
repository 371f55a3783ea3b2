using System.Collections.Frozen;
using Hasila.Text.Data;

namespace Hasila.Statements.Cues;

/// <summary>How a word stands around reported speech in the press: <c>word-use-ar.tsv</c>, four digits from 0 to 7 in one number each.</summary>
internal static class WordUse
{
    private static readonly FrozenDictionary<string, ushort> s_uses = Load();

    /// <summary>Bits 9 to 11: right behind a verb of saying; 6 to 8: right before أن; 3 to 5: أن near behind; 0 to 2: a quotation near behind.</summary>
    /// <returns>0 for a word that is rare or stands so nowhere.</returns>
    public static ushort Of(string fold) => s_uses.GetValueOrDefault(fold);

    private static FrozenDictionary<string, ushort> Load() =>
        DataFile
            .Rows(typeof(WordUse).Assembly, "word-use-ar")
            .ToFrozenDictionary(
                row => row[0],
                row => (ushort)(((row[1][0] - '0') << 9) | ((row[1][1] - '0') << 6) | ((row[1][2] - '0') << 3) | (row[1][3] - '0')),
                StringComparer.Ordinal
            );
}
