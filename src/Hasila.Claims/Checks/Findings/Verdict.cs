using Hasila.Claims.Intervals;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Findings;

/// <summary>How far a contradiction goes: below 10 percent close, above 50 percent gross.</summary>
public enum ContradictionGrade
{
    Close,
    Material,
    Gross,
}

/// <summary>Rule 4: what comes out where claim and evidence have the same scope.</summary>
internal static class Verdict
{
    /// <summary>Evidence inside the claim: supported. They meet: consistent. Apart: contradicted.</summary>
    public static Outcome Compare(NumberInterval claimed, NumberInterval observed) =>
        claimed.Contains(observed) ? Outcome.Supported
        : claimed.Meets(observed) ? Outcome.Consistent
        : Outcome.Contradicted;

    /// <summary>As <see cref="Compare"/>, and a bound that the evidence only just misses is distinguished from a false number.</summary>
    public static Outcome WithApproximator(NumberInterval claimed, NumberInterval observed, decimal value, decimal step, Comparator comparator)
    {
        var outcome = Compare(claimed, observed);
        var bounded = comparator is Comparator.More or Comparator.AtLeast or Comparator.Less or Comparator.AtMost;
        return outcome == Outcome.Contradicted && bounded && new NumberInterval(value - (step / 2), value + (step / 2)).Contains(observed)
            ? Outcome.SupportedExceptApproximator
            : outcome;
    }

    /// <summary>Rule 5: evidence that is an upper (or a lower) bound contradicts only a claim that lies wholly beyond it.</summary>
    public static Outcome AgainstBound(NumberInterval claimed, NumberInterval observed, Bound bound) =>
        bound switch
        {
            Bound.Upper => claimed.IsAbove(observed) ? Outcome.Contradicted : Outcome.Insufficient,
            Bound.Lower => observed.IsAbove(claimed) ? Outcome.Contradicted : Outcome.Insufficient,
            _ => Outcome.Insufficient,
        };

    /// <summary>The stated number over the nearest end of the evidence; null where that end is zero or open.</summary>
    public static decimal? StatedOver(decimal value, NumberInterval observed)
    {
        var end = observed.High < value ? observed.High : observed.Low;
        return end is { } nearest && Quotient.Divide(value, nearest) is { } ratio ? decimal.Round(ratio, 4) : null;
    }

    /// <summary>By how much the stated number itself differs from the nearest end of the evidence.</summary>
    public static ContradictionGrade Grade(decimal value, NumberInterval observed, CheckSettings settings)
    {
        var nearest =
            observed.High < value ? observed.High
            : observed.Low > value ? observed.Low
            : value;
        if (nearest is not { } end || Quotient.Divide(value, end) is not { } ratio)
            return ContradictionGrade.Gross;
        var percent = 100 * Math.Abs(ratio - 1);
        return percent < settings.ClosePercent ? ContradictionGrade.Close
            : percent > settings.GrossPercent ? ContradictionGrade.Gross
            : ContradictionGrade.Material;
    }
}

/// <summary>What evidence of unequal scope can say about the claim.</summary>
public enum Bound
{
    /// <summary>Same scope: the evidence is the thing itself.</summary>
    Exact,

    /// <summary>The evidence covers more: the true number is at most this.</summary>
    Upper,

    /// <summary>The evidence covers less: the true number is at least this.</summary>
    Lower,

    /// <summary>No bound at all.</summary>
    None,
}
