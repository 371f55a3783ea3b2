using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>A figure being read, in tokens.</summary>
internal struct FigureDraft
{
    /// <summary>First token, approximator included.</summary>
    internal int First;

    /// <summary>Characters of the first token that do not belong to it: the "or " of "or over 60 percent".</summary>
    internal int Lead;

    /// <summary>First token after it.</summary>
    internal int Next;

    internal Numeral Number;
    internal decimal? High;
    internal Comparator Comparator;
    internal string? Unit;

    /// <summary>Token of the thing counted; -1 for none.</summary>
    internal int Counted;
    internal int CountedEnd;
    internal bool Vague;

    /// <summary>The whole of which it is a part; the value from which it rose or fell.</summary>
    internal decimal? Whole;
    internal decimal? From;

    /// <summary>The smallest unit taken in so far, and how many of it make one of <see cref="Unit"/>: "787 طنا و299 كيلوغراما".</summary>
    internal string? Finest;
    internal decimal Ratio;
}
