using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks;

/// <summary>A claimed or an observed quantity in words: bounds as words, never as signs.</summary>
internal static class Quantity
{
    public static string Claimed(NormalForm claim, string language)
    {
        var arabic = language == "ar";
        var number = Numbers.Show(claim.Value ?? 0);
        var bounded = claim.Comparator switch
        {
            Comparator.More => arabic ? $"أكثر من {number}" : $"more than {number}",
            Comparator.AtLeast => arabic ? $"ما لا يقل عن {number}" : $"at least {number}",
            Comparator.Less => arabic ? $"أقل من {number}" : $"less than {number}",
            Comparator.AtMost => arabic ? $"ما لا يزيد على {number}" : $"at most {number}",
            Comparator.About => arabic ? $"نحو {number}" : $"about {number}",
            Comparator.Nearly => arabic ? $"ما يقارب {number}" : $"nearly {number}",
            Comparator.Range => arabic ? $"بين {number} و{Numbers.Show(claim.High ?? claim.Value ?? 0)}" : $"between {number} and {Numbers.Show(claim.High ?? claim.Value ?? 0)}",
            _ => number,
        };
        var counted = claim.Counts is { } counts && IsArabic(counts) == arabic ? counts : null;
        if (!PrintedStep.IsShare(claim.Unit))
            return counted is null ? bounded : $"{bounded} {counted}";
        var percent = arabic ? $"{bounded} بالمئة" : $"{bounded} percent";
        return counted is null ? percent : arabic ? $"{percent} من {counted}" : $"{percent} of {counted}";
    }

    public static string Observed(NumberInterval observed, string? unit, LocalText? counts, string language)
    {
        var arabic = language == "ar";
        var number = (observed.Low, observed.High) switch
        {
            ({ } low, { } high) when low == high => Numbers.Brief(low),
            (null or 0, { } high) => arabic ? $"ما لا يزيد على {Numbers.Brief(high)}" : $"at most {Numbers.Brief(high)}",
            ({ } low, { } high) => arabic ? $"بين {Numbers.Brief(low)} و{Numbers.Brief(high)}" : $"between {Numbers.Brief(low)} and {Numbers.Brief(high)}",
            ({ } low, null) => arabic ? $"ما لا يقل عن {Numbers.Brief(low)}" : $"at least {Numbers.Brief(low)}",
            _ => arabic ? "ما لا حد له" : "no bound",
        };
        return PrintedStep.IsShare(unit) ? (arabic ? $"{number} بالمئة" : $"{number} percent")
            : counts is null ? number : $"{number} {counts.In(language)}";
    }

    private static bool IsArabic(string text) => text.Any(c => c is >= '\u0600' and <= '\u06FF');
}
