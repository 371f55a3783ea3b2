using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Ingest.Composing;

/// <summary>Refusals and reports of damage, in both languages.</summary>
internal static class Refusal
{
    public static ReadResult.Rejected Of(LocalText words) => new(IngestBook.Both(words)) { Words = words };

    public static Archived.Damage Damage(long offset, LocalText words) => new(offset, IngestBook.Both(words));

    public static Archived.Note Note(long offset, LocalText words) => new(offset, IngestBook.Both(words));
}
