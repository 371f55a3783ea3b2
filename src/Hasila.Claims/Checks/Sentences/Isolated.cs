using Hasila.Text.Bidi;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>Foreign words and figures as a sentence holds them: one line, no angle brackets, no direction marks of their own, and isolated where their direction is the other one.</summary>
internal static class Isolated
{
    /// <summary>For a name or a definition in a sentence of <paramref name="language"/>.</summary>
    public static string Text(string text, string language)
    {
        var clean = string.Concat(BidiText.StripControls(text).Where(c => c is not ('<' or '>') && !char.IsControl(c))).Trim().TrimEnd('.', '؛', ';');
        return language == "ar" ? (clean.Any(char.IsAsciiLetter) ? BidiText.Isolate(clean) : clean)
            : clean.Any(IsArabic) ? BidiText.Isolate(clean)
            : clean;
    }

    /// <summary>A figure in Western digits: isolated in Arabic.</summary>
    public static string Number(string number, string language) => language == "ar" ? BidiText.Isolate(number) : number;

    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';
}
