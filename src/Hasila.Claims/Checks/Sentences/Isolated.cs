using Hasila.Text;
using Hasila.Text.Bidi;
using Hasila.Text.Folding;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>
/// Foreign words and figures as a sentence holds them: one line, no angle brackets, no direction marks of their own, and isolated where their direction
/// is the other one.
/// </summary>
internal static class Isolated
{
    /// <summary>For a name or a definition in a sentence of either language.</summary>
    public static LocalText Text(LocalText text) => new(Text(text.Ar, "ar"), Text(text.En, "en"));

    /// <summary>For a name or a definition in a sentence of <paramref name="language"/>.</summary>
    public static string Text(string text, string language)
    {
        var clean = string.Concat(BidiText.StripControls(text).Where(c => c is not ('<' or '>') && !char.IsControl(c))).Trim().TrimEnd('.', '؛', ';');
        return clean.Any(language == "ar" ? char.IsAsciiLetter : ArabicFold.IsArabicLetter) ? BidiText.Isolate(clean) : clean;
    }

    /// <summary>A figure in Western digits: isolated in Arabic.</summary>
    public static LocalText Number(string number) => new(BidiText.Isolate(number), number);
}
