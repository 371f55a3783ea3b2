using System.Globalization;
using System.Text;
using Hasila.Publishing.Editions;
using Hasila.Text.Bidi;

namespace Hasila.Publishing.Exports;

/// <summary>Foreign words as files of other formats may hold them, and the days and addresses that several exports name.</summary>
internal static class ExportWords
{
    public const string FrameworkVocabulary = "99";

    /// <summary>Without controls, controls of direction, halves of characters and what is no character.</summary>
    public static string Clean(string? words)
    {
        var clean = new StringBuilder();
        foreach (var rune in BidiText.StripControls(words ?? "").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r')
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>"2025-03-25T09:00:00Z".</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The last decision of an edition: what is published was public from then on at the earliest.</summary>
    public static DateTimeOffset UpdatedAt(Edition edition) => edition.Claims.Select(claim => claim.Review.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>The address of a licence given as an SPDX identifier of Creative Commons or as an address; null where it is neither.</summary>
    public static string? LicenceAddress(string? licence)
    {
        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address.AbsoluteUri;
        var parts = licence?.Split('-') ?? [];
        return parts switch
        {
            ["CC0", var version] => $"https://creativecommons.org/publicdomain/zero/{version}/",
            ["CC", .. var terms, var version] => $"https://creativecommons.org/licenses/{string.Join('-', terms).ToLowerInvariant()}/{version}/",
            _ => null,
        };
    }

    /// <summary>The page of one claim.</summary>
    public static string CardFile(string claim) => $"card-{claim}.html";
}
