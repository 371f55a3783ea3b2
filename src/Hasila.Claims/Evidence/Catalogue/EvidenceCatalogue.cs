using System.Text;
using Hasila.Claims.Evidence.Files;

namespace Hasila.Claims.Evidence.Catalogue;

/// <summary>All evidence in hand: the series that a folder's <c>evidence.yaml</c> describes, with their observations.</summary>
public sealed class EvidenceCatalogue
{
    /// <summary>Name of the catalogue in its folder.</summary>
    public const string FileName = "evidence.yaml";

    private const int MostCatalogueBytes = 4 * 1024 * 1024;

    public EvidenceCatalogue(IReadOnlyList<EvidenceSeries> series)
        : this(series, []) { }

    private EvidenceCatalogue(IReadOnlyList<EvidenceSeries> series, IReadOnlyList<EvidenceProblem> warnings) => (Series, Warnings) = (series, warnings);

    /// <summary>A catalogue without series: every check then says that no evidence is in hand.</summary>
    public static EvidenceCatalogue Empty { get; } = new([]);

    /// <summary>In the catalogue's order.</summary>
    public IReadOnlyList<EvidenceSeries> Series { get; }

    /// <summary>Cells that were passed over, of all series.</summary>
    public IEnumerable<EvidenceProblem> Problems => Series.SelectMany(series => series.Problems);

    /// <summary>What the standard checks of HXL find in the tables: nothing that stops them from being used.</summary>
    public IReadOnlyList<EvidenceProblem> Warnings { get; }

    /// <summary>Reads <c>evidence.yaml</c> in <paramref name="folder"/> and every table that it names.</summary>
    /// <exception cref="EvidenceException">A file is missing, cannot be read, or does not say what it must; the message says which, where, and what to
    /// do.</exception>
    public static EvidenceCatalogue Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var definitions = CatalogueFile.Read(FileName, ReadText(folder, FileName, FileName, 0, MostCatalogueBytes));
        var tables = new Dictionary<string, EvidenceTable>(StringComparer.Ordinal);
        var series = new List<EvidenceSeries>(definitions.Count);
        foreach (var definition in definitions)
        {
            if (definition.Share is { } share)
            {
                series.Add(DerivedShare.Derive(definition, share, series));
                continue;
            }

            if (!tables.TryGetValue(definition.File, out var table))
                tables[definition.File] = table = EvidenceTable.Read(
                    definition.File,
                    ReadText(folder, definition.File, FileName, definition.Line, CsvReader.MostCharacters)
                );
            var read = new SeriesReader(definition, table).Read();
            series.Add(definition.Cut is { } cut ? CutPeriod.At(definition, cut, read, series) : read);
        }

        return new EvidenceCatalogue(series, [.. tables.Values.SelectMany(table => new HxlRules(table).Check())]);
    }

    private static string ReadText(string folder, string name, string askedBy, int line, int mostBytes)
    {
        if (Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..", StringComparer.Ordinal))
            throw new EvidenceException(askedBy, line, $"names the file {name}, which lies outside its folder; put the file beside the catalogue");
        var path = Path.Combine(folder, name);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var bounded = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                if (bounded.Length + read > mostBytes)
                    throw new EvidenceException(name, 0, $"is larger than {mostBytes / 1024 / 1024} MB; cut it to the rows that are needed");
                bounded.Write(buffer, 0, read);
            }

            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bounded.GetBuffer(), 0, (int)bounded.Length).TrimStart('\uFEFF');
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EvidenceException(
                line > 0 ? askedBy : Path.Combine(folder, name),
                line,
                line > 0 ? $"names the file {name}, which is not in {folder}" : "is not there; an evidence folder holds a catalogue of that name",
                error
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new EvidenceException(
                name,
                0,
                error is DecoderFallbackException ? "is not UTF-8; save it as UTF-8" : $"cannot be read ({error.Message})",
                error
            );
        }
    }
}
