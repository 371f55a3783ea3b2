namespace Hasila.Reading.Html.Learned;

/// <summary>What a block's own words, marks and links tell.</summary>
internal static class TextMeasures
{
    public static void Measure(PageBlock block, Span<float> row)
    {
        OfText(block, row);
        OfLinks(block, row);
    }

    private static void OfText(PageBlock block, Span<float> row)
    {
        var text = block.Text.AsSpan();
        int words = 0, letters = 0, capitals = 0, digits = 0, sentences = 0, commas = 0, quotes = 0, symbols = 0, address = 0, copyright = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                words += inside ? 0 : 1;
                capitals += !inside && char.IsUpper(c) ? 1 : 0;
                inside = true;
                continue;
            }

            inside = inside && c is '\'' or '’' or '-';
            switch (c)
            {
                case '.' or '!' or '?' or '؟' or '…' or '。':
                    sentences++;
                    break;
                case ',' or '،' or '؛' or ';':
                    commas++;
                    break;
                case '"' or '«' or '»' or '“' or '”' or '„':
                    quotes++;
                    break;
                case '@' or '/':
                    address++;
                    break;
                case '©':
                    copyright++;
                    break;
                case >= '0' and <= '9' or >= '٠' and <= '٩':
                    digits++;
                    break;
                case not (' ' or '\u00A0' or '\'' or '’' or '-' or '(' or ')' or ':'):
                    symbols++;
                    break;
            }
        }

        Set(row, BlockFeature.Length, MathF.Log(1 + text.Length));
        Set(row, BlockFeature.Words, words);
        Set(row, BlockFeature.WordLength, words == 0 ? 0 : (float)letters / words);
        Set(row, BlockFeature.SentenceMarks, sentences);
        Set(row, BlockFeature.Commas, commas);
        Set(row, BlockFeature.LastMark, BlockRules.EndsSentence(block.Text) ? block.Text[^1] == ':' ? 2 : 1 : char.IsLetterOrDigit(text[^1]) ? 0 : 3);
        Set(row, BlockFeature.Digits, (float)digits / text.Length);
        Set(row, BlockFeature.Capitals, words == 0 ? 0 : (float)capitals / words);
        Set(row, BlockFeature.StartsSmall, char.IsLower(text[0]) ? 1 : 0);
        Set(row, BlockFeature.Quotes, quotes);
        Set(row, BlockFeature.Symbols, (float)symbols / text.Length);
        Set(row, BlockFeature.Address, address);
        Set(row, BlockFeature.Copyright, copyright);
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
