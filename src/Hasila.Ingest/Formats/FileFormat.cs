namespace Hasila.Ingest.Formats;

/// <summary>What a file is, by its contents.</summary>
public enum FileFormat
{
    /// <summary>A page in HTML, a text, or nothing that is known: what the reader of pages is given.</summary>
    Page,

    /// <summary>WARC, ARC, MHTML, or packed with gzip or Zstandard.</summary>
    Archive,

    /// <summary>A web archive in a ZIP file, WACZ 1.1.1.</summary>
    Wacz,

    /// <summary>RSS 0.9x to 2.0, RSS 1.0 or Atom.</summary>
    Feed,

    /// <summary>JSON Feed 1 or 1.1.</summary>
    JsonFeed,

    /// <summary>What Telegram Desktop exports of one chat, <c>result.json</c>.</summary>
    TelegramExport,

    /// <summary>The posts in the archive that X gives an account's owner, <c>tweets.js</c>.</summary>
    TweetArchive,

    /// <summary>The sheet of Bellingcat's Auto Archiver, as CSV.</summary>
    ArchiverSheet,

    /// <summary>A list of addresses to be captured: sitemaps, news sitemaps, lines of addresses.</summary>
    Sitemap,

    /// <inheritdoc cref="Sitemap"/>
    LinkList,

    Pdf,

    /// <summary>A document of Word, OOXML.</summary>
    Docx,

    Spreadsheet,
    Presentation,
    OpenDocument,
    Ebook,

    /// <summary>An office document of before 2007, or RTF.</summary>
    OldDocument,

    /// <summary>A ZIP file of none of the kinds above.</summary>
    Zip,

    /// <summary>JSON of none of the kinds above.</summary>
    Json,

    /// <summary>A JSON text a line.</summary>
    JsonLines,

    /// <summary>XML of none of the kinds above.</summary>
    Xml,

    /// <summary>A table of none of the kinds above, parted by commas, semicolons or tabs.</summary>
    Csv,

    /// <summary>A program's source, a style sheet, a script.</summary>
    Script,

    Picture,

    /// <summary>Sound or film.</summary>
    Media,

    /// <summary>A program or a database.</summary>
    Program,
}
