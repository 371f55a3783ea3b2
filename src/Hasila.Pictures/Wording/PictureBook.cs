using System.Globalization;
using System.Text.Json;
using Hasila.Pictures.Faults;
using Hasila.Pictures.Pixels;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Pictures.Wording;

/// <summary>The words in which a picture is refused: <c>picture-words.tsv</c>.</summary>
internal static class PictureBook
{
    private static readonly WordBook s_book = WordBook.Load(typeof(PictureBook).Assembly, "picture-words");

    public static LocalText Phrase(string key, params ReadOnlySpan<Slot> slots) => s_book.Phrase(key, slots);

    /// <summary>Why, and what to do.</summary>
    public static LocalText Why(PictureException error) =>
        error.Fault switch
        {
            PictureFault.TooLarge => Phrase(
                "fault.too-large",
                ("width", Number(error.Width)),
                ("height", Number(error.Height)),
                ("most", Number(PictureDecoder.MostPixels / 1_000_000)),
                ("side", Number(PictureDecoder.LongestSide))
            ),
            PictureFault.ProgramFailed => Phrase("fault.program-failed", ("detail", error.Detail ?? "")),
            var fault => Phrase($"fault.{JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString())}"),
        };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
