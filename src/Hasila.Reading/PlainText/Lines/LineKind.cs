namespace Hasila.Reading.PlainText.Lines;

/// <summary>What the grammar of <see cref="LineGrammar"/> takes a line for; all but the first two are neither headline nor body.</summary>
internal enum LineKind
{
    /// <summary>No rule knows it.</summary>
    Unknown,

    /// <summary>A day, clock or author stands in it, beside other words.</summary>
    Mixed,

    /// <summary>Nothing but a day, a clock, a time zone and the words for them.</summary>
    Day,

    /// <summary>A section's name.</summary>
    Section,

    /// <summary>An author behind a cue.</summary>
    Byline,

    /// <summary>Views, comments, minutes of reading: a figure and what it counts.</summary>
    Counter,

    /// <summary>A button or a tool for readers.</summary>
    Tool,

    /// <summary>An office of the outlet, as its masthead prints it.</summary>
    Masthead,

    /// <summary>A file's name, or the markup of a picture.</summary>
    Picture,

    /// <summary>A place and an agency, or an agency alone.</summary>
    Slug,

    /// <summary>Signs and figures without a word.</summary>
    Signs,
}
