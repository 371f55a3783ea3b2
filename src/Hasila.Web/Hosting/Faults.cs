using Hasila.Ledger.Model;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>
/// What went wrong in an answer, as a page; a fault of the program itself is told where it was started, without anything that a person wrote.
/// </summary>
internal static class Faults
{
    public static async Task Tell(Site site, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
                await site.Tell(context, StatusCodes.Status404NotFound, "missing");
            else if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
                await site.Tell(context, StatusCodes.Status405MethodNotAllowed, "form");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (LedgerException fault) when (!context.Response.HasStarted)
        {
            await site.Tell(context, StatusOf(fault.Fault), fault.Fault == LedgerFault.Refused ? "refused" : "ledger", fault);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await site.Settings.Errors.WriteLineAsync($"hasila: {context.Request.Method} {context.Request.Path}: {error.GetType().Name}\n{error.StackTrace}");
            context.Response.Clear();
            await site.Tell(context, StatusCodes.Status500InternalServerError, "program");
        }
    }

    private static int StatusOf(LedgerFault fault) =>
        fault switch
        {
            LedgerFault.Refused => StatusCodes.Status422UnprocessableEntity,
            LedgerFault.Changed => StatusCodes.Status409Conflict,
            LedgerFault.Locked => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
}
