using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Bench.Words;

/// <summary>
/// <c>arabic-words RAW.jsonl.gz OUT.tsv</c>: counts in unlabelled articles how often a word stands right behind a verb of saying, and how often reported
/// speech opens behind it, and writes one digit for each: classes of words, no text.
/// </summary>
internal static class ArabicWordClasses
{
    private const int Least = 60;
    private const int Reach = 6;

    private sealed class Counts
    {
        public int All;
        public int Behind;
        public int That;
        public int Near;
        public int Quote;
    }

    public static int Run(string[] args)
    {
        if (args is not [var raw, var path])
        {
            Console.Error.WriteLine("usage: arabic-words RAW.jsonl.gz OUT.tsv");
            return 2;
        }

        var counts = new Dictionary<string, Counts>(StringComparer.Ordinal);
        using (var file = new StreamReader(new GZipStream(File.OpenRead(raw), CompressionMode.Decompress)))
        {
            while (file.ReadLine() is { } line)
            {
                if (line.Length == 0)
                    continue;
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString()!;
                Count(ClauseToken.Of(text, new TextSpan(0, text.Length)), counts);
            }
        }

        using var output = new StreamWriter(path);
        output.Write(
            "# How Arabic words stand around reported speech, counted in unlabelled news (bench command arabic-words): classes of words, no text.\n"
                + "# Licence: Apache-2.0.\n"
        );
        output.Write(
            "# word\tdigits: right behind a verb of saying; right before أن; أن near behind it; a colon or mark of quotation near behind it;\n"
                + "# 0 below 1 in 128, each doubling of the share is one more\n"
        );
        foreach (var (word, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (count.All < Least)
                continue;
            var digits = string.Concat(
                Digit(count.Behind, count.All),
                Digit(count.That, count.All),
                Digit(count.Near, count.All),
                Digit(count.Quote, count.All)
            );
            if (digits != "0000")
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{word}\t{digits}\n"));
        }

        return 0;
    }

    // 0 below 1 in 128, then one more for each doubling.
    private static string Digit(int part, int whole) =>
        Math.Clamp((int)Math.Floor(Math.Log2(Math.Max(1e-9, (part - 0.5) / whole) * 128)) + 1, 0, 7).ToString(CultureInfo.InvariantCulture);

    private static void Count(List<ClauseToken> tokens, Dictionary<string, Counts> counts)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Fold.Length < 2 || !char.IsLetter(tokens[i].Fold[0]) || char.IsAscii(tokens[i].Fold[0]))
                continue;
            if (!counts.TryGetValue(tokens[i].Fold, out var count))
                counts[tokens[i].Fold] = count = new Counts();
            count.All++;
            if (
                i > 0
                && tokens[i - 1].IsWord
                && SpeechLexicon.TryFind(tokens[i - 1].Fold, out var verb, out _)
                && verb is { Form: SpeechForm.Perfect or SpeechForm.Imperfect, Class: <= SpeechClass.Announce }
            )
                count.Behind++;
            for (var j = i + 1; j < Math.Min(tokens.Count, i + 1 + Reach); j++)
            {
                if (ArabicWords.That.Contains(tokens[j].Fold))
                {
                    count.That += j == i + 1 ? 1 : 0;
                    count.Near++;
                    break;
                }

                if (tokens[j].Fold is ":" or "\"" or "«" or "“" or "”")
                {
                    count.Quote++;
                    break;
                }

                if (!tokens[j].IsWord)
                    break;
            }
        }
    }
}
