using System.Text;
using CsCheck;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Tests.Html;

/// <summary>Text in ASCII is read as any text is.</summary>
public sealed class AsciiTextTests
{
    [Fact]
    public void Letters_and_what_is_seen_of_them_are_those_of_the_text() =>
        Gen.String[Gen.Char["aZ9 \t\r\n\f\v\0\u001f\u007f~"], 0, 100]
            .Sample(text =>
            {
                var letters = new char[text.Length];
                Assert.Equal(VisiblePageText.LengthOf(text), AsciiText.Read(Encoding.UTF8.GetBytes(text), letters));
                Assert.Equal(text, new string(letters));
            });

    [Fact]
    public void Other_text_is_refused() =>
        Gen.Select(Gen.String[Gen.Char["ab "], 0, 40], Gen.Char["é’ع"], Gen.String[Gen.Char["ab "], 0, 40])
            .Sample(
                (before, other, behind) =>
                {
                    var bytes = Encoding.UTF8.GetBytes(before + other + behind);
                    Assert.True(AsciiText.Read(bytes, new char[bytes.Length]) < 0);
                }
            );
}
