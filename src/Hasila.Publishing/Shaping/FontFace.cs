using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;
using HbBuffer = HarfBuzzSharp.Buffer;
using HbFont = HarfBuzzSharp.Font;

namespace Hasila.Publishing.Shaping;

/// <summary>One of the embedded fonts: shapes with it and gives its outlines, both in units of the em square. Shared by all threads.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The four faces live as long as the process.")]
internal sealed class FontFace
{
    private readonly Lock _lock = new();
    private readonly SKTypeface _typeface;
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly HbFont _shaper;
    private readonly SKFont _outliner;
    private readonly ConcurrentDictionary<ushort, SKPath?> _outlines = new();

    private FontFace(string name)
    {
        Name = name;
        using var stream =
            typeof(FontFace).Assembly.GetManifestResourceStream(name + ".ttf") ?? throw new InvalidOperationException($"font {name} is not embedded");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        _typeface = SKTypeface.FromData(SKData.CreateCopy(bytes)) ?? throw new InvalidOperationException($"font {name} cannot be read");
        UnitsPerEm = _typeface.UnitsPerEm;
        _outliner = new SKFont(_typeface, UnitsPerEm)
        {
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
        };
        _blob = Copy(bytes);
        _face = new Face(_blob, 0);
        _shaper = new HbFont(_face);
        _shaper.SetScale(UnitsPerEm, UnitsPerEm);
        _shaper.SetFunctionsOpenType();
    }

    // Blob.FromStream keeps a pointer into an array that the collector may move: the shaper needs bytes that stay where they are.
    private static Blob Copy(byte[] bytes)
    {
        var memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        var blob = new Blob(memory, bytes.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(memory));
        blob.MakeImmutable();
        return blob;
    }

    /// <summary>Numbers and titles.</summary>
    public static FontFace Display { get; } = new("NotoKufiArabic_700Bold");

    /// <summary>Headings.</summary>
    public static FontFace Heading { get; } = new("NotoKufiArabic_600SemiBold");

    public static FontFace Text { get; } = new("NotoSansArabic_400Regular");

    public static FontFace Strong { get; } = new("NotoSansArabic_600SemiBold");

    public static IReadOnlyList<FontFace> All { get; } = [Display, Heading, Text, Strong];

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>True where the font has a glyph for the code point.</summary>
    public bool Covers(int codePoint) => _outliner.ContainsGlyph(codePoint);

    /// <summary>The glyph for a code point on its own; 0 where there is none.</summary>
    public ushort GlyphOf(int codePoint) => _outliner.GetGlyph(codePoint);

    /// <summary>The outline with y downwards; null for an empty glyph.</summary>
    public SKPath? Outline(ushort glyph) =>
        _outlines.GetOrAdd(
            glyph,
            id =>
            {
                lock (_lock)
                    return _outliner.GetGlyphPath(id) is { IsEmpty: false } path ? path : null;
            }
        );

    /// <summary>Glyphs in visual order, in em units.</summary>
    public (GlyphInfo[] Infos, GlyphPosition[] Positions) Shape(string text, int start, int length, bool rightToLeft)
    {
        using var buffer = new HbBuffer();
        buffer.AddUtf16(text.AsSpan(), start, length);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        lock (_lock)
            _shaper.Shape(buffer);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }
}
