using System.Buffers;

namespace Hasila.Reading.Html.Classes;

/// <summary>The classes by which the common style sheets hide an element, unless another class of it shows it on wide screens.</summary>
internal static class HidingClasses
{
    private static readonly SearchValues<string> s_parts = SearchValues.Create(["hid", "none"], StringComparison.Ordinal);

    /// <param name="classes">The value of a class attribute.</param>
    public static bool Hides(ReadOnlySpan<char> classes)
    {
        if (!classes.ContainsAny(s_parts))
            return false;
        var hides = false;
        foreach (var range in classes.Split(' '))
        {
            var name = classes[range];
            hides |= name is "hidden" or "hide" or "d-none" or "is-hidden" or "u-hidden" or "js-hidden" or "display-none" or "dis-none";
            if (
                name.Contains(":block", StringComparison.Ordinal)
                || name.Contains(":flex", StringComparison.Ordinal)
                || name.Contains(":inline", StringComparison.Ordinal)
                || name.Contains(":grid", StringComparison.Ordinal)
                || (
                    name.StartsWith("d-", StringComparison.Ordinal)
                    && (name.EndsWith("-block", StringComparison.Ordinal) || name.EndsWith("-flex", StringComparison.Ordinal))
                )
            )
                return false;
        }

        return hides;
    }
}
