using Hasila.Claims.Evidence;
using Hasila.Text;

namespace Hasila.Claims.Checks;

/// <summary>
/// The finding in one careful sentence, in both languages: who said what, what the series has, both definitions, and what follows.
/// It describes evidence, never a person. Angle brackets and direction marks of foreign names are left out.
/// </summary>
internal static class Sentence
{
    public static LocalText Of(CheckInputs inputs, Draft draft) => new(Clean(Arabic(inputs, draft)), Clean(English(inputs, draft)));

    private static string English(CheckInputs inputs, Draft draft)
    {
        var (claim, series) = (inputs.Claim, inputs.Series);
        var said = claim.Value is null
            ? $"{claim.Claimant.En} gave no number"
            : $"{claim.Claimant.En} said {Quantity.Claimed(claim, "en")}{Brackets("; ", On(claim.From, claim.AsOf, "en"), Definition(claim, "en"))}";
        if (inputs.Test is { } test)
            return $"{said}; other numbers on the pages give {Quantity.Observed(test.Expected, claim.Unit, null, "en")} ({Wording.Test(test.Name).En}): {Conclusion(draft).En}.";
        if (series is null)
            return $"{said}: {Conclusion(draft).En}.";
        var name = $"the series “{series.Name.En}” of {series.Owner.En}";
        return draft.Observed is not { } observed
            ? $"{said}; {name}{Brackets("; ", Series(series, "en"))}: {Conclusion(draft).En}."
            : $"{said}; {name} has {Quantity.Observed(observed, series.Unit, series.Counts, "en")}{Brackets("; ", On(draft.Since, draft.Day, "en"), Series(series, "en"))}: {Conclusion(draft).En}.";
    }

    private static string Arabic(CheckInputs inputs, Draft draft)
    {
        var (claim, series) = (inputs.Claim, inputs.Series);
        var verb = Wording.IsFeminine(claim.Claimant.Ar);
        var said = claim.Value is null
            ? $"لم {(verb ? "تذكر" : "يذكر")} {claim.Claimant.Ar} رقماً"
            : $"{(verb ? "قالت" : "قال")} {claim.Claimant.Ar}: {Quantity.Claimed(claim, "ar")}{Brackets("؛ ", On(claim.From, claim.AsOf, "ar"), Definition(claim, "ar"))}";
        if (inputs.Test is { } test)
            return $"{said}؛ وتعطي أرقام أخرى في الصفحات {Quantity.Observed(test.Expected, claim.Unit, null, "ar")} ({Wording.Test(test.Name).Ar}): {Conclusion(draft).Ar}.";
        if (series is null)
            return $"{said}: {Conclusion(draft).Ar}.";
        var name = $"سلسلة «{series.Name.Ar}» لدى {series.Owner.Ar}";
        return draft.Observed is not { } observed
            ? $"{said}؛ و{name}{Brackets("؛ ", Series(series, "ar"))}: {Conclusion(draft).Ar}."
            : $"{said}؛ وفي {name} {Quantity.Observed(observed, series.Unit, series.Counts, "ar")}{Brackets("؛ ", On(draft.Since, draft.Day, "ar"), Series(series, "ar"))}: {Conclusion(draft).Ar}.";
    }

    private static LocalText Conclusion(Draft draft)
    {
        var outcome = Wording.Outcome(draft.Outcome, draft.Grade);
        if (draft.Reason == Reason.None)
            return outcome;
        var reason = Wording.Reason(draft.Reason);
        return new LocalText($"{outcome.Ar}، {reason.Ar}", $"{outcome.En}, {reason.En}");
    }

    private static string? On(DateOnly? from, DateOnly? to, string language)
    {
        if (to is not { } day)
            return null;
        var last = Wording.Date(day).In(language);
        if (from is not { } start || start == day)
            return last;
        var first = Wording.Date(start).In(language);
        return language == "ar" ? $"من {first} إلى {last}" : $"{first} to {last}";
    }

    private static string Definition(NormalForm claim, string language) => (claim.Definition, language) switch
    {
        (null, "ar") => "من دون تعريف",
        (null, _) => "no definition given",
        ({ } definition, "ar") => $"التعريف: {Plain(definition.Ar)}",
        ({ } definition, _) => $"defined as: {Plain(definition.En)}",
    };

    private static string Series(EvidenceSeries series, string language)
    {
        var definition = Plain(series.Definition.In(language));
        var denominator = series.Denominator is { } other ? Plain(other.In(language)) : null;
        return language == "ar"
            ? $"التعريف: {definition}{(denominator is null ? "" : $"؛ من أصل: {denominator}")}"
            : $"defined as: {definition}{(denominator is null ? "" : $"; out of: {denominator}")}";
    }

    private static string Brackets(string between, params ReadOnlySpan<string?> parts)
    {
        var filled = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                filled.Add(part);
        }

        return filled.Count == 0 ? "" : $" ({string.Join(between, filled)})";
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', '؛', ';');

    private static string Clean(string text) => string.Concat(text.Where(c => c is not ('<' or '>' or '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) && !char.IsControl(c)));
}
