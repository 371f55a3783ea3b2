using Hasila.Testing.Browser;
using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>The machine's own Chromium; tests skip, with the reason, where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Program is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await InstalledChromium.Launch(_playwright, program);
    }

    /// <summary>A page of its own cookies, that has entered and signs; what it complains of is collected.</summary>
    internal async Task<Visit> Enter(OpenSite open, bool hasScripts = true)
    {
        Assert.SkipWhen(_browser is null, InstalledChromium.Missing);
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
                JavaScriptEnabled = hasScripts,
                Locale = "en",
            }
        );
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add("a dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(open.Address.AbsoluteUri, StringComparison.Ordinal))
                complaints.Add("asked for " + request.Url);
        };
        await page.GotoAsync(open.Site.Entrance.AbsoluteUri);
        var visit = new Visit(context, page, open.Address, complaints);
        await visit.Open("/en/desk/me");
        await page.FillAsync("[name=name]", OpenSite.Mira);
        await visit.LeaveTo("/en/desk", () => page.ClickAsync("button.main"));
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
