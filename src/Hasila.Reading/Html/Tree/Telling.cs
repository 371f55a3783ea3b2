using Hasila.Html;

namespace Hasila.Reading.Html.Tree;

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

    /// <summary>An id is the element's own; it is one of the signs.</summary>
    Id = 32,

    /// <summary>The name was looked at.</summary>
    Known = 64,
}

/// <summary>What the names of a page's attributes tell, each name looked at once.</summary>
internal sealed class TellingNames
{
    private const int MostKept = 4096;

    private Telling[] _names = new Telling[HtmlTree.SharedNames + 64];

    public Telling Of(HtmlNode node)
    {
        var found = Telling.Nothing;
        foreach (var attribute in node.Attributes)
            found |= Of(attribute);
        return found & ~Telling.Known;
    }

    public Telling Of(HtmlAttribute attribute)
    {
        var number = attribute.NameNumber;
        if ((uint)number < (uint)_names.Length && _names[number] is var told and not Telling.Nothing)
            return told;
        if (number >= _names.Length)
            Array.Resize(ref _names, Math.Max(number + 1, _names.Length * 2));
        return _names[number] = Telling.Known | Of(attribute.NameUtf8);
    }

    /// <summary>Forgets the names that are the page's own.</summary>
    public void Clear()
    {
        if (_names.Length > MostKept)
            Array.Resize(ref _names, MostKept);
        _names.AsSpan(HtmlTree.SharedNames).Clear();
    }

    private static Telling Of(ReadOnlySpan<byte> name) =>
        name.Length switch
        {
            2 => name.SequenceEqual("id"u8) ? Telling.Signs | Telling.Id : Telling.Nothing,
            3 => name.SequenceEqual("rel"u8) ? Telling.Relation : Telling.Nothing,
            4 => name.SequenceEqual("role"u8) ? Telling.Signs : Telling.Nothing,
            5 => name.SequenceEqual("class"u8) ? Telling.Signs
            : name.SequenceEqual("style"u8) ? Telling.Style
            : Telling.Nothing,
            6 => name.SequenceEqual("hidden"u8) ? Telling.Hidden : Telling.Nothing,
            8 => name.SequenceEqual("itemprop"u8) ? Telling.Signs | Telling.Property : Telling.Nothing,
            11 => name.SequenceEqual("data-testid"u8) ? Telling.Signs
            : name.SequenceEqual("aria-hidden"u8) ? Telling.Hidden
            : Telling.Nothing,
            14 => name.SequenceEqual("data-component"u8) ? Telling.Signs : Telling.Nothing,
            19 => name.SequenceEqual("data-component-name"u8) ? Telling.Signs : Telling.Nothing,
            _ => Telling.Nothing,
        };
}
