using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>A person's stay on the site: one page of its own cookies, and what that page complained of. Its tab closes with it.</summary>
internal sealed class Visit(IBrowserContext context, IPage page, List<string> complaints) : IAsyncDisposable
{
    public IPage Page => page;
    public List<string> Complaints => complaints;

    /// <summary>Opens each path, by day and by night in turn: what axe finds there, and what is wider than a phone.</summary>
    public async Task<List<string>> FaultsOf(Uri address, IReadOnlyList<string> paths)
    {
        var found = new List<string>();
        for (var at = 0; at < paths.Count; at++)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = at % 2 == 0 ? ColorScheme.Light : ColorScheme.Dark });
            await page.SetViewportSizeAsync(1366, 768);
            await page.GotoAsync(new Uri(address, paths[at]).AbsoluteUri);
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(one => $"{paths[at]}: {one.Help}: {string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html))}"));
            foreach (var width in (int[])[390, 320])
            {
                await page.SetViewportSizeAsync(width, 844);
                var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (wide > width)
                    found.Add($"{paths[at]}: {wide} wide on {width}");
            }
        }

        return found;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
