using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>What a person read out of a page. What the page does not say is null or empty.</summary>
/// <param name="Name">The page's file name.</param>
/// <param name="Language">"ar" or "en".</param>
/// <param name="Headline">As printed.</param>
/// <param name="Day">The day of publication.</param>
/// <param name="Authors">Who signs it.</param>
/// <param name="Section">The section of the outlet.</param>
/// <param name="Statements">In the order of the page.</param>
public sealed record GoldPage(
    string Name,
    string Language,
    string? Headline,
    DateOnly? Day,
    IReadOnlyList<string> Authors,
    string? Section,
    IReadOnlyList<GoldStatement> Statements
);

/// <summary>One attributed statement, by its words.</summary>
/// <param name="Line">Its line in the gold file.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Source">The mention next to the cue; null where it is left out.</param>
/// <param name="Cue">Null where only marks tell.</param>
/// <param name="Speakers">Accepted full names, the best one first; empty where nobody is named.</param>
/// <param name="Content">One anchor a span.</param>
/// <param name="SaidOn">The day of saying, where the page tells.</param>
/// <param name="Figures">The quantities in it.</param>
public sealed record GoldStatement(
    int Line,
    StatementKind Kind,
    Anchor? Source,
    Anchor? Cue,
    IReadOnlyList<string> Speakers,
    IReadOnlyList<Anchor> Content,
    DateOnly? SaidOn,
    IReadOnlyList<GoldFigure> Figures
);

/// <summary>A quantity in a statement, and the result that it makes, if it makes one.</summary>
/// <param name="Words">Where it stands; for a result without a number, the words that claim it.</param>
/// <param name="Value">A percent is 65; a range's lower end; null for a result without a number and for a vague amount.</param>
/// <param name="High">A range's upper end.</param>
/// <param name="Bound">The sign of the contract: =, &gt;, &gt;=, &lt;, &lt;=, ~, range, vague.</param>
/// <param name="Unit">An id of the unit list; null for things.</param>
/// <param name="IsResult">Whether the speaker puts it forward as achieved or as a state of affairs.</param>
/// <param name="Indicator">The framework's id; null where the framework has none for it.</param>
/// <param name="AsOf">The day that it holds for, where this is not the day of saying.</param>
public sealed record GoldFigure(Anchor Words, decimal? Value, decimal? High, string Bound, string? Unit, bool IsResult, string? Indicator, DateOnly? AsOf)
{
    public bool IsNumber => Value is not null || Bound == "vague";
}

/// <summary>Words of a page: all of them, or the first and the last ones. <paramref name="Occurrence"/> counts from 1; 0 is the nearest.</summary>
public sealed record Anchor(string First, string? Last, int Occurrence)
{
    /// <summary>Where the words stand at or behind <paramref name="from"/>, whole words only; null where they do not.</summary>
    public TextSpan? Find(string text, int from)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = from;
        while ((at = text.IndexOf(First, at, StringComparison.Ordinal)) >= 0)
        {
            if (IsWhole(text, at, First.Length))
            {
                if (Last is null)
                    return new TextSpan(at, at + First.Length);
                var line = text.IndexOf('\n', at);
                for (var last = at; (last = text.IndexOf(Last, last, StringComparison.Ordinal)) >= 0 && (line < 0 || last < line); last++)
                {
                    if (last >= at + First.Length && IsWhole(text, last, Last.Length))
                        return new TextSpan(at, last + Last.Length);
                }
            }

            at++;
        }

        return null;
    }

    /// <summary>Every place of the words, or the one that <see cref="Occurrence"/> names.</summary>
    public IReadOnlyList<TextSpan> All(string text)
    {
        List<TextSpan> all = [];
        for (var from = 0; Find(text, from) is { } span; from = span.Start + 1)
            all.Add(span);
        if (Occurrence == 0)
            return all;
        return Occurrence <= all.Count ? [all[Occurrence - 1]] : [];
    }

    private static bool IsWhole(string text, int start, int length) => IsEdge(text, start) && IsEdge(text, start + length);

    // A number may stand right behind a particle: و12, بـ3,800.
    private static bool IsEdge(string text, int at) =>
        at == 0 || at == text.Length || !IsLetter(text[at - 1]) || !IsLetter(text[at]) || char.IsDigit(text[at - 1]) != char.IsDigit(text[at]);

    // Vowel marks belong to the word before them.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is >= '\u064B' and <= '\u0652';
}
