using Hasila.Claims.Frameworks;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Lists;

/// <summary>What a claim is ordered by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Frame">Null for an overall result.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Day">Days since 0001-01-01; 0 where none is known.</param>
/// <param name="State">Its state's number.</param>
internal sealed record ClaimKey(string Id, string? Frame, string Indicator, long Day, long State);

/// <summary>Overall results first, then by the framework's frames and indicators, then by day; what it does not know, or was rejected, comes last.</summary>
internal sealed class FrameworkOrder
{
    private readonly Dictionary<string, int> _frames;
    private readonly Dictionary<string, int> _indicators;

    public FrameworkOrder(Framework framework)
    {
        _frames = framework.Frames.Select((frame, at) => (frame.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at + 1, StringComparer.Ordinal);
        _indicators = framework.Indicators.Select((indicator, at) => (indicator.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
    }

    public IEnumerable<ClaimKey> Sorted(IEnumerable<ClaimKey> claims)
    {
        List<ClaimKey> all =
        [
            .. claims
                .OrderBy(claim => claim.Frame is not null)
                .ThenBy(claim => claim.Frame, StringComparer.Ordinal)
                .ThenBy(claim => claim.Indicator, StringComparer.Ordinal)
                .ThenBy(claim => claim.Day)
                .ThenBy(claim => claim.Id, StringComparer.Ordinal),
        ];
        return all.Where(claim => claim.State != (int)ClaimState.Rejected)
            .OrderBy(claim => claim.Frame is null ? 0 : _frames.GetValueOrDefault(claim.Frame, int.MaxValue))
            .ThenBy(claim => _indicators.GetValueOrDefault(claim.Indicator, int.MaxValue))
            .ThenBy(claim => claim.Day)
            .Concat(all.Where(claim => claim.State == (int)ClaimState.Rejected));
    }
}
