using System.Globalization;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Text;
using Hasila.Text.Data;

namespace Hasila.Statements.Candidates;

/// <summary>Why an attribution was chosen: for each choice the kinds of features that spoke for it most, by <c>arabic-features.tsv</c>.</summary>
internal static class ChoiceReasons
{
    /// <summary>So many kinds of features of a choice are told.</summary>
    private const int MostFeatures = 3;

    private static readonly List<(string Choice, uint From, uint To, string Name)> s_names =
    [
        .. DataFile
            .Rows(typeof(ChoiceReasons).Assembly, "arabic-features")
            .Select(row => (row[0], uint.Parse(row[1], CultureInfo.InvariantCulture), uint.Parse(row[2], CultureInfo.InvariantCulture), row[3])),
    ];

    public static IReadOnlyList<Reason> Of(ArabicBlock block, Choice choice, StatementDraft draft, RankWeights weights)
    {
        var cue = Filled(CueStage.Salt, list => CueStage.Fill(block, choice.Cue, list));
        var opening = Filled(OpeningStage.Salt, list => OpeningStage.Fill(block, choice.Cue, choice.Source, choice.Opening, list));
        var end = Filled(EndStage.Salt, list => EndStage.Fill(block, choice.Cue, choice.Opening, choice.End, list));
        var source = Filled(SourceStage.Salt, list => SourceStage.Fill(block, choice.Cue, choice.Source, list));
        var last = block.Sentence.Tokens[Math.Min(choice.End, block.Count) - 1].Span;
        return
        [
            new Reason(Decision.Cue, "weighed-cue", draft.Cue) { Features = Strongest("cue", cue, weights) },
            new Reason(Decision.Content, RuleOf(block, choice, draft), block.Sentence.Tokens[choice.Opening.At].Span)
            {
                Features = Strongest("opening", opening, weights),
            },
            new Reason(Decision.Content, "weighed-end", last) { Features = Strongest("end", end, weights) },
            new Reason(
                Decision.Source,
                draft.Source is not { } who
                    ? draft.Unsourced
                        ? "passive-has-no-source"
                        : draft.Antecedent is null
                            ? "no-source-in-sentence"
                            : "subject-of-sentence"
                    : who.Start < draft.Cue!.Value.Start
                        ? "source-before-verb"
                        : "source-behind-verb",
                draft.Source ?? draft.Antecedent
            )
            {
                Features = Strongest("source", source, weights),
            },
            new Reason(
                Decision.Kind,
                draft.Kind switch
                {
                    StatementKind.Direct => "all-in-marks",
                    StatementKind.Mixed => "some-in-marks",
                    _ => "no-marks",
                }
            ),
            new Reason(Decision.Stance, "stance-of-cue", draft.Cue),
        ];
    }

    // The grammar's rule where it opens the content at the same word.
    private static string RuleOf(ArabicBlock block, Choice choice, StatementDraft draft) =>
        block.ReportAt(choice.Cue) is { } report && report.Content[0].Start == draft.Content[0].Start && ArabicBlock.RuleOf(report) is var rule && rule != "-"
            ? rule
            : choice.Opening.Layout switch
            {
                Layout.After => "content-after-cue",
                Layout.Before => "content-before-cue",
                _ => "content-around-cue",
            };

    private static FeatureList Filled(uint salt, Action<FeatureList> fill)
    {
        var list = new FeatureList(salt) { Told = [] };
        fill(list);
        return list;
    }

    private static IReadOnlyList<WeighedFeature> Strongest(string choice, FeatureList list, RankWeights weights)
    {
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Rows.Length; i++)
        {
            var number = list.Told![i];
            var name = s_names.Find(one => one.Choice == choice && one.From <= number && number <= one.To).Name;
            if (name is not null)
                sums[name] = sums.GetValueOrDefault(name) + weights[list.Rows[i]];
        }

        return
        [
            .. sums.Where(pair => pair.Value > 0)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MostFeatures)
                .Select(pair => new WeighedFeature(pair.Key, pair.Value)),
        ];
    }
}
