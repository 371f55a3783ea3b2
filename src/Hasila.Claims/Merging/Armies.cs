using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Places;

namespace Hasila.Claims.Merging;

/// <summary>
/// A state's armed forces by whatever the press calls them: the army, the armed forces, their general command, with the country. A name that says more ("the
/// free", "the national") is another body's.
/// </summary>
internal static class Armies
{
    private static readonly string[][] s_army = KeyPhrases.Of("armies", "army");
    private static readonly string[][] s_lead = KeyPhrases.Of("armies", "lead");

    /// <returns>Null where the name is no army's, or names no country.</returns>
    public static Claimant? Find(string name)
    {
        if (ListedBodies.CountryOf(name) is not { } country)
            return null;
        List<string> words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (!TakeOut(words, s_army))
            return null;
        while (TakeOut(words, s_lead)) { }
        return words.TrueForAll(IsOfCountry)
            ? new Claimant($"army {country}", new LocalText(name, name), ClaimantKind.Body)
            {
                Country = country,
                IsListed = true,
                State = StateRank.Body,
            }
            : null;
    }

    private static bool IsOfCountry(string word) =>
        Gazetteer.OfAdjective(word) is not null || (Gazetteer.FindPlaces(word) is [{ Span: var span }] && span.Length == word.Length);

    private static bool TakeOut(List<string> words, string[][] phrases)
    {
        List<string> keys = [.. words.Select(WordKey.Of)];
        foreach (var phrase in phrases)
        {
            for (var i = 0; i + phrase.Length <= keys.Count; i++)
            {
                if (!keys.Skip(i).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
                    continue;
                words.RemoveRange(i, phrase.Length);
                return true;
            }
        }

        return false;
    }
}
