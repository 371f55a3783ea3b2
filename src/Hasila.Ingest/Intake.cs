using Hasila.Ingest.Composing;
using Hasila.Ingest.Feeds;
using Hasila.Ingest.Formats;
using Hasila.Ingest.Packages;
using Hasila.Ingest.Posts;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;

namespace Hasila.Ingest;

/// <summary>Opens files of many captures: feeds, exports of posts, web archives in ZIP files. One entry is one capture; damage is told in its place.</summary>
public static class Intake
{
    /// <summary>Whether a format holds several captures.</summary>
    public static bool IsCollection(FileFormat format) =>
        format
            is FileFormat.Wacz
                or FileFormat.Feed
                or FileFormat.JsonFeed
                or FileFormat.TelegramExport
                or FileFormat.TweetArchive
                or FileFormat.ArchiverSheet
                or FileFormat.Sitemap
                or FileFormat.LinkList;

    /// <summary>The captures of a file whose format is <see cref="IsCollection"/>.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="format">What it is.</param>
    /// <param name="name">For names of captures.</param>
    public static IEnumerable<Archived> Open(ReadOnlyMemory<byte> file, FileFormat format, string name) =>
        format switch
        {
            FileFormat.Feed => FeedReader.Entries(file, name),
            FileFormat.JsonFeed => JsonFeedReader.Entries(file, name),
            FileFormat.TelegramExport => TelegramExport.Entries(file, name),
            FileFormat.TweetArchive => TweetArchive.Entries(file, name),
            FileFormat.ArchiverSheet => ArchiverSheet.Entries(file, name),
            FileFormat.Sitemap or FileFormat.LinkList => [ListOf(file, format)],
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "this format holds one capture, or is opened as a stream"),
        };

    /// <summary>The captures of a WACZ file.</summary>
    /// <param name="file">Seekable; nothing of it is written anywhere.</param>
    /// <param name="name">For names of captures.</param>
    /// <param name="options">Bounds of the archives in it.</param>
    public static IEnumerable<Archived> OpenWacz(Stream file, string name, ArchiveOptions? options = null) =>
        WaczReader.Read(file, name, options ?? ArchiveOptions.Default);

    /// <summary>The name of the account whose archive of X a file <c>account.js</c> belongs to; null where it does not tell.</summary>
    public static string? AccountOfTweets(ReadOnlyMemory<byte> accountFile) => TweetArchive.AccountIn(accountFile);

    private static Archived.Damage ListOf(ReadOnlyMemory<byte> file, FileFormat format)
    {
        try
        {
            return Refusal.Damage(0, IngestBook.Phrase("list.addresses", ("count", AddressList.Read(file, format == FileFormat.Sitemap).Count)));
        }
        catch (FormatException)
        {
            return Refusal.Damage(0, IngestBook.Phrase("list.damaged"));
        }
    }
}
