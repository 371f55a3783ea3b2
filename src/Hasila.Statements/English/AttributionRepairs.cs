using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// What the grammar of a clause knows better than weights that look at a few words: where a verb group begins, that a pronoun is a subject by itself,
/// that "this" alone says nothing, that what stands behind "said" at a sentence's end is who said it.
/// </summary>
internal static class AttributionRepairs
{
    private const int ShortestClause = 5;
    private const int ShortestDescription = 3;

    /// <summary>So many words before what the weights hold for the content are the clause's own.</summary>
    private const int LongestLead = 5;

    private static readonly ulong s_see = EnglishVocabulary.KeyOf("see");
    private static readonly ulong[] s_nominative = [.. new[] { "he", "she", "they", "we", "i" }.Select(word => EnglishVocabulary.KeyOf(word))];
    private static readonly ulong[] s_relative = [.. new[] { "who", "which", "whose" }.Select(word => EnglishVocabulary.KeyOf(word))];
    private static readonly ulong[] s_pointing = [.. new[] { "this", "these" }.Select(word => EnglishVocabulary.KeyOf(word))];

    /// <summary>The attributions of a paragraph, each repaired; what says nothing is left out.</summary>
    public static List<FoundAttribution> Apply(EnglishParagraph paragraph, List<FoundAttribution> found)
    {
        List<FoundAttribution> repaired = [];
        foreach (var attribution in found)
        {
            var from =
                repaired.Count == 0 ? 0
                : repaired[^1] is var before ? Math.Max(before.Content[^1].End, Math.Max(before.Cue.End, before.Source?.End ?? 0))
                : 0;
            if (!SaysNothing(paragraph, attribution) && !IsWitnessing(paragraph, attribution))
                repaired.Add(
                    FromVerbGroup(
                        paragraph,
                        PronounAlone(
                            paragraph,
                            Inverted(paragraph, Adjoined(paragraph, Determined(paragraph, Described(paragraph, attribution, from), from), from), from)
                        ),
                        from
                    )
                );
        }

        return repaired;
    }

    // "disclosed this in a statement": what was said stands in another sentence.
    private static bool SaysNothing(EnglishParagraph paragraph, FoundAttribution attribution)
    {
        if (paragraph.Tokens[attribution.CueWord].Verb is not (WordClass.Say or WordClass.Tell))
            return false;
        foreach (var span in attribution.Content)
        {
            var (first, end) = Words(paragraph, span);
            var pointing = first < end && s_pointing.Contains(paragraph.Tokens[first].Word);
            var rest = first + 1 < end ? paragraph.Tokens[first + 1].Other : WordClass.None;
            if (!pointing || first + 1 < end && rest is not (WordClass.In or WordClass.Day or WordClass.To or WordClass.And))
                return false;
            for (var i = first + 1; i < end; i++)
                if (IsVerb(paragraph.Tokens[i]))
                    return false;
        }

        return true;
    }

    // "the provinces saw the seizure of ...": a place or a time sees what happens in it, and says nothing.
    private static bool IsWitnessing(EnglishParagraph paragraph, FoundAttribution attribution)
    {
        ref readonly var cue = ref paragraph.Tokens[attribution.CueWord];
        if (cue.Lemma != s_see || attribution.IsTail || attribution.Content is not [var content])
            return false;
        var (first, end) = Words(paragraph, content);
        if (first >= end || paragraph.Tokens[first].Other is not WordClass.The)
            return false;
        for (var i = first; i < end; i++)
            if (IsVerb(paragraph.Tokens[i]) || paragraph.Tokens[i].Shape == Shape.Quote)
                return false;
        return attribution.Source is not { } source || !IsPronoun(paragraph, source);
    }

