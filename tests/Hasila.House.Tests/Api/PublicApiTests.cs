using Hasila.Html;
using Hasila.Reading;
using Hasila.Statements;
using Hasila.Text;

namespace Hasila.House.Tests.Api;

/// <summary>
/// What the libraries give to others stands in a file beside each, so that a change of it is a line that somebody reviews. Written anew with
/// <c>HASILA_GOLDEN=write</c>.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(HtmlTree))]
    [InlineData(typeof(LocalText))]
    [InlineData(typeof(ArticleReader))]
    [InlineData(typeof(StatementFinder))]
    public void A_library_gives_what_its_file_says(Type inside)
    {
        var assembly = inside.Assembly;

        Golden.Matches($"src/{assembly.GetName().Name}/PublicApi.txt", PublicSurface.Of(assembly));
    }
}
