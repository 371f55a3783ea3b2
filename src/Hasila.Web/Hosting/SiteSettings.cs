using Hasila.Claims.Frameworks;

namespace Hasila.Web.Hosting;

/// <summary>What a site is opened on.</summary>
/// <param name="Ledger">Path of a ledger that is there.</param>
/// <param name="Framework">By which its claims were tallied.</param>
/// <param name="Port">On this machine alone; 0 takes one that is free.</param>
public sealed record SiteSettings(string Ledger, Framework Framework, int Port)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where a fault of the program itself is told.</summary>
    public TextWriter Errors { get; init; } = Console.Error;
}
