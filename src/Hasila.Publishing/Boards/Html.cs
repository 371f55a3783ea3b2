using System.Globalization;
using System.Text;
using Hasila.Text.Bidi;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>HTML written by hand: everything that comes from a page goes through <see cref="Text"/> or <see cref="Attribute"/>.</summary>
internal sealed class Html
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own.</summary>
    public Html Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Foreign or generated words: direction controls and control characters taken out, markup encoded.</summary>
    public Html Text(string? words)
    {
        _html.Append(Encode(words));
        return this;
    }

    /// <summary>Words whose direction is not that of the text around them, or not known.</summary>
    public Html Isolated(string? words) => Raw("<bdi>").Text(words).Raw("</bdi>");

    /// <summary>A day in words, also for machines; or that it is not known.</summary>
    public Html Day(DateOnly? day, string language) =>
        day is { } known
            ? Raw($"<time datetime=\"{known.ToString("O", CultureInfo.InvariantCulture)}\">").Isolated(ShownWords.Day(known).In(language)).Raw("</time>")
            : Raw("<span class=\"undated\">").Text(ShownWords.DayUnknown.In(language)).Raw("</span>");

    public static string Encode(string? words)
    {
        var clean = new StringBuilder((words ?? "").Length);
        foreach (var c in BidiText.StripControls(words ?? ""))
        {
            if (c is '\n' or '\t')
                clean.Append(' ');
            else if (!char.IsControl(c) && !IsNoCharacter(c))
                clean.Append(c);
        }

        return clean.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
    }

    // No text has them, and programs use them for their own ends: some take U+FFFF for the end of the page.
    private static bool IsNoCharacter(char c) => c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    public override string ToString() => _html.ToString();
}
