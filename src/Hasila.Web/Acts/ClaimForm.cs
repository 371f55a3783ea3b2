using System.Globalization;
using Hasila.Claims.Model;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Acts;

/// <summary>What a person entered about a claim, as it came: nothing is refused here, so that nothing typed is lost.</summary>
public sealed record ClaimForm
{
    /// <summary>What a person may do with a claim beside correcting it.</summary>
    public static readonly IReadOnlyList<string> Doings = ["publish", "withhold", "reject", "second", "ask", "answer", "note"];

    /// <summary>One of <see cref="Doings"/>, or <c>correct</c>; empty where nothing was chosen.</summary>
    public string Do { get; init; } = "";

    /// <summary>Slug of a verdict; empty for none of the person's own.</summary>
    public string Verdict { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Why it is no claim.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What a second person would decide: <c>publish</c> or <c>withhold</c>.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Until when the claimant may answer, 2024-03-25; empty for a week.</summary>
    public string Until { get; init; } = "";

    /// <summary>The field to correct, and what it is.</summary>
    public string Field { get; init; } = "";

    public string To { get; init; } = "";

    /// <summary>The version that was on the screen.</summary>
    public string? Seen { get; init; }

    /// <summary>What was on the screen, by field.</summary>
    public IReadOnlyDictionary<string, string> Saw { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Go on with the next claim of the list.</summary>
    public bool GoesOn { get; init; }

    /// <summary>It is not to be recorded yet, but kept.</summary>
    public bool IsToKeep { get; init; }

    internal static ClaimForm Of(IFormCollection form) =>
        new()
        {
            Do = form["do"].ToString(),
            Verdict = form["verdict"].ToString(),
            Note = form["note"].ToString().ReplaceLineEndings("\n").Trim(),
            Reason = form["reason"].ToString(),
            Reading = form["reading"].ToString(),
            Until = form["until"].ToString(),
            Field = form["field"].ToString(),
            To = form["to"].ToString().Trim(),
            Seen = form["seen"].ToString() is { Length: > 0 } seen ? seen : null,
            Saw = form.Where(one => one.Key.StartsWith("saw_", StringComparison.Ordinal))
                .ToDictionary(one => one.Key["saw_".Length..], one => one.Value.ToString(), StringComparer.Ordinal),
            GoesOn = form["then"] == "next",
            IsToKeep = form["then"] == "keep",
        };

    /// <summary>A claim's fields as the screen has them, so that two versions can stand side by side.</summary>
    public static IReadOnlyDictionary<string, string> SawOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["claimant"] = claim.Claimant.Ar,
            ["figure"] = claim.Figure?.Words ?? "",
            ["indicator"] = claim.Indicator,
            ["place"] = claim.Place?.Ar ?? "",
            ["day"] = claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        };
    }
}
