namespace Hasila.Bench.Scrapes;

/// <summary>What a printed line is.</summary>
[Flags]
internal enum LineTruth
{
    /// <summary>Neither headline nor body, and it tells neither author nor day.</summary>
    Furniture = 0,
    Headline = 1,
    Body = 2,
    Author = 4,
    Day = 8,
    Caption = 16,

    /// <summary>The reader keeps it where it sees the page's markup.</summary>
    KeptInHtml = 32,
}

/// <summary>A line as it was printed.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="Truth">What it is.</param>
internal readonly record struct ScrapedLine(int Start, int End, LineTruth Truth);

/// <summary>A page printed as a scraper prints it, with what a person knows of it. What the text does not print is null or empty.</summary>
internal sealed record Scrape(
    string Set,
    string Host,
    string Name,
    string Text,
    IReadOnlyList<ScrapedLine> Lines,
    string? Headline,
    DateOnly? Day,
    IReadOnlyList<string> Authors
)
{
    /// <summary>What a line of the reader's is, by the printed line that it begins in.</summary>
    public LineTruth At(int start)
    {
        foreach (var line in Lines)
        {
            if (start < line.End && start >= line.Start)
                return line.Truth;
        }

        return LineTruth.Furniture;
    }
}
