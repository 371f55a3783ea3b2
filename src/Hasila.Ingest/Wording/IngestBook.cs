using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Ingest.Wording;

/// <summary>The words in which a file is refused or damage is told: <c>ingest-words.tsv</c>. A person of either language may sit before the screen.</summary>
internal static class IngestBook
{
    private static readonly WordBook s_book = WordBook.Load(typeof(IngestBook).Assembly, "ingest-words");

    public static LocalText Phrase(string key, params ReadOnlySpan<Slot> slots) => s_book.Phrase(key, slots);

    /// <summary>English before Arabic, in one line.</summary>
    public static string Both(LocalText words) => $"{words.En} · {words.Ar}";
}
