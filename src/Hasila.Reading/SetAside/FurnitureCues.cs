using Hasila.Reading.Articles;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Words;

namespace Hasila.Reading.SetAside;

/// <summary>Tells by its words whether a line of a page is furniture, and of which kind. A paragraph of prose that merely holds such words is not.</summary>
internal static class FurnitureCues
{
    private const int ShortLine = 160;
    private const int ShortNotice = 400;
    private const int LongestCaption = 400;
    private const int LongestCredit = 40;

    private static readonly List<(FurnitureKind Kind, string Words)> s_starts = [];
    private static readonly Dictionary<string, FurnitureKind> s_wholes = new(StringComparer.Ordinal);
    private static readonly List<(FurnitureKind Kind, string[] Words)> s_alls = [];
    private static readonly Dictionary<string, FurnitureKind> s_onlys = new(StringComparer.Ordinal);
    private static readonly List<string> s_credits = [];

    static FurnitureCues()
    {
        foreach (var row in DataFile.Rows(typeof(FurnitureCues).Assembly, "furniture-cues"))
        {
            var words = ArabicFold.Fold(row[2]);
            if (row[1] == "credit")
            {
                s_credits.Add(words);
                continue;
            }

            var kind = ArticleJson.FurnitureKindOf(row[0]);
            switch (row[1])
            {
                case "start":
                    s_starts.Add((kind, words));
                    break;
                case "whole":
                    s_wholes[words] = kind;
                    break;
                case "all":
                    s_alls.Add((kind, words.Split('+')));
                    break;
                case "only":
                    s_onlys[words] = kind;
                    break;
                default:
                    throw new InvalidOperationException($"furniture-cues.tsv: {row[1]} is not a way to match");
            }
        }
    }

    /// <returns>Null where the line does not look like furniture.</returns>
    public static FurnitureKind? KindOf(ReadOnlySpan<char> line)
    {
        if (line.Length > ShortNotice)
            return null;
        var folded = ArabicFold.Fold(line).Trim();
        if (s_wholes.TryGetValue(folded.Trim(" :.|-–»«>".ToCharArray()), out var whole))
            return whole;
        if (line.Length <= ShortLine)
        {
            foreach (var (kind, words) in s_starts)
            {
                if (folded.StartsWith(words, StringComparison.Ordinal) && EndsWord(folded, words.Length))
                    return kind;
            }
        }

        foreach (var (kind, words) in s_alls)
        {
            if (Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal)))
                return kind;
        }

        return OnlyKind(folded);
    }

    /// <summary>True for a line under a picture, by the credit that it ends with or is.</summary>
    public static bool IsCredited(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption)
            return false;
        var folded = ArabicFold.Fold(line);
        foreach (var words in s_credits)
        {
            var at = folded.LastIndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && folded.Length - at - words.Length <= LongestCredit && (at == 0 || !char.IsLetter(folded[at - 1]) || !char.IsLetter(words[0])))
                return true;
        }

        return false;
    }

    private static FurnitureKind? OnlyKind(string folded)
    {
        FurnitureKind? found = null;
        foreach (var word in WordSplitter.Split(folded))
        {
            if (word.Kind == WordKind.Punctuation)
                continue;
            if (!s_onlys.TryGetValue(word.Span.In(folded), out var kind) || (found is not null && found != kind))
                return null;
            found = kind;
        }

        return found;
    }

    private static bool EndsWord(string folded, int at) => at == folded.Length || !char.IsLetter(folded[at]) || !char.IsLetter(folded[at - 1]);
}
