using Hasila.Claims.Model;
using Hasila.Ledger;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Desk;

/// <summary>Claims' ids as a person types them: the part after a colon, and no more of it than is unique.</summary>
internal static class ShortIds
{
    private const int Shortest = 6;
    private const int Told = 6;

    /// <summary>Shortens the ids of <paramref name="claims"/>, all to one length.</summary>
    public static Func<Claim, string> Shorten(IReadOnlyList<Claim> claims)
    {
        var length = Shortest;
        while (claims.Select(claim => Cut(claim, length)).Distinct(StringComparer.Ordinal).Count() < claims.Count)
            length++;
        return claim => Cut(claim, length);
    }

    /// <summary>The id of a claim, or of a part of one, that begins so.</summary>
    /// <exception cref="LedgerException">None begins so, or several do.</exception>
    public static string FindWithParts(SqliteLedger ledger, string beginning)
    {
        var ids = ledger.ClaimIdsFrom(beginning, Told);
        return ids switch
        {
            [var id] => id,
            [] => throw new LedgerException(LedgerFault.Refused, $"no claim's id and no part's begins with {beginning}; 'hasila tally --ledger' prints them"),
            _ when ids.Contains(beginning, StringComparer.Ordinal) => beginning,
            _ => throw new LedgerException(LedgerFault.Refused, $"several ids begin with {beginning}; give more of it: {string.Join(" ", ids.Take(Told - 1))}"),
        };
    }

    /// <summary>As much of one claim's id as is unique in the ledger.</summary>
    public static string Cut(SqliteLedger ledger, Claim claim)
    {
        var length = Shortest;
        while (length < claim.Id.Length && ledger.ClaimIdsFrom(claim.Id[..length], most: 2).Count > 1)
            length++;
        return claim.Id.Length > length ? claim.Id[..length] : claim.Id;
    }

    private static string Cut(Claim claim, int length) => Bare(claim) is var bare && bare.Length > length ? bare[..length] : bare;

    private static string Bare(Claim claim) => claim.Id[(claim.Id.LastIndexOf(':') + 1)..];
}
