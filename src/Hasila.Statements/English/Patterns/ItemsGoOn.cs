using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// A count of things that goes on behind a comma: "said its patrols seized 400 vehicles, | 240 weapons and 44 telephones". What is counted there was said too.
/// </summary>
internal static class ItemsGoOn
{
    /// <summary>The attribution with its last content up to the end of its sentence, where nothing but further counted things stands there.</summary>
    public static FoundAttribution Extended(EnglishParagraph paragraph, FoundAttribution found, int next)
    {
        if (found.IsTail || found.Content[^1].End < found.Cue.End)
            return found;
        var tokens = paragraph.Tokens;
        var at = found.CueWord;
        while (at < tokens.Length && tokens[at].Start < found.Content[^1].End)
            at++;
        if (at == 0 || at + 2 >= tokens.Length || tokens[at].Shape != Shape.Comma || tokens[at + 1].Shape != Shape.Digits || tokens[at].Quote >= 0)
            return found;
        var end = tokens[at].SentenceEnd;
        if (tokens[end - 1].End > next || !IsCounted(tokens[..at]) || !AreItems(tokens[(at + 1)..end]))
            return found;
        return ContentEnd.Trim(paragraph.Text, found.Content[^1].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? found with
            {
                Content = [.. found.Content.Take(found.Content.Count - 1), content],
            }
            : found;
    }

    // "400 vehicles": a number stands a few words before. A day ("on May 3, 2024") counts nothing.
    private static bool IsCounted(ReadOnlySpan<EnglishToken> before)
    {
        const int Near = 4;
        if (before[^1].Shape == Shape.Digits)
            return false;
        for (var i = Math.Max(0, before.Length - Near); i < before.Length; i++)
        {
            if (before[i].Shape == Shape.Digits)
                return true;
        }

        return false;
    }

    // A thing stands behind the number, and no verb and no quotation anywhere.
    private static bool AreItems(ReadOnlySpan<EnglishToken> rest)
    {
        if (rest.Length < 2 || rest[1].Shape != Shape.Lower || PatternWords.HoldVerb(rest))
            return false;
        foreach (ref readonly var token in rest)
        {
            if (token.Quote >= 0 || token.Shape is Shape.Colon or Shape.Dash || token.Other is WordClass.According or WordClass.Subject)
                return false;
        }

        return true;
    }
}
