using System.Diagnostics;
using System.Globalization;
using Hasila.Pictures.Figures;
using Hasila.Pictures.Layout;
using SkiaSharp;

namespace Hasila.Bench.Pictures;

/// <summary>
/// <c>figure-shapes learn OUT FOLDER...</c> writes the weights of the reader of figures; <c>figure-shapes cross FOLDER...</c> learns from four
/// fifths of the designs and reads figures drawn in the rest; <c>figure-shapes faces FOLDER</c> reads figures drawn in the faces of a folder with the
/// weights that are built in.
/// </summary>
internal static class FigureShapesBench
{
    private const int Folds = 5,
        Figures = 260;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["learn", var path, .. var folders] when folders.Length > 0:
                File.WriteAllBytes(path, GlyphLearning.Learn([.. Groups(folders).SelectMany(group => group.Samples)]));
                Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
                return 0;
            case ["cross", .. var folders] when folders.Length > 0:
                return Cross(folders);
            case ["faces", var folder]:
                var tally = new Tally();
                foreach (var path in Directory.EnumerateFiles(folder, "*.?tf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    using var face = SKTypeface.FromFile(path);
                    if (face is not null && FaceList.Draws(face, Enumerable.Range('0', 10)))
                        tally.Count(Path.GetFileNameWithoutExtension(path), face, GlyphModel.BuiltIn);
                }

                tally.Print();
                return 0;
            default:
                Console.Error.WriteLine("usage: figure-shapes learn OUT FOLDER... | cross FOLDER... | faces FOLDER");
                return 2;
        }
    }

    private static List<(string Name, List<ListedFace> Faces, List<GlyphSample> Samples)> Groups(string[] folders)
    {
        List<(string, List<ListedFace>, List<GlyphSample>)> groups = [];
        foreach (var group in FaceList.Open(folders).GroupBy(face => face.Group))
        {
            List<GlyphSample> samples = [];
            List<ListedFace> faces = [.. group];
            for (var i = 0; i < faces.Count; i++)
            {
                using var face = FaceList.Load(faces[i]);
                // A group with Arabic digits counts more: there are fewer of them.
                var figures = (FaceList.Draws(face, 0x661) ? Figures : Figures / 3) / faces.Count;
                samples.AddRange(FigureSamples.Of(face, (groups.Count * 100) + i, Math.Max(12, figures)));
            }

            groups.Add((group.Key, faces, samples));
        }

        return groups;
    }

    private static int Cross(string[] folders)
    {
        var clock = Stopwatch.StartNew();
        var groups = Groups(folders);
        Console.WriteLine($"{groups.Sum(group => group.Samples.Count)} shapes of {groups.Sum(group => group.Faces.Count)} faces in {groups.Count} designs");
        var tally = new Tally();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = GlyphModel.Read(GlyphLearning.Learn([.. groups.Where((_, i) => i % Folds != fold).SelectMany(group => group.Samples)]));
            foreach (var (name, faces, _) in groups.Where((_, i) => i % Folds == fold))
            {
                foreach (var one in faces)
                {
                    using var face = FaceList.Load(one);
                    tally.Count(name, face, learned);
                }
            }
        }

        tally.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s"));
        return 0;
    }

    /// <summary>Whole figures, drawn and read.</summary>
    private sealed class Tally
    {
        private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);

        public void Count(string name, SKTypeface face, GlyphModel model)
        {
            var random = new Random(99);
            var drawing = new FaceDrawing(face, random);
            var reader = new ShapeReader(model);
            if (!_counts.TryGetValue(name, out var counts))
                _counts[name] = counts = new int[6];
            for (var i = 0; i < 60; i++)
            {
                var set = i % 2 == 0 || !FaceList.Draws(face, 0x660, 0x661, 0x669) ? 0 : 1;
                var signs = FigureSamples.Figure(set, random, face);
                var drawn = drawing.Figure(signs);
                if (drawn.Box.Height < 8)
                    continue;
                var read = reader.Read(LinePicture.Of(drawn.Ink, drawn.Box, 255));
                var isRight = Digits(string.Concat(read.Select(one => one.Text))) == Digits(string.Concat(signs.Select(char.ConvertFromUtf32)));
                counts[set * 3]++;
                counts[(set * 3) + 1] += isRight ? 1 : 0;
                counts[(set * 3) + 2] += !isRight && read.Count > 0 && read.All(one => one.Weakest > 0.8) ? 1 : 0;
            }
        }

        public void Print()
        {
            foreach (var (name, counts) in _counts)
                Console.WriteLine($"{name, -28} {Line(counts)}");
            Console.WriteLine($"{"all", -28} {Line([.. Enumerable.Range(0, 6).Select(i => _counts.Values.Sum(counts => counts[i]))])}");
        }

        private static string Line(int[] counts) =>
            $"latin {counts[1]}/{counts[0]}, wrong and sure {counts[2]}; arabic-indic {counts[4]}/{counts[3]}, wrong and sure {counts[5]}";

        private static string Digits(string figure) => string.Concat(GlyphSet.Plain(figure).Where(sign => sign is >= '0' and <= '9' or '.' or ','));
    }
}
