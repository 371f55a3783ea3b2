using System.Globalization;
using Hasila.Claims.Model;

namespace Hasila.Claims.Tallies;

/// <summary>Oldest first: by the day claimed, the day published, then by page and place, so that the order never depends on how pages came.</summary>
internal sealed class MentionOrder : IComparer<Mention>
{
    public static MentionOrder Oldest { get; } = new();

    public int Compare(Mention? x, Mention? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = (x.AsOf ?? DateOnly.MaxValue).CompareTo(y.AsOf ?? DateOnly.MaxValue);
        if (order == 0)
            order = (x.Appearance.Published ?? DateOnly.MaxValue).CompareTo(y.Appearance.Published ?? DateOnly.MaxValue);
        if (order == 0)
            order = string.CompareOrdinal(x.Appearance.Page, y.Appearance.Page);
        if (order == 0)
            order = string.CompareOrdinal(x.Appearance.Capture, y.Appearance.Capture);
        return order != 0 ? order : x.Appearance.Span.CompareTo(y.Appearance.Span);
    }

    /// <summary>The same order as a text, to be compared by code units.</summary>
    public static string KeyOf(Mention mention) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{mention.AsOf ?? DateOnly.MaxValue:yyyy-MM-dd}\u0001{mention.Appearance.Published ?? DateOnly.MaxValue:yyyy-MM-dd}\u0001"
                + $"{mention.Appearance.Page}\u0001{mention.Appearance.Capture}\u0001"
                + $"{mention.Appearance.Span.Start:0000000000}\u0001{mention.Appearance.Span.End:0000000000}"
        );
}
