namespace Hasila.Text;

/// <summary>A stretch of a text: UTF-16 offsets, half-open (<paramref name="Start"/> inclusive, <paramref name="End"/> exclusive).</summary>
/// <param name="Start">First UTF-16 unit, 0 or more.</param>
/// <param name="End">One past the last UTF-16 unit, not below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>How many code units.</summary>
    public int Length => End - Start;

    /// <summary>True where it holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True where the other lies within, ends included.</summary>
    /// <param name="other">Of the same text.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True where the unit at this offset lies within.</summary>
    /// <param name="offset">Of the same text.</param>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True where the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <paramref name="text"/>.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>The words, without a copy.</summary>
    /// <param name="text">The text of the span.</param>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>Orders by start, then the shorter first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>By start, then by end: earlier.</summary>
    /// <param name="left">Of a text.</param>
    /// <param name="right">Of the same text.</param>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>By start, then by end: earlier or equal.</summary>
    /// <param name="left">Of a text.</param>
    /// <param name="right">Of the same text.</param>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>By start, then by end: later.</summary>
    /// <param name="left">Of a text.</param>
    /// <param name="right">Of the same text.</param>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>By start, then by end: later or equal.</summary>
    /// <param name="left">Of a text.</param>
    /// <param name="right">Of the same text.</param>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>As mathematics writes it: <c>[3,7)</c>.</summary>
    public override string ToString() => $"[{Start},{End})";
}
