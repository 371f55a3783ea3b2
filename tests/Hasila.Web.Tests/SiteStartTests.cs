using Hasila.Claims.Frameworks;
using Hasila.Ledger.Model;
using Hasila.Web.Hosting;

namespace Hasila.Web.Tests;

/// <summary>What is no ledger to work on is told at the start.</summary>
public sealed class SiteStartTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        var error = await Assert.ThrowsAsync<IOException>(() => WebSite.Start(new SiteSettings(open.LedgerPath, FrameworkFile.Sample, open.Address.Port)));
        Assert.Contains($"port {open.Address.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("--port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_of_another_framework_or_none_is_refused()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        var other = await Assert.ThrowsAsync<LedgerException>(() =>
            WebSite.Start(new SiteSettings(open.LedgerPath, FrameworkFile.Sample with { Id = "harbours" }, Port: 0))
        );
        Assert.Contains("--framework", other.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<LedgerException>(() =>
            WebSite.Start(new SiteSettings(open.LedgerPath + ".nowhere", FrameworkFile.Sample, Port: 0))
        );
        Assert.Equal(LedgerFault.Missing, none.Fault);
    }
}
