using Hasila.Claims.Wording;

namespace Hasila.Claims.Frameworks;

/// <summary>Keeps what is claimed with a number but fits no indicator: nothing numeric that was claimed gets lost.</summary>
internal static class OtherResults
{
    public const string Id = "other";

    public static Indicator Indicator { get; } =
        new()
        {
            Id = Id,
            Name = ResultWords.Others,
            Claim = ClaimBook.Book.Phrase("other.claim"),
            Definition = ClaimBook.Book.Phrase("other.definition"),
            WouldSettle = ClaimBook.Book.Phrase("other.would_settle"),
            Icon = "dot",
        };
}
