using System.Runtime.InteropServices;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>
/// Chooses the attributions of a paragraph among the candidates: which words are cues, then for each where its content opens and ends and who its source is.
/// One instance reads one article after the other, not several at once.
/// </summary>
internal sealed class ArabicRanker(RankWeights weights)
{
    /// <summary>So many sources are tried with their openings.</summary>
    private const int Beam = 3;

    private const string Resource = "arabic-weights.bin";

    private static readonly Lazy<RankWeights> s_shipped = new(LoadShipped);

    private readonly FeatureList _cue = new(CueStage.Salt);
    private readonly FeatureList _opening = new(OpeningStage.Salt);
    private readonly FeatureList _end = new(EndStage.Salt);
    private readonly SourceScores _sources = new(weights);
    private readonly List<Opening> _openings = [];
    private readonly List<int> _ends = [];
    private readonly List<(SourceGroup Source, int Score)> _scored = [];
    private readonly List<(SourceGroup Source, int Score)> _best = [];
    private int _strongest;

    /// <summary>How much a cue loses where its source and opening are in doubt.</summary>
    private const double Trust = 10;

    /// <summary>The weights that come with the program.</summary>
    public static RankWeights Shipped => s_shipped.Value;

    /// <summary>A cue must score more than this, the even chance; in units of <see cref="RankWeights.Scale"/>.</summary>
    public int Threshold { get; init; }

    /// <summary>The attributions in the order of their cues.</summary>
    public List<Choice> Choose(ArabicBlock block)
    {
        List<(int At, int Score)> cues = [];
        for (var i = 0; i < block.Count; i++)
        {
            if (!CueStage.IsCandidate(block, i))
                continue;
            CueStage.Fill(block, i, _cue);
            var score = weights.Score(_cue.Rows);
            Weigh(ref block.Words[i], score);
            if (score > Threshold)
                cues.Add((i, score));
        }

        _sources.Open(block);
        List<Choice> choices = [];
        foreach (var (cue, score) in cues)
        {
            if (Best(block, cue) is not { } best || ChooseEnd(block, cue, best.Opening) is not { } end)
                continue;
            if (score + best.Sure * Trust < Threshold)
                continue;
            choices.Add(new Choice(cue, best.Opening, end, best.Source, score));
        }

        return choices;
    }

    /// <summary>Writes down how strongly a word is held to be a cue.</summary>
    public static void Weigh(ref BlockWord word, int score) =>
        word.Cue = (sbyte)Math.Clamp((int)Math.Round(score * 1.5 / RankWeights.Scale), -BlockWord.Most, BlockWord.Most);

    // The likeliest pair of source and opening, among the likeliest sources.
    private (SourceGroup Source, Opening Opening, double Sure)? Best(ArabicBlock block, int cue)
    {
        _sources.Of(block, cue, _scored);
        // Many groups share their words: whether there is one at all is decided by all of them together.
        var (none, total) = (0.0, 0.0);
        foreach (var (source, score) in CollectionsMarshal.AsSpan(_scored))
        {
            var weight = Math.Exp((double)score / RankWeights.Scale);
            total += weight;
            none += source.IsNone ? weight : 0;
        }

        var tried = Likeliest();
        OpeningStage.Candidates(block, cue, _openings);
        (SourceGroup, Opening, double)? best = null;
        var most = double.NegativeInfinity;
        foreach (var (source, score) in tried)
        {
            var likely = source.IsNone ? Math.Log(none / total) : Math.Log((total - none) / total) + (double)(score - _strongest) / RankWeights.Scale;
            // No opening makes it likelier.
            if (likely <= most)
                continue;
            var top = int.MinValue;
            Opening? first = null;
            var all = 0.0;
            foreach (var opening in CollectionsMarshal.AsSpan(_openings))
            {
                // A source is no part of what it says.
                if (opening.Layout == Layout.After && opening.At > cue && source.From > cue && opening.At < source.To)
                    continue;
                OpeningStage.Fill(block, cue, source, opening, _opening);
                var here = weights.Score(_opening.Rows);
                all += Math.Exp((double)here / RankWeights.Scale);
                if (here > top)
                    (first, top) = (opening, here);
            }

            var sure = likely + (double)top / RankWeights.Scale - Math.Log(all);
            if (first is { } found && sure > most)
                (best, most) = ((source, found, sure), sure);
        }

        return best;
    }

    // The best sources, and that there is none, in the order of their scores.
    private ReadOnlySpan<(SourceGroup Source, int Score)> Likeliest()
    {
        _best.Clear();
        var named = 0;
        foreach (var one in CollectionsMarshal.AsSpan(_scored))
        {
            var at = _best.Count;
            while (at > 0 && Precedes(one, _best[at - 1]))
                at--;
            if (!one.Source.IsNone && named == Beam)
            {
                var weakest = _best.FindLastIndex(static other => !other.Source.IsNone);
                if (at > weakest)
                    continue;
                _best.RemoveAt(weakest);
                named--;
            }

            _best.Insert(at, one);
            named += one.Source.IsNone ? 0 : 1;
        }

        _strongest = _best.Find(static one => !one.Source.IsNone).Score;
        return CollectionsMarshal.AsSpan(_best);
    }

    private static bool Precedes((SourceGroup Source, int Score) one, (SourceGroup Source, int Score) other) =>
        one.Score != other.Score ? one.Score > other.Score : one.Source.CompareTo(other.Source) < 0;

    private int? ChooseEnd(ArabicBlock block, int cue, Opening opening)
    {
        EndStage.Candidates(block, cue, opening, _ends);
        int? best = null;
        var most = int.MinValue;
        foreach (var end in CollectionsMarshal.AsSpan(_ends))
        {
            EndStage.Fill(block, cue, opening, end, _end);
            if (weights.Score(_end.Rows) is var score && score > most)
                (best, most) = (end, score);
        }

        return best;
    }

    private static RankWeights LoadShipped()
    {
        using var stream =
            typeof(ArabicRanker).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(ArabicRanker).Assembly.GetName().Name}");
        return RankWeights.Read(stream);
    }
}
