using SkiaSharp;

namespace Hasila.Bench.Pictures;

/// <summary>A face of the list, and the design that it is a weight or a width of.</summary>
internal sealed record ListedFace(string Group, string Path);

/// <summary>The faces to learn from: <c>Data/figure-faces.tsv</c>, found below folders of fonts.</summary>
internal static class FaceList
{
    /// <summary>Ordered by group and file name; a pattern without a file is an error, since fewer faces give other weights.</summary>
    /// <param name="folders">Where fonts are: the system's, and where npm installed others.</param>
    /// <exception cref="InvalidOperationException">A package is not installed.</exception>
    public static IReadOnlyList<ListedFace> Open(IReadOnlyList<string> folders)
    {
        List<ListedFace> faces = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "figure-faces.tsv")).Where(line => !line.StartsWith('#')))
        {
            var cells = line.Split('\t');
            List<string> files = [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, cells[0], SearchOption.AllDirectories))];
            if (files.Count == 0)
                throw new InvalidOperationException($"no face {cells[0]} below {string.Join(", ", folders)}; install {cells[2]}");
            faces.AddRange(files.Select(file => new ListedFace(cells[1], file)));
        }

        return
        [
            .. faces
                .DistinctBy(face => Path.GetFileName(face.Path))
                .OrderBy(face => face.Group, StringComparer.Ordinal)
                .ThenBy(face => Path.GetFileName(face.Path), StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a face draws all of these code points.</summary>
    public static bool Draws(SKTypeface face, params IEnumerable<int> signs)
    {
        using var font = new SKFont(face);
        return signs.All(font.ContainsGlyph);
    }

    public static SKTypeface Load(ListedFace face) => SKTypeface.FromFile(face.Path) ?? throw new InvalidOperationException($"{face.Path} is no font");
}
