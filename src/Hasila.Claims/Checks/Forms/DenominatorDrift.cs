using Hasila.Claims.Model;

namespace Hasila.Claims.Checks.Forms;

/// <summary>A share that is taken out of one whole here and out of another there: its rise may be the whole's fall.</summary>
internal static class DenominatorDrift
{
    private const int MostClaims = 50;

    /// <summary>True where the whole that <paramref name="form"/> names is another than one that claims of the same line name.</summary>
    public static bool In(NormalForm form, IEnumerable<Claim> line)
    {
        if (form.Denominator is not { } own || ClaimedWhole.NumberIn(own) is not { } whole)
            return false;
        return line.Where(claim => claim.Id != form.ClaimId)
            .Take(MostClaims)
            .Select(claim => NormalForm.Of(claim).Denominator)
            .Any(denominator => denominator is not null && ClaimedWhole.NumberIn(denominator) is { } other && !other.Meets(whole));
    }
}
