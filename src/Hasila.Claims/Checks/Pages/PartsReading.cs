using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Intervals;
using Hasila.Claims.Merging;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Pages;

/// <summary>
/// "288 refugees, including 386 women": no part is above its whole. "8.8 million in the north and 8.6 million in the south, a total of 17.4 million":
/// the parts sum to the whole. Only numbers that count the same kind of thing are held against each other.
/// </summary>
internal sealed class PartsReading(SentenceNumbers sentence, CheckSettings settings)
{
    private const int NearIncluding = 12;
    private const int NearLinked = 6;
    private const int NearInAll = 4;

    public static IEnumerable<PageTest> Find(SentenceNumbers sentence, CheckSettings settings) => new PartsReading(sentence, settings).Find();

    private IEnumerable<PageTest> Find()
    {
        var figures = sentence.Figures;
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            if (!SentenceNumbers.IsCount(figures[i]))
                continue;
            var words = sentence.Between(figures[i], figures[i + 1]);
            if (Relations.Join(Relations.Including, words, NearIncluding) && Included(i) is { } test)
                yield return test;
            if (Relations.Join(Relations.InAll, words, NearInAll) && SummedUp(i) is { } sum)
                yield return sum;
        }
    }

    private PageTest? Included(int at)
    {
        var whole = sentence.Figures[at];
        if (SentenceNumbers.Admitted(whole, settings) is not { } all)
            return null;
        var above = Chain(at + 1)
            .Where(part => SentenceNumbers.IsCount(part) && IsOfOneKind(whole, part))
            .Select(part => SentenceNumbers.Admitted(part, settings))
            .OfType<NumberInterval>()
            .Where(part => part.IsAbove(all))
            .OrderByDescending(part => part.Low)
            .ToList();
        return above.Count == 0 ? null : new PageTest(whole, InternalTests.WholeAboveParts(whole.Value!.Value, [above[0]], Restored(at, above[0])));
    }

    /// <summary>The parts that are joined to the first: "386 women, 657 children and 20 elderly people".</summary>
    private IEnumerable<Figure> Chain(int first)
    {
        yield return sentence.Figures[first];
        for (var i = first + 1; i < sentence.Figures.Count && sentence.Between(sentence.Figures[i - 1], sentence.Figures[i]).Count <= NearLinked; i++)
            yield return sentence.Figures[i];
    }

    /// <summary>What the whole would be by the sentence's earlier total less its other part, where that is a number of which a digit was lost.</summary>
    private NumberInterval? Restored(int at, NumberInterval part)
    {
        var whole = sentence.Figures[at].Value!.Value;
        var earlier = sentence.Figures.Take(at).Where(SentenceNumbers.IsCount).Select(figure => figure.Value!.Value).ToList();
        foreach (var total in earlier)
        {
            foreach (var rest in earlier)
            {
                var missing = NumberInterval.Point(total - rest);
                if (rest < total && !part.IsAbove(missing) && Transcription.Suspect(whole, missing))
                    return missing;
            }
        }

        return null;
    }

    private PageTest? SummedUp(int last)
    {
        var total = sentence.Figures[last + 1];
        var parts = new List<Figure> { sentence.Figures[last] };
        for (var i = last - 1; i >= 0 && Relations.Join(Relations.Linked, sentence.Between(sentence.Figures[i], sentence.Figures[i + 1]), NearLinked); i--)
            parts.Insert(0, sentence.Figures[i]);
        // "300, 200 and 100": the ones before the last are joined by commas.
        for (var i = last - parts.Count; i >= 0 && parts.Count > 1 && sentence.Between(sentence.Figures[i], sentence.Figures[i + 1]).Count <= 2; i--)
            parts.Insert(0, sentence.Figures[i]);
        if (parts.Count < 2 || !SentenceNumbers.IsCount(total) || !parts.TrueForAll(part => SentenceNumbers.IsCount(part) && IsOfOneKind(total, part)))
            return null;
        var admitted = parts.ConvertAll(part => SentenceNumbers.Admitted(part, settings));
        return admitted.TrueForAll(part => part is not null) ? new PageTest(total, InternalTests.WholeOfParts([.. admitted.OfType<NumberInterval>()])) : null;
    }

    /// <summary>Both people, both the same thing, or one that does not say what it counts.</summary>
    private bool IsOfOneKind(Figure one, Figure other)
    {
        if (IsBare(one) || IsBare(other))
            return true;
        return one.Unit == other.Unit && (one.Unit is not null || one.Counts is null || other.Counts is null || Concept(one) == Concept(other));
    }

    private static bool IsBare(Figure figure) => figure is { Unit: null, Counts: null };

    private string Concept(Figure figure) => CountedNouns.ConceptOf(figure.Counts!.Value.In(sentence.Text));
}
