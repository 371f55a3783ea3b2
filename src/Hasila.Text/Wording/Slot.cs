using System.Globalization;

namespace Hasila.Text.Wording;

/// <summary>What fills a named place of a template: <c>("number", "65")</c>. Words that are the same in both languages may be given as one string.</summary>
/// <param name="Name">As the template has it, without braces.</param>
/// <param name="Words">In both languages.</param>
public readonly record struct Slot(string Name, LocalText Words)
{
    /// <summary>From a name and its words in both languages.</summary>
    /// <param name="filled">Name and words.</param>
    public static implicit operator Slot((string Name, LocalText Words) filled) => new(filled.Name, filled.Words);

    /// <summary>From a name and words that are the same in both languages.</summary>
    /// <param name="filled">Name and words.</param>
    public static implicit operator Slot((string Name, string Words) filled) => new(filled.Name, new LocalText(filled.Words, filled.Words));

    /// <summary>From a name and a whole number.</summary>
    /// <param name="filled">Name and number.</param>
    public static implicit operator Slot((string Name, int Number) filled) => (filled.Name, filled.Number.ToString(CultureInfo.InvariantCulture));
}
