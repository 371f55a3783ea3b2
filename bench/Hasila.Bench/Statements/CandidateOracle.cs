using System.Globalization;
using System.Text;
using Hasila.Statements.Candidates;

namespace Hasila.Bench.Statements;

/// <summary>How often the right choice is among the candidates: the recall that no weights can go beyond.</summary>
internal sealed class CandidateOracle
{
    private readonly Dictionary<string, (int Has, int All)> _counts = [];

    public CandidateOracle(IEnumerable<ArabicLesson> lessons, Action<string, ArabicLesson, GoldChoice>? missed = null)
    {
        foreach (var lesson in lessons)
        {
            foreach (var gold in lesson.Gold)
            {
                var cue = CueStage.IsCandidate(lesson.Block, gold.Cue);
                var source = ArabicLessons.SourceOf(lesson.Block, gold);
                var opening = source is { } who ? ArabicLessons.OpeningOf(lesson.Block, gold, who.Right) : null;
                var end = opening is { } open ? ArabicLessons.EndOf(lesson.Block, gold, open.Right) : null;
                Count("cue", cue);
                Count("source", source is not null);
                if (source is not null)
                    Count("opening", opening is not null);
                if (opening is not null)
                    Count("end", end is not null);
                Count("all", cue && end is not null);
                if (missed is null)
                    continue;
                if (!cue)
                    missed("cue", lesson, gold);
                else if (source is null)
                    missed("source", lesson, gold);
                else if (opening is null)
                    missed("opening", lesson, gold);
                else if (end is null)
                    missed("end", lesson, gold);
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder("oracle:");
        foreach (var (name, (has, all)) in _counts)
            text.Append(CultureInfo.InvariantCulture, $"  {name} {has}/{all} {100.0 * has / all:F1}");
        return text.ToString();
    }

    private void Count(string name, bool has)
    {
        var (before, all) = _counts.GetValueOrDefault(name);
        _counts[name] = (before + (has ? 1 : 0), all + 1);
    }
}
