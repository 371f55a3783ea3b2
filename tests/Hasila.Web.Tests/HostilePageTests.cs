using AngleSharp.Dom;
using Hasila.Ledger.Acts;

namespace Hasila.Web.Tests;

/// <summary>Whatever words come from a page or a person, every page shows them as words.</summary>
[Trait("Cost", "high")]
public sealed class HostilePageTests
{
    private static readonly HashSet<string> s_elements = new(
        (
            "html head meta title link script body a header span nav main div h1 h2 h3 ol ul li p b strong bdi section aside form input label select option "
            + "textarea button fieldset legend details summary kbd dl dt dd article mark blockquote q pre svg line circle path text g table "
            + "noscript caption thead tbody tr th td figure figcaption footer"
        ).Split(' '),
        StringComparer.Ordinal
    );

    [Fact]
    public async Task Nothing_foreign_becomes_markup_a_link_or_a_mark_of_direction()
    {
        var said = Payloads.All.Select(word =>
            $"The Ministry of {OneLine(word)} said on 30 April 2024 that 24 schools {OneLine(word)} were reopened in the valley."
        );
        await using var open = await OpenSite.Signed(OpenSite.Page("Work in <script>alert(1)</script>", "2024-05-01", [.. said]));
        List<string> claims;
        using (var ledger = open.Ledger())
        {
            claims = [.. ledger.Claims().Select(claim => claim.Id)];
            foreach (var (at, id) in claims.Index().Where(one => one.Index % 12 == 0))
            {
                ledger.Record(
                    new Remark(id)
                    {
                        By = OpenSite.Mira,
                        At = DateTimeOffset.UnixEpoch,
                        Note = Payloads.All[at % Payloads.All.Count],
                    }
                );
                ledger.Record(
                    new Claims.Reviews.Review
                    {
                        ClaimId = id,
                        Reviewer = OpenSite.Mira,
                        At = DateTimeOffset.UnixEpoch,
                        Decision = Claims.Reviews.ReviewDecision.Publish,
                        Note = Payloads.All[(at + 7) % Payloads.All.Count],
                    }
                );
            }
        }

        Assert.True(claims.Count > 100);
        var publish = await open.Get("/en/desk/publish");
        Harmless(publish);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await open.Submit(publish.One("main form"))).Status);
        Harmless(await open.Get("/en"));
        Harmless(await open.Get("/ar/desk/log?all=yes"));
        Harmless(await open.Get("/ar/desk?state=all&claimant=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
        for (var path = "/ar/desk?state=all"; path is not null; )
        {
            var list = await open.Get(path);
            Harmless(list);
            path = list.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        foreach (var word in Payloads.All.Where((_, at) => at % 40 == 0).Append("schools"))
            Harmless(await open.Get($"/ar/desk/search?q={Uri.EscapeDataString(word)}&claimant={Uri.EscapeDataString(word)}"));
        Harmless(await open.Get("/en/desk/search?q=schools"));
        foreach (var id in claims.Where((_, at) => at % 36 == 0))
        {
            Harmless(await open.Get($"/ar/desk/claims/{id}?state=all"));
            Harmless(await open.Get($"/en/claims/{id}"));
        }

        string capture;
        using (var ledger = open.Ledger())
            capture = ledger.Captures().Single().Id["sha256:".Length..];
        Harmless(await open.Get($"/ar/desk/pages/{capture}"));
    }

    private static void Harmless(Answer answer)
    {
        Assert.DoesNotContain(answer.Text, c => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        Assert.DoesNotContain(answer.Text, c => char.IsControl(c) && c is not ('\n' or '\t'));
        foreach (var element in answer.Page.All)
        {
            Assert.True(s_elements.Contains(element.LocalName), $"<{element.LocalName}> in {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}");
            Assert.DoesNotContain(element.Attributes, one => one.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || one.Name is "style" or "srcdoc");
            foreach (var name in (string[])["href", "src", "action"])
                Assert.True(element.GetAttribute(name) is not { } to || to[0] is '/' or '#' || IsWeb(to), element.GetAttribute(name));
        }

        Assert.All(answer.Page.QuerySelectorAll("script"), script => Assert.Equal(("/assets/desk.js", ""), (script.GetAttribute("src"), script.TextContent)));
        Assert.All(answer.Page.QuerySelectorAll("meta[http-equiv], base, iframe, object, embed, img"), one => Assert.Fail(one.OuterHtml));
    }

    private static bool IsWeb(string to) => to.StartsWith("https://", StringComparison.Ordinal) || to.StartsWith("http://", StringComparison.Ordinal);

    private static string OneLine(string word) => word.ReplaceLineEndings(" ");
}
