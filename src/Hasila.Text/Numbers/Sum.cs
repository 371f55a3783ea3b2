using Hasila.Text.Tokens;

namespace Hasila.Text.Numbers;

/// <summary>The number read so far: finished scales, and the group in front of the next one.</summary>
internal struct Sum
{
    private decimal _chunk;
    private decimal? _step;
    private bool _fraction;

    public Sum() { }

    /// <summary>Finished scales.</summary>
    internal decimal Total { get; private set; }

    internal decimal Group { get; private set; }

    internal bool HasGroup { get; private set; }

    /// <summary>The smallest scale finished so far, 1 for none: what follows must be smaller.</summary>
    internal decimal Scale { get; private set; } = 1;

    internal decimal LastScale { get; private set; } = 1;

    internal decimal Largest { get; private set; } = 1;

    /// <summary>The element of the group added last.</summary>
    internal decimal Last { get; private set; }

    internal int Parts { get; private set; }

    internal bool LastIsWord { get; private set; }

    internal bool Printed { get; set; }

    internal bool Plain { get; set; }

    internal bool IsTooLarge { get; set; }

    /// <summary>The group just read stands before a scale that does not fit behind the ones before.</summary>
    internal bool Clashes { get; set; }

    /// <summary>No fraction in it yet.</summary>
    internal readonly bool Whole => !_fraction;

    internal void AddGroup(decimal value, decimal? step, decimal last)
    {
        Group += value;
        HasGroup = true;
        Last = last;
        LastIsWord = step is null && !(Printed && Parts == 0);
        _step = step;
        Parts++;
        Plain = false;
    }

    internal void Raise(decimal value)
    {
        Group += value;
        Last = value < 10 || Last >= 100 || Last == 10 ? value : Last + value;
        if (value == 10 && Last < 20)
            Last = 10;
        LastIsWord = true;
        Parts++;
    }

    internal void Times100(decimal value)
    {
        Group = (Group * 100) + value;
        Last = value;
        Parts++;
    }

    internal void TimesHundred()
    {
        Group *= 100;
        Last = 100;
        LastIsWord = true;
        _step = _step * 100;
        Parts++;
        Plain = false;
    }

    internal void ScaleGroup(decimal scale)
    {
        _chunk = Group * scale;
        if (_step is { } step)
            _step = step * scale;
        Finish(scale);
    }

    internal void ScaleChunk(decimal scale)
    {
        Total += _chunk * (scale - 1);
        _chunk *= scale;
        _step *= scale;
        Scale = LastScale = scale;
        Largest = Math.Max(Largest, scale);
        Parts++;
    }

    /// <summary>A finished amount: a dual, a bare scale word, half of a scale.</summary>
    internal void AddChunk(decimal amount, decimal scale)
    {
        Total += amount;
        _chunk = amount;
        _step = null;
        if (HasGroup)
        {
            Total += Group;
            Group = 0;
            HasGroup = false;
        }

        Scale = LastScale = scale;
        Largest = Math.Max(Largest, scale);
        LastIsWord = true;
        Parts++;
        Plain = false;
    }

    internal void AddToGroup(decimal fraction)
    {
        Group += fraction;
        _fraction = true;
        _step = null;
        LastIsWord = true;
        Last = 0;
        Parts++;
        Plain = false;
    }

    /// <summary>"إلا ربعا": less a part of the last unit named.</summary>
    internal void Take(decimal fraction)
    {
        if (HasGroup)
            AddToGroup(-fraction * (Last >= 100 ? Last : 1));
        else
            AddChunk(-fraction * LastScale, LastScale);
    }

    internal void AddFraction(decimal fraction)
    {
        AddGroup(fraction, null, 0);
        _fraction = true;
    }

    internal void ReplaceLast(decimal value)
    {
        Group += value - Last;
        Last = value;
        LastIsWord = true;
        _step = null;
        Parts++;
        Plain = false;
    }

    /// <summary>The number so far times one part of a whole.</summary>
    internal void Divide(decimal part)
    {
        var denominator = decimal.Round(1 / part, 6);
        Group = decimal.Truncate(denominator) == denominator ? (Total + Group) / denominator : (Total + Group) * part;
        Total = 0;
        HasGroup = true;
        _fraction = true;
        _step = null;
        Last = 0;
        LastIsWord = true;
        Parts++;
        Plain = false;
    }

    /// <summary>"one hundred thirty fifths": the tens before the ordinal are part of it, 100 / 35. False where nothing would be left to divide.</summary>
    internal bool DivideByCompound(decimal units)
    {
        if (!(Last is >= 20 and <= 90 && Last % 10 == 0 && units is > 0 and < 10) || Total + Group == Last)
            return false;
        var denominator = Last + decimal.Round(units);
        Group -= Last;
        Divide(1 / denominator);
        return true;
    }

    internal readonly Numeral ToNumeral(int next) =>
        new(next, Total + Group)
        {
            Step = _step,
            Printed = Printed,
            Scale = Largest,
            Parts = Parts,
            IsFraction = _fraction,
            Plain = Plain && Parts == 1,
        };

    private void Finish(decimal scale)
    {
        Total += _chunk;
        Group = 0;
        HasGroup = false;
        Scale = LastScale = scale;
        Largest = Math.Max(Largest, scale);
        LastIsWord = true;
        Parts++;
        Plain = false;
    }
}
