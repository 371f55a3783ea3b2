using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hasila.Html.Encodings;
using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Bench.Html;

/// <summary>The standard's own tests, AngleSharp beside Hasila.Html.</summary>
internal static class HtmlSuite
{
    public static int Run(string folder)
    {
        var (ours, theirs, all) = (0, 0, 0);
        foreach (var (test, scripting) in TreeRun.Runs(TreeCase.ReadAll(Path.Combine(folder, "tree-construction"))))
        {
            if (TreeRun.Excluded(test) is not null)
                continue;
            all++;
            if (TreeRun.Dump(test, scripting) == test.Expected)
                ours++;
            else
                Console.Out.WriteLine($"  Hasila.Html differs in {test.Name}, scripting {scripting}");
            if (Angle(test, scripting) == test.Expected)
                theirs++;
        }

        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"tree construction: Hasila.Html {ours}/{all} ({100.0 * ours / all:0.00} %), AngleSharp {theirs}/{all} ({100.0 * theirs / all:0.00} %)"
            )
        );

        var (tokens, runs, data, oursInData, theirsInData) = (0, 0, 0, 0, 0);
        foreach (var test in TokenizerCase.ReadAll(Path.Combine(folder, "tokenizer")).Where(test => test.Excluded is null))
        {
            runs++;
            var right = TokenizerRun.IsRight(test, TokenizerRun.Run(test)) ? 1 : 0;
            tokens += right;
            if (test.State != "Data state")
                continue;
            data++;
            oursInData += right;
            theirsInData += AngleIsRight(test) ? 1 : 0;
        }

        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"tokeniser: Hasila.Html {tokens}/{runs} ({100.0 * tokens / runs:0.00} %); in the data state, where AngleSharp's can be started: "
                    + $"Hasila.Html {oursInData}/{data}, AngleSharp {theirsInData}/{data} ({100.0 * theirsInData / data:0.00} %)"
            )
        );
        var encodings = EncodingCase.ReadAll(Path.Combine(folder, "encoding")).ToList();
        var parser = new HtmlParser();
        var oursFound = encodings.Count(test => test.IsRight(HtmlEncoding.Detect(test.Bytes).Name));
        var theirsFound = encodings.Count(test => test.IsRight(parser.ParseDocument(new MemoryStream(test.Bytes)).CharacterSet));
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"encoding: Hasila.Html {oursFound}/{encodings.Count}, AngleSharp {theirsFound}/{encodings.Count}")
        );
        return 0;
    }

    private static bool AngleIsRight(TokenizerCase test)
    {
        try
        {
            return AngleTokens.Run(test) == test.Expected;
        }
#pragma warning disable CA1031 // Whatever the other tokeniser throws is its result for the case.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static string Angle(TreeCase test, bool scripting)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = scripting, IsEmbedded = false }, context);
        try
        {
            if (test.Context is null)
                return AngleTree.Dump(parser.ParseDocument(test.Data).ChildNodes);
            var document = parser.ParseDocument("");
            var name = test.Context;
            var element =
                name.StartsWith("svg ", StringComparison.Ordinal) ? document.CreateElement("http://www.w3.org/2000/svg", name[4..])
                : name.StartsWith("math ", StringComparison.Ordinal) ? document.CreateElement("http://www.w3.org/1998/Math/MathML", name[5..])
                : document.CreateElement(name);
            return AngleTree.Dump(parser.ParseFragment(test.Data, element));
        }
#pragma warning disable CA1031 // Whatever the other parser throws is its result for the case.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.GetType().Name;
        }
    }
}
