using System.Collections.Frozen;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>Why the English grammar read an attribution as it did: the pattern, the rules, and the weights at the words where it begins and ends.</summary>
internal static class EnglishReasons
{
    /// <summary>So many features of a word are told.</summary>
    private const int MostFeatures = 5;

    private static readonly FrozenDictionary<Part, string> s_opens = new Dictionary<Part, string>
    {
        [Part.LeadCue] = "tagged-cue",
        [Part.TailCue] = "tagged-cue",
        [Part.LeadSource] = "tagged-source",
        [Part.LeadLateSource] = "tagged-source",
        [Part.TailSource] = "tagged-source",
        [Part.TailLateSource] = "tagged-source",
        [Part.LeadContent] = "tagged-content",
        [Part.TailContent] = "tagged-content",
        [Part.TailRest] = "tagged-content",
    }.ToFrozenDictionary();

    /// <summary>The rules of one attribution.</summary>
    public static IEnumerable<Reason> Of(EnglishParagraph paragraph, FoundAttribution found, StatementDraft draft, string sourceRule)
    {
        var word = paragraph.Tokens[found.CueWord];
        var span = new TextSpan(word.Start, word.End);
        yield return new Reason(
            Decision.Cue,
            word.Class is > WordClass.None and <= WordClass.According ? "cue-" + StatementNames.Of(word.Class) : "cue-other",
            span
        );
        yield return new Reason(Decision.Content, PatternOf(paragraph, found), draft.Content[0]);
        yield return new Reason(Decision.Source, sourceRule, draft.Source);
        yield return new Reason(
            Decision.Kind,
            draft.Kind switch
            {
                StatementKind.Direct => "all-in-marks",
                StatementKind.Mixed => "some-in-marks",
                _ => "no-marks",
            }
        );
        yield return new Reason(Decision.Stance, "stance-of-cue", span);
    }

    /// <summary>For each attribution the weights at its cue, its source and the edges of its content. To be asked before the next paragraph is read.</summary>
    public static List<List<Reason>> OfParts(EnglishParagraph paragraph, PartTagger tagger, ReadOnlySpan<Part> parts, List<FoundAttribution> found)
    {
        List<List<Reason>> all = [];
        foreach (var one in found)
        {
            List<Reason> why = [Weighed(paragraph, tagger, parts, Decision.Cue, one.CueWord)];
            if (one.Source is { } source)
                why.Add(Weighed(paragraph, tagger, parts, Decision.Source, IndexAt(paragraph.Tokens, source.Start)));
            foreach (var content in one.Content)
            {
                why.Add(Weighed(paragraph, tagger, parts, Decision.Content, IndexAt(paragraph.Tokens, content.Start)));
                if (IndexAt(paragraph.Tokens, content.End) is var after && after < parts.Length)
                    why.Add(Weighed(paragraph, tagger, parts, Decision.Content, after, "tagged-end"));
            }

            all.Add(why);
        }

        return all;
    }

    private static string PatternOf(EnglishParagraph paragraph, FoundAttribution found)
    {
        if (paragraph.Count == 0 || found.Content[0].Start >= paragraph.Tokens[^1].End)
            return "content-announced";
        if (found.Content[^1].Start >= paragraph.Tokens[^1].End || found.Content[0].End <= paragraph.Tokens[0].Start)
            return "content-over-paragraphs";
        return !found.IsTail ? "content-after-cue"
            : found.Content[^1].Start > found.Cue.Start ? "content-around-cue"
            : "content-before-cue";
    }

    private static Reason Weighed(EnglishParagraph paragraph, PartTagger tagger, ReadOnlySpan<Part> parts, Decision of, int at, string? rule = null)
    {
        var carrying = tagger.Carrying(paragraph, parts, at, MostFeatures);
        return new Reason(
            of,
            rule ?? s_opens.GetValueOrDefault(parts[at], "tagged-between"),
            new TextSpan(paragraph.Tokens[at].Start, paragraph.Tokens[at].End)
        )
        {
            Features = [.. carrying.Select(one => new WeighedFeature(FeatureNames.Of(one.Feature, paragraph, tagger, at), one.Weight))],
        };
    }

    /// <summary>The first token that does not end before an offset.</summary>
    private static int IndexAt(ReadOnlySpan<EnglishToken> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
