using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>A person's stay on the site: one page of its own cookies, and what that page complained of. Its tab closes with it.</summary>
internal sealed class Visit(IBrowserContext context, IPage page, List<string> complaints) : IAsyncDisposable
{
    public IPage Page => page;
    public List<string> Complaints => complaints;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
