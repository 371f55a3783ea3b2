using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>What a block's own words, marks and links tell.</summary>
internal static class TextMeasures
{
    public static void Measure(PageBlock block, TextCounts counts, Span<float> row)
    {
        OfText(block, counts, row);
        OfLinks(block, row);
    }

    private static void OfText(PageBlock block, TextCounts counts, Span<float> row)
    {
        var text = block.Text.AsSpan();
        Set(row, BlockFeature.Length, MathF.Log(1 + text.Length));
        Set(row, BlockFeature.Words, counts.Words);
        Set(row, BlockFeature.WordLength, counts.Words == 0 ? 0 : (float)counts.LettersIn / counts.Words);
        Set(row, BlockFeature.SentenceMarks, counts.Sentences);
        Set(row, BlockFeature.Commas, counts.Commas);
        Set(
            row,
            BlockFeature.LastMark,
            BlockRules.EndsSentence(block.Text)
                ? block.Text[^1] == ':'
                    ? 2
                    : 1
                : char.IsLetterOrDigit(text[^1])
                    ? 0
                    : 3
        );
        Set(row, BlockFeature.Digits, (float)counts.Digits / text.Length);
        Set(row, BlockFeature.Capitals, counts.Words == 0 ? 0 : (float)counts.Capitals / counts.Words);
        Set(row, BlockFeature.StartsSmall, char.IsLower(text[0]) ? 1 : 0);
        Set(row, BlockFeature.Quotes, counts.Quotes);
        Set(row, BlockFeature.Symbols, (float)counts.Symbols / text.Length);
        Set(row, BlockFeature.Address, counts.Addresses);
        Set(row, BlockFeature.Copyright, counts.Copyrights);
        Set(row, BlockFeature.Credited, block.IsCredited ? 1 : 0);
        Set(row, BlockFeature.Cue, block.Cue is { } cue ? (int)cue + 1 : 0);
        Set(row, BlockFeature.Emphasis, Math.Min(1, (float)block.EmphasisLength / text.Length));
    }

    private static void OfLinks(PageBlock block, Span<float> row)
    {
        Set(row, BlockFeature.LinkShare, Math.Min(1, (float)block.LinkLength / block.Text.Length));
        Set(row, BlockFeature.IsOneLink, block.Links == 1 && block.LinkLength >= block.Text.Length * 0.8 ? 1 : 0);
        var parent = block.Element.Parent ?? block.Element;
        Set(row, BlockFeature.ParentLinkShare, parent.LinkLength / (parent.TextLength + 1f));
        Set(row, BlockFeature.BodyLinkShare, parent.Parent is { } outer ? outer.LinkLength / (outer.TextLength + 1f) : 0);
    }

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
