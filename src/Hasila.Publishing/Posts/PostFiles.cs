using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Posts;

/// <summary>The files of the pictures to post, and what each says for those who do not see it.</summary>
internal static class PostFiles
{
    public const string Folder = "posts";

    /// <summary>Writes the pictures into a folder of their own, and returns what each says by its name.</summary>
    public static IReadOnlyDictionary<string, string> Write(Edition edition, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, Folder));
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in (ReadOnlySpan<string>)["ar", "en"])
        {
            foreach (var size in PostSize.All)
            {
                Paint($"most-{language}-{size.Name}.png", PostPictures.OfMostWeight(edition, language, size), SaidOf(edition, language));
                if (PostPictures.Changes(edition, language, size) is { } changes)
                    Paint($"changes-{language}-{size.Name}.png", changes, ChangesOf(edition, language));
                foreach (var claim in edition.Claims)
                    Paint(
                        $"{claim.Claim.Id}-{language}-{size.Name}.png",
                        PostPictures.OneClaim(edition, claim, language, size),
                        SaidOf(edition, claim, language)
                    );
            }
        }

        return said;

        void Paint(string name, Picture picture, string words)
        {
            File.WriteAllBytes(Path.Combine(folder, Folder, name), PngPicture.Paint(picture, scale: 1));
            said[name] = words;
        }
    }

    /// <summary>The alternative texts as data.</summary>
    public static void WriteWords(Utf8JsonWriter json, IReadOnlyDictionary<string, string> said)
    {
        json.WriteStartObject();
        foreach (var (name, words) in said)
            json.WriteString(name, words);
        json.WriteEndObject();
    }

    private static string SaidOf(Edition edition, string language) =>
        string.Join(". ", PostPictures.MostOf(edition).Select(claim => Line(edition, claim).In(language))) + ".";

    private static string SaidOf(Edition edition, PublishedClaim claim, string language)
    {
        var line = Line(edition, claim).In(language);
        var day = claim.Claim.AsOf is { } known ? ShownWords.Day(known) : ShownWords.Opening(ShownWords.DayUnknown);
        return $"{line}. {day.In(language)}.";
    }

    private static string ChangesOf(Edition edition, string language) =>
        $"{ChangeWords.Title(edition, edition.Changes!).In(language)}. {ChangeWords.Counts(edition.Changes!).In(language)}.";

    private static LocalText Line(Edition edition, PublishedClaim claim) =>
        ShownWords.WithRemarks(EditionBook.Headline(claim.Claim, edition.Framework), VerdictWords.Name(claim.Verdict));
}
