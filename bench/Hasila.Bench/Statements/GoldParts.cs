using Hasila.Statements.English;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>Writes marked attributions as one part for each word of a paragraph, as far as the two clause patterns can hold them.</summary>
internal static class GoldParts
{
    private const int LongestGap = 40;

    public static Part[] Of(EnglishParagraph paragraph, TextSpan block, IEnumerable<GoldAttribution> attributions)
    {
        var parts = new Part[paragraph.Count];
        foreach (var gold in attributions.Where(gold => block.Contains(gold.Cue.Start)).OrderBy(gold => gold.Cue.Start))
        {
            var tokens = paragraph.Tokens;
            _ =
                Place(tokens, parts, gold)
                || Place(tokens, parts, gold with { Source = null })
                || Place(tokens, parts, gold with { Source = null, Content = [Nearest(gold)] });
        }

        return parts;
    }

    private static TextSpan Nearest(GoldAttribution gold) =>
        gold.Content.MinBy(span => span.Start >= gold.Cue.End ? span.Start - gold.Cue.End : gold.Cue.Start - span.End);

    private static bool Place(Span<EnglishToken> tokens, Part[] parts, GoldAttribution gold)
    {
        int first = int.MaxValue,
            last = -1,
            cueFirst = int.MaxValue,
            cueLast = -1,
            contentFirst = int.MaxValue;
        var run = new Part[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var at = tokens[i].Start;
            var cue = gold.Cue.Contains(at);
            var content = !cue && gold.Content.Any(span => span.Contains(at));
            var source = !cue && !content && gold.Source is { } mention && mention.Contains(at);
            if (!cue && !content && !source)
                continue;
            (first, last) = (Math.Min(first, i), i);
            if (cue)
                (cueFirst, cueLast) = (Math.Min(cueFirst, i), i);
            if (content)
                contentFirst = Math.Min(contentFirst, i);
            run[i] =
                cue ? Part.LeadCue
                : content ? Part.LeadContent
                : Part.LeadSource;
        }

        if (cueLast < 0 || contentFirst == int.MaxValue)
            return false;
        var tail = contentFirst < cueFirst;
        var gap = 0;
        for (var i = first; i <= last; i++)
        {
            gap = run[i] == Part.None ? gap + 1 : 0;
            if (gap > LongestGap || parts[i] != Part.None)
                return false;
            run[i] = (tail, run[i]) switch
            {
                (false, Part.None) => i < cueFirst ? Part.LeadApart : Part.LeadGap,
                (false, Part.LeadSource) when i > cueLast => Part.LeadLateSource,
                (true, Part.None) => i < cueFirst ? Part.TailApart : Part.TailGap,
                (true, Part.LeadSource) => i < cueFirst ? Part.TailSource : Part.TailLateSource,
                (true, Part.LeadContent) => i < cueFirst ? Part.TailContent : Part.TailRest,
                (true, Part.LeadCue) => Part.TailCue,
                var (_, part) => part,
            };
            if (i == first ? !PartOrder.Opens((int)run[i]) : !PartOrder.Allows((int)run[i - 1], (int)run[i]))
                return false;
        }

        if (!PartOrder.Closes((int)run[last]))
            return false;
        run.AsSpan(first, last - first + 1).CopyTo(parts.AsSpan(first));
        return true;
    }
}
