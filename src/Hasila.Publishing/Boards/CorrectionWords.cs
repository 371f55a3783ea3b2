using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;

namespace Hasila.Publishing.Boards;

/// <summary>Published corrections in words.</summary>
public static class CorrectionWords
{
    public static LocalText Title { get; } = EditionBook.Book.Phrase("corrections.title");

    /// <summary>What stands where nobody has decided anew.</summary>
    public static LocalText Awaiting { get; } = EditionBook.Book.Phrase("corrections.awaiting");

    /// <summary>What was changed and how, in one line: the figure was this, and is that.</summary>
    public static LocalText Of(PublishedCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var was = correction.Was ?? BoardWords.ReadAsNothing;
        if (correction.Part != CorrectedPart.Publication)
        {
            var now = correction.Now ?? BoardWords.ReadAsNothing;
            return EditionBook.Book.Phrase("corrections.changed", ("part", NameOf(correction.Part)), ("was", was), ("now", now));
        }

        return correction.Now is { } reason ? EditionBook.Book.Phrase("corrections.rejected", ("was", was), ("reason", reason))
            : correction.By is null ? EditionBook.Book.Phrase("labelled", ("label", was), ("words", Awaiting))
            : EditionBook.Book.Phrase("corrections.withdrawn", ("was", was));
    }

    private static LocalText NameOf(CorrectedPart part) =>
        part == CorrectedPart.Verdict ? EditionBook.Book.Phrase("corrections.verdict") : BoardWords.Fields[Enum.Parse<ClaimField>(part.ToString())];
}
