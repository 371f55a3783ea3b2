using System.Text;
using System.Text.Json;
using CsCheck;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Tests;

/// <summary>The byte forms that every ledger already written depends on.</summary>
public sealed class FormatTests
{
    [Fact]
    public void An_entry_s_hash_is_what_sha256sum_gives_for_its_documented_form() =>
        // printf %s '16:hasila-journal/1,1:2,28:2026-03-01T12:00:00.0000000Z,6:review,19:{"by":"مي","n":1},64:00...00,' | sha256sum
        Assert.Equal(
            "a2d1a038aaf67f583ae4601148ffec1ca8ec694e40fb7f85cdf4e35e175276d5",
            Entry.HashOf(2, "2026-03-01T12:00:00.0000000Z", "review", Encoding.UTF8.GetBytes("""{"by":"مي","n":1}"""), Entry.NoHash)
        );

    [Fact]
    public void A_moment_is_written_in_utc_with_seven_decimals() =>
        Assert.Equal("2026-03-01T09:00:00.1000000Z", Entry.Timestamp(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 100, TimeSpan.FromHours(3))));

    [Theory]
    [InlineData("""{ "b" : [ 1 , 2.50 , -0.0, 1e5 ], "a": null, "B": true }""", """{"B":true,"a":null,"b":[1,2.50,-0.0,1e5]}""")]
    [InlineData("""{"د":1,"a":2,"\u0041":3}""", """{"A":3,"a":2,"د":1}""")]
    [InlineData(
        """["\u0022 \\ \/ \b\f\n\r\t \u000b \u007f \u2028 \u00e9 <>&'+ \ud83d\udca7"]""",
        "[\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u000b \u007f \u2028 é <>&'+ 💧\"]"
    )]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("\"\"", "\"\"")]
    public void Json_has_one_canonical_form(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Of(document.RootElement)));
    }

    [Fact]
    public void Members_are_ordered_by_utf16_units_not_by_code_points()
    {
        // U+1F4A7 is written d83d dca7 and so comes before U+FB01, as RFC 8785 has it.
        using var document = JsonDocument.Parse("""{"ﬁ":1,"💧":2}""");
        Assert.Equal("""{"💧":2,"ﬁ":1}""", Encoding.UTF8.GetString(CanonicalJson.Of(document.RootElement)));
    }

    [Fact]
    public void Any_text_is_the_same_after_writing_and_reading_and_its_form_is_stable() =>
        Gen.String[Gen.Char['\0', '\uD7FF'], 0, 60]
            .Sample(text =>
            {
                var canonical = CanonicalJson.Of(writer => writer.WriteStringValue(text));
                using var document = JsonDocument.Parse(canonical);
                Assert.Equal(text, document.RootElement.GetString());
                Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
            });
}
