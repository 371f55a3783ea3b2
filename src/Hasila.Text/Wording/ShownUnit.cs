using System.Globalization;
using Hasila.Text.Data;

namespace Hasila.Text.Wording;

/// <summary>
/// A number with its unit in words, and a large one with the word for its scale: "640 km", 805 كيلومترات, "3.4 billion dollars", 3.4 مليارات دولار. The Arabic
/// noun agrees with the number before it: three to ten take the plural, eleven to ninety-nine the accusative singular, all others the genitive singular; of a
/// number with a fraction the whole part decides.
/// </summary>
public static class ShownUnit
{
    // Of a number with more decimals than these the digits say more than the words.
    private const int MostDecimals = 2;
    private const string ScalePrefix = "scale:";

    private static readonly Dictionary<string, Noun> s_nouns = DataFile
        .Rows(typeof(ShownUnit).Assembly, "unit-nouns")
        .ToDictionary(row => row[0], row => Noun.Of(row[1], row[2]), StringComparer.Ordinal);

    private static readonly List<(decimal Size, Noun Noun)> s_scales =
    [
        .. s_nouns
            .Where(row => row.Key.StartsWith(ScalePrefix, StringComparison.Ordinal))
            .Select(row => (Size: decimal.Parse(row.Key[ScalePrefix.Length..], CultureInfo.InvariantCulture), row.Value))
            .OrderByDescending(scale => scale.Size),
    ];

    /// <param name="value">The number; from a million on it may be worded by its scale.</param>
    /// <param name="unit">An id of the unit list; null, or one that has no words, leaves the number alone.</param>
    public static LocalText Of(decimal value, string? unit)
    {
        var noun = unit is null ? null : s_nouns.GetValueOrDefault(unit);
        var (number, governing, scale) = Scaled(value);
        if (scale is null)
            return noun is null
                ? new LocalText(number, number)
                : new LocalText($"{number} {noun.Arabic(governing)}", $"{number} {noun.English(Math.Abs(value) == 1)}");
        // What a scale's word governs stands in the genitive singular, and takes the scale's own ending away.
        return noun is null
            ? new LocalText($"{number} {scale.Arabic(governing)}", $"{number} {scale.English(isOne: false)}")
            : new LocalText($"{number} {scale.Construct(governing)} {noun.Genitive}", $"{number} {scale.English(isOne: false)} {noun.English(isOne: false)}");
    }

    /// <summary>The number as it stands in front in <see cref="Of"/>, without its unit and scale.</summary>
    public static string Number(decimal value) => Scaled(value).Number;

    /// <summary>True where <paramref name="unit"/> has words.</summary>
    public static bool Knows(string unit) => s_nouns.ContainsKey(unit);

    private static (string Number, decimal Governing, Noun? Scale) Scaled(decimal value)
    {
        foreach (var (size, noun) in s_scales)
        {
            if (Math.Abs(value) < size)
                continue;
            var count = value / size;
            if (count == Math.Round(count, MostDecimals))
                return (ShownNumber.Claimed(count), count, noun);
            break;
        }

        return (ShownNumber.Claimed(value), value, null);
    }

    private sealed record Noun(string Accusative, string Genitive, string Plural, string One, string Several)
    {
        public static Noun Of(string arabic, string english)
        {
            var forms = arabic.Split('|');
            var words = english.Split('|');
            return new Noun(forms[0], forms.Length > 1 ? forms[1] : forms[0], forms[^1], words[0], words[^1]);
        }

        public string Arabic(decimal number) => LastTwo(number) >= 11 ? Accusative : Construct(number);

        /// <summary>Before a noun that it governs: never with the ending of the accusative.</summary>
        public string Construct(decimal number) => LastTwo(number) is >= 3 and <= 10 ? Plural : Genitive;

        public string English(bool isOne) => isOne ? One : Several;

        private static int LastTwo(decimal number) => (int)(decimal.Truncate(Math.Abs(number)) % 100);
    }
}
