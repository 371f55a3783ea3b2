using System.Buffers;

namespace Hasila.Reading.Captures;

internal enum PageForm
{
    Html,
    PlainText,
    Binary,
    Blank,
}

/// <summary>What kind of page a capture is, by its first bytes, then by what was declared, then by its tags.</summary>
internal static class PageKind
{
    private const int Look = 2048;

    private static readonly SearchValues<char> s_odd = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')),
        '\uFFFD',
    ]);

    private static readonly (byte[] Signature, string Name)[] s_binaries =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([.. "PK"u8, 3, 4], "a ZIP archive (or an office document)"),
        ([0x1F, 0x8B], "a gzip file"),
        ("RIFF"u8.ToArray(), "a media file"),
        ([0x7F, .. "ELF"u8], "a program"),
    ];

    /// <summary>The name of a binary format that a page cannot be, by its signature.</summary>
    public static string? BinaryFormat(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, name) in s_binaries)
        {
            if (bytes.StartsWith(signature))
                return name;
        }

        return null;
    }

    /// <summary>True where the decoded text is mostly not text: control characters or characters that no encoding could place.</summary>
    private static bool IsNoise(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, 16 * 1024)];
        if (!sample.ContainsAny(s_odd))
            return false;
        var odd = 0;
        foreach (var c in sample)
            odd += s_odd.Contains(c) ? 1 : 0;
        return odd * 10 > sample.Length;
    }

    /// <param name="capture">What is known of the page.</param>
    /// <param name="text">Its beginning, decoded.</param>
    public static PageForm Of(Capture capture, ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty)
            return PageForm.Blank;
        if (IsNoise(text))
            return PageForm.Binary;
        if (capture.MediaType is { } declared)
        {
            if (declared.Contains("html", StringComparison.OrdinalIgnoreCase))
                return PageForm.Html;
            if (declared.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
                return PageForm.PlainText;
        }

        var head = text[..Math.Min(text.Length, Look)];
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return PageForm.Html;
        if (capture.Name is { } name)
        {
            if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
                return PageForm.PlainText;
            if (
                name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase)
            )
                return PageForm.Html;
        }

        foreach (var tag in (ReadOnlySpan<string>)["<head", "<body", "<div", "<p>", "<p ", "<script", "<meta", "<title", "<h1", "<br", "<table", "<a "])
        {
            if (head.Contains(tag, StringComparison.OrdinalIgnoreCase))
                return PageForm.Html;
        }

        return PageForm.PlainText;
    }
}
