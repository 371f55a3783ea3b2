namespace Hasila.Claims.Model;

/// <summary>Why a claim was not decided.</summary>
internal enum CheckReason
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
