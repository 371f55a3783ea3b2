using Hasila.Claims.Frameworks;

namespace Hasila.Claims.Model;

/// <summary>The claims found in a set of articles, grouped; what is announced and missing; nothing decided yet.</summary>
public sealed record Tally
{
    public required Framework Framework { get; init; }

    /// <summary>Overall results first, then by frame and indicator in the framework's order, then by as-of date.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    public IReadOnlyList<CompletenessGap> Gaps { get; init; } = [];
}

/// <summary>A publication said how many items it holds, and a page reports fewer.</summary>
/// <param name="Claimant">As in the claims.</param>
/// <param name="Announced">Items that the publication is said to hold.</param>
/// <param name="Found">Items that the page itemises.</param>
/// <param name="Page">The article's name, else its id.</param>
/// <param name="Capture">The article's id.</param>
/// <param name="Words">The sentence that announces the count, verbatim.</param>
public sealed record CompletenessGap(string Claimant, int Announced, int Found, string Page, string Capture, string Words);
