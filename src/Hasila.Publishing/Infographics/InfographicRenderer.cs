using Hasila.Publishing.Editions;

namespace Hasila.Publishing.Infographics;

/// <summary>
/// An edition as one picture, 1080 pixels wide and as high as its contents. Nothing is left out but the end of a long caveat.
/// The same edition gives the same picture. Safe to call from several threads.
/// </summary>
public static class InfographicRenderer
{
    /// <summary>The picture as a stand-alone SVG document whose letters are outlines, with labels for those who do not see it.</summary>
    /// <param name="edition">What is drawn.</param>
    /// <param name="language">"ar" for Arabic, right to left; anything else is English.</param>
    public static string Svg(Edition edition, string language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        return SvgPicture.Write(PictureLayout.LayOut(edition, language));
    }

    /// <summary>The same picture as PNG.</summary>
    /// <param name="edition">What is drawn.</param>
    /// <param name="language">"ar" for Arabic, right to left; anything else is English.</param>
    /// <param name="scale">Pixels for each unit, 1 to 4; lowered where the picture would pass 120 million pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is outside 1 to 4.</exception>
    public static byte[] Png(Edition edition, string language, int scale = 2)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        return PngPicture.Paint(PictureLayout.LayOut(edition, language), scale);
    }
}
