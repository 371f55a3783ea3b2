using Hasila.Pictures.Faults;
using Hasila.Pictures.Model;
using Hasila.Pictures.Pixels;
using Hasila.Pictures.Wording;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text;

namespace Hasila.Pictures;

/// <summary>
/// What a picture says as an article: a block for each card. It is what a machine read, and nothing of it is a statement of the ledger: a picture is not added,
/// counted or published.
/// </summary>
/// <param name="Article">The text of the cards, a blank line between them.</param>
/// <param name="Reading">The same with places and figures.</param>
public sealed record PictureArticle(Article Article, PictureReading Reading)
{
    /// <summary>Whether the bytes begin as a PNG, a JPEG or a WebP does.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => PictureDecoder.Knows(bytes);

    /// <summary>Reads a picture.</summary>
    /// <param name="capture">Its bytes, and what is known of them.</param>
    /// <param name="refusal">Why it cannot be read and what to do, in both languages; null where it was read.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static PictureArticle? Read(Capture capture, out LocalText? refusal)
    {
        ArgumentNullException.ThrowIfNull(capture);
        refusal = null;
        try
        {
            var reading = PictureReader.Read(capture.Bytes);
            if (reading.Cards.Count > 0)
                return Of(capture, reading);
            refusal = PictureBook.Phrase("picture.wordless");
        }
        catch (PictureException error)
        {
            refusal = PictureBook.Why(error);
        }

        return null;
    }

    private static PictureArticle Of(Capture capture, PictureReading reading)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var card in reading.Cards)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + card.Text.Length)));
            at += card.Text.Length + 2;
        }

        return new PictureArticle(
            new Article
            {
                Id = capture.Id,
                Name = capture.Name,
                Url = capture.Url,
                Site = capture.Outlet,
                Language = capture.Language ?? reading.Language,
                Text = string.Join("\n\n", reading.Cards.Select(card => card.Text)),
                Blocks = blocks,
            },
            reading
        );
    }
}
