using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Wording;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Posts;

/// <summary>
/// Pictures to post, each of a fixed size: one claim, those of most weight, and what changed. Type is made smaller until all fits, never below 24 pixels
/// of 1080; then rows are left out, and a long text is cut with a mark.
/// </summary>
internal static class PostPictures
{
    private const int Most = 5;
    private const int ManyLines = 6;
    private const int FewLines = 2;
    private static readonly float[] s_grades = [1.5f, 1.25f, 1.1f, 1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f];

    public static Picture OneClaim(Edition edition, PublishedClaim published, string language, PostSize size) =>
        Fitted(size, language, page => Claim(page, edition, published), EditionBook.Headline(published.Claim, edition.Framework).In(language));

    /// <summary>Claims of the framework's indicators with a number first, then by the texts in which they stand.</summary>
    public static IReadOnlyList<PublishedClaim> MostOf(Edition edition) =>
        [
            .. edition
                .Claims.OrderByDescending(claim => claim.Claim.Figure?.Value is not null && edition.Framework.IndicatorOf(claim.Claim.Indicator) is not null)
                .ThenByDescending(claim => claim.Claim.Sources)
                .Take(Most),
        ];

    public static Picture OfMostWeight(Edition edition, string language, PostSize size) =>
        Listed(
            edition,
            language,
            size,
            EditionBook.Title(edition.Claims.Select(claim => claim.Claim)).In(language),
            [.. MostOf(edition).Select(claim => (Action<PostPage>)(page => Row(page, edition, claim)))]
        );

    /// <summary>What is new, revised or gone; null where nothing is, or where there is no edition before.</summary>
    public static Picture? Changes(Edition edition, string language, PostSize size)
    {
        if (edition.Changes is not { } comparison)
            return null;
        var changes = comparison
            .Changes.Where(change => change.Kind != ChangeKind.Repeated)
            .OrderBy(change => change.Kind == ChangeKind.Revised ? 0 : 1)
            .Take(Most)
            .ToList();
        return changes.Count == 0
            ? null
            : Listed(
                edition,
                language,
                size,
                ChangeWords.Title(edition, comparison).In(language),
                changes.ConvertAll(change => (Action<PostPage>)(page => Row(page, edition, change)))
            );
    }

    private static Picture Listed(Edition edition, string language, PostSize size, string title, List<Action<PostPage>> rows)
    {
        for (var count = rows.Count; ; count--)
        {
            var shown = rows.Take(count).ToList();
            var page = Try(size, language, on => Rows(on, edition, title, shown), count == 1);
            if (page is not null)
                return page.Picture(title);
        }
    }

    private static Picture Fitted(PostSize size, string language, Action<PostPage> draw, string label) =>
        Try(size, language, draw, isLast: true)!.Picture(label);

    // At the last try whatever fits stays, cut to few lines.
    private static PostPage? Try(PostSize size, string language, Action<PostPage> draw, bool isLast)
    {
        var words = new PictureWords(language);
        foreach (var lines in (ReadOnlySpan<int>)[ManyLines, FewLines])
        {
            foreach (var grade in s_grades)
            {
                var page = new PostPage(size, words, grade, lines);
                draw(page);
                if (page.Y <= page.Limit && (!page.IsCut || lines == FewLines))
                    return page;
            }
        }

        if (!isLast)
            return null;
        var least = new PostPage(size, words, s_grades[^1], 1);
        draw(least);
        return least;
    }

    private static void Rows(PostPage page, Edition edition, string title, List<Action<PostPage>> rows)
    {
        page.Head(edition, page.Words.Said(edition.Title));
        page.Text(title, page.Style(FontFace.Heading, 44), Palette.Accent, after: 18);
        foreach (var row in rows)
        {
            row(page);
            page.Y += 14;
        }
    }

    private static void Claim(PostPage page, Edition edition, PublishedClaim published)
    {
        var (words, claim) = (page.Words, published.Claim);
        page.Head(edition, words.Said(edition.Title));
        WriteClaimant(page, claim);
        var indicator = edition.Framework.IndicatorOf(claim.Indicator);
        if (claim.Figure is { } figure)
        {
            var setting = FigureSetting.Split(figure, words);
            if (setting.Bound.Length > 0)
                page.Text(setting.Bound, page.Style(FontFace.Strong, 40), Palette.Quiet, after: 0);
            page.Largest(setting.Number, FontFace.Display, setting.IsNumeric ? [150, 110, 84, 64] : [64, 52, 44], Palette.Ink);
            if (setting.Counted.Length > 0)
                page.Text(setting.Counted, page.Style(FontFace.Strong, 36), Palette.Quiet);
        }

        page.Text(
            DisplayText.Isolate(words.Opening(claim.Figure is not null && indicator is not null ? indicator.Claim : claim.Gloss)),
            page.Style(FontFace.Strong, 46),
            Palette.Ink,
            after: 18
        );
        page.Verdict(published.Verdict, 36);
        if (claim.Caveats.Count > 0)
        {
            foreach (var paragraph in words.Caveat(claim.Caveats[0].Words, edition.NumbersOf([claim.Caveats[0]])))
                page.Text(paragraph, page.Style(FontFace.Text, 28), Palette.Ink);
        }

        var facts = $"{words.AsOf(claim.AsOf)} · {words.SourceNumbers(published.SourceNumbers)}";
        page.Text(words.Revision(claim) is { } revision ? $"{revision} · {facts}" : facts, page.Style(FontFace.Text, 28), Palette.Quiet);
    }

    // In both languages where the ledger knows them; side by side where there is little height.
    private static void WriteClaimant(PostPage page, Claim claim)
    {
        var words = page.Words;
        var said = words.SaidBy(claim);
        var other = claim.Claimant.Ar == claim.Claimant.En ? "" : words.Foreign(words.Arabic ? claim.Claimant.En : claim.Claimant.Ar);
        if (page.Size.IsWide && other.Length > 0)
        {
            page.Text($"{DisplayText.Isolate(said)} {other}", page.Style(FontFace.Strong, 34), Palette.Accent);
            return;
        }

        page.Text(said, page.Style(FontFace.Strong, 40), Palette.Accent, after: 0);
        if (other.Length > 0)
            page.Text(other, page.Style(FontFace.Text, 28), Palette.Quiet, after: 18);
    }

    private static void Row(PostPage page, Edition edition, PublishedClaim published)
    {
        var words = page.Words;
        page.Text(Isolated(words, EditionBook.Headline(published.Claim, edition.Framework)), page.Style(FontFace.Strong, 36), Palette.Ink, after: 0);
        page.Verdict(published.Verdict, 28);
    }

    private static void Row(PostPage page, Edition edition, ClaimChange change)
    {
        var words = page.Words;
        page.Text(words.Opening(ChangeWords.Name(change.Kind)), page.Style(FontFace.Strong, 28), Palette.Accent, after: 0);
        page.Text(Isolated(words, EditionBook.Headline(change.Shown.Claim, edition.Framework)), page.Style(FontFace.Strong, 34), Palette.Ink, after: 0);
        if (change.Changed.Count > 0)
            page.Text(Isolated(words, ShownWords.Opening(ChangeWords.Was(change, edition.Framework))), page.Style(FontFace.Text, 28), Palette.Quiet);
    }

    private static string Isolated(PictureWords words, Hasila.Text.LocalText text) => DisplayText.Isolate(words.Said(text));
}
