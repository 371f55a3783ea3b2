using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Reading.Tests.Archives;

/// <summary>Pages saved by a browser in one file.</summary>
public sealed class SavedPageTests
{
    private const string Saved =
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://port.example/harbour\r\nSubject: The harbour\r\nDate: Thu, 21 Mar 2024 "
        + "08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x\"\r\n\r\n"
        + "\r\n------Part--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
        + "https://port.example/harbour\r\n\r\n<html><head><meta charset=3D\"utf-8\"></head><body><h1>The harb=\r\n"
        + "our</h1><p>=D9=82=D8=A7=D9=84=D8=AA</p></body></html>\r\n------Part--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
        + "base64\r\n\r\niVBORw0KGgo=\r\n------Part--x--\r\n";

    [Fact]
    public void The_page_is_found_with_its_address_and_time()
    {
        var page = Assert.IsType<Archived.Page>(Assert.Single(Read(Saved)));

        Assert.Equal(("https://port.example/harbour", new DateTimeOffset(2024, 3, 21, 8, 0, 0, TimeSpan.Zero)), (page.Capture.Url, page.Capture.TakenAt));
        Assert.Contains("<h1>The harbour</h1><p>قالت</p>", Encoding.UTF8.GetString(page.Capture.Bytes.Span));
    }

    [Fact]
    public void A_saved_page_that_is_cut_off_says_so() => Assert.Contains(Read(Saved[..^40]), item => item is Archived.Damage);

    [Fact]
    public void A_saved_page_without_a_page_says_so() =>
        Assert.IsType<Archived.Damage>(
            Assert.Single(Read(Saved.Replace("Content-Type: text/html\r\n", "Content-Type: text/css\r\n", StringComparison.Ordinal)))
        );

    private static List<Archived> Read(string text) => [.. ArchiveReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "page.mhtml")];
}
