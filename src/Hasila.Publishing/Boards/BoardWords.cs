using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Ledger.Acts;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>The board's own words in both languages.</summary>
public static class BoardWords
{
    public static LocalText LanguageName { get; } = EditionBook.Book.Phrase("board.language");

    public static LocalText SkipToClaims { get; } = EditionBook.Book.Phrase("board.skip_to_claims");

    public static LocalText History { get; } = EditionBook.Book.Phrase("board.history");

    public static LocalText FormerFindings { get; } = EditionBook.Book.Phrase("board.former_findings");

    public static LocalText PageTests { get; } = ResultWords.DisagreeingPages;

    public static LocalText Corrected { get; } = EditionBook.Book.Phrase("board.corrected");

    public static LocalText ReadAsNothing { get; } = EditionBook.Book.Phrase("board.field.none");

    /// <summary>What a person may correct, by its name.</summary>
    public static IReadOnlyDictionary<ClaimField, LocalText> Fields { get; } =
        Enum.GetValues<ClaimField>().ToDictionary(field => field, field => FieldNames.Of(field));

    public static LocalText Quoted { get; } = EditionBook.Book.Phrase("board.quoted");

    public static LocalText WouldSettle { get; } = EditionBook.Book.Phrase("board.would_settle");

    public static LocalText ReviewedBy { get; } = EditionBook.Book.Phrase("reviewed_by");

    public static LocalText Caveat { get; } = EditionBook.Book.Phrase("caveat");

    public static LocalText Sources { get; } = EditionBook.Book.Phrase("sources");

    public static LocalText Infographic { get; } = EditionBook.Book.Phrase("board.infographic");

    public static LocalText Data { get; } = EditionBook.Book.Phrase("board.data");

    public static LocalText Retrace { get; } = EditionBook.Book.Phrase("board.retrace");

    public static LocalText RetraceSteps { get; } = EditionBook.Book.Phrase("board.retrace_steps");

    public static LocalText Disclaimer { get; } = EditionBook.Book.Phrase("disclaimer");

    public static LocalText Title(Edition edition) => Title(edition.Claims.Select(claim => claim.Claim));

    /// <summary>What these claims claim, and who, where it is one.</summary>
    public static LocalText Title(IEnumerable<Claim> claims) => EditionBook.Title(claims.Where(claim => claim.Indicator != "other"));

    public static LocalText Source(int number) => EditionBook.Book.Phrase("board.source", ("number", number));

    public static LocalText Counts(EditionCounts counts) =>
        EditionBook.Book.Phrase(
            "board.counts",
            ("pages", counts.Pages),
            ("statements", counts.Statements),
            ("published", counts.Published),
            ("claims", counts.Claims)
        );

    public static LocalText Gap(CompletenessGap gap, LocalText claimant) =>
        EditionBook.Book.Phrase(
            "board.gap",
            ("claimant", ShownWords.Opening(ClaimantWords.Marked(claimant))),
            ("announced", gap.Announced),
            ("found", gap.Found),
            ("missing", gap.Announced - gap.Found)
        );
}
