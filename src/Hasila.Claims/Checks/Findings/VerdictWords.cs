using System.Text.Json;
using Hasila.Claims.Wording;
using Hasila.Text;

namespace Hasila.Claims.Checks.Findings;

/// <summary>A verdict in words. It speaks of the evidence, never of the person who claimed.</summary>
public static class VerdictWords
{
    /// <summary>As it stands inside a sentence; <see cref="Hasila.Text.Wording.ShownWords.Opening(LocalText)"/> puts it at the beginning of one.</summary>
    /// <param name="verdict">Null: nothing was held against the claim yet.</param>
    /// <param name="grade">How far a contradiction goes, where that is to be said.</param>
    public static LocalText Name(Outcome? verdict, ContradictionGrade? grade = null)
    {
        var name = ClaimBook.Book.Phrase($"verdict.{Word(verdict)}");
        return grade switch
        {
            ContradictionGrade.Close => ClaimBook.Book.Phrase("grade.close", ("verdict", name)),
            ContradictionGrade.Gross => ClaimBook.Book.Phrase("grade.gross", ("verdict", name)),
            _ => name,
        };
    }

    /// <summary>A short slug for classes and data: <c>not-comparable</c>.</summary>
    public static string Slug(Outcome? verdict) => Word(verdict).Replace('_', '-');

    private static string Word(Outcome? verdict) => verdict is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : "unchecked";
}
