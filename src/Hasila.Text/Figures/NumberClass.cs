namespace Hasila.Text.Figures;

/// <summary>Why digits in a text are no figure.</summary>
public enum NumberClass
{
    /// <summary>They may begin a figure.</summary>
    None,

    /// <summary>Part of a name: "F-16", كوفيد-19.</summary>
    Name,

    /// <summary>The number of an article, a law, a page, a channel: المادة 51.</summary>
    Label,

    /// <summary>A place in an order: "the 32nd", القمة الـ32.</summary>
    Ordinal,

    /// <summary>A time of day: 14:30, 5 مساء.</summary>
    Clock,

    /// <summary>A year, a day or a part of one.</summary>
    Day,

    /// <summary>The bore of a weapon: عيار 120, "a 9mm pistol".</summary>
    Calibre,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A number by which something is found, not counted: digits with a leading zero, long runs without a unit, versions.</summary>
    Code,

    /// <summary>Lengths of sides or of a cartridge: "7.62x39".</summary>
    Dimensions,

    /// <summary>How often a page was seen, as a site prints it.</summary>
    Views,

    /// <summary>It cannot be told what is meant: "1m" is a metre or a million.</summary>
    Unclear,

    /// <summary>More than a quantity of the news can be.</summary>
    TooLarge,
}

/// <summary>Digits that are neither in a figure nor in a date.</summary>
/// <param name="Span">Where they stand, with the marks between them.</param>
/// <param name="Class">What they are instead; never <see cref="NumberClass.None"/>.</param>
public readonly record struct OtherNumber(TextSpan Span, NumberClass Class);
