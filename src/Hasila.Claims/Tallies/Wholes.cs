using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>
/// "All the land", كامل الأراضي: a whole is claimed without a number. Of something that shares are taken of, that is one hundred percent.
/// </summary>
internal static class Wholes
{
    private const int Near = 4;

    private static readonly HashSet<string> s_all = Keys("all");
    private static readonly HashSet<string> s_not = Keys("not-all");

    /// <returns>The figure with the words that claim the whole, or null.</returns>
    public static ClaimedFigure? In(string text, Passage passage, Indicator indicator, Framework framework)
    {
        if (indicator.Denominator is null)
            return null;
        var terms = TermIndex.Of(framework);
        for (var i = 0; i < passage.Keys.Count; i++)
        {
            if (!s_all.Contains(passage.Keys[i]) || (i > 0 && s_not.Contains(passage.Keys[i - 1])))
                continue;
            for (var j = i + 1; j <= Math.Min(i + Near, passage.Keys.Count - 1); j++)
            {
                if (terms.Knows(indicator, passage.Keys[j]))
                    return new ClaimedFigure
                    {
                        Value = 100,
                        Comparator = Comparator.Exact,
                        Unit = "percent",
                        Counts = null,
                        Words = new TextSpan(passage.Words[i].Start, passage.Words[j].End).In(text),
                    };
            }
        }

        return null;
    }

    private static HashSet<string> Keys(string list) => [.. PageWords.List(list).Select(WordKey.Of)];
}
