using System.Globalization;
using Hasila.Statements.Ranking;
using Hasila.Statements.Speakers;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>speakers GOLD.jsonl… [--errors FILE] [--outlets] [--rules | --folds | --from LEARNED.jsonl…]</c>: gives the cue, source and content spans that a person
/// marked to what resolves who speaks, and counts the names that are right: apart for a name beside the cue, a description, a body, a document, a group, a
/// left-out source. A Markdown table. With the weights that are shipped, with the rules alone, with weights learned from the other outlets, or with weights
/// learned from the files that are named.
/// </summary>
internal static class SpeakersBench
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var errors = args.SkipWhile(arg => arg != "--errors").Skip(1).FirstOrDefault();
        var paths = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (paths.Count == 0)
        {
            Console.Error.WriteLine("usage: speakers GOLD.jsonl… [--errors FILE] [--outlets] [--rules | --folds | --from LEARNED.jsonl…]");
            return 2;
        }

        var gold = SpeakerGold.ReadAll(paths);
        var learned = args.SkipWhile(arg => arg != "--from").Skip(1).TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        var rows =
            args.Contains("--rules") ? [.. gold.SelectMany(article => article.Rows(null))]
            : args.Contains("--folds") ? Folded(gold)
            : learned.Count > 0 ? Scored(gold, SpeakerTraining.Fit(SpeakerGold.ReadAll(learned)))
            : Scored(gold, NameRanker.Shipped);
        Console.WriteLine("| case | statements | right | wrong name | no name | right of all |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var group in rows.Where(row => row.Case != "nobody").GroupBy(row => row.Case).OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(group.Key, [.. group]);
        Print("all", [.. rows.Where(row => row.Case != "nobody")]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nnobody speaks: {rows.Count(row => row.Case == "nobody")}, "
                    + $"of them given a name {rows.Count(row => row is { Case: "nobody", Found: not null })}"
            )
        );
        if (args.Contains("--outlets"))
        {
            foreach (var group in rows.Where(row => row.Case != "nobody").GroupBy(row => row.Outlet).OrderBy(group => group.Key, StringComparer.Ordinal))
                Print(group.Key, [.. group]);
        }

        if (errors is not null)
            File.WriteAllLines(
                errors,
                rows.Where(row => row.Case != "nobody" && !IsRight(row))
                    .Select(row => $"{row.Case}\t{row.Article}\t{row.Gold}\t{row.Found ?? "-"}\t{row.Cue}\t{row.Source}")
            );
        return 0;
    }

    private static List<SpeakerRow> Scored(List<SpeakerGold> gold, RankWeights weights) => [.. gold.SelectMany(article => article.Rows(weights))];

    private static List<SpeakerRow> Folded(List<SpeakerGold> gold)
    {
        var folds = Enumerable.Range(0, Folds).Select(_ => new List<SpeakerGold>()).ToList();
        foreach (var outlet in gold.GroupBy(article => article.Outlet, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
            folds.MinBy(fold => fold.Count)!.AddRange(outlet);
        return [.. folds.SelectMany(fold => Scored(fold, SpeakerTraining.Fit([.. folds.Where(other => other != fold).SelectMany(other => other)])))];
    }

    private static void Print(string name, List<SpeakerRow> rows)
    {
        var right = rows.Count(IsRight);
        var none = rows.Count(row => row.Found is null);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {rows.Count} | {right} | {rows.Count - right - none} | {none} | {right / (double)rows.Count:.000} |"
            )
        );
    }

    private static bool IsRight(SpeakerRow row) => row.Found is { } found && SpeakerGold.Key(found) == SpeakerGold.Key(row.Gold);
}
