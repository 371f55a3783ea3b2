namespace Hasila.Text.Wording;

/// <summary>The words that every room shows alike: days, numbers with their bounds, lists.</summary>
public static class ShownWords
{
    private static readonly WordBook s_book = WordBook.Load(typeof(ShownWords).Assembly, "shown-words");

    /// <summary>"20 March 2024"; in Arabic the month by both its names.</summary>
    public static LocalText Day(DateOnly day) => s_book.Phrase("day", ("day", day.Day), ("month", s_book.Phrase($"month.{day.Month}")), ("year", day.Year));

    /// <summary>What stands in the place of a day where none is known.</summary>
    public static LocalText DayUnknown { get; } = s_book.Phrase("day.unknown");

    /// <summary>Two days as the ends of a period; one day where they are the same.</summary>
    public static LocalText Days(DateOnly first, DateOnly last) =>
        first == last ? Day(last) : s_book.Phrase("days", ("first", Day(first)), ("last", Day(last)));

    /// <summary>Parts with commas between them.</summary>
    /// <param name="parts">At least one.</param>
    public static LocalText Listed(IEnumerable<LocalText> parts) => s_book.Join("list.comma", parts);

    /// <summary>Words with remarks in brackets, the remarks parted by semicolons; the words alone where there are none.</summary>
    public static LocalText WithRemarks(LocalText words, params ReadOnlySpan<LocalText?> remarks)
    {
        List<LocalText> said = [];
        foreach (var remark in remarks)
        {
            if (remark is not null)
                said.Add(remark);
        }

        return said.Count == 0 ? words : s_book.Phrase("remarks", ("words", words), ("remarks", s_book.Join("list.semicolon", said)));
    }

    /// <summary>English with a capital, as it stands at the beginning of a sentence or line; Arabic as it is.</summary>
    public static LocalText Opening(LocalText words) => words with { En = Opening(words.En) };

    /// <inheritdoc cref="Opening(LocalText)"/>
    public static string Opening(string english) =>
        english.Length > 0 && char.IsAsciiLetterLower(english[0]) ? char.ToUpperInvariant(english[0]) + english[1..] : english;

    internal static LocalText Phrase(string key, params ReadOnlySpan<Slot> slots) => s_book.Phrase(key, slots);
}
