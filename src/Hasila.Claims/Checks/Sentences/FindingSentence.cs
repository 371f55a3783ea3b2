using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>
/// The finding in one careful sentence, in both languages: who said what, what the series has, both definitions, and what follows.
/// It describes evidence, never a person. Figures and names of the other script are isolated, so that neither disturbs the direction of the sentence.
/// </summary>
internal static class FindingSentence
{
    public static LocalText Of(CheckInputs inputs, FindingDraft draft) =>
        inputs.Test is { } test
            ? new LocalText($"{TestSentence.Arabic(inputs.Claim, test, draft)}.", $"{TestSentence.English(inputs.Claim, test, draft)}.")
            : new LocalText($"{Arabic(inputs, draft)}.", $"{English(inputs, draft)}.");

    /// <summary>"The Board said more than 65 percent (20 March 2024)".</summary>
    public static string Said(NormalForm claim, string language)
    {
        var name = Isolated.Text(claim.Claimant.In(language), language);
        var quantity = claim.Value is null ? "" : Quantity.Claimed(claim, language);
        var day = Brackets(language, On(claim.From, claim.AsOf, language), Definition(claim, language), Due(claim, language));
        if (IsNobody(claim))
            return language == "ar"
                ? $"في كلام الصفحة نفسها {(claim.Value is null ? "لا رقم" : quantity + day)}"
                : $"The page itself gives {(claim.Value is null ? "no number" : quantity + day)}";
        if (language != "ar")
            return claim.Value is null ? $"{Capital(name)} gave no number" : $"{Capital(name)} said {quantity}{day}";
        return claim.Value is null ? $"لم يرد رقم في قول {name}" : $"{FindingWording.SaidBy(name)}: {quantity}{day}";
    }

    private static string English(CheckInputs inputs, FindingDraft draft)
    {
        var said = Said(inputs.Claim, "en");
        if (inputs.Series is not { } series)
            return $"{said}: {Conclusion(draft).En}";
        var name = $"the series “{Isolated.Text(series.Name.En, "en")}” of {Isolated.Text(series.Owner.En, "en")}";
        return inputs.Claim.Value is null || draft.Observed is not { } observed
            ? $"{said}; {name}{Brackets("en", Series(series, "en"))}: {Conclusion(draft).En}"
            : $"{said}; {name} has {Quantity.Observed(observed, series.Unit, series.Counts, "en")}{Brackets("en", On(draft.Since, draft.Day, "en"), Known(inputs, "en"), Series(series, "en"))}: {Conclusion(draft).En}";
    }

    private static string Arabic(CheckInputs inputs, FindingDraft draft)
    {
        var said = Said(inputs.Claim, "ar");
        if (inputs.Series is not { } series)
            return $"{said}: {Conclusion(draft).Ar}";
        var name = $"سلسلة «{Isolated.Text(series.Name.Ar, "ar")}» لدى {Isolated.Text(series.Owner.Ar, "ar")}";
        return inputs.Claim.Value is null || draft.Observed is not { } observed
            ? $"{said}؛ و{name}{Brackets("ar", Series(series, "ar"))}: {Conclusion(draft).Ar}"
            : $"{said}؛ وفي {name} {Quantity.Observed(observed, series.Unit, series.Counts, "ar")}{Brackets("ar", On(draft.Since, draft.Day, "ar"), Known(inputs, "ar"), Series(series, "ar"))}: {Conclusion(draft).Ar}";
    }

    private static LocalText Conclusion(FindingDraft draft)
    {
        var outcome = FindingWording.OutcomeText(draft.Outcome, draft.Grade);
        if (draft.Reason == CheckReason.None)
            return outcome;
        var reason = FindingWording.Reason(draft.Reason);
        return new LocalText($"{outcome.Ar}، {reason.Ar}", $"{outcome.En}, {reason.En}");
    }

    private static string? On(DateOnly? from, DateOnly? to, string language)
    {
        if (to is not { } day)
            return null;
        var last = FindingWording.Date(day).In(language);
        if (from is not { } start || start == day)
            return last;
        var first = FindingWording.Date(start).In(language);
        return language == "ar" ? $"من {first} إلى {last}" : $"{first} to {last}";
    }

    private static string? Known(CheckInputs inputs, string language) =>
        inputs.KnownBy is { } day ? (language == "ar" ? $"كما كان معروفاً في {FindingWording.Date(day).Ar}" : $"as known on {FindingWording.Date(day).En}")
        : inputs.Beside.Any(other => other.SameSeries) ? (language == "ar" ? "بحسب أحدث نسخة" : "as known at the latest")
        : null;

    private static string? Due(NormalForm claim, string language) =>
        claim.Due is { } day ? (language == "ar" ? $"موعده {FindingWording.Date(day).Ar}" : $"due on {FindingWording.Date(day).En}") : null;

    private static string Definition(NormalForm claim, string language) =>
        (claim.Definition ?? claim.Denominator, language) switch
        {
            (null, "ar") => "من دون تعريف",
            (null, _) => "no definition given",
            ({ } said, "ar") => $"{(claim.Definition is null ? "من أصل" : "التعريف")}: {Isolated.Text(said.Ar, "ar")}",
            ({ } said, _) => $"{(claim.Definition is null ? "out of" : "defined as")}: {Isolated.Text(said.En, "en")}",
        };

    private static string Series(EvidenceSeries series, string language)
    {
        var definition = Isolated.Text(series.Definition.In(language), language);
        var denominator = series.Denominator is { } other ? Isolated.Text(other.In(language), language) : null;
        return language == "ar"
            ? $"التعريف: {definition}{(denominator is null ? "" : $"؛ من أصل: {denominator}")}"
            : $"defined as: {definition}{(denominator is null ? "" : $"; out of: {denominator}")}";
    }

    private static string Brackets(string language, params ReadOnlySpan<string?> parts)
    {
        var filled = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                filled.Add(part);
        }

        return filled.Count == 0 ? "" : $" ({string.Join(language == "ar" ? "؛ " : "; ", filled)})";
    }

    private static bool IsNobody(NormalForm claim) => claim.Claimant == Claimant.Nobody.Name;

    private static string Capital(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
