using System.Text;

namespace Hasila.Html.Encodings;

/// <summary>What an encoding was known from, the surest first.</summary>
public enum HtmlEncodingSource
{
    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The caller's hint (<see cref="HtmlOptions.EncodingHint"/>): what the server said.</summary>
    Hint,

    /// <summary>A meta element near the page's start.</summary>
    Meta,

    /// <summary>What the bytes look like.</summary>
    Statistics,

    /// <summary>Nothing: windows-1252, as browsers take it.</summary>
    Default,
}

/// <summary>
/// The encoding of a page (WHATWG HTML, "Determining the character encoding"): by byte order mark, hint, meta prescan; then, where the standard leaves it
/// to the reader, by statistics: UTF-8 where all bytes are valid as that and some are not ASCII, UTF-16 by its zeros, Arabic in windows-1256 or ISO-8859-6.
/// </summary>
/// <param name="Name">The name as the Encoding standard writes it, such as <c>UTF-8</c> or <c>windows-1256</c>.</param>
/// <param name="Source">What it was known from.</param>
public sealed record HtmlEncoding(string Name, HtmlEncodingSource Source)
{
    internal const string Windows1252 = "windows-1252";

    internal static HtmlEncoding Utf8 { get; } = new("UTF-8", HtmlEncodingSource.Hint);

    /// <summary>The bytes of the byte order mark.</summary>
    internal int PreambleLength { get; init; }

    /// <summary>Whether the bytes are UTF-8, be it only because all of them are ASCII.</summary>
    internal bool IsUtf8 { get; init; } = Name == "UTF-8";

    /// <summary>Finds the encoding of a page's bytes. The hint is a label, or a Content-Type value with one; one that is not known counts as none.</summary>
    public static HtmlEncoding Detect(ReadOnlySpan<byte> bytes, string? hint = null)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return new("UTF-8", HtmlEncodingSource.ByteOrderMark) { PreambleLength = 3 };
        if (bytes is [0xFE, 0xFF, ..])
            return new("UTF-16BE", HtmlEncodingSource.ByteOrderMark) { PreambleLength = 2 };
        if (bytes is [0xFF, 0xFE, ..])
            return new("UTF-16LE", HtmlEncodingSource.ByteOrderMark) { PreambleLength = 2 };
        if (hint is not null && LabelOf(hint) is { } hinted)
            return new(hinted, HtmlEncodingSource.Hint);
        if (MetaPrescan.Find(bytes) is { } declared)
            return new(declared, HtmlEncodingSource.Meta);
        return ByteStatistics.Guess(bytes) is { } guessed
            ? new(guessed, HtmlEncodingSource.Statistics)
            : new(Windows1252, HtmlEncodingSource.Default) { IsUtf8 = Ascii.IsValid(bytes) };
    }

    internal Decoder GetDecoder() => EncodingOf(Name).GetDecoder();

    private static string? LabelOf(string hint)
    {
        var charset = hint.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var label = charset < 0 ? hint : hint[(charset + 8)..];
        var end = label.IndexOf(';', StringComparison.Ordinal);
        return EncodingLabels.Find((end < 0 ? label : label[..end]).AsSpan().Trim("\"' "));
    }

    // The runtime's names where they are not the standard's. What it does not have is read as the nearest that it has.
    private static Encoding EncodingOf(string name) =>
        name switch
        {
            "UTF-16LE" => Encoding.Unicode,
            "UTF-16BE" => Encoding.BigEndianUnicode,
            "replacement" => Encoding.UTF8,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(
                name switch
                {
                    "x-user-defined" => Windows1252,
                    "EUC-KR" => "ks_c_5601-1987",
                    "GBK" => "gb18030",
                    "x-mac-cyrillic" => "x-mac-cyrillic",
                    "ISO-8859-10" => "iso-8859-4",
                    "ISO-8859-14" => "iso-8859-15",
                    "ISO-8859-16" => "iso-8859-2",
                    "ISO-8859-8-I" => "iso-8859-8",
                    "windows-874" => "windows-874",
                    _ => name,
                },
                EncoderFallback.ReplacementFallback,
                new DecoderReplacementFallback("\uFFFD")
            ) ?? FromRuntime(name),
        };

    private static Encoding FromRuntime(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1;
        }
    }
}
