using System.Runtime.InteropServices;
using Hasila.Html.Names;

namespace Hasila.Reading.Html.Tree;

/// <summary>How blocks are built: the names of the element and its parent, the parent's class, the depth. Blocks built alike have the same number.</summary>
internal sealed class BlockSignatures
{
    private readonly Dictionary<(string Name, string? Parent, string? ParentClass, int Depth), int> _numbers = [];

    private const int MostKept = 4096;

    /// <summary>A number from 0 on, in the order of first sight.</summary>
    public int Of(PageElement element)
    {
        // Blocks of one parent are mostly built alike.
        if (element.Parent is { } parent && element.Tag != HtmlTag.Unknown)
            return parent.LastPart is { } last && last.Tag == element.Tag ? last.Signature : (parent.LastPart = (element.Tag, Number(element))).Value.Signature;
        return Number(element);
    }

    private int Number(PageElement element)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _numbers,
            (element.Name, element.Parent?.Name, element.Parent?.Class, element.Depth),
            out var known
        );
        if (!known)
            number = _numbers.Count - 1;
        return number;
    }

    /// <summary>Forgets all, for another page.</summary>
    public void Clear()
    {
        var isLarge = _numbers.Count > MostKept;
        _numbers.Clear();
        if (isLarge)
            _numbers.TrimExcess();
    }
}
