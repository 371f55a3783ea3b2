using Hasila.Text;

namespace Hasila.Publishing.Wording;

/// <summary>Words that board and picture share, so that a reader meets one name for one thing.</summary>
internal static class EditionTerms
{
    public static LocalText Overall { get; } = new("النتائج العامة", "Overall");

    public static LocalText Others { get; } = new("نتائج أخرى", "Other results");

    public static LocalText Caveat { get; } = new("تحفّظ", "Caveat");

    public static LocalText Sources { get; } = new("المصادر", "Sources");
}
