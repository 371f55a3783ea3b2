using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Bench.Words;

/// <summary>
/// <c>arabic-clusters RAW.jsonl.gz OUT.tsv [FINE] [COARSE]</c>: puts the words of unlabelled articles into clusters by what stands beside them, in a fine and
/// in a coarse division, and writes which words are together: classes of words, no text.
/// </summary>
internal static class ArabicWordClusters
{
    /// <summary>A word that is seen less often tells too little of its neighbours.</summary>
    private const int Least = 15;

    private const int Passes = 12;

    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 4)
        {
            Console.Error.WriteLine("usage: arabic-clusters RAW.jsonl.gz OUT.tsv [FINE] [COARSE]");
            return 2;
        }

        var fine = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 256;
        var coarse = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 40;
        var tokens = Tokens(args[0]);
        var words = tokens
            .Where(word => word.Length > 0)
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(pair => pair.Value >= Least)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .ToList();
        var index = words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at, StringComparer.Ordinal);
        var ids = tokens.Select(word => index.GetValueOrDefault(word, -1)).ToList();
        var pairs = WordPairs.Of(ids, words.Count);
        var near = WordExchange.Cluster(pairs, fine, Passes);
        var wide = WordExchange.Cluster(pairs, coarse, Passes);
        using var output = new StreamWriter(args[1]);
        output.Write(
            "# Arabic words that have like neighbours in unlabelled news (bench command arabic-clusters): classes of words, no text.\n"
                + "# Licence: Apache-2.0.\n"
                + "# fine cluster\tcoarse cluster\twords, parted by spaces\n"
        );
        foreach (
            var group in words
                .Select((word, at) => (Word: word, Fine: near[at], Coarse: wide[at]))
                .Where(one => one.Word.Length > 1 && one.Word[0] is >= 'ء' and <= 'ي')
                .GroupBy(one => (one.Fine, one.Coarse))
                .OrderBy(group => group.Key)
        )
        {
            var sorted = group.Select(one => one.Word).Order(StringComparer.Ordinal);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Fine + 1}\t{group.Key.Coarse + 1}\t{string.Join(' ', sorted)}\n"));
        }

        return 0;
    }

    // Numbers are one word, Latin words another; an empty word parts the paragraphs.
    private static List<string> Tokens(string path)
    {
        List<string> tokens = [];
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line);
            foreach (var paragraph in json.RootElement.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                tokens.Add("");
                tokens.AddRange(
                    ClauseToken
                        .Of(paragraph, new TextSpan(0, paragraph.Length))
                        .Select(token =>
                            token.Fold.Length == 0 ? "?"
                            : char.IsDigit(token.Fold[0]) ? "0"
                            : char.IsAsciiLetter(token.Fold[0]) ? "a"
                            : token.Fold
                        )
                );
            }
        }

        return tokens;
    }
}
