using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hasila.Claims.Checks;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Ledger;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Web.Hosting;

namespace Hasila.Web.Tests;

/// <summary>A ledger with pages of a test's own, served on a free port, and a browser without a screen that has its key.</summary>
internal sealed partial class OpenSite : IAsyncDisposable
{
    public const string Mira = "Mira Test";

    private readonly TempFolder _folder = new();
    private readonly HttpClient _client;

    private OpenSite()
    {
        Errors = new StringWriter();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies });
    }

    public CookieContainer Cookies { get; } = new();

    public StringWriter Errors { get; }

    public WebSite Site { get; private set; } = null!;

    public string LedgerPath => _folder.File("hasila.db");

    public Uri Address => Site.Address;

    /// <summary>The token of the forms of the page that was loaded last.</summary>
    public string Token { get; private set; } = "";

    public static string Schools { get; } =
        Page(
            "Schools in the valley",
            "2024-05-04",
            "The Ministry of Education said that 412 schools were reopened in the valley.",
            "Along the river 38 wells were dug, by the figures of the water board."
        );

    public static string Returns { get; } =
        "عودة النازحين 🏠 في الوادي\nصحيفة التلال | 2024-05-06\n\nقال تحالف الميثاق إنّ أكثر من ٦٥ بالمئة من النازحين عادوا إلى منازلهم في وادي الزيزفون.\n\n"
        + "وأضاف التحالف أن الأسواق فُتحت 💧 من جديد.\n";

    public static string Page(string title, string day, params string[] said) => $"{title}\nHarbour Post | {day}\n\n{string.Join("\n\n", said)}\n";

    /// <summary>Opens a site on these pages; a person has entered and signs as <see cref="Mira"/>.</summary>
    public static async Task<OpenSite> On(params string[] pages)
    {
        var open = new OpenSite();
        using (var ledger = SqliteLedger.Open(open.LedgerPath))
        {
            foreach (var page in pages)
                Add(ledger, page);
            ledger.TallyAgain(FrameworkFile.Sample);
            ledger.RecordFindings(ClaimChecker.CheckAll(ledger.Claims(), EvidenceCatalogue.Load(TestMaterial.InRepository("samples", "evidence"))));
        }

        open.Site = await WebSite.Start(new SiteSettings(open.LedgerPath, FrameworkFile.Sample, Port: 0) { Errors = open.Errors });
        return open;
    }

    public static async Task<OpenSite> Signed(params string[] pages)
    {
        var open = await On(pages);
        await open.Enter();
        await open.Get("/en/desk/me");
        await open.Post("/en/desk/me", ("name", Mira), ("keys", "on"));
        return open;
    }

    public SqliteLedger Ledger() => SqliteLedger.OpenExisting(LedgerPath);

    /// <summary>The one claim that quotes the words.</summary>
    public Claim ClaimOf(string words)
    {
        using var ledger = Ledger();
        return ledger.Claims().Single(claim => claim.Appearances.Any(appearance => appearance.Words.Contains(words, StringComparison.Ordinal)));
    }

    /// <summary>One more page comes in, and is tallied.</summary>
    public void AddPage(string page)
    {
        using var ledger = Ledger();
        Add(ledger, page);
        ledger.TallyAgain(FrameworkFile.Sample);
    }

    public string CaptureOf(string words) => ClaimOf(words).Appearances[0].Capture["sha256:".Length..];

    public void AssertIsSound()
    {
        using var ledger = Ledger();
        Assert.Empty(ledger.Verify(cancel: TestContext.Current.CancellationToken).Problems);
    }

    public async Task Enter()
    {
        using var answer = await _client.GetAsync(Site.Entrance);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    public async Task<Answer> Get(string path)
    {
        using var answer = await _client.GetAsync(new Uri(Address, path));
        return await Read(answer);
    }

    /// <summary>Sends a form with the token of the page that was loaded last.</summary>
    public async Task<Answer> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Prepend(("token", Token)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await _client.PostAsync(new Uri(Address, path), form);
        return await Read(answer);
    }

    /// <summary>Sends a form of a page with what a person changes in it, as a browser would.</summary>
    public async Task<Answer> Submit(IElement form, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            if (field.GetAttribute("type") is "radio" or "checkbox" && !field.HasAttribute("checked"))
                continue;
            fields[field.GetAttribute("name")!] =
                field.LocalName == "textarea" ? field.TextContent
                : field.LocalName == "select" ? (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? ""
                : field.GetAttribute("value") ?? "";
        }

        foreach (var (name, value) in changes)
            fields[name] = value;
        return await Post(form.GetAttribute("action")!, [.. fields.Where(one => one.Key != "token").Select(one => (one.Key, one.Value))]);
    }

    /// <summary>A form's answer, and the page to which it leads.</summary>
    public async Task<Answer> Follow(Answer answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return await Get(answer.Location!);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _client.Dispose();
        _folder.Dispose();
        Assert.Equal("", Errors.ToString());
    }

    private async Task<Answer> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (TokenIn().Match(text) is { Success: true } found)
            Token = found.Groups[1].Value;
        return new Answer(answer.StatusCode, answer.Headers.Location?.OriginalString, text, answer);
    }

    private static void Add(SqliteLedger ledger, string page)
    {
        var capture = new Hasila.Reading.Captures.Capture { Bytes = Encoding.UTF8.GetBytes(page), Name = "page.txt" };
        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(capture)).Article;
        ledger.Add(capture, article, StatementFinder.Find(article));
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenIn();
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Text, HttpResponseMessage Message)
{
    private IDocument? _page;

    public IDocument Page => _page ??= new HtmlParser().ParseDocument(Text);

    public IElement One(string selector) => Page.QuerySelector(selector) ?? throw new InvalidOperationException($"the page has no {selector}: {Text}");
}
