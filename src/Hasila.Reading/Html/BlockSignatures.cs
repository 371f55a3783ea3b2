using System.Runtime.InteropServices;

namespace Hasila.Reading.Html;

/// <summary>How blocks are built: the names of the element and its parent, the parent's class, the depth. Blocks built alike have the same number.</summary>
internal sealed class BlockSignatures
{
    private readonly Dictionary<(string Name, string? Parent, string? ParentClass, int Depth), int> _numbers = [];

    private const int MostKept = 4096;

    /// <summary>A number from 0 on, in the order of first sight.</summary>
    public int Of(PageElement element)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (element.Name, element.Parent?.Name, element.Parent?.Class, element.Depth), out var known);
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
