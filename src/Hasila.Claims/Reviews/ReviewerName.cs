using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Scripts;

namespace Hasila.Claims.Reviews;

/// <summary>The name under which somebody decides: it is printed beside the decision, so it has to be what it looks like.</summary>
public static class ReviewerName
{
    private const int Longest = 200;

    /// <returns>Why the name cannot be signed with; null where it can.</returns>
    public static LocalText? Refusal(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return ClaimBook.Book.Phrase("name.empty");
        if (NameLetters.HasUnseen(name))
            return ClaimBook.Book.Phrase("name.unseen", ("codes", NameLetters.UnseenCodes(name)));
        return name.Length > Longest ? ClaimBook.Book.Phrase("name.long", ("most", Longest)) : null;
    }
}
