namespace Hasila.Publishing.Editions;

/// <summary>Where an edition is put, by whom and under which licence: what exports name that others import. All of it may be unknown.</summary>
public sealed record EditionPlace
{
    public static EditionPlace Nowhere { get; } = new();

    /// <summary>The address of its folder on the web, with a slash at the end.</summary>
    public Uri? Home { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>An address or an SPDX identifier.</summary>
    public string? Licence { get; init; }
}
