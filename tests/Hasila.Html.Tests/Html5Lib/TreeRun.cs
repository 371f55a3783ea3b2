namespace Hasila.Html.Tests.Html5Lib;

/// <summary>Runs tree cases; a case without a word on scripting counts once for each setting.</summary>
public static class TreeRun
{
    public static IEnumerable<(TreeCase Case, bool Scripting)> Runs(IEnumerable<TreeCase> cases) =>
        cases.SelectMany(test => test.Scripting is { } scripting ? [(test, scripting)] : new[] { (test, false), (test, true) });

    public static string Dump(TreeCase test, bool scripting)
    {
        var options = new HtmlOptions { Scripting = scripting };
        return TreeDump.Of(test.Context is null ? HtmlTree.Parse(test.Data, options) : HtmlTree.ParseFragment(test.Data, test.Context, options));
    }

    /// <summary>Why a case is not held against the parser; null where it is.</summary>
    public static string? Excluded(TreeCase test) =>
        test.File.StartsWith("scripted/", StringComparison.Ordinal) ? "runs a script that changes the tree while it is parsed" : null;
}
