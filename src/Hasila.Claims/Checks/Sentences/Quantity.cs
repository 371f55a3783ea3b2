using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Wording;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>A claimed or an observed quantity in a finding's sentence.</summary>
internal static class Quantity
{
    /// <summary>What is counted stands beside it in the language of its own words alone.</summary>
    public static LocalText Claimed(NormalForm claim)
    {
        var bounded = ShownQuantity.Bounded(claim.Comparator, Number(claim.Value ?? 0), Number(claim.High ?? claim.Value ?? 0));
        var isShare = PrintedStep.IsShare(claim.Unit);
        var quantity = isShare ? ShownQuantity.Percent(bounded) : bounded;
        if (claim.Counts is not { } counts)
            return quantity;
        var language = counts.Any(ArabicFold.IsArabicLetter) ? "ar" : "en";
        var counted = Isolated.Text(counts, language);
        var counting = isShare ? ShownQuantity.ShareOf(quantity, counted) : ShownQuantity.Counting(quantity, counted);
        return language == "ar" ? quantity with { Ar = counting.Ar } : quantity with { En = counting.En };

        static LocalText Number(decimal value) => Isolated.Number(ShownNumber.Calculated(value));
    }

    public static LocalText Observed(NumberInterval observed, string? unit, LocalText? counts)
    {
        var (quantity, last) = (observed.Low, observed.High) switch
        {
            ({ } low, { } high) when low == high => (Number(low), low),
            (null or 0, { } high) => (ShownQuantity.Bounded(Comparator.AtMost, Number(high)), high),
            ({ } low, { } high) => (ShownQuantity.Bounded(Comparator.Range, Number(low), Number(high)), high),
            ({ } low, null) => (ShownQuantity.Bounded(Comparator.AtLeast, Number(low)), low),
            _ => (ShownQuantity.Unbounded, 0),
        };
        if (PrintedStep.IsShare(unit))
            return ShownQuantity.Percent(quantity);
        return counts is null
            ? quantity
            : new LocalText(
                ArabicCount.Agree(quantity.Ar, Rounded(last), Isolated.Text(counts.Ar, "ar")),
                ShownQuantity.Counting(quantity, Isolated.Text(counts.En, "en")).En
            );

        static LocalText Number(decimal value) => Isolated.Number(ShownNumber.Observed(value));
    }

    // Numbers from a thousand on are shown whole.
    private static decimal Rounded(decimal value) => Math.Abs(value) >= 1000 ? decimal.Round(value) : value;
}
