using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// Sentences whose form tells by itself who said what. Where the weights read the words of such a form as something else, the form counts.
/// </summary>
internal static class SentencePatterns
{
    private const int FewestWords = 3;

    /// <summary>The attributions of a paragraph in order, those of sentences with such a form put right.</summary>
    public static List<FoundAttribution> Apply(EnglishParagraph paragraph, List<FoundAttribution> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var next = i + 1 < found.Count ? ExtentOf(found[i + 1]).Start : int.MaxValue;
            found[i] = Resumed.Extended(paragraph, ItemsGoOn.Extended(paragraph, found[i], next), next);
        }

        found.RemoveAll(one => OpeningCue.IsByStandard(paragraph, one));
        List<FoundAttribution>? all = null;
        var tokens = paragraph.Tokens;
        for (var start = 0; start < tokens.Length; start = tokens[start].SentenceEnd)
        {
            var end = tokens[start].SentenceEnd;
            var told = OpeningCue.Read(paragraph, start, end) ?? QuotedAs.Read(paragraph, start, end) ?? ToldHearer.Read(paragraph, start, end);
            if (told is null)
                continue;
            all ??= [.. found];
            var extent = ExtentOf(told);
            var beside = all.FindAll(other => ExtentOf(other).Overlaps(extent));
            if (!beside.TrueForAll(other => IsMisread(paragraph, other, told)))
                continue;
            all.RemoveAll(beside.Contains);
            var at = all.FindIndex(other => ExtentOf(other).Start > extent.Start);
            all.Insert(at < 0 ? all.Count : at, told);
        }

        return all ?? found;
    }

    private static bool IsMisread(EnglishParagraph paragraph, FoundAttribution found, FoundAttribution told)
    {
        if (!found.Cue.Overlaps(told.Cue))
        {
            // Somebody reports that another was quoted.
            var holds =
                found.Source is not null
                && found.Cue.Start < told.Cue.Start
                && found.Content.Any(span => span.Contains(told.Cue))
                && !QuotedAs.Relays(paragraph.Tokens[found.CueWord]);
            return !holds && (Touches(found, told.Cue) || told.Source is { } source && Touches(found, source));
        }

        return found.Source is not { } own
            || !own.Overlaps(told.Source!.Value)
            || IsArticle(paragraph, own)
            || found.Content[0].Start < told.Source.Value.End && found.Content[0].Start > told.Source.Value.Start
            || WordsIn(paragraph, found) < FewestWords
            || told.IsTail && !found.IsTail && !HoldVerb(paragraph, found);
    }

    private static bool IsArticle(EnglishParagraph paragraph, TextSpan source)
    {
        foreach (ref readonly var token in paragraph.Tokens)
        {
            if (token.Start == source.Start)
                return token.End == source.End && token.Other is WordClass.The;
        }

        return false;
    }

    private static bool Touches(FoundAttribution found, TextSpan span) =>
        found.Cue.Overlaps(span) || found.Source is { } source && source.Overlaps(span) || found.Content.Any(span.Overlaps);

    private static int WordsIn(EnglishParagraph paragraph, FoundAttribution found)
    {
        var count = 0;
        foreach (ref readonly var token in paragraph.Tokens)
            count += token.IsWord && IsIn(found, token) ? 1 : 0;
        return count;
    }

    private static bool HoldVerb(EnglishParagraph paragraph, FoundAttribution found)
    {
        var tokens = paragraph.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (IsIn(found, tokens[i]) && PatternWords.HoldVerb(tokens.Slice(i, 1)))
                return true;
        }

        return false;
    }

    private static bool IsIn(FoundAttribution found, in EnglishToken token)
    {
        foreach (var span in found.Content)
        {
            if (span.Start <= token.Start && token.End <= span.End)
                return true;
        }

        return false;
    }

    private static TextSpan ExtentOf(FoundAttribution found)
    {
        var extent = found.Source is { } source ? found.Cue.Cover(source) : found.Cue;
        return found.Content.Aggregate(extent, static (all, span) => all.Cover(span));
    }
}
