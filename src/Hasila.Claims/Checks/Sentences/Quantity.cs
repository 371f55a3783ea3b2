using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>A claimed or an observed quantity in words: bounds as words, never as signs.</summary>
internal static class Quantity
{
    public static string Claimed(NormalForm claim, string language)
    {
        var arabic = language == "ar";
        var number = Number(claim.Value ?? 0);
        var bounded = claim.Comparator switch
        {
            Comparator.More => arabic ? $"أكثر من {number}" : $"more than {number}",
            Comparator.AtLeast => arabic ? $"ما لا يقل عن {number}" : $"at least {number}",
            Comparator.Less => arabic ? $"أقل من {number}" : $"less than {number}",
            Comparator.AtMost => arabic ? $"ما لا يزيد على {number}" : $"at most {number}",
            Comparator.About => arabic ? $"نحو {number}" : $"about {number}",
            Comparator.Nearly => arabic ? $"ما يقارب {number}" : $"nearly {number}",
            Comparator.Range => Between(number, Number(claim.High ?? claim.Value ?? 0), arabic),
            _ => number,
        };
        var counted = claim.Counts is { } counts && counts.Any(Isolated.IsArabic) == arabic ? Isolated.Text(counts, language) : null;
        if (!PrintedStep.IsShare(claim.Unit))
            return counted is null ? bounded : $"{bounded} {counted}";
        var percent = arabic ? $"{bounded} بالمئة" : $"{bounded} percent";
        return counted is null ? percent
            : arabic ? $"{percent} من {counted}"
            : $"{percent} of {counted}";

        string Number(decimal value) => Isolated.Number(Numbers.Show(value), language);
    }

    public static string Observed(NumberInterval observed, string? unit, LocalText? counts, string language)
    {
        var arabic = language == "ar";
        var (number, last) = (observed.Low, observed.High) switch
        {
            ({ } low, { } high) when low == high => (Number(low), low),
            (null or 0, { } high) => (arabic ? $"ما لا يزيد على {Number(high)}" : $"at most {Number(high)}", high),
            ({ } low, { } high) => (Between(Number(low), Number(high), arabic), high),
            ({ } low, null) => (arabic ? $"ما لا يقل عن {Number(low)}" : $"at least {Number(low)}", low),
            _ => (arabic ? "ما لا حد له" : "no bound", 0),
        };
        if (PrintedStep.IsShare(unit))
            return arabic ? $"{number} بالمئة" : $"{number} percent";
        if (counts is null)
            return number;
        return arabic ? ArabicCount.Of(number, Rounded(last), Isolated.Text(counts.Ar, "ar")) : $"{number} {Isolated.Text(counts.En, "en")}";

        string Number(decimal value) => Isolated.Number(Numbers.Brief(value), language);
    }

    // Numbers from a thousand on are shown whole.
    private static decimal Rounded(decimal value) => Math.Abs(value) >= 1000 ? decimal.Round(value) : value;

    private static string Between(string low, string high, bool arabic) => arabic ? $"بين {low} و{high}" : $"between {low} and {high}";
}
