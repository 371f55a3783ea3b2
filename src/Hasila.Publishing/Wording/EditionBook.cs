using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Ledger.Model;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Wording;

/// <summary>The words of an edition, which board and picture share: <c>edition-words.tsv</c>.</summary>
internal static class EditionBook
{
    public static WordBook Book { get; } = WordBook.Load(typeof(EditionBook).Assembly, "edition-words");

    /// <summary>A refusal to publish, by the key of its words.</summary>
    public static LedgerException Refused(string key) => LedgerException.Of(LedgerFault.Refused, Book, key);

    /// <summary>The head of a table's column in words.</summary>
    public static LocalText Head(string table, string column) => Book.Phrase($"table.{table}.{column}");

    /// <summary>The title of what these claims claim: by whom, where it is one.</summary>
    public static LocalText Title(IEnumerable<Claim> claims) =>
        claims.DistinctBy(claim => claim.Claimant).Take(2).ToList() is [var only]
            ? ShownWords.Opening(ClaimantWords.Claimed(ClaimantWords.Marked(only.Claimant), only.ClaimantGender))
            : Book.Phrase("title.several");

    /// <summary>"X said:", above what was said.</summary>
    public static LocalText Said(Claim claim) =>
        Book.Phrase("said", ("said", ShownWords.Opening(ClaimantWords.Said(ClaimantWords.Marked(claim.Claimant), claim.ClaimantGender))));
}
