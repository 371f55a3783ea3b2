namespace Hasila.Claims.Checks;

/// <summary>Why a claim was not decided.</summary>
internal enum Reason
{
    /// <summary>It was decided.</summary>
    None,
    NoSeries,
    NoNumber,
    VagueNumber,
    NumberOutOfRange,
    NotYet,
    NoDay,
    FiscalYear,
    NoPeriodStart,
    NoObservation,
    BeforeFirst,
    TooOld,
    Hole,
    NoBound,
    BoundDoesNotDecide,
    PlaceNotStated,
    Proxy,
    KindDiffers,
    UnitDiffers,
    CountsDiffer,
    DenominatorDiffers,
}
