namespace Hasila.Text.Figures;

/// <summary>A quantity as a text states it: value or interval, comparator, unit, and what it counts.</summary>
public sealed record Figure
{
    // A text may have half a million: what few of them have stands apart, and what all have stands close.
    private readonly Rare _rare = Rare.None;
    private readonly decimal _value;
    private readonly TextSpan _counts;
    private readonly Parts _has;

    /// <summary>Number, unit and approximator together.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number; a percent is 65, not 0.65; the lower end of a range; null for a vague amount.</summary>
    public decimal? Value
    {
        get => Has(Parts.Value) ? _value : null;
        init => (_value, _has) = (value ?? 0, With(Parts.Value, value.HasValue));
    }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? High
    {
        get => _rare.High;
        init => _rare = High == value ? _rare : _rare with { High = value };
    }

    /// <summary>What bounds the number.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>"percent", "people", "dollars", ...: an id of the unit list; null where none is stated.</summary>
    public string? Unit { get; init; }

    /// <summary>The thing counted: النازحين in "65 بالمئة من النازحين".</summary>
    public TextSpan? Counts
    {
        get => Has(Parts.Counts) ? _counts : null;
        init => (_counts, _has) = (value ?? default, With(Parts.Counts, value.HasValue));
    }

    /// <summary>The whole of which this is a part, where the text gives both: 18 in "14 من أصل 18 مدرسة". It is a figure of its own too.</summary>
    public decimal? Whole
    {
        get => _rare.Whole;
        init => _rare = Whole == value ? _rare : _rare with { Whole = value };
    }

    /// <summary>The value from which it rose or fell, in the same unit: 4 in "من 4 إلى 16 ساعة". It is a figure of its own too.</summary>
    public decimal? From
    {
        get => _rare.From;
        init => _rare = From == value ? _rare : _rare with { From = value };
    }

    /// <summary>
    /// The unit of the last printed digit: 0.1 million for "2.6 million", 1 for "1,673,230", 1 for "65 %".
    /// Null where the print does not tell (round numbers, number words): a checker then tries a finer and a coarser one.
    /// </summary>
    public decimal? Step
    {
        get => Has(Parts.StepOfOne) ? 1 : _rare.Step;
        init
        {
            var isOne = value is { Scale: 0 } and 1;
            _has = With(Parts.StepOfOne, isOne);
            var apart = isOne ? null : value;
            _rare = _rare.Step is null && apart is null ? _rare : _rare with { Step = apart };
        }
    }

    private bool Has(Parts part) => (_has & part) == part;

    private Parts With(Parts part, bool isThere) => isThere ? _has | part : _has & ~part;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Value = 1,
        Counts = 2,
        StepOfOne = 4,
    }

    private sealed record Rare(decimal? High, decimal? Whole, decimal? From, decimal? Step)
    {
        public static readonly Rare None = new(null, null, null, null);
    }
}
