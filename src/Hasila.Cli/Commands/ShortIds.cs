using Hasila.Claims.Tallies;
using Hasila.Ledger;

namespace Hasila.Cli.Commands;

/// <summary>Claims' ids as a person types them: the part after a colon, and no more of it than is unique.</summary>
internal static class ShortIds
{
    private const int Shortest = 6;

    /// <summary>Shortens the ids of <paramref name="claims"/>, all to one length.</summary>
    public static Func<Claim, string> Of(IReadOnlyList<Claim> claims)
    {
        var length = Shortest;
        while (claims.Select(claim => Cut(claim, length)).Distinct(StringComparer.Ordinal).Count() < claims.Count)
            length++;
        return claim => Cut(claim, length);
    }

    /// <exception cref="LedgerException">No claim's id begins so, or several do.</exception>
    public static Claim Find(IReadOnlyList<Claim> claims, string prefix)
    {
        var found = claims.Where(claim => claim.Id == prefix).ToList();
        if (found.Count == 0)
            found = [.. claims.Where(claim => claim.Id.StartsWith(prefix, StringComparison.Ordinal) || Bare(claim).StartsWith(prefix, StringComparison.Ordinal))];
        return found switch
        {
            [var claim] => claim,
            [] => throw new LedgerException(LedgerFault.Refused, $"no claim's id begins with {prefix}; 'hasila review --list' shows them"),
            _ => throw new LedgerException(LedgerFault.Refused, $"{found.Count} claims' ids begin with {prefix}; give more of it: {string.Join(" ", found.Take(5).Select(Bare))}"),
        };
    }

    private static string Cut(Claim claim, int length) => Bare(claim) is var bare && bare.Length > length ? bare[..length] : bare;

    private static string Bare(Claim claim) => claim.Id[(claim.Id.LastIndexOf(':') + 1)..];
}
