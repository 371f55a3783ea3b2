using System.Net;

namespace Hasila.Web.Tests;

/// <summary>Who is let in, and from where a form may come.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task The_desk_opens_with_the_printed_key_once_and_the_public_site_without()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        Assert.Equal(HttpStatusCode.OK, (await open.Get("/en")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await open.Get("/en/desk")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await open.Get("/desk?key=guessed")).Status);
        await open.Enter();
        Assert.Equal(HttpStatusCode.OK, (await open.Get("/en/desk")).Status);

        using var other = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var again = await other.GetAsync(open.Site.Entrance, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.Contains(
            "start the command again",
            await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + await EnglishOf(other, open),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_no_script_reads_it()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await client.GetAsync(open.Site.Entrance, TestContext.Current.CancellationToken);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("key=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1:1")]
    public async Task A_host_that_is_not_this_machine_is_refused(string host)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        foreach (var path in (string[])["/en", "/en/desk", "/assets/site.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(open.Address, path)) { Headers = { Host = host } };
            using var answer = await open.Send(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_the_token_with_another_one_or_from_elsewhere_records_nothing()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        await open.Get($"/en/desk/claims/{claim}");
        var token = open.Token;
        var head = Head(open);
        foreach (var path in Forms(claim, open.CaptureOf("412")))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Sent(open, path, token: null));
            Assert.Equal(HttpStatusCode.Forbidden, await Sent(open, path, token: "of-another-session"));
            Assert.Equal(HttpStatusCode.Forbidden, await Sent(open, path, token, ("Origin", "http://evil.example")));
            Assert.Equal(HttpStatusCode.Forbidden, await Sent(open, path, token, ("Origin", "null")));
            Assert.Equal(HttpStatusCode.Forbidden, await Sent(open, path, token, ("Sec-Fetch-Site", "cross-site")));
            using var json = new HttpRequestMessage(HttpMethod.Post, new Uri(open.Address, path))
            {
                Content = new StringContent($$"""{"token":"{{token}}","do":"publish"}""", System.Text.Encoding.UTF8, "application/json"),
            };
            using var answer = await open.Send(json);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(head, Head(open));
    }

    [Fact]
    public async Task A_form_without_the_cookie_is_nobodys_whatever_its_token()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        await open.Get($"/en/desk/claims/{claim}");
        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var path in Forms(claim, open.CaptureOf("412")))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", open.Token), KeyValuePair.Create("do", "publish")]);
            using var answer = await stranger.PostAsync(new Uri(open.Address, path), form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar/desk")]
    [InlineData("/assets/desk.js")]
    [InlineData("/nowhere")]
    [InlineData("/en/claims/c0000000000000000")]
    public async Task Every_answer_forbids_what_is_not_ours(string path)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var answer = await open.Get(path);
        var policy = Assert.Single(answer.Message.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Message.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Message.Headers.Contains("Server"));
    }

    private static IEnumerable<string> Forms(string claim, string capture) =>
        [$"/en/desk/claims/{claim}", $"/en/desk/pages/{capture}", "/en/desk/undo", "/en/desk/me", "/en/desk/publish", $"/en/desk/drafts/{claim}"];

    private static long Head(OpenSite open)
    {
        using var ledger = open.Ledger();
        return ledger.Head.Seq;
    }

    private static async Task<HttpStatusCode> Sent(OpenSite open, string path, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(open.Address, path))
        {
            Content = new FormUrlEncodedContent(
                new (string Name, string? Value)[] { ("token", token), ("do", "publish"), ("entry", "1"), ("name", "Somebody") }
                    .Where(one => one.Value is not null)
                    .Select(one => KeyValuePair.Create(one.Name, one.Value!))
            ),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await open.Send(request);
        return answer.StatusCode;
    }

    private static async Task<string> EnglishOf(HttpClient client, OpenSite open)
    {
        using var answer = await client.GetAsync(new Uri(open.Address, "/en/desk"));
        return await answer.Content.ReadAsStringAsync();
    }
}
