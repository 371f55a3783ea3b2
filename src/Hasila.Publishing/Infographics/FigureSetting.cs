using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Publishing.Shaping;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Infographics;

/// <summary>A figure taken apart for setting: the bound in words, the number with its unit, what was counted in the picture's language.</summary>
internal sealed record FigureSetting(string Bound, string Number, bool IsNumeric, string Counted)
{
    public static FigureSetting Split(ClaimedFigure figure, PictureWords words)
    {
        var counted = DisplayText.Clean(figure.Counts);
        var inLanguage = counted.Length > 0 && DisplayText.StartsRightToLeft(counted) == words.Arabic;
        var text = words.Said(FigureWording.Shown(figure, countsBeside: inLanguage));
        var at = figure.Value is { } value ? text.IndexOf(ShownUnit.Number(value), StringComparison.Ordinal) : -1;
        if (at < 0)
            return new FigureSetting("", DisplayText.Isolate(text), IsNumeric: false, "");
        var number = text[at..];
        if (figure.Unit == "percent")
        {
            var end = number.LastIndexOf(' ');
            return new FigureSetting(text[..at].Trim(), (end < 0 ? number : number[..end]) + "%", IsNumeric: true, "");
        }

        return new FigureSetting(text[..at].Trim(), number, IsNumeric: true, inLanguage ? words.Foreign(counted) : "");
    }
}
