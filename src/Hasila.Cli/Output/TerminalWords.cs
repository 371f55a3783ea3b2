using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Cli.Output;

/// <summary>What the terminal says in both languages at once: <c>terminal-words.tsv</c>.</summary>
internal static class TerminalWords
{
    private static readonly WordBook s_book = WordBook.Load(typeof(TerminalWords).Assembly, "terminal-words");

    public static LocalText Held { get; } = s_book.Phrase("check.held");

    public static LocalText Undecided { get; } = s_book.Phrase("check.undecided");

    public static LocalText DemoTitle { get; } = s_book.Phrase("demo.title");

    public static LocalText Unconfirmed { get; } = s_book.Phrase("picture.unconfirmed");

    /// <summary>Our own words, English before Arabic.</summary>
    public static string Both(LocalText words) => $"{words.En} · {words.Ar}";
}
