using System.Collections.Concurrent;
using Hasila.Testing.Browser;
using Microsoft.Playwright;

namespace Hasila.Journeys.Tests;

/// <summary>Publishes the sample archive once and opens its pages in the machine's own Chromium; skips, with the reason, where there is none.</summary>
public sealed class SampleBoard : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentBag<string> _requests = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The address of everything that the pages asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Program is not { } program)
            return;
        var demo = HasilaProcess.Run(["demo"], null, _folder.Path);
        Assert.Equal(0, demo.ExitCode);
        _playwright = await Playwright.CreateAsync();
        _browser = await InstalledChromium.Launch(_playwright, program);
    }

    public async Task<IPage> Open(string page, int width, ColorScheme scheme)
    {
        Assert.SkipWhen(_browser is null, InstalledChromium.Missing);
        var shown = await _browser!.NewPageAsync(
            new BrowserNewPageOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        shown.Request += (_, request) => _requests.Add(request.Url);
        await shown.GotoAsync(new Uri(Path.Combine(_folder.Path, "hasila-demo", "edition", page)).AbsoluteUri);
        return shown;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }
}
