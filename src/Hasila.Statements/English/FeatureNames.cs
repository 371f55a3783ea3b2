using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hasila.Text.Data;

namespace Hasila.Statements.English;

/// <summary>The features in words, with the words of the article that they look at: <c>english-features.tsv</c>.</summary>
internal static class FeatureNames
{
    private static readonly FrozenDictionary<uint, string> s_names = DataFile
        .Rows(typeof(FeatureNames).Assembly, "english-features")
        .ToFrozenDictionary(row => uint.Parse(row[0], CultureInfo.InvariantCulture), row => row[1]);

    public static IReadOnlyCollection<uint> Known => s_names.Keys;

    /// <summary>A feature that was told of the word at an index of the paragraph that was tagged last.</summary>
    public static string Of(uint feature, EnglishParagraph paragraph, PartTagger tagger, int at)
    {
        var pattern = s_names[feature].AsSpan();
        var name = new StringBuilder();
        while (pattern.IndexOf('{') is var open and >= 0)
        {
            name.Append(pattern[..open]);
            var close = pattern.IndexOf('}');
            name.Append(WordAt(paragraph, IndexOf(pattern[(open + 1)..close], tagger.Around, at)));
            pattern = pattern[(close + 1)..];
        }

        return name.Append(pattern).ToString();
    }

    private static int IndexOf(ReadOnlySpan<char> place, Surroundings around, int at) =>
        place switch
        {
            "said" => around.LastSaying(at),
            "says" => around.NextSaying(at),
            "clause" => around.ClauseStart(at),
            _ => at + int.Parse(place, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        };

    private static ReadOnlySpan<char> WordAt(EnglishParagraph paragraph, int at) =>
        at >= 0 && at < paragraph.Count
            ? paragraph.Text.AsSpan(paragraph.Tokens[at].Start, paragraph.Tokens[at].End - paragraph.Tokens[at].Start)
            : "(nothing)";
}
