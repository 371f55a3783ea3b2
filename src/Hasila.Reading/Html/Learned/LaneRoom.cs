using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Memory for vectors that begins where a line of the processor's cache begins: a vector across two lines costs twice. Each thread keeps one.
/// </summary>
internal sealed class LaneRoom
{
    private const int Line = 64;

    /// <summary>The room of one very large page is not kept for the next.</summary>
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static LaneRoom? t_kept;

    private byte[] _bytes = [];
    private int _start;

    /// <summary>At least that many vectors, whatever stood there before.</summary>
    public static LaneRoom Take(int vectors)
    {
        var room = t_kept ?? new LaneRoom();
        t_kept = null;
        if (room._bytes.Length < (vectors + 1) * Line)
        {
            room._bytes = GC.AllocateUninitializedArray<byte>((vectors + 1) * Line, pinned: true);
            room._start = (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(room._bytes, 0) % Line)) % Line);
        }

        return room;
    }

    public Span<Vector512<float>> Vectors(int from, int count) =>
        MemoryMarshal.Cast<byte, Vector512<float>>(_bytes.AsSpan(_start + (from * Line), count * Line));

    public void Return()
    {
        if (_bytes.Length <= MostKept * Line)
            t_kept = this;
    }
}
