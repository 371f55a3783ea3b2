namespace Hasila.Claims.Model;

/// <summary>What of a claim a person may correct.</summary>
public enum ClaimField
{
    /// <summary>As the page would have it: "more than 65 percent"; empty where no figure is claimed.</summary>
    Figure,

    /// <summary>A name; empty for nobody.</summary>
    Claimant,

    /// <summary>An id of the framework; <c>other</c> where none fits.</summary>
    Indicator,

    /// <summary>A name; empty where none is named.</summary>
    Place,

    /// <summary>The day for which it is claimed, 2024-03-25; empty where it is not known.</summary>
    Day,
}

/// <summary>What was read of one field of a claim that a person corrected.</summary>
/// <param name="Field">Which.</param>
/// <param name="Read">As it was read; empty where nothing was.</param>
public sealed record FieldRead(ClaimField Field, string Read);

/// <summary>
/// A correction whose words are gone from the page, or stand there twice, or are read as something else: it holds nowhere until a person looks.
/// </summary>
/// <param name="Entry">Number of the journal's entry.</param>
/// <param name="Capture">The page.</param>
/// <param name="Words">What was corrected.</param>
public sealed record LostPlace(long Entry, string Capture, string Words);
