using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Web.Access;
using Hasila.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hasila.Web.Hosting;

/// <summary>
/// The desk and the public site on this machine alone. Nothing is read but the ledger and what lies beside it, nothing is asked of the network.
/// </summary>
public sealed class WebSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Site _site;

    private WebSite(WebApplication application, Site site, Uri address, Session session)
    {
        (_application, _site, Address) = (application, site, address);
        Entrance = new Uri(address, $"/desk?key={session.Key}");
    }

    /// <summary><c>http://127.0.0.1:5080/</c></summary>
    public Uri Address { get; }

    /// <summary>The address that opens the desk, once.</summary>
    public Uri Entrance { get; }

    /// <exception cref="IOException">There is no ledger, its journal does not hold, its claims are another framework's, or the port is taken.</exception>
    public static async Task<WebSite> Start(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RefuseUnfit(settings);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<HtmlEncoder>(ShownEncoder.Instance);
        var application = builder.Build();
        var session = new Session();
        var site = new Site(settings, application.Services, session);
        var gate = new Gate(session, (context, status, what) => site.Tell(context, status, what));
        application.Use(next => context => Faults.Tell(site, context, next));
        application.Use(next => context => gate.Pass(context, next));
        application.UseRouting();
        Routes.Map(application, site);
        try
        {
            await application.StartAsync();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            var port = settings.Port.ToString(CultureInfo.InvariantCulture);
            throw new IOException($"port {port} of this machine is taken, perhaps by another 'hasila serve'; give another one with --port", error);
        }

        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new WebSite(application, site, new Uri(address), session);
    }

    /// <summary>Ends when the process is asked to.</summary>
    public Task Ended() => _application.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _site.Dispose();
    }

    private static void RefuseUnfit(SiteSettings settings)
    {
        using var ledger = SqliteLedger.OpenExisting(settings.Ledger, settings.Clock);
        ledger.RequireChain();
        _ = ledger.Sweep();
        if (ledger.TalliedBy is { } former && former != settings.Framework.Id)
            throw new LedgerException(
                LedgerFault.Refused,
                $"the claims of {ledger.Path} are those of the framework '{former}'; give its file with --framework"
            );
    }
}
