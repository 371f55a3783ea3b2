using Hasila.Claims.Model;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>All completeness gaps of the last tally, and by which framework it was made.</summary>
internal static class GapsPayload
{
    public static (string Content, byte[] Payload) Write(string framework, IReadOnlyList<CompletenessGap> gaps)
    {
        var contents = CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("framework", framework);
            writer.WritePropertyName("gaps");
            Formats.WriteGaps(writer, gaps);
            writer.WriteEndObject();
        });
        var content = Payload.HashOf(contents);
        return (
            content,
            CanonicalJson.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("content", content);
                writer.WritePropertyName("tally");
                writer.WriteRawValue(contents, skipInputValidation: true);
                writer.WriteEndObject();
            })
        );
    }

    public static string FrameworkOf(Entry entry) => Payload.Read(entry, payload => payload.GetProperty("tally").Text("framework"));

    public static IReadOnlyList<CompletenessGap> Read(Entry entry) =>
        Payload.Read(entry, payload => Formats.ReadGaps(payload.GetProperty("tally").GetProperty("gaps")));
}
