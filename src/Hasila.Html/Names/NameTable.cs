using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Hasila.Html.Names;

/// <summary>
/// Names to small numbers and back. Names of up to 16 bytes are compared as two words; the hash is keyed per process, so that no page can
/// choose names that all meet in one place.
/// </summary>
internal sealed class NameTable
{
    private static readonly ulong s_keyOne = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
    private static readonly ulong s_keyTwo = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    private readonly int firstId;
    private Slot[] slots;
    private int shift;
    private int count;
    private Range32[] names;
    private byte[] text;
    private int textLength;

    public NameTable(int firstId, int capacity)
    {
        this.firstId = firstId;
        slots = new Slot[capacity];
        shift = 64 - int.Log2(capacity);
        names = new Range32[capacity / 2];
        text = new byte[capacity * 4];
    }

    /// <summary>How many names are in it.</summary>
    public int Count => count;

    /// <summary>The bytes of its arrays.</summary>
    public long RetainedBytes => ((long)slots.Length * Unsafe.SizeOf<Slot>()) + (names.Length * 8L) + text.Length;

    /// <summary>Forgets every name; keeps the memory.</summary>
    public void Clear()
    {
        if (count == 0)
            return;
        Array.Clear(slots);
        count = 0;
        textLength = 0;
    }

    /// <summary>The name of an id, in UTF-8.</summary>
    public ReadOnlySpan<byte> NameOf(int id) => text.AsSpan(names[id - firstId].Start, names[id - firstId].Length);

    /// <summary>The id of a name of at most 16 bytes given as two words, 0 if absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong low, ulong high)
    {
        var all = slots;
        for (var at = Home(low, high); ; at = (at + 1) & (all.Length - 1))
        {
            ref readonly var slot = ref all[at];
            if (slot.Low == low && slot.High == high && !slot.IsLong)
                return slot.Id;
            if (slot.Id == 0)
                return 0;
        }
    }

    /// <summary>The id of a name, 0 if absent.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.Length <= 16)
        {
            var (low, high) = Words(name);
            return Find(low, high);
        }

        var hash = Hash(name);
        for (var at = Home(hash, (ulong)name.Length); slots[at].Id != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].IsLong && slots[at].Low == hash && NameOf(slots[at].Id).SequenceEqual(name))
                return slots[at].Id;
        }

        return 0;
    }

    /// <summary>Adds a name that is not in the table and gives its id.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        var id = firstId + count;
        Put(id, name);
        return id;
    }

    /// <summary>Adds a name under an id of the caller's choice (the table's first id must be 0).</summary>
    public void AddAs(int id, string name) => Put(id, System.Text.Encoding.UTF8.GetBytes(name));

    /// <summary>A name of at most 16 bytes as two words, filled up with zeros.</summary>
    public static (ulong Low, ulong High) Words(ReadOnlySpan<byte> name)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        name.CopyTo(padded);
        return (BinaryPrimitives.ReadUInt64LittleEndian(padded), BinaryPrimitives.ReadUInt64LittleEndian(padded[8..]));
    }

    private void Put(int id, ReadOnlySpan<byte> name)
    {
        if ((count + 1) * 2 > slots.Length)
            Grow();
        if (id - firstId >= names.Length)
            Array.Resize(ref names, Math.Max(names.Length + (names.Length / 2), id - firstId + 1));
        if (textLength + name.Length > text.Length)
            Array.Resize(ref text, Math.Max(text.Length + (text.Length / 2), textLength + name.Length));

        name.CopyTo(text.AsSpan(textLength));
        names[id - firstId] = new Range32(textLength, name.Length);
        textLength += name.Length;
        count++;
        if (name.Length <= 16)
        {
            var (low, high) = Words(name);
            Insert(
                new Slot
                {
                    Low = low,
                    High = high,
                    Id = id,
                }
            );
        }
        else
        {
            Insert(
                new Slot
                {
                    Low = Hash(name),
                    High = (ulong)name.Length,
                    Id = id,
                    IsLong = true,
                }
            );
        }
    }

    private void Insert(in Slot slot)
    {
        var at = Home(slot.Low, slot.High);
        while (slots[at].Id != 0)
            at = (at + 1) & (slots.Length - 1);
        slots[at] = slot;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        shift--;
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Id != 0)
                Insert(slot);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(ulong low, ulong high)
    {
        var mixed = (low ^ (high * s_keyTwo)) * s_keyOne;
        return (int)((mixed ^ (mixed >> 29)) * s_keyTwo >> shift);
    }

    /// <summary>A keyed hash of bytes.</summary>
    public static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = s_keyTwo ^ (ulong)name.Length;
        while (name.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * s_keyOne;
            hash ^= hash >> 32;
            name = name[8..];
        }

        foreach (var value in name)
            hash = (hash ^ value) * s_keyOne;
        return hash ^ (hash >> 29);
    }

    /// <summary>A keyed hash of two words.</summary>
    public static ulong Mix(ulong one, ulong two)
    {
        var mixed = (one * s_keyOne) ^ ((two ^ s_keyTwo) * (s_keyOne ^ s_keyTwo | 1));
        mixed ^= mixed >> 31;
        return mixed * s_keyTwo;
    }

    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public int Id;
        public bool IsLong;
    }

    private readonly record struct Range32(int Start, int Length);
}
