using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Hasila.Text;

namespace Hasila.Text.Tests;

public sealed class LongJsonTests
{
    // Letters of one to four bytes, what has to be escaped, and halves of pairs.
    private static readonly string[] s_letters = ["a", "م", "\n", "\"", "\u2028", "😀", "\ud83d", "\ude00"];
    private static readonly Gen<string> s_text = Gen.Int[0, s_letters.Length - 1].Select(at => s_letters[at]).Array[1, 12].Select(string.Concat);

    [Fact]
    public void A_long_text_is_written_as_a_short_one() =>
        Gen.Select(s_text, Gen.Int[0, 40], Gen.Bool)
            .Sample(
                (piece, before, relaxed) =>
                {
                    var text = new string('x', before) + string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
                    var encoder = relaxed ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default;

                    Assert.Equal(Written(encoder, json => json.WriteString("text", text)), Written(encoder, json => LongJson.WriteText(json, "text", text)));
                },
                iter: 300
            );

    [Fact]
    public void Of_a_long_text_little_waits_in_the_writer()
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        json.WriteStartObject();

        LongJson.WriteText(json, "text", new string('م', 2_000_000));

        Assert.InRange(json.BytesPending, 0, 200_000);
    }

    private static byte[] Written(JavaScriptEncoder encoder, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
