using Hasila.Text.Figures;

namespace Hasila.Text.Wording;

/// <summary>A quantity in words: its bound as words, never as a sign, and its unit.</summary>
public static class ShownQuantity
{
    /// <param name="comparator">What bounds the number.</param>
    /// <param name="number">As it is printed.</param>
    /// <param name="high">The upper end, as it is printed; needed for a range alone.</param>
    public static LocalText Bounded(Comparator comparator, LocalText number, LocalText? high = null) =>
        comparator switch
        {
            Comparator.More => ShownWords.Phrase("quantity.more", ("number", number)),
            Comparator.AtLeast => ShownWords.Phrase("quantity.at_least", ("number", number)),
            Comparator.Less => ShownWords.Phrase("quantity.less", ("number", number)),
            Comparator.AtMost => ShownWords.Phrase("quantity.at_most", ("number", number)),
            Comparator.About => ShownWords.Phrase("quantity.about", ("number", number)),
            Comparator.Nearly => ShownWords.Phrase("quantity.nearly", ("number", number)),
            Comparator.Range when high is not null => ShownWords.Phrase("quantity.range", ("number", number), ("high", high)),
            _ => number,
        };

    /// <summary>An interval without ends.</summary>
    public static LocalText Unbounded => ShownWords.Phrase("quantity.unbounded");

    /// <summary>With the sign of a share in words: "65 percent".</summary>
    public static LocalText Percent(LocalText number) => ShownWords.Phrase("unit.percent", ("number", number));

    /// <summary>A share and what it is taken of.</summary>
    public static LocalText ShareOf(LocalText share, string whole) => ShownWords.Phrase("share_of", ("share", share), ("whole", whole));

    /// <summary>A number and what it counts, side by side.</summary>
    public static LocalText Counting(LocalText number, string counted) => ShownWords.Phrase("counting", ("number", number), ("counted", counted));
}
