using System.Text;
using Hasila.Html.Encodings;
using Hasila.Html.Tokens;

namespace Hasila.Html.Tests.Html5Lib;

/// <summary>Drives the tokeniser alone.</summary>
internal static class TokenizerRun
{
    public static string Run(TokenizerCase test)
    {
        var tree = new HtmlTree();
        var own = Array.Empty<byte>();
        tree.Source = SourceText.Prepare(test.Input, ref own);
        var token = new HtmlTokenizer(tree, tree.SourceSpan, 1000)
        {
            State = test.State switch
            {
                "Data state" => TextState.Data,
                "PLAINTEXT state" => TextState.PlainText,
                "RCDATA state" => TextState.Rcdata,
                "RAWTEXT state" => TextState.RawText,
                "Script data state" => TextState.Script,
                "CDATA section state" => TextState.CData,
                _ => throw new InvalidOperationException(test.State),
            },
        };
        if (test.LastStartTag is { } last)
        {
            var name = Encoding.UTF8.GetBytes(last);
            token.RawName = tree.FindName(name) is var id && id != 0 ? id : tree.OwnNames.Add(name);
        }

        var lines = new TokenLines();
        while (token.Next() is var kind && kind != HtmlTokenKind.End)
        {
            switch (kind)
            {
                case HtmlTokenKind.Text or HtmlTokenKind.Null:
                    lines.Text(Encoding.UTF8.GetString(token.Text));
                    break;
                case HtmlTokenKind.Comment:
                    lines.Comment(Encoding.UTF8.GetString(token.Text));
                    break;
                case HtmlTokenKind.Doctype:
                    lines.Doctype(Piece(tree, token.DoctypeName), Piece(tree, token.PublicId), Piece(tree, token.SystemId), token.ForceQuirks);
                    break;
                case HtmlTokenKind.EndTag:
                    lines.EndTag(token.Name == 0 ? "(unknown)" : Encoding.UTF8.GetString(tree.NameOf(token.Name)));
                    break;
                default:
                    var attributes = new List<(string, string)>();
                    for (var at = token.FirstAttribute; at >= 0 && at < tree.AttributeCount; at++)
                    {
                        var attribute = tree.Attributes[at];
                        attributes.Add((Encoding.UTF8.GetString(tree.NameOf(attribute.Name)), Encoding.UTF8.GetString(tree.ValueOf(attribute))));
                    }

                    lines.StartTag(Encoding.UTF8.GetString(tree.NameOf(token.Name)), attributes, token.SelfClosing);
                    break;
            }
        }

        return lines.ToString();
    }

    /// <summary>Whether the tokens are those expected. An end tag whose name no start tag has had keeps no name: it can close nothing.</summary>
    public static bool IsRight(TokenizerCase test, string found)
    {
        if (found == test.Expected)
            return true;
        var (one, two) = (found.Split('\n'), test.Expected.Split('\n'));
        return one.Length == two.Length
            && one.Zip(two)
                .All(pair => pair.First == pair.Second || (pair.First == "end (unknown)" && pair.Second.StartsWith("end ", StringComparison.Ordinal)));
    }

    private static string? Piece(HtmlTree tree, Piece piece) => piece.Length < 0 ? null : Encoding.UTF8.GetString(tree.Side, piece.Start, piece.Length);
}
