using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>One attribution as tagged: spans in the article's text.</summary>
/// <param name="Content">In order, not empty.</param>
/// <param name="Cue">From the first to the last word of the cue.</param>
/// <param name="CueWord">Index in the paragraph of the word that carries the cue's meaning.</param>
/// <param name="Source">As it stands beside the cue; null where the clause has none of its own.</param>
/// <param name="IsTail">The content stands before its cue.</param>
internal sealed record FoundAttribution(IReadOnlyList<TextSpan> Content, TextSpan Cue, int CueWord, TextSpan? Source, bool IsTail);

/// <summary>Joins the tagged words of a paragraph to attributions.</summary>
internal static class PartJoiner
{
    private const int LongestAdjunct = 8;

    public static List<FoundAttribution> Join(EnglishParagraph paragraph, ReadOnlySpan<Part> parts)
    {
        List<FoundAttribution> found = [];
        var start = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            var before = i == 0 ? Part.None : parts[i - 1];
            if (start >= 0 && (parts[i] == Part.None || Begins(before, parts[i])))
            {
                Add(found, paragraph, parts, start, i);
                start = -1;
            }

            if (start < 0 && parts[i] != Part.None)
                start = i;
        }

        if (start >= 0)
            Add(found, paragraph, parts, start, parts.Length);
        return found;
    }

    /// <summary>True where a part opens another attribution than the part before it belongs to.</summary>
    private static bool Begins(Part before, Part part) =>
        part switch
        {
            Part.LeadSource => before is not (Part.None or Part.LeadSource or Part.LeadApart),
            Part.LeadCue => before is Part.LeadContent or Part.LeadLateSource or >= Part.TailContent,
            Part.TailContent => before is not (Part.None or Part.TailContent or Part.TailApart or Part.TailSource),
            _ => false,
        };

    private static void Add(List<FoundAttribution> found, EnglishParagraph paragraph, ReadOnlySpan<Part> parts, int start, int end)
    {
        var tokens = paragraph.Tokens;
        List<TextSpan> content = [];
        TextSpan? cue = null,
            source = null;
        var (cueWord, open) = (-1, -1);
        for (var i = start; i <= end; i++)
        {
            var part = i < end ? parts[i] : Part.None;
            var isContent = part is Part.LeadContent or Part.TailContent or Part.TailRest;
            if (isContent && open < 0)
                open = part == Part.LeadContent && content.Count == 0 ? AfterAdjunct(tokens, i, end) : i;
            if (!isContent && open >= 0)
            {
                if (ContentEnd.Trim(paragraph.Text, tokens[open].Start, tokens[i - 1].End) is { IsEmpty: false } span)
                    content.Add(span);
                open = -1;
            }

            if (part is Part.LeadCue or Part.TailCue)
            {
                var word = new TextSpan(tokens[i].Start, tokens[i].End);
                cue = cue is { } begun ? begun.Cover(word) : word;
                if (cueWord < 0 || tokens[i].Verb != WordClass.None)
                    cueWord = i;
            }
            else if (part is Part.LeadSource or Part.LeadLateSource or Part.TailSource or Part.TailLateSource && (source is not null || tokens[i].IsWord))
            {
                var word = new TextSpan(tokens[i].Start, tokens[i].End);
                source =
                    source is not { } mention ? word
                    : i > start && parts[i - 1] == part ? mention.Cover(word)
                    : source;
            }
        }

        if (cue is { } signal && content.Count > 0)
            found.Add(new FoundAttribution(content, signal, cueWord, source, parts[start] == Part.TailContent));
    }

    // "said in the report that ...": the phrase before "that" tells where it was said.
    private static int AfterAdjunct(ReadOnlySpan<EnglishToken> tokens, int at, int end)
    {
        if (tokens[at].Other != WordClass.In)
            return at;
        for (var i = at + 1; i < end && i - at <= LongestAdjunct && tokens[i].IsWord; i++)
        {
            if (tokens[i].Other == WordClass.That && tokens[i - 1].Other is not (WordClass.In or WordClass.The))
                return i;
            if (tokens[i].Other is WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Do or WordClass.Subject)
                break;
        }

        return at;
    }
}
