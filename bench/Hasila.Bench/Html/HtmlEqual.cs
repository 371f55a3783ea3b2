using System.Globalization;
using AngleSharp.Html.Parser;
using Hasila.Html;
using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Bench.Html;

/// <summary>Whether the trees of real pages are those of AngleSharp: elements, attributes, texts, comments. Prints where they first differ.</summary>
internal static class HtmlEqual
{
    public static int Run(string folder, int every)
    {
        var (whole, structure, rawText, other, all) = (0, 0, 0, 0, 0);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        foreach (var (name, bytes) in HtmlPages.Read(folder, every))
        {
            all++;
            var tree = HtmlTree.Parse(bytes);
            // Both read the same text: a difference in encodings is not one in parsing.
            var text = System.Text.Encoding.UTF8.GetString(tree.Source.Span);
            var ours = TreeDump.Of(tree);
            var theirs = AngleTree.Dump(parser.ParseDocument(text).ChildNodes);
            if (ours == theirs)
            {
                whole++;
                continue;
            }

            var (oursBare, theirsBare) = (WithoutAttributes(ours), WithoutAttributes(theirs));
            if (oursBare == theirsBare)
                structure++;
            else if (string.Equals(oursBare, theirsBare, StringComparison.OrdinalIgnoreCase))
                rawText++;
            else
                other++;
            var at = ours.AsSpan().CommonPrefixLength(theirs);
            Console.Out.WriteLine($"{name} ({tree.Limits})\n  ours   … {Around(ours, at)}\n  theirs … {Around(theirs, at)}");
        }

        var equal = whole + structure;
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{equal} of {all} trees are equal in elements and text ({100.0 * equal / all:0.00} %), {whole} of them in attributes and comments "
                    + $"too; {rawText} differ only in the case of letters; {other} otherwise"
            )
        );
        return 0;
    }

    /// <summary>One line a page with a digest of its tree, to be compared with those of <c>npm.mjs</c>; pages that are not UTF-8 are left out.</summary>
    public static int Digests(string folder, int every)
    {
        foreach (var (name, bytes) in HtmlPages.Read(folder, every))
        {
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
                continue;
            var dump = TreeDump.Of(HtmlTree.Parse(bytes, new HtmlOptions { EncodingHint = "utf-8" }));
            Console.Out.WriteLine(
                $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(dump)))[..16]} {name}"
            );
        }

        return 0;
    }

    /// <summary>The dump's lines but for attributes; a line of text that looks like one is dropped on both sides alike.</summary>
    private static string WithoutAttributes(string dump)
    {
        var kept = new System.Text.StringBuilder();
        foreach (var line in dump.AsSpan().EnumerateLines())
        {
            var content = line.StartsWith("| ") ? line[2..].TrimStart(' ') : line;
            if (
                !line.StartsWith("| ")
                || content.IsEmpty
                || content[0] is '<' or '"'
                || !content.EndsWith("\"")
                || !content.Contains("=\"", StringComparison.Ordinal)
            )
                kept.Append(line).Append('\n');
        }

        return kept.ToString();
    }

    private static string Around(string text, int at)
    {
        var from = Math.Max(0, at - 60);
        return text[from..Math.Min(text.Length, at + 100)].ReplaceLineEndings("⏎");
    }
}
