using System.Globalization;
using System.Xml;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Ledgers;
using Hasila.Text.Bidi;
using Hasila.Text.Wording;
using Hasila.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>What was corrected of what was published: as a page, as data, and as a feed (Atom, RFC 4287).</summary>
internal sealed class CorrectionAnswers(Site site)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public async Task Show(HttpContext context)
    {
        using var ledger = site.Open();
        var corrections = LedgerEdition.Last(ledger)?.Corrections ?? [];
        await site.Show<CorrectionsScreen>(context, StatusCodes.Status200OK, ("Corrections", corrections));
    }

    public async Task Data(HttpContext context)
    {
        using var ledger = site.Open();
        var edition = LedgerEdition.Last(ledger);
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("edition", edition?.Id);
                json.WriteStartArray("corrections");
                foreach (var correction in edition?.Corrections ?? [])
                    CorrectionJson.Write(json, correction);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    public async Task Feed(HttpContext context)
    {
        using var ledger = site.Open();
        var (screen, edition) = (site.ScreenOf(context), LedgerEdition.Last(ledger));
        var home = $"{context.Request.Scheme}://{context.Request.Host}";
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, CheckCharacters = true }))
        {
            await xml.WriteStartElementAsync(null, "feed", Atom);
            await xml.WriteAttributeStringAsync("xml", "lang", null, screen.Language);
            await Write(xml, "id", $"urn:hasila:corrections:{screen.Language}");
            await Write(xml, "title", CorrectionWords.Title.In(screen.Language));
            await Write(xml, "updated", Stamp((edition?.Corrections ?? []).Max(one => one.At)));
            await Link(xml, "self", home + screen.To("/corrections.atom"));
            await Link(xml, "alternate", home + screen.To("/corrections"));
            foreach (var correction in (edition?.Corrections ?? []).Reverse())
                await Entry(xml, correction, edition!, home, screen);
            await xml.WriteEndElementAsync();
        }

        await Answers.Send(context, "application/atom+xml; charset=utf-8", bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static async Task Entry(XmlWriter xml, PublishedCorrection correction, KeptEdition edition, string home, Screens.Screen screen)
    {
        await xml.WriteStartElementAsync(null, "entry", Atom);
        await Write(xml, "id", $"urn:hasila:correction:{correction.Edition}:{correction.Former}:{CorrectionJson.NameOf(correction.Part)}");
        await Write(xml, "title", correction.Title.In(screen.Language));
        await Write(xml, "updated", Stamp(correction.At));
        await xml.WriteStartElementAsync(null, "author", Atom);
        await Write(xml, "name", correction.By ?? "Hasila");
        await xml.WriteEndElementAsync();
        var claim = edition.Find(correction.Claim) is null ? "/corrections" : $"/claims/{correction.Claim}";
        await Link(xml, "alternate", home + screen.To(claim));
        var said = ShownWords.Opening(CorrectionWords.Of(correction)).In(screen.Language);
        await Write(xml, "summary", correction.Why is { } why ? $"{said}. {why}" : said);
        await xml.WriteEndElementAsync();
    }

    // What is not seen has no place in a feed, and some of it none in XML.
    private static Task Write(XmlWriter xml, string name, string words) =>
        xml.WriteElementStringAsync(
            null,
            name,
            Atom,
            string.Concat(BidiText.StripControls(words).Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)))
        );

    private static async Task Link(XmlWriter xml, string relation, string address)
    {
        await xml.WriteStartElementAsync(null, "link", Atom);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }

    // What nobody did has no time of its own.
    private static string Stamp(DateTimeOffset? at) =>
        (at ?? DateTimeOffset.UnixEpoch).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
