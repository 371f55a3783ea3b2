using Microsoft.Playwright;

namespace Hasila.Testing.Browser;

/// <summary>The machine's own Chromium, without a network of its own. Compiled into the test projects that drive a browser.</summary>
internal static class InstalledChromium
{
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Why tests skip where there is none.</summary>
    public static string Missing => $"no Chromium on this machine (looked for {string.Join(", ", s_places)})";

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program => Array.Find(s_places, File.Exists);

    public static Task<IBrowser> Launch(IPlaywright playwright, string program) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
}