    // "forty tons were seized, said officials of the port": a noun group at the end is who said what stands before.
    private static FoundAttribution Inverted(EnglishParagraph paragraph, FoundAttribution attribution, int from)
    {
        var tokens = paragraph.Tokens;
        var cue = attribution.CueWord;
        if (attribution is not { IsTail: false, Source: null, Content: [var behind] } || tokens[cue].Verb != WordClass.Say)
            return attribution;
        if (cue == 0 || tokens[cue - 1].Shape != Shape.Comma)
            return attribution;
        var (first, end) = Words(paragraph, behind);
        if (first != cue + 1 || end < tokens[cue].SentenceEnd - 1 || tokens[first].Other == WordClass.That)
            return attribution;
        for (var i = first; i < end; i++)
            if (IsVerb(tokens[i]) || tokens[i].Shape is Shape.Quote or Shape.Colon)
                return attribution;
        var start = Math.Max(tokens[tokens[cue].SentenceStart].Start, from);
        return ContentEnd.Trim(paragraph.Text, start, tokens[cue - 1].Start) is { IsEmpty: false } clause
            ? attribution with
            {
                Content = [clause],
                Source = behind,
                IsTail = true,
            }
            : attribution;
    }

    // "the road is open, | the | ministry spokesman said": a determiner behind a comma opens the source.
    private static FoundAttribution Determined(EnglishParagraph paragraph, FoundAttribution attribution, int from)
    {
        var tokens = paragraph.Tokens;
        if (attribution is not { IsTail: true, Content: [var content, ..], Source: { } source })
            return attribution;
        var (first, end) = Words(paragraph, content);
        if (end != first + 1 || tokens[first].Other != WordClass.The || end >= tokens.Length || tokens[end].Start != source.Start)
            return attribution;
        if (first <= tokens[first].SentenceStart || tokens[first - 1].Shape != Shape.Comma)
            return attribution;
        var start = Math.Max(tokens[tokens[first].SentenceStart].Start, from);
        return ContentEnd.Trim(paragraph.Text, start, tokens[first - 1].Start) is { IsEmpty: false } clause
            ? attribution with
            {
                Content = [clause, .. attribution.Content.Skip(1)],
                Source = new TextSpan(content.Start, source.End),
            }
            : attribution;
    }

    // "the road is open, the minister said in Geneva": where it was said is not what was said. "4,000 tons came, he said, up from 3,000": both are.
    private static FoundAttribution Adjoined(EnglishParagraph paragraph, FoundAttribution attribution, int from)
    {
        var tokens = paragraph.Tokens;
        var cue = attribution.CueWord;
        if (attribution is not { IsTail: false, Content: [var behind], Source: { } source } || source.End > attribution.Cue.Start)
            return attribution;
        var (first, end) = Words(paragraph, behind);
        var speaker = Words(paragraph, source).First;
        if (tokens[cue].Verb != WordClass.Say || end < tokens[cue].SentenceEnd - 1 || speaker <= tokens[cue].SentenceStart)
            return attribution;
        var rest = first == cue + 2 && tokens[cue + 1].Shape == Shape.Comma && !HoldsVerb(paragraph, behind);
        if (tokens[speaker - 1].Shape != Shape.Comma || !(rest || ClosingAdjunct.Is(tokens, first, end)))
            return attribution;
        var start = Math.Max(tokens[tokens[cue].SentenceStart].Start, from);
        return ContentEnd.Trim(paragraph.Text, start, tokens[speaker - 1].Start) is { IsEmpty: false } clause && IsClause(paragraph, clause)
            ? attribution with
            {
                Content = rest ? [clause, behind] : [clause],
                IsTail = true,
            }
            : attribution;
    }

    // "the bank, | which runs the scheme, | said": a relative clause describes who stands before its comma.
    private static FoundAttribution Described(EnglishParagraph paragraph, FoundAttribution attribution, int from)
    {
        var tokens = paragraph.Tokens;
        if (attribution.Source is not { } source || source.End > attribution.Cue.Start)
            return attribution;
        var (first, end) = Words(paragraph, source);
        if (end - first < ShortestDescription || (tokens[end - 1].Shape != Shape.Comma && tokens[end].Shape != Shape.Comma))
            return attribution;
        if (!s_relative.Contains(tokens[first].Word) || first < 2 || tokens[first - 1].Shape != Shape.Comma)
            return attribution;
        var start = first - 1;
        // "Sallum, 56, who ..."
        if (start > tokens[first].SentenceStart + 2 && tokens[start - 1].Shape == Shape.Digits && tokens[start - 2].Shape == Shape.Comma)
        {
            start -= 2;
            first = start + 1;
        }

        while (start > tokens[first].SentenceStart && tokens[start - 1].Shape != Shape.Comma && tokens[start - 1].Start >= from && !IsVerb(tokens[start - 1]))
            start--;
        return start < first - 1 ? attribution with { Source = new TextSpan(tokens[start].Start, tokens[first - 2].End) } : attribution;
    }

