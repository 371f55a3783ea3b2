using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>What a line's own letters and marks tell.</summary>
internal static class LineMeasures
{
    /// <summary>A long line is judged by its beginning.</summary>
    private const int Looked = 2000;

    /// <summary>A line that ends with a letter or a figure.</summary>
    public const float NoMark = 0;

    public const float FullStop = 6;

    public static void OfText(PlainLine line, Span<float> row)
    {
        var text = line.Text.AsSpan(0, Math.Min(line.Text.Length, Looked));
        var (letters, digits, capitals, commas, sentences, quotes, symbols, bars, addresses) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var (words, titled) = (0, 0);
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                letters += char.IsDigit(c) ? 0 : 1;
                digits += char.IsDigit(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                words += inside ? 0 : 1;
                titled += inside || !char.IsUpper(c) ? 0 : 1;
                inside = true;
                continue;
            }

            inside = inside && c is '\'' or '’' or '-';
            switch (c)
            {
                case ',' or '،' or ';' or '؛':
                    commas++;
                    break;
                case '.' or '!' or '?' or '؟':
                    sentences += i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '»' ? 1 : 0;
                    break;
                case '"' or '“' or '”' or '«' or '»':
                    quotes++;
                    break;
                case '|' or '·' or '•' or '»' or '›' or '>' or '/':
                    bars++;
                    break;
                case '@' or '[' or ']':
                    addresses++;
                    break;
                case ' ' or '(' or ')' or ':' or '-' or '\'' or '’':
                    break;
                default:
                    symbols++;
                    break;
            }
        }

        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal))
            addresses += 4;
        Set(row, LineFeature.Length, MathF.Log(1 + line.Text.Length));
        Set(row, LineFeature.Words, words);
        Set(row, LineFeature.WordLength, words == 0 ? 0 : (float)letters / words);
        Set(row, LineFeature.Digits, (float)digits / text.Length);
        Set(row, LineFeature.Letters, (float)letters / text.Length);
        Set(row, LineFeature.Capitals, letters == 0 ? 0 : (float)capitals / letters);
        Set(row, LineFeature.TitleCase, words == 0 ? 0 : (float)titled / words);
        Set(row, LineFeature.StartsSmall, char.IsLower(text[0]) ? 1 : 0);
        Set(
            row,
            LineFeature.FirstMark,
            char.IsLetter(text[0]) ? 0
                : char.IsDigit(text[0]) ? 1
                : text[0] is '"' or '“' or '«' or '\'' ? 2
                : 3
        );
        Set(row, LineFeature.LastMark, LastMark(line.Text));
        Set(row, LineFeature.Commas, commas);
        Set(row, LineFeature.Sentences, sentences);
        Set(row, LineFeature.Quotes, quotes);
        Set(row, LineFeature.Symbols, (float)symbols / text.Length);
        Set(row, LineFeature.Bars, bars);
        Set(row, LineFeature.Address, addresses);
        Set(row, LineFeature.Markup, MarkupOf(line.Text));
        Set(row, LineFeature.Arabic, LineScript.IsArabic(text) ? 1 : 0);
    }

    /// <summary>How a line ends: 0 letter or figure, 1 question or exclamation, 2 colon, 3 comma, 4 dots, 5 other mark, 6 full stop.</summary>
    public static float LastMark(string line)
    {
        var text = line.AsSpan().TrimEnd("\"”’»'*_)");
        if (text.IsEmpty)
            return 5;
        return text[^1] switch
        {
            '.' when text.EndsWith("..") => 4,
            '…' => 4,
            '.' or '۔' => FullStop,
            '!' or '?' or '؟' => 1,
            ':' => 2,
            ',' or '،' or ';' or '؛' => 3,
            var c when char.IsLetterOrDigit(c) => NoMark,
            _ => 5,
        };
    }

    private static float MarkupOf(string text) =>
        Markdown.HeadingRank(text) is var rank and > 0
            ? rank == 1
                ? 1
                : 2
            : Markdown.IsListItem(text)
                ? 3
                : text.StartsWith('[') && text.Contains("](", StringComparison.Ordinal)
                    ? 4
                    : text.StartsWith("**", StringComparison.Ordinal)
                        ? 5
                        : text.StartsWith('>')
                            ? 6
                            : 0;

    private static void Set(Span<float> row, LineFeature feature, float value) => row[(int)feature] = value;
}
