using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Hasila.Html.Encodings;

/// <summary>Turns what a page came as into what the tokeniser reads: valid UTF-8 whose line ends are LF ("Preprocessing the input stream").</summary>
internal static class SourceText
{
    /// <summary>From bytes; they are used themselves where nothing has to be changed.</summary>
    public static ReadOnlyMemory<byte> Prepare(ReadOnlyMemory<byte> bytes, HtmlEncoding encoding, bool isValid, ref byte[] own)
    {
        var span = bytes.Span;
        if (!encoding.IsUtf8)
            return Transcode(span, encoding.GetDecoder(), ref own);
        if (!isValid && !Utf8.IsValid(span))
            return Transcode(span, Encoding.UTF8.GetDecoder(), ref own);
        var at = span.IndexOf((byte)'\r');
        if (at < 0)
            return bytes;
        Reserve(ref own, span.Length);
        span.CopyTo(own);
        return own.AsMemory(0, DropReturns(own.AsSpan(0, span.Length), at));
    }

    /// <summary>From text.</summary>
    public static ReadOnlyMemory<byte> Prepare(ReadOnlySpan<char> text, ref byte[] own)
    {
        Reserve(ref own, Encoding.UTF8.GetByteCount(text));
        var length = Encoding.UTF8.GetBytes(text, own);
        return own.AsMemory(0, DropReturns(own.AsSpan(0, length), 0));
    }

    /// <summary>
    /// How many nodes the text can have at most, short of what tags imply: an opening bracket that is no end tag, or text behind a closing one.
    /// </summary>
    public static int CountMarkup(ReadOnlySpan<byte> text)
    {
        var (opens, texts, tags) = (0, 0, 1);
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(text);
            for (; at <= text.Length - Vector256<byte>.Count - 1; at += Vector256<byte>.Count)
            {
                var here = Vector256.LoadUnsafe(ref start, (nuint)at);
                var next = Vector256.LoadUnsafe(ref start, (nuint)at + 1);
                var angle = Vector256.Equals(here, Vector256.Create((byte)'<')).ExtractMostSignificantBits();
                if (angle != 0)
                {
                    var opening = Vector256.GreaterThanOrEqual(next, Vector256.Create((byte)'?')) | Vector256.Equals(next, Vector256.Create((byte)'!'));
                    var closing = Vector256.Equals(next, Vector256.Create((byte)'/'));
                    opens += BitOperations.PopCount(angle & opening.ExtractMostSignificantBits());
                    tags += BitOperations.PopCount(angle & (opening | closing).ExtractMostSignificantBits());
                }

                var behind = Vector256.AndNot(Vector256.Equals(here, Vector256.Create((byte)'>')), Vector256.Equals(next, Vector256.Create((byte)'<')));
                texts += BitOperations.PopCount(behind.ExtractMostSignificantBits());
            }
        }

        for (; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : (byte)0;
            if (text[at] == '<')
            {
                opens += next is >= (byte)'?' or (byte)'!' ? 1 : 0;
                tags += next is >= (byte)'?' or (byte)'!' or (byte)'/' ? 1 : 0;
            }
            else if (text[at] == '>' && next != '<')
            {
                texts++;
            }
        }

        return opens + Math.Min(texts, tags) + 1;
    }

    /// <summary>CR LF and CR become LF, in place; returns the new length.</summary>
    private static int DropReturns(Span<byte> text, int from)
    {
        var found = text[from..].IndexOf((byte)'\r');
        if (found < 0)
            return text.Length;
        var write = from + found;
        var read = write;
        while (true)
        {
            // At a CR: it becomes a LF, and takes a LF behind it along.
            text[write++] = (byte)'\n';
            read++;
            if (read < text.Length && text[read] == '\n')
                read++;
            var next = text[read..].IndexOf((byte)'\r');
            var length = next < 0 ? text.Length - read : next;
            text.Slice(read, length).CopyTo(text[write..]);
            write += length;
            read += length;
            if (next < 0)
                return write;
        }
    }

    /// <summary>Decodes in pieces; what is not valid becomes U+FFFD.</summary>
    private static ReadOnlyMemory<byte> Transcode(ReadOnlySpan<byte> bytes, Decoder decoder, ref byte[] own)
    {
        const int piece = 16 * 1024;
        var chars = ArrayPool<char>.Shared.Rent(piece);
        var encoder = Encoding.UTF8.GetEncoder();
        Reserve(ref own, bytes.Length + (bytes.Length / 32));
        var length = 0;
        while (true)
        {
            decoder.Convert(bytes, chars.AsSpan(0, piece), flush: true, out var used, out var decoded, out var completed);
            bytes = bytes[used..];
            var needed = length + encoder.GetByteCount(chars.AsSpan(0, decoded), flush: completed);
            if (needed > own.Length)
                Array.Resize(ref own, (int)Math.Min(Array.MaxLength, Math.Max(needed, own.Length + (own.Length / 4L))));
            length += encoder.GetBytes(chars.AsSpan(0, decoded), own.AsSpan(length), flush: completed);
            if (completed)
                break;
        }

        ArrayPool<char>.Shared.Return(chars);
        return own.AsMemory(0, DropReturns(own.AsSpan(0, length), 0));
    }

    private static void Reserve(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = GC.AllocateUninitializedArray<byte>(length);
    }
}
