using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Cli.Output;

/// <summary>What the terminal says, in both languages: <c>terminal-words.tsv</c>.</summary>
internal static class TerminalWords
{
    private static readonly Lazy<WordBook> s_book = new(() => WordBook.Load(typeof(TerminalWords).Assembly, "terminal-words"));

    public static LocalText Held => s_book.Value.Phrase("check.held");

    public static LocalText Undecided => s_book.Value.Phrase("check.undecided");

    public static LocalText DemoTitle => s_book.Value.Phrase("demo.title");

    public static LocalText Unconfirmed => s_book.Value.Phrase("picture.unconfirmed");

    /// <summary>Our own words, English before Arabic.</summary>
    public static string Both(LocalText words) => $"{words.En} · {words.Ar}";

    /// <summary>The wording of a key in both languages.</summary>
    public static LocalText Phrase(string key, params ReadOnlySpan<Slot> slots) => s_book.Value.Phrase(key, slots);

    /// <summary>
    /// The wording of a key in the user's language. In Arabic what fills a place is isolated, so that a path or a number does not turn the sentence around.
    /// </summary>
    public static string Told(string key, params ReadOnlySpan<Slot> slots)
    {
        if (!UserLanguage.IsArabic)
            return s_book.Value.Phrase(key, slots).En;
        var isolated = new Slot[slots.Length];
        for (var at = 0; at < slots.Length; at++)
            isolated[at] = new Slot(slots[at].Name, slots[at].Words with { Ar = $"\u2068{slots[at].Words.Ar}\u2069" });
        return s_book.Value.Phrase(key, isolated).Ar;
    }

    /// <summary>Of words that a room gave in both languages, those of the user's.</summary>
    public static string Told(LocalText words) => words.In(UserLanguage.Current);
}
