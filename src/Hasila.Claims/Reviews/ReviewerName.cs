using Hasila.Text.Scripts;

namespace Hasila.Claims.Reviews;

/// <summary>The name under which somebody decides: it is printed beside the decision, so it has to be what it looks like.</summary>
public static class ReviewerName
{
    private const int Longest = 200;

    /// <returns>Why the name cannot be signed with; null where it can.</returns>
    public static string? Refusal(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "the name is empty";
        if (NameLetters.HasUnseen(name))
            return $"the name holds characters that are not seen ({NameLetters.UnseenCodes(name)}); type it without them";
        return name.Length > Longest ? $"the name is longer than {Longest} characters" : null;
    }
}
