using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Web.Hosting;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila serve</c>: the desk and the public site in a browser of this machine.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var port = Port();
        var command = new Command("serve") { ledger, framework, port };
        command.SetAction(parsed => Run(parsed.GetValue(ledger)!, TallyCommand.FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(port)));
        return command;
    }

    public static Option<int> Port()
    {
        var port = new Option<int>("--port") { DefaultValueFactory = _ => UsualPort, HelpName = "PORT" };
        port.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !(ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                given.Refuse("serve.port", ("most", ushort.MaxValue), ("value", Printed.Line(token.Value)));
        });
        return port;
    }

    /// <summary>Serves until the process is asked to end.</summary>
    public static int Run(string ledger, Framework framework, int port)
    {
        WebRuntime.Require();
        return Serve(ledger, framework, port);
    }

    // By itself, so that nothing of the web is looked for before it is known to be there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(string ledger, Framework framework, int port)
    {
        ServeAsync(new SiteSettings(ledger, framework, port)).GetAwaiter().GetResult();
        return ExitCodes.Done;
    }

    private static async Task ServeAsync(SiteSettings settings)
    {
        await using var site = await WebSite.Start(settings);
        Console.Out.WriteLine($"the desk  {site.Entrance}");
        Console.Out.WriteLine($"the site  {site.Address}");
        Console.Out.WriteLine("The desk's address opens it once, in the browser that you open it in. Ctrl+C ends it.");
        Console.Out.Flush();
        await site.Ended();
    }
}
