using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Text.Wording;

namespace Hasila.Ingest.Composing;

/// <summary>Refusals and reports of damage by the key of their words, in both languages.</summary>
internal static class Refusal
{
    public static ReadResult.Rejected Of(string key, params ReadOnlySpan<Slot> slots) => new(Both(key, slots));

    public static Archived.Damage Damage(long offset, string key, params ReadOnlySpan<Slot> slots) => new(offset, Both(key, slots));

    public static Archived.Note Note(long offset, string key, params ReadOnlySpan<Slot> slots) => new(offset, Both(key, slots));

    private static string Both(string key, ReadOnlySpan<Slot> slots) => IngestBook.Both(IngestBook.Phrase(key, slots));
}
