using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Infographics;

/// <summary>One published claim: its figure with the bound, the verdict, what speaks against it, what it was before, and where it stands.</summary>
internal sealed class InfographicCard(Canvas canvas, PictureWords words, Edition edition, bool namesClaimant)
{
    public const float Padding = 28;
    private const float IconSize = 60;

    /// <summary>Draws the contents from <paramref name="y"/> and returns the y of the card's bottom.</summary>
    public float Draw(PublishedClaim published, float start, float y, float width)
    {
        var claim = published.Claim;
        var indicator = edition.Framework.IndicatorOf(claim.Indicator);
        var (inner, room) = (start + Padding, width - (2 * Padding));
        y += Padding;
        if (namesClaimant)
            y = canvas.Text(words.SaidBy(claim), Styles.Claimant, inner, y, room, Palette.Accent) + 10;

        canvas.Box(inner, y, IconSize, IconSize, IconSize / 2, Palette.Tint);
        canvas.Icon(Pictograms.Find(indicator?.Icon), inner + 14, y + 14, IconSize - 28, null, Palette.Accent);
        var (side, sideRoom) = (inner + IconSize + 20, room - IconSize - 20);
        var gloss = words.Opening(claim.Figure is not null && indicator is not null ? indicator.Claim : claim.Gloss);
        if (claim.Figure is { } figure)
        {
            var bottom = Figure(FigureSetting.Split(figure, words), side, y, sideRoom);
            y = Math.Max(y + IconSize, bottom) + 14;
            y = canvas.Text(DisplayText.Isolate(gloss), Styles.Gloss, inner, y, room, Palette.Ink);
        }
        else
        {
            var lines = Paragraph.Wrap(DisplayText.Isolate(gloss), Styles.Gloss, sideRoom, canvas.RightToLeft);
            var top = lines.Count == 1 ? y + ((IconSize - Styles.Gloss.LineHeight) / 2) : y;
            y = Math.Max(y + IconSize, canvas.Text(DisplayText.Isolate(gloss), Styles.Gloss, side, top, sideRoom, Palette.Ink));
        }

        y = Chip(published.Verdict, inner, y + 16, room) + 14;
        foreach (var caveats in claim.Caveats.GroupBy(caveat => caveat.Words, StringComparer.Ordinal))
            y = Caveat(words.Caveat(caveats.Key, edition.NumbersOf(caveats)), inner, y, room) + 12;
        if (words.Revision(claim) is { } revision)
            y = canvas.Text(revision, Styles.Note, inner, y, room, Palette.Ink) + 2;
        if (published.SourceNumbers.Count > 0)
            y = canvas.Text(words.SourceNumbers(published.SourceNumbers), Styles.Note, inner, y, room, Palette.Quiet);
        return y + Padding - 6;
    }

    private float Figure(FigureSetting figure, float start, float y, float room)
    {
        var top = y;
        if (figure.Bound.Length > 0)
            y = canvas.Text(figure.Bound, Styles.Bound, start, y - 4, room, Palette.Quiet) - 2;
        TextStyle[] sizes = figure.IsNumeric ? [Styles.Number, Styles.LongNumber] : [];
        var style = Array.Find(sizes, size => Paragraph.Line(figure.Number, size, canvas.RightToLeft).Width <= room) ?? Styles.WordyNumber;
        y = canvas.Text(figure.Number, style, start, y, room, Palette.Ink);
        return figure.Counted.Length > 0 ? canvas.Text(figure.Counted, Styles.Bound, start, y, room, Palette.Quiet) : Math.Max(y, top);
    }

    private float Chip(Outcome? outcome, float start, float y, float room)
    {
        const float Side = 14;
        const float Shape = 22;
        var verdict = VerdictMark.Of(outcome);
        var text = words.Opening(VerdictWords.Name(outcome));
        var line = Paragraph.Line(text, Styles.Chip, canvas.RightToLeft);
        var height = Styles.Chip.LineHeight + 14;
        var width = Math.Min(room, line.Width + Shape + 8 + (2 * Side));
        canvas.Box(start, y, width, height, height / 2, verdict.Ground);
        canvas.Icon(verdict.Solid, start + Side, y + ((height - Shape) / 2), Shape, verdict.Colour, null);
        canvas.Icon(verdict.Lines, start + Side, y + ((height - Shape) / 2), Shape, null, verdict.Colour);
        canvas.Line(line, start + Side + Shape + 8, y + 7, width - Shape - 8 - (2 * Side) + 0.5f, verdict.Colour);
        return y + height;
    }

    private float Caveat(IReadOnlyList<string> paragraphs, float start, float y, float room)
    {
        var bottom = y;
        foreach (var paragraph in paragraphs)
            bottom = canvas.Text(paragraph, Styles.Note, start + 16, bottom, room - 16, Palette.Ink);
        canvas.Box(start, y + 2, 4, bottom - y - 4, 2, Palette.Caveat);
        return bottom;
    }
}
