using Hasila.Claims.Checks.Findings;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Payloads;

/// <summary>A finding; its id is the hash of its contents.</summary>
internal static class FindingPayload
{
    public static (string Id, byte[] Payload) Write(Finding finding)
    {
        var canonical = CanonicalJson.Of(writer => Formats.WriteFinding(writer, finding));
        var id = Payload.HashOf(canonical);
        return (
            id,
            CanonicalJson.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("claim", finding.ClaimId);
                writer.WritePropertyName("finding");
                writer.WriteRawValue(canonical, skipInputValidation: true);
                writer.WriteEndObject();
            })
        );
    }

    public static Finding Read(Entry entry) => Payload.Read(entry, payload => Formats.ReadFinding(payload.GetProperty("finding")));
}
