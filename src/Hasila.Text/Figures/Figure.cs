namespace Hasila.Text.Figures;

/// <summary>A quantity as a text states it: value or interval, comparator, unit, and what it counts.</summary>
public sealed record Figure
{
    // What few figures have, apart: a text may have half a million.
    private readonly Bounds _bounds = Bounds.None;

    /// <summary>Number, unit and approximator together.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number; a percent is 65, not 0.65; the lower end of a range; null for a vague amount.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? High
    {
        get => _bounds.High;
        init => _bounds = High == value ? _bounds : _bounds with { High = value };
    }

    /// <summary>What bounds the number.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>"percent", "people", "dollars", ...: an id of the unit list; null where none is stated.</summary>
    public string? Unit { get; init; }

    /// <summary>The thing counted: النازحين in "65 بالمئة من النازحين".</summary>
    public TextSpan? Counts { get; init; }

    /// <summary>The whole of which this is a part, where the text gives both: 18 in "14 من أصل 18 مدرسة". It is a figure of its own too.</summary>
    public decimal? Whole
    {
        get => _bounds.Whole;
        init => _bounds = Whole == value ? _bounds : _bounds with { Whole = value };
    }

    /// <summary>The value from which it rose or fell, in the same unit: 4 in "من 4 إلى 16 ساعة". It is a figure of its own too.</summary>
    public decimal? From
    {
        get => _bounds.From;
        init => _bounds = From == value ? _bounds : _bounds with { From = value };
    }

    /// <summary>
    /// The unit of the last printed digit: 0.1 million for "2.6 million", 1 for "1,673,230", 1 for "65 %".
    /// Null where the print does not tell (round numbers, number words): a checker then tries a finer and a coarser one.
    /// </summary>
    public decimal? Step { get; init; }

    private sealed record Bounds(decimal? High, decimal? Whole, decimal? From)
    {
        public static readonly Bounds None = new(null, null, null);
    }
}
