using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;

namespace Hasila.Ingest.Packages;

/// <summary>
/// A web archive in a ZIP file (WACZ 1.1.1): the pages of its WARC files, and every resource held against the hash that the package gives it. Signatures are
/// told and not trusted. Parts are read as streams: nothing is written, so a name that leads outside leads nowhere.
/// </summary>
internal static class WaczReader
{
    private const int LongestPackage = 32 * 1024 * 1024;
    private const string PackageName = "datapackage.json";
    private const string DigestName = "datapackage-digest.json";

    public static IEnumerable<Archived> Read(Stream file, string name, ArchiveOptions options)
    {
        if (Opened(file) is not { } zip)
        {
            yield return Refusal.Damage(0, IngestBook.Phrase("zip.directory"));
            yield break;
        }

        using (zip)
        {
            foreach (var part in zip.Entries.Where(part => ZipParts.LeadsOutside(part.FullName)))
                yield return Refusal.Damage(0, IngestBook.Phrase("zip.outside", ("part", part.FullName)));
            var parts = zip.Entries.Where(part => !ZipParts.LeadsOutside(part.FullName) && !part.FullName.EndsWith('/')).ToList();
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var told in PackageOf(parts, hashes))
                yield return told;
            foreach (var missing in hashes.Keys.Where(path => !parts.Exists(part => part.FullName == path)))
                yield return Refusal.Damage(0, IngestBook.Phrase("wacz.missing", ("part", missing)));
            foreach (var part in parts.Where(part => part.FullName is not (PackageName or DigestName)))
            {
                foreach (var item in PartOf(part, hashes.GetValueOrDefault(part.FullName) ?? "", name, options))
                    yield return item;
            }
        }
    }

    private static ZipArchive? Opened(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > 0 ? zip : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The package's own list of what it holds, and the hash of that list in a file of its own.
    private static List<Archived> PackageOf(List<ZipArchiveEntry> parts, Dictionary<string, string> hashes)
    {
        var told = new List<Archived>();
        var package = parts.Find(part => part.FullName == PackageName) is { } list ? SmallPart(list) : null;
        if (package is null)
            return [Refusal.Damage(0, IngestBook.Phrase("wacz.package", ("part", PackageName)))];
        try
        {
            foreach (var (path, hash) in DataPackage.Read(package).Hashes)
                hashes[path] = hash;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            told.Add(Refusal.Damage(0, IngestBook.Phrase("wacz.package", ("part", PackageName))));
        }

        if (parts.Find(part => part.FullName == DigestName) is not { } digest)
            return told;
        try
        {
            using var json = JsonDocument.Parse(SmallPart(digest) ?? []);
            if (JsonValues.Text(json.RootElement, "hash") is { } hash && DataPackage.AlgorithmOf(hash) is { } algorithm)
            {
                if (!DataPackage.Holds(hash, CryptographicOperations.HashData(algorithm, package)))
                    told.Add(Refusal.Damage(0, IngestBook.Phrase("wacz.flipped", ("part", PackageName))));
            }

            if (json.RootElement.TryGetProperty("signedData", out var signed))
                told.Add(
                    Refusal.Note(0, IngestBook.Phrase("wacz.signed", ("by", JsonValues.Text(signed, "domain") ?? JsonValues.Text(signed, "publicKey") ?? "?")))
                );
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            told.Add(Refusal.Damage(0, IngestBook.Phrase("wacz.package", ("part", DigestName))));
        }

        return told;
    }

    private static byte[]? SmallPart(ZipArchiveEntry part)
    {
        try
        {
            return ZipParts.ReadAll(part, LongestPackage);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static IEnumerable<Archived> PartOf(ZipArchiveEntry part, string hash, string name, ArchiveOptions options)
    {
        var algorithm = DataPackage.AlgorithmOf(hash);
        CheckedStream? stream = null;
        try
        {
            stream = new CheckedStream(part.Open(), ZipParts.AnyRatio, ZipParts.MostOf(part))
            {
                Hash = algorithm is { } known ? IncrementalHash.CreateHash(known) : null,
            };
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            // Told below, where there is no iterator that a catch may stand in.
        }

        if (stream is null)
        {
            yield return Refusal.Damage(0, IngestBook.Phrase("zip.part", ("part", part.FullName)));
            yield break;
        }

        using (stream)
        {
            if (IsArchive(part.FullName))
            {
                foreach (var item in Contents(stream, $"{name}/{part.FullName}", options))
                    yield return item;
            }

            var whole = Drained(stream);
            if (stream.IsBomb)
                yield return Refusal.Damage(0, IngestBook.Phrase("zip.bomb", ("part", part.FullName), ("most", (int)(ZipParts.AnyRatio >> 20))));
            else if (!whole || stream.Sum != part.Crc32)
                yield return Refusal.Damage(0, IngestBook.Phrase("zip.part", ("part", part.FullName)));
            else if (stream.Hash is not null && !DataPackage.Holds(hash, stream.Hash.GetHashAndReset()))
                yield return Refusal.Damage(0, IngestBook.Phrase("wacz.flipped", ("part", part.FullName)));
            else if (algorithm is null && IsArchive(part.FullName))
                yield return Refusal.Note(0, IngestBook.Phrase("wacz.unhashed", ("part", part.FullName)));
        }
    }

    private static bool IsArchive(string name) =>
        name.StartsWith("archive/", StringComparison.Ordinal)
        && (name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    // An archive whose stream breaks is told of below: what was read before stands.
    private static IEnumerable<Archived> Contents(CheckedStream stream, string name, ArchiveOptions options)
    {
        using var items = ArchiveReader.Read(stream, name, options).GetEnumerator();
        while (true)
        {
            try
            {
                if (!items.MoveNext())
                    break;
            }
            catch (Exception error) when (error is InvalidDataException or IOException)
            {
                break;
            }

            yield return items.Current;
        }
    }

    private static bool Drained(CheckedStream stream)
    {
        try
        {
            stream.Drain();
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
