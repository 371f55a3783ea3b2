using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>Which attributes that reading asks for an element has; most elements have none, and are not asked then.</summary>
[Flags]
internal enum Telling
{
    Nothing = 0,
    Signs = 1,
    Hidden = 2,
    Style = 4,
    Property = 8,
    Relation = 16,
}

/// <summary>Looks over an element's attributes once.</summary>
internal static class TellingAttributes
{
    public static Telling Of(HtmlNode node)
    {
        var found = Telling.Nothing;
        foreach (var attribute in node.Attributes)
            found |= Of(attribute.NameUtf8);
        return found;
    }

    /// <summary>Whether an attribute's words say what its element holds.</summary>
    public static bool IsSign(ReadOnlySpan<byte> name) => Of(name).HasFlag(Telling.Signs);

    private static Telling Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? Telling.Signs : Telling.Nothing,
        3 => name.SequenceEqual("rel"u8) ? Telling.Relation : Telling.Nothing,
        4 => name.SequenceEqual("role"u8) ? Telling.Signs : Telling.Nothing,
        5 => name.SequenceEqual("class"u8) ? Telling.Signs : name.SequenceEqual("style"u8) ? Telling.Style : Telling.Nothing,
        6 => name.SequenceEqual("hidden"u8) ? Telling.Hidden : Telling.Nothing,
        8 => name.SequenceEqual("itemprop"u8) ? Telling.Signs | Telling.Property : Telling.Nothing,
        11 => name.SequenceEqual("data-testid"u8) ? Telling.Signs : name.SequenceEqual("aria-hidden"u8) ? Telling.Hidden : Telling.Nothing,
        14 => name.SequenceEqual("data-component"u8) ? Telling.Signs : Telling.Nothing,
        19 => name.SequenceEqual("data-component-name"u8) ? Telling.Signs : Telling.Nothing,
        _ => Telling.Nothing,
    };
}
