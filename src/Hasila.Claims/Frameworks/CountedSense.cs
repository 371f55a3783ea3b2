using Hasila.Claims.Units;

namespace Hasila.Claims.Frameworks;

/// <summary>
/// What an indicator's figures count: words (<c>bridge|bridges</c>), of which one has to stand among the words of the thing counted, and kinds of unit
/// (<c>$money</c>, <c>$mass</c>, <c>$time</c>). A percentage fits every indicator but one of <c>$numbers</c> alone.
/// </summary>
public sealed class CountedSense
{
    private const string WholeNumbers = "numbers";

    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly List<string[]> _words = [];

    /// <param name="written">As a framework lists them; empty for an indicator that says nothing of it.</param>
    /// <exception cref="FormatException">A part is empty.</exception>
    public CountedSense(IReadOnlyList<string> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        Written = written;
        foreach (var part in written.SelectMany(one => one.Split('|', StringSplitOptions.TrimEntries)))
        {
            string[] words = [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            if (words.Length == 0)
                throw new FormatException("`counts` has an empty part; write words between |");
            if (words[0][0] == '$')
                _units.Add(words[0][1..]);
            else
                _words.Add([.. words.Select(WordKey.Of)]);
        }
    }

    public static CountedSense Any { get; } = new([]);

    public IReadOnlyList<string> Written { get; }

    /// <summary>Time is counted, not told in passing: hours of supply.</summary>
    public bool CountsTime => _units.Contains(UnitKind.Time);

    /// <summary>True where a figure of that unit, of what these words name, may be one of the indicator's.</summary>
    /// <param name="unit">Unit id or null.</param>
    /// <param name="counted">The words of the thing counted; null where none stand there.</param>
    internal bool Allows(string? unit, Passage? counted)
    {
        if (Written.Count == 0)
            return true;
        var kind = UnitKind.Of(unit);
        if (kind is not null)
            return kind == UnitKind.Percent ? !_units.Contains(WholeNumbers) : _units.Contains(kind);
        return counted is null ? _words.Count > 0 : _words.Exists(counted.Holds);
    }
}
