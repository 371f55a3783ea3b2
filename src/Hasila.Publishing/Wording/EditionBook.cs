using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
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

    /// <summary>What an edition is, for those who meet its data first.</summary>
    public static LocalText DatasetDescription { get; } = Book.Phrase("dataset.description");

    /// <summary>Stands for a licence where none was given.</summary>
    public static LocalText NoLicence { get; } = Book.Phrase("licence.none");

    /// <summary>What is claimed, with its figure, without who claims it.</summary>
    public static LocalText Result(Claim claim, Framework framework)
    {
        if (framework.IndicatorOf(claim.Indicator) is not { Claim: var said })
            return Book.Phrase("quoted", ("words", claim.Gloss));
        return claim.Figure is { } figure ? Book.Phrase("labelled", ("label", said), ("words", FigureWording.Shown(figure))) : said;
    }

    /// <summary>Who claims what, in one line.</summary>
    public static LocalText Headline(Claim claim, Framework framework) =>
        ShownWords.Opening(Book.Phrase("labelled", ("label", ClaimantWords.Marked(claim.Claimant)), ("words", Result(claim, framework))));

    /// <summary>The title of one claimant's results.</summary>
    public static LocalText ResultsOf(LocalText claimant) => Book.Phrase("iati.title", ("claimant", ClaimantWords.Marked(claimant)));

    /// <summary>The title of what these claims claim: by whom, where it is one.</summary>
    public static LocalText Title(IEnumerable<Claim> claims) =>
        claims.DistinctBy(claim => claim.Claimant).Take(2).ToList() is [var only]
            ? ShownWords.Opening(ClaimantWords.Claimed(ClaimantWords.Marked(only.Claimant), only.ClaimantGender))
            : Book.Phrase("title.several");

    /// <summary>"X said:", above what was said.</summary>
    public static LocalText Said(Claim claim) =>
        Book.Phrase("said", ("said", ShownWords.Opening(ClaimantWords.Said(ClaimantWords.Marked(claim.Claimant), claim.ClaimantGender))));
}
