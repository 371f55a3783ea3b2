using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>نقلت وكالة ... عن ... قوله إن ...: one relays, the other speaks.</summary>
internal static class ArabicRelay
{
    private const int ReachOfFrom = 16;
    private const int ReachOfSaying = 26;

    /// <summary>Where the relayed words open.</summary>
    /// <param name="Relay">Who relays; null where it is left out.</param>
    /// <param name="Speaker">Who is relayed.</param>
    /// <param name="From">The token عن.</param>
    /// <param name="Saying">The token قوله; that of the opening where none stands.</param>
    /// <param name="Opening">The first token of the inner content.</param>
    internal sealed record Relayed(TextSpan? Relay, TextSpan? Speaker, int From, int Saying, int Opening);

    public static Relayed? Find(ArabicSentence s, int i, int end)
    {
        var from = IndexOf(s, i + 1, Math.Min(end, i + ReachOfFrom), Particles.FromHim.Contains);
        if (from < 0)
            return null;
        for (var j = from + 1; j < Math.Min(end, from + ReachOfSaying); j++)
        {
            var saying = ArabicWords.HisSaying.Contains(s.Fold(j));
            if (!saying && !s.IsThat(j) && s.Fold(j) != ":")
                continue;
            var opening = saying || s.Fold(j) == ":" ? OpeningBehind(s, j, end) : j;
            if (opening is not { } open)
                return null;
            var relay = NounGroup.CanBegin(s, i + 1) ? NounGroup.End(s, i + 1, from) : i + 1;
            var speaks = from + 1 < j && NounGroup.CanBegin(s, from + 1) ? NounGroup.End(s, from + 1, j) : from + 1;
            return new Relayed(Span(s, i + 1, relay), Span(s, from + 1, speaks), from, j, open);
        }

        return null;
    }

    private static int? OpeningBehind(ArabicSentence s, int j, int end)
    {
        for (var k = j + 1; k < Math.Min(end, j + 6); k++)
        {
            if (s.IsThat(k) || s.QuotationAt(k) is not null)
                return k;
            if (s.Fold(k) == ":" && k + 1 < end)
                return k + 1;
        }

        return j + 1 < end && s.Fold(j) == ":" ? j + 1 : null;
    }

    private static TextSpan? Span(ArabicSentence s, int from, int to) => to > from && s.Trimmed(from, to) is { IsEmpty: false } span ? span : null;

    private static int IndexOf(ArabicSentence s, int from, int to, Func<string, bool> matches)
    {
        for (var i = from; i < to; i++)
        {
            if (matches(s.Fold(i)))
                return i;
        }

        return -1;
    }
}
