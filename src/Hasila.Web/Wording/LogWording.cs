using Hasila.Claims.Checks.Findings;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Web.Wording;

/// <summary>An entry of the journal in the reader's language.</summary>
internal static class LogWording
{
    private static readonly HashSet<string> s_personal = new(StringComparer.Ordinal)
    {
        "review",
        "correction",
        "statement-added",
        "statement-rejected",
        "claim-rejected",
        "note",
        "assignment",
        "reply",
        "reading",
        "name",
        "person",
    };

    public static string Kind(string kind, string language) => WebWords.Book.Phrase($"kind.{kind}").In(language);

    /// <summary>What was done, with decisions, verdicts, fields and reasons by their names; a person's own words as they are.</summary>
    public static string Of(LogLine line, string language)
    {
        var parts = line.Words.Split("; ", 3);
        return line.Kind switch
        {
            "review" or "reading" => string.Join(" · ", parts.Select(part => Named(part, language))),
            "correction" when line.Words.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 => Field(line.Words[..at], language) + line.Words[at..],
            "claim-rejected" => string.Join(" · ", parts.Select(part => RejectionReasons.Find(part)?.Words.In(language) ?? part)),
            "article" or "finding" or "claim" or "gaps" => "",
            _ => line.Words,
        };
    }

    /// <summary>True where a person's act stands that a further entry can take back.</summary>
    public static bool MayBeTakenBack(LogLine line) => line.TakenBackBy is null && s_personal.Contains(line.Kind);

    /// <summary>Where a claim or a page is shown; null for anything else.</summary>
    public static string? AddressOf(string about) =>
        about.StartsWith("sha256:", StringComparison.Ordinal) ? $"/desk/pages/{about["sha256:".Length..]}"
        : about is ['c', ..] && about.Length == 17 && about.Skip(1).All(char.IsAsciiHexDigitLower) ? $"/desk/claims/{about}"
        : null;

    public static string ShortId(string about) =>
        about.StartsWith("sha256:", StringComparison.Ordinal) && about.Length > 19 ? about["sha256:".Length..][..12] + "…" : about;

    private static string Named(string word, string language) =>
        word is "publish" or "withhold" ? WebWords.Book.Phrase($"decision.{word}").In(language)
        : Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => VerdictWords.Slug(outcome).Replace('-', '_') == word) is { } verdict
            ? VerdictWords.Name(verdict).In(language)
        : word;

    private static string Field(string field, string language) =>
        Enum.TryParse<Hasila.Claims.Model.ClaimField>(field, ignoreCase: true, out var known)
            ? Hasila.Publishing.Boards.BoardWords.Fields[known].In(language)
            : field;
}
