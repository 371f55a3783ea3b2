using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// A sentence that ends with who said it and a verb of saying: "..., Board Chairwoman Dina Farrow stated.", "..., the minister said on Monday." What stands
/// before is what was said.
/// </summary>
internal static class ClosingCue
{
    private const int LongestSource = 14;

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        var verb = VerbOf(tokens, start, end);
        if (verb < start + 3)
            return null;
        var source = tokens[verb - 1].Other == WordClass.Subject ? verb - 1 : AfterComma(tokens, start, verb);
        if (source <= start + 1 || ContentEnd.Trim(paragraph.Text, tokens[start].Start, tokens[source - 1].End) is not { IsEmpty: false } content)
            return null;
        return new FoundAttribution(
            [content],
            new TextSpan(tokens[verb].Start, tokens[verb].End),
            verb,
            new TextSpan(tokens[source].Start, tokens[verb - 1].End),
            IsTail: true
        );
    }

    // The first verb of saying with nothing behind it but where and when ("said in a report published on Monday"); -1 for none.
    private static int VerbOf(ReadOnlySpan<EnglishToken> tokens, int start, int end)
    {
        while (end > start && !tokens[end - 1].IsWord)
            end--;
        var found = -1;
        for (var verb = end - 1; verb > start && tokens[verb].Shape != Shape.Comma; verb--)
        {
            var speaks = tokens[verb].Verb == WordClass.Say && tokens[verb].Form is VerbForm.Past or VerbForm.Third;
            if (speaks && (verb == end - 1 || ClosingAdjunct.Is(tokens, verb + 1, end)))
                found = verb;
        }

        return found;
    }

    private static int AfterComma(ReadOnlySpan<EnglishToken> tokens, int start, int verb)
    {
        for (var i = verb - 1; i > start && verb - i <= LongestSource; i--)
        {
            if (tokens[i].Shape == Shape.Comma)
                return i + 1 < verb ? i + 1 : -1;
            if (tokens[i].Other is WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.That or WordClass.If or WordClass.Because)
                return -1;
        }

        return -1;
    }
}
