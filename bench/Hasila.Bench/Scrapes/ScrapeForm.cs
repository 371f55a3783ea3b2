using Hasila.Bench.Reading;

namespace Hasila.Bench.Scrapes;

/// <summary>How a scraper prints a page: what it takes, where its lines break, what it writes for what is no text.</summary>
internal sealed record ScrapeForm
{
    /// <summary>Lines before the headline; all where negative.</summary>
    public required int Before { get; init; }

    /// <summary>Lines behind the body; all where negative.</summary>
    public required int Behind { get; init; }

    /// <summary>The headline is left out.</summary>
    public required bool WithoutHeadline { get; init; }

    /// <summary>The page's title stands first: 0 not at all, 1 as the headline, 2 with the outlet behind it.</summary>
    public required int Title { get; init; }

    /// <summary>Empty lines between lines; negative for one before each paragraph only.</summary>
    public required int Blanks { get; init; }

    public required bool Markdown { get; init; }

    /// <summary>Columns that lines are wrapped at; 0 for not at all.</summary>
    public required int Wrap { get; init; }

    /// <summary>Short lines around the headline are joined by this; null where they stay apart.</summary>
    public required string? Joint { get; init; }

    /// <summary>Paragraphs lose their last full stop.</summary>
    public required bool WithoutStops { get; init; }

    /// <summary>Nothing but the body is printed.</summary>
    public required bool BodyOnly { get; init; }

    public static ScrapeForm Of(Draw draw) =>
        new()
        {
            Before = One(draw, [0, 0, 1, 2, 3, 5, 8, -1, -1, -1]),
            Behind = One(draw, [0, 0, 1, 2, 4, 8, 16, -1, -1, -1]),
            WithoutHeadline = draw.Next() < 0.06,
            Title = One(draw, [0, 0, 0, 1, 2]),
            Blanks = One(draw, [0, 0, 1, 1, -1, 2]),
            Markdown = draw.Next() < 0.2,
            Wrap = draw.Next() < 0.06 ? 72 + (int)(draw.Next() * 10) : 0,
            Joint = One(draw, [null, null, null, " | ", " · ", " - "]),
            WithoutStops = draw.Next() < 0.05,
            BodyOnly = draw.Next() < 0.05,
        };

    public static T One<T>(Draw draw, T[] some) => some[(int)(draw.Next() * some.Length)];
}
