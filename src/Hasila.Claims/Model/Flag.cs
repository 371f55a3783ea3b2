namespace Hasila.Claims.Model;

/// <summary>Words that findings are flagged with; docs/checks.md says what each means.</summary>
public static class Flag
{
    public const string AsOfFromPublication = "as_of_from_publication";
    public const string BracketStraddles = "bracket_straddles";
    public const string CountsNotStated = "counts_not_stated";
    public const string DateInferred = "date_inferred";
    public const string Definition = "definition";
    public const string DenominatorDrift = "denominator_drift";
    public const string DenominatorUndefined = "denominator_undefined";
    public const string FiscalYear = "fiscal_year";
    public const string Forecast = "forecast";
    public const string Internal = "internal";
    public const string LaterEvidence = "later_evidence";
    public const string OneSource = "one_source";
    public const string PeriodKindNotStated = "period_kind_not_stated";
    public const string PeriodMixUp = "period_mixup";
    public const string PlaceFromClaimant = "place_from_claimant";
    public const string PlaceNotStated = "place_not_stated";
    public const string ProRata = "pro_rata";
    public const string Proxy = "proxy";
    public const string Revised = "revised";
    public const string RunningTotalFell = "running_total_fell";
    public const string Scope = "scope";
    public const string SelfSourced = "self_sourced";
    public const string SeriesDisagree = "series_disagree";
    public const string SeriesHole = "series_hole";
    public const string StepAmbiguous = "step_ambiguous";
    public const string TranscriptionSuspect = "transcription_suspect";
    public const string Understated = "understated";
}
