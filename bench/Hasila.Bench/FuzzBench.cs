using System.Diagnostics;
using Hasila.Testing;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Bench;

/// <summary>Slices and mutations of press text through the readers of figures and dates: <c>text-fuzz [INPUTS] [SEED]</c>.</summary>
internal static class FuzzBench
{
    private static readonly string[] s_tables = ["figures-ar", "figures-en", "dates-ar", "dates-en"];

    public static int Run(string[] args)
    {
        var inputs = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var lines = s_tables
            .SelectMany(table => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", table + ".tsv")))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0])
            .Concat(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "arabic-press.txt")));
        var mutations = new TextMutations(lines, seed);
        var (failures, figures, dates) = (0, 0L, 0L);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < inputs; i++)
        {
            var text = mutations.Next();
            try
            {
                var error = Check(text, ref figures, ref dates);
                if (error is not null && ++failures <= 20)
                    Console.WriteLine($"input {i}: {error}: {System.Text.Json.JsonSerializer.Serialize(text)}");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                if (++failures <= 20)
                    Console.WriteLine(
                        $"input {i}: {error.GetType().Name} at {error.StackTrace?.Split('\n')[0].Trim()}: {System.Text.Json.JsonSerializer.Serialize(text)}"
                    );
            }
        }

        Console.WriteLine(
            $"{inputs} inputs (seed {seed}), {figures} figures, {dates} dates, {failures} failures, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
        );
        return failures == 0 ? 0 : 1;
    }

    /// <returns>What does not hold, or null.</returns>
    private static string? Check(string text, ref long figures, ref long dates)
    {
        var last = 0;
        foreach (var figure in FigureReader.FindFigures(text))
        {
            figures++;
            if (!Inside(figure.Span, text, ref last))
                return $"figure at {figure.Span}";
            var words = text[figure.Span.Start..Math.Max(figure.Span.End, figure.Counts?.End ?? 0)].ReplaceLineEndings(" ");
            if (!Rereads(figure, words, "ar") && !Rereads(figure, words, "en"))
                return $"figure {figure.Value} does not re-read from '{words}'";
        }

        last = 0;
        foreach (var date in DateReader.FindDates(text, new DateOnly(2021, 3, 25), lean: (DateLean)(text.Length % 3)))
        {
            dates++;
            if (!Inside(date.Span, text, ref last) || date.From > date.To)
                return $"date at {date.Span}";
        }

        return null;
    }

    private static bool Rereads(Figure figure, string words, string language) =>
        FigureReader.FindFigures(words, language).Any(other => other.Value == figure.Value && other.High == figure.High);

    private static bool Inside(TextSpan span, string text, ref int last)
    {
        var inside = span.Start >= last && span.End > span.Start && span.End <= text.Length;
        last = span.End;
        return inside;
    }
}
