using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Scripts;

namespace Hasila.Claims.Wording;

/// <summary>
/// Sentences whose subject is who claims. The Arabic verb agrees with the claimant's gender; where neither page nor name tells it, بحسب stands instead,
/// with which nothing has to agree.
/// </summary>
public static class ClaimantWords
{
    /// <summary>Stands as the claimant's name where the page attributes a claim to nobody.</summary>
    public static LocalText Nobody { get; } = ClaimBook.Book.Phrase("claimant.nobody");

    /// <summary>The name with what in it deceives the eye marked (<see cref="NameLetters.Show"/>).</summary>
    public static LocalText Marked(LocalText claimant)
    {
        ArgumentNullException.ThrowIfNull(claimant);
        return new LocalText(NameLetters.Show(claimant.Ar), NameLetters.Show(claimant.En));
    }

    /// <summary>"X said", before what was said.</summary>
    /// <param name="claimant">The name, as it is to be shown.</param>
    /// <param name="gender">Of a claim or a finding's inputs; null where the pages do not tell, so that the name decides.</param>
    /// <param name="name">The Arabic name itself where <paramref name="claimant"/> has marks of direction around it.</param>
    public static LocalText Said(LocalText claimant, SpeakerGender? gender, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(claimant);
        if (claimant == Nobody)
            return ClaimBook.Book.Phrase("said.nobody");
        return (gender ?? NameGender.Find(name ?? claimant.Ar)) switch
        {
            SpeakerGender.Feminine => ClaimBook.Book.Phrase("said.feminine", ("claimant", claimant)),
            SpeakerGender.Masculine => ClaimBook.Book.Phrase("said.masculine", ("claimant", claimant)),
            _ => ClaimBook.Book.Phrase("said.unknown", ("claimant", claimant)),
        };
    }

    /// <summary>The title of what one claimant claims.</summary>
    public static LocalText Claimed(LocalText claimant, SpeakerGender? gender)
    {
        ArgumentNullException.ThrowIfNull(claimant);
        if (claimant == Nobody)
            return ClaimBook.Book.Phrase("results.nobody");
        return (gender ?? NameGender.Find(claimant.Ar)) switch
        {
            SpeakerGender.Feminine => ClaimBook.Book.Phrase("results.feminine", ("claimant", claimant)),
            SpeakerGender.Masculine => ClaimBook.Book.Phrase("results.masculine", ("claimant", claimant)),
            _ => ClaimBook.Book.Phrase("results.unknown", ("claimant", claimant)),
        };
    }
}
