using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hasila.Text.Data;

namespace Hasila.Ingest.Pdf;

/// <summary>Letters for the forms in which fonts hold them: the isolated letter for its initial, medial and final forms.</summary>
internal static class PlainLetters
{
    private static readonly FrozenDictionary<char, string> s_forms = DataFile
        .Rows(typeof(PlainLetters).Assembly, "presentation-forms")
        .ToFrozenDictionary(row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row => row[1]);

    public static string Of(string glyph)
    {
        if (!glyph.AsSpan().ContainsAnyInRange('\uFB00', '\uFEFC') && !glyph.Contains('\u00A0', StringComparison.Ordinal))
            return glyph;
        var plain = new StringBuilder(glyph.Length);
        foreach (var c in glyph)
            plain.Append(s_forms.TryGetValue(c, out var letters) ? letters : c == '\u00A0' ? " " : c.ToString());
        return plain.ToString();
    }
}
