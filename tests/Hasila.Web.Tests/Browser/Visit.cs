using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>A person's stay on the site: one page of its own cookies, and what that page complained of. Its tab closes with it.</summary>
internal sealed class Visit(IBrowserContext context, IPage page, Uri address, List<string> complaints) : IAsyncDisposable
{
    public IPage Page => page;
    public List<string> Complaints => complaints;

    /// <summary>Opens a path of the site.</summary>
    public Task<IResponse?> Open(string path) => page.GotoAsync(new Uri(address, path).AbsoluteUri);

    /// <summary>
    /// Does what leads to another page, be it of the same address, and comes back when that page is whole and listens to keys. The page itself is asked, again
    /// and again: Playwright's own waiting for an address looks first and subscribes afterwards, and never hears of a page that came in between.
    /// </summary>
    public async Task Leave(Func<Task> act)
    {
        await page.EvaluateAsync("() => { window.isLeft = true; }");
        await act();
        await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    /// <summary>As <see cref="Leave"/>, to an address that holds these words.</summary>
    public async Task LeaveTo(string words, Func<Task> act)
    {
        await Leave(act);
        Assert.Contains(words, page.Url, StringComparison.Ordinal);
    }

    /// <summary>A further tab of the same person; it closes with this one.</summary>
    public async Task<Visit> AnotherTab() => new(context, await context.NewPageAsync(), address, complaints);

    /// <summary>Opens each path, by day and by night in turn: what axe finds there, and what is wider than a phone.</summary>
    public async Task<List<string>> FaultsOf(IReadOnlyList<string> paths)
    {
        var found = new List<string>();
        for (var at = 0; at < paths.Count; at++)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = at % 2 == 0 ? ColorScheme.Light : ColorScheme.Dark });
            await page.SetViewportSizeAsync(1366, 768);
            await Open(paths[at]);
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
