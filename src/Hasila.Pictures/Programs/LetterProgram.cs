using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hasila.Pictures.Faults;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Programs;

/// <summary>
/// Tesseract as a process of its own: given its arguments as a list and never a shell, one thread, a minute at most, and nothing but the lines to read.
/// </summary>
internal sealed class LetterProgram
{
    /// <summary>Longer no picture takes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int Margin = 20;

    private readonly string _path;

    private LetterProgram(string path, string version, string folder) => (_path, Version, Folder) = (path, version, folder);

    /// <summary><c>5.3.0</c>.</summary>
    public string Version { get; }

    /// <summary>Where what it learned lies.</summary>
    public string Folder { get; }

    /// <exception cref="PictureException"><see cref="PictureFault.NoProgram"/>, or <see cref="PictureFault.NoLanguage"/>: one of both is missing.</exception>
    public static LetterProgram Find(string? searched = null)
    {
        var path = (searched ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "tesseract"))
            .FirstOrDefault(File.Exists);
        if (path is null)
            throw new PictureException(PictureFault.NoProgram);
        var languages = Run(path, ["--list-langs"], Path.GetTempPath(), Longest);
        var words = languages.Split('\n', StringSplitOptions.TrimEntries);
        if (!words.Contains("ara") || !words.Contains("eng"))
            throw new PictureException(PictureFault.NoLanguage);
        var version = Run(path, ["--version"], Path.GetTempPath(), Longest).Split('\n')[0].Replace("tesseract", "", StringComparison.Ordinal).Trim();
        var quoted = words[0].Split('"');
        return new LetterProgram(path, version, quoted.Length > 1 ? quoted[1] : "");
    }

    /// <summary><c>sha256:</c> of what it learned of a language; null where that file cannot be read.</summary>
    public string? ModelHash(string language)
    {
        var file = Path.Combine(Folder, language + ".traineddata");
        if (!File.Exists(file))
            return null;
        using var stream = File.OpenRead(file);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Reads pictures of one line each.</summary>
    /// <param name="lines">Their ink.</param>
    /// <param name="language"><c>ara</c> or <c>eng</c>.</param>
    /// <param name="deadline">When it has to be done.</param>
    /// <returns>For each line its words, in the order in which they are read.</returns>
    public IReadOnlyList<IReadOnlyList<LetterWord>> Read(IReadOnlyList<Plane> lines, string language, TimeSpan deadline)
    {
        if (lines.Count == 0)
            return [];
        var folder = Directory.CreateTempSubdirectory("hasila-picture-").FullName;
        try
        {
            var names = new StringBuilder();
            for (var i = 0; i < lines.Count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{i}.pgm");
                WriteOnPaper(Path.Combine(folder, name), lines[i]);
                names.Append(name).Append('\n');
            }

            File.WriteAllText(Path.Combine(folder, "lines.txt"), names.ToString());
            return LetterWord.FromTable(Run(_path, ["lines.txt", "stdout", "-l", language, "--psm", "7", "tsv"], folder, deadline), lines.Count, Margin);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteOnPaper(string path, Plane ink)
    {
        int width = ink.Width + (2 * Margin),
            height = ink.Height + (2 * Margin);
        var paper = new byte[width * height];
        Array.Fill(paper, (byte)255);
        for (var y = 0; y < ink.Height; y++)
        {
            for (var x = 0; x < ink.Width; x++)
                paper[((y + Margin) * width) + x + Margin] = (byte)(255 - ink[x, y]);
        }

        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {height}\n255\n")));
        file.Write(paper);
    }

    private static string Run(string program, IReadOnlyList<string> arguments, string folder, TimeSpan deadline)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new PictureException(PictureFault.NoProgram);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(deadline))
        {
            process.Kill(entireProcessTree: true);
            throw new PictureException(PictureFault.ProgramFailed, string.Create(CultureInfo.InvariantCulture, $"> {deadline.TotalSeconds:0} s"));
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new PictureException(PictureFault.ProgramFailed, errors.Result.Trim().Split('\n')[^1]);
        return output.Result;
    }
}
