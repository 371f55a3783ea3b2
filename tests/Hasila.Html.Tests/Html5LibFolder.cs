using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Html.Tests;

/// <summary>Where the standard's own tests stand in this repository.</summary>
internal static class Html5LibFolder
{
    public static string Of(string suite) => TestMaterial.InRepository("tests", "Hasila.Html.Tests", "html5lib-tests", suite);

    public static KnownFailures Known(string suite) => KnownFailures.Read(Of("known-failures.tsv"), suite);
}
