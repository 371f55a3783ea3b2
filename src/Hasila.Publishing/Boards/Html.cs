using System.Text;
using Hasila.Text.Bidi;

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

    public static string Encode(string? words)
    {
        var clean = new StringBuilder((words ?? "").Length);
        foreach (var c in BidiText.StripControls(words ?? ""))
        {
            if (c is '\n' or '\t')
                clean.Append(' ');
            else if (!char.IsControl(c))
                clean.Append(c);
        }

        return clean.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
    }

    public override string ToString() => _html.ToString();
}
