using Hasila.Text.Wording;

namespace Hasila.Claims.Wording;

/// <summary>The words of claims, verdicts and findings as shown to people: <c>claim-words.tsv</c>.</summary>
internal static class ClaimBook
{
    public static WordBook Book { get; } = WordBook.Load(typeof(ClaimBook).Assembly, "claim-words");
}
