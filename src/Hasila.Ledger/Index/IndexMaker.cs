using Hasila.Claims.Frameworks;
using Hasila.Claims.Incremental;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Ledger.Index;

/// <summary>Whatever an index depends on beside the journal: the framework, and the code that reads claims out of articles.</summary>
internal static class IndexMaker
{
    private static readonly string s_program = string.Join(
        ' ',
        new[] { typeof(TextSpan), typeof(Article), typeof(Statement), typeof(IncrementalTally) }.Select(type =>
            type.Assembly.ManifestModule.ModuleVersionId.ToString("N")
        )
    );

    /// <summary>Equal only where the same code tallies by the same framework. A framework that comes from no file is equal to no other.</summary>
    public static string Identify(Framework framework) => $"{framework.Digest ?? Guid.NewGuid().ToString("N")} {s_program}";
}
