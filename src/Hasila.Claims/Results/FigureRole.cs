namespace Hasila.Claims.Results;

/// <summary>What a figure is to the statement that holds it.</summary>
public enum FigureRole
{
    /// <summary>Put forward as achieved, done, happened, reached, or as a state that can be checked.</summary>
    Result,

    /// <summary>Intended, promised or expected.</summary>
    Plan,

    /// <summary>Said not to be so: "not 40 but 31".</summary>
    Denied,

    /// <summary>What it was before: the first of "from 4 to 16".</summary>
    Former,

    /// <summary>What a share or a part is taken of: the second of "14 of 18".</summary>
    Whole,

    /// <summary>Part of a day or a year.</summary>
    Day,

    /// <summary>How long something took, or how long ago it was.</summary>
    Duration,

    /// <summary>The calibre of a weapon.</summary>
    Calibre,

    /// <summary>A small number of places or countries in which something happened.</summary>
    Setting,

    /// <summary>Counts nothing: a number of a list, a year.</summary>
    Bare,

    /// <summary>No result by the words around it: an age, a price in passing, a length, a condition.</summary>
    Passing,
}
