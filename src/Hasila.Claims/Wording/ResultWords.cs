using Hasila.Text;

namespace Hasila.Claims.Wording;

/// <summary>The parts of a tally and of its findings that no framework names.</summary>
public static class ResultWords
{
    /// <summary>Results of the whole, ahead of those of a frame.</summary>
    public static LocalText Overall { get; } = ClaimBook.Book.Phrase("part.overall");

    /// <summary>Results that no indicator defines.</summary>
    public static LocalText Others { get; } = ClaimBook.Book.Phrase("part.others");

    /// <summary>Tests of pages against themselves that came out otherwise.</summary>
    public static LocalText DisagreeingPages { get; } = ClaimBook.Book.Phrase("part.disagreeing_pages");
}