    // Not all verbs are known: so many words are a clause.
    private static bool IsClause(EnglishParagraph paragraph, TextSpan span)
    {
        var (first, end) = Words(paragraph, span);
        return end - first >= ShortestClause || HoldsVerb(paragraph, span);
    }

    private static bool HoldsVerb(EnglishParagraph paragraph, TextSpan span)
    {
        var (first, end) = Words(paragraph, span);
        for (var i = first; i < end; i++)
            if (IsVerb(paragraph.Tokens[i]))
                return true;
        return false;
    }

    // "..., illegal weapons he added": the words before the pronoun belong to what was said.
    private static FoundAttribution PronounAlone(EnglishParagraph paragraph, FoundAttribution attribution)
    {
        if (!attribution.IsTail || attribution.Source is not { } source)
            return attribution;
        var (first, end) = Words(paragraph, source);
        if (end - first < 2 || source.End > attribution.Cue.Start || !s_nominative.Contains(paragraph.Tokens[end - 1].Word))
            return attribution;
        var pronoun = paragraph.Tokens[end - 1];
        List<TextSpan> content = [.. attribution.Content];
        // What goes on behind the cue stands behind these words too.
        var at = content.FindLastIndex(span => span.End <= source.Start);
        if (at < 0)
            return attribution;
        var words = new TextSpan(source.Start, paragraph.Tokens[end - 2].End);
        if (paragraph.Text.AsSpan(content[at].End, source.Start - content[at].End).Trim(" ,").IsEmpty)
            content[at] = content[at] with { End = words.End };
        else
            content.Insert(at + 1, words);
        return attribution with { Content = content, Source = new TextSpan(pronoun.Start, pronoun.End) };
    }

    // "... since the drought was | recorded in the valley, X stated", "Food aid reached | about 12,000 families, X said": a clause is not cut behind a small
    // word or its first words, so that it begins where its sentence does.
    private static FoundAttribution FromVerbGroup(EnglishParagraph paragraph, FoundAttribution attribution, int from)
    {
        var tokens = paragraph.Tokens;
        var first = Words(paragraph, attribution.Content[0]).First;
        if (!attribution.IsTail || first == 0 || first >= tokens.Length || tokens[first].Quote >= 0 || tokens[first].Other == WordClass.If)
            return attribution;
        var start = tokens[first].SentenceStart;
        if (start == first || tokens[first - 1].Start < from || !CutsBehind(tokens[first - 1]) && !IsShortLead(tokens, start, first, from))
            return attribution;
        while (start < first && (tokens[start].Start < from || tokens[start].Other == WordClass.And || !tokens[start].IsWord))
            start++;
        return attribution with { Content = [new TextSpan(tokens[start].Start, attribution.Content[0].End), .. attribution.Content.Skip(1)] };
    }

    private static bool IsShortLead(ReadOnlySpan<EnglishToken> tokens, int start, int first, int from)
    {
        if (first - start > LongestLead || tokens[start].Start < from)
            return false;
        foreach (ref readonly var token in tokens[start..first])
        {
            if (!token.IsWord || token.Quote >= 0 || token.Other is WordClass.And or WordClass.If)
                return false;
        }

        return true;
    }

    private static bool CutsBehind(in EnglishToken token) =>
        token.Other
            is WordClass.Be
                or WordClass.Have
                or WordClass.Modal
                or WordClass.Do
                or WordClass.Not
                or WordClass.In
                or WordClass.The
                or WordClass.To
                or WordClass.Possessive;

    private static bool IsVerb(in EnglishToken token) =>
        token.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Subject || token.Form is VerbForm.Past or VerbForm.Third;

    private static bool IsPronoun(EnglishParagraph paragraph, TextSpan span) =>
        s_nominative.Contains(EnglishVocabulary.KeyOf(paragraph.Text.AsSpan(span.Start, span.Length)));

    // Indices of the tokens that a span covers: the first, and the one behind the last.
    private static (int First, int End) Words(EnglishParagraph paragraph, TextSpan span)
    {
        var tokens = paragraph.Tokens;
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var end = low;
        while (end < tokens.Length && tokens[end].End <= span.End)
            end++;
        return (low, end);
    }
}
