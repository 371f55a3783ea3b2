using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>What changed since the edition before: counted, listed with both values, and marked on each card.</summary>
internal static class BoardChanges
{
    public static void Write(Html html, Edition edition, string language)
    {
        if (edition.Changes is not { } comparison)
            return;
        html.Raw("<section class=\"changes\" aria-labelledby=\"changes\">\n<h2 id=\"changes\">")
            .Text(ChangeWords.Title(edition, comparison).In(language))
            .Raw("</h2>\n<p class=\"facts\">")
            .Text(ChangeWords.Counts(comparison).In(language))
            .Raw("</p>\n");
        var listed = comparison.Changes.Where(change => change.Kind != ChangeKind.Repeated).ToList();
        if (listed.Count > 0)
        {
            html.Raw("<ul>\n");
            foreach (var kind in (ReadOnlySpan<ChangeKind>)[ChangeKind.Revised, ChangeKind.New, ChangeKind.Dropped])
            {
                foreach (var change in listed.Where(change => change.Kind == kind))
                    WriteLine(html, edition, change, language);
            }

            html.Raw("</ul>\n");
        }

        html.Raw("</section>\n");
    }

    /// <summary>On the card of a claim that is new or was revised.</summary>
    public static void WriteMark(Html html, Edition edition, string claim, string language)
    {
        if (edition.Changes?.Find(claim) is not { Kind: ChangeKind.New or ChangeKind.Revised } change)
            return;
        html.Raw("<p class=\"small\">");
        WriteKind(html, change, language);
        WriteWas(html, edition, change, language);
        html.Raw("</p>\n");
    }

    private static void WriteLine(Html html, Edition edition, ClaimChange change, string language)
    {
        html.Raw("<li>");
        WriteKind(html, change, language);
        var headline = EditionBook.Headline(change.Shown.Claim, edition.Framework).In(language);
        if (change.Now is { } now)
            html.Raw($"<a href=\"#{Html.Encode(now.Claim.Id)}\">").Isolated(headline).Raw("</a>");
        else
            html.Isolated(headline);
        WriteWas(html, edition, change, language);
        html.Raw("</li>\n");
    }

    private static void WriteKind(Html html, ClaimChange change, string language) =>
        html.Raw($"<span class=\"change {ChangesJson.NameOf(change.Kind)}\">")
            .Text(ShownWords.Opening(ChangeWords.Name(change.Kind)).In(language))
            .Raw("</span> ");

    private static void WriteWas(Html html, Edition edition, ClaimChange change, string language)
    {
        if (change.Changed.Count > 0)
            html.Raw(" · ").Isolated(ChangeWords.Was(change, edition.Framework).In(language));
    }
}
