using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Bench.Html;

/// <summary>AngleSharp's tokens in the form of the standard's tests; its tokeniser alone can only be started in the data state.</summary>
internal static class AngleTokens
{
    public static string Run(TokenizerCase test)
    {
        using var source = new TextSource(test.Input);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var lines = new TokenLines();
        while (tokenizer.Get() is var token && token.Type != HtmlTokenType.EndOfFile)
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    lines.Text(token.Data);
                    break;
                case HtmlTokenType.Comment:
                    lines.Comment(token.Data);
                    break;
                case HtmlTokenType.EndTag:
                    lines.EndTag(token.Name);
                    break;
                case HtmlTokenType.StartTag:
                    var tag = (HtmlTagToken)token;
                    lines.StartTag(tag.Name, tag.Attributes.Select(attribute => (attribute.Name, attribute.Value)), tag.IsSelfClosing);
                    break;
                case HtmlTokenType.Doctype:
                    var doctype = (HtmlDoctypeToken)token;
                    lines.Doctype(
                        string.IsNullOrEmpty(doctype.Name) ? null : doctype.Name,
                        doctype.IsPublicIdentifierMissing ? null : doctype.PublicIdentifier,
                        doctype.IsSystemIdentifierMissing ? null : doctype.SystemIdentifier,
                        doctype.IsQuirksForced
                    );
                    break;
            }
        }

        return lines.ToString();
    }
}
