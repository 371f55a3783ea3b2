using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Capture = Hasila.Reading.Captures.Capture;

namespace Hasila.Ingest.Saved;

/// <summary>
/// What a saved page says of itself in a comment at its beginning: its address, and when it was saved. SingleFile writes both, browsers the address alone;
/// where the address is that of a file, the page's own canonical one stands for it.
/// </summary>
public static partial class SavedPage
{
    private const int Beginning = 16 * 1024;

    /// <summary>The capture with its address and time, as far as it has none and the page tells them.</summary>
    public static Capture Told(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        var head = Encoding.UTF8.GetString(capture.Bytes.Span[..Math.Min(capture.Bytes.Length, Beginning)]);
        if (!head.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("<"))
            return capture;
        var single = SingleFile().Match(head);
        var browser = Browser().Match(head);
        if (!single.Success && !browser.Success)
            return capture;
        var address = single.Success ? single.Groups["url"].Value : browser.Groups["url"].Value;
        if (!IsOfWeb(address))
            address = Canonical().Match(head) is { Success: true } canonical ? canonical.Groups["url"].Value.Trim('"', '\'') : "";
        return capture with
        {
            Url = capture.Url ?? (IsOfWeb(address) ? address : null),
            TakenAt = capture.TakenAt ?? (single.Success ? MomentOf(single.Groups["date"].Value) : null),
        };
    }

    private static bool IsOfWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    // "Sun Nov 29 2026 14:35:38 GMT+0000 (Coordinated Universal Time)"
    private static DateTimeOffset? MomentOf(string words)
    {
        var plain = words.Split('(')[0].Trim();
        return
            DateTimeOffset.TryParseExact(plain, "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)
            ? moment
            : null;
    }

    [GeneratedRegex(
        @"<!--[^>]{0,80}SingleFile[^>]{0,80}?url:[ ]*(?<url>\S{1,2000})\s+(saved date:[ ]*(?<date>[^\r\n>]{1,120}))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d{1,6}\)(?<url>\S{1,2000})\s*-->", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Browser();

    [GeneratedRegex(
        @"<link\s+rel=[""']?canonical[""']?\s+href=(?<url>[^\s>]{1,2000})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Canonical();
}
