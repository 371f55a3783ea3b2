using Hasila.Html;

namespace Hasila.Ingest.Composing;

/// <summary>A piece of HTML that another format holds.</summary>
internal static class HtmlPiece
{
    /// <summary>Its words as a reader sees them, a line a block; scripts, styles and templates are no words.</summary>
    public static string TextOf(string html) =>
        html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal) ? HtmlTree.Parse(html).Body.Text() : html;
}
