using Hasila.Text;

namespace Hasila.Publishing.Wording;

/// <summary>Sentences whose subject is who claims: the claimant says, never the edition.</summary>
internal static class ClaimantWording
{
    public static LocalText Said(LocalText claimant) => new($"{(IsFeminine(claimant.Ar) ? "قالت" : "قال")} {claimant.Ar}:", $"{Capital(claimant.En)} said:");

    public static LocalText Achieved(IReadOnlyList<LocalText> claimants) =>
        claimants is not [var only]
            ? new LocalText("نتائج أعلنتها جهات عدة", "Results claimed by several bodies")
            : new LocalText(IsFeminine(only.Ar) ? $"ما تقول {only.Ar} إنها حققته" : $"ما يقول {only.Ar} إنه حققه", $"What {only.En} says it achieved");

    /// <summary>English with a capital, as it stands at the beginning of a sentence; Arabic as it is.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // The verb agrees with the head noun: an ending in taa marbuta, or one of the few collectives and plurals that go as feminine.
    private static bool IsFeminine(string name)
    {
        var head = name.Split(' ')[0].Trim('«', '»', '"');
        return head.EndsWith('ة') || head is "قوات" or "القوات" or "منظمات" or "سلطات" or "السلطات" or "الأمم";
    }
}
