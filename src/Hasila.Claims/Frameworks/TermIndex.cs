using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hasila.Claims.Frameworks;

/// <summary>The terms of a framework by their words, so that a passage costs what its own words cost, however many indicators there are.</summary>
internal sealed class TermIndex
{
    private const int MostParts = 30;

    private static readonly ConditionalWeakTable<Framework, TermIndex> s_indexes = [];

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(Indicator Indicator, int Order, int Parts, bool Excludes)> _terms = [];

    private TermIndex(Framework framework)
    {
        for (var order = 0; order < framework.Indicators.Count; order++)
        {
            var indicator = framework.Indicators[order];
            foreach (var term in indicator.Terms)
                Add(indicator, order, term, excludes: false);
            foreach (var term in indicator.Not)
                Add(indicator, order, term, excludes: true);
        }
    }

    /// <param name="Parts">A bit for each part that stands in the passage.</param>
    /// <param name="Touches">One of them stands where the figure asks for it.</param>
    /// <param name="IsCounted">One of them names what is counted.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Match(int Parts, bool Touches, bool IsCounted);

    private readonly record struct Entry(int Term, int Part, string[] Words);

    public static TermIndex Of(Framework framework) => s_indexes.GetValue(framework, one => new TermIndex(one));

    /// <summary>
    /// The indicator whose terms say most of the passage; of equals the one that names what is counted, then the first in the framework; null where none fits.
    /// </summary>
    /// <param name="passage">A clause or more.</param>
    /// <param name="sense">What its figure asks; null for a passage without one.</param>
    public Indicator? Best(Passage passage, FigureSense? sense = null)
    {
        Dictionary<int, Match>? matches = null;
        for (var i = 0; i < passage.Keys.Count; i++)
        {
            Look(passage, i, passage.Keys[i], sense, ref matches);
            if (Passage.WithoutParticle(passage.Keys[i]) is { } bare)
                Look(passage, i, bare, sense, ref matches);
        }

        if (matches is null)
            return null;
        HashSet<int>? excluded = null;
        foreach (var (term, match) in matches)
        {
            if (_terms[term].Excludes && BitOperations.PopCount((uint)match.Parts) == _terms[term].Parts)
                (excluded ??= []).Add(_terms[term].Order);
        }

        (Indicator Indicator, int Order, int Parts, bool IsCounted)? best = null;
        foreach (var (at, match) in matches)
        {
            var term = _terms[at];
            if (term.Excludes || BitOperations.PopCount((uint)match.Parts) < term.Parts || excluded?.Contains(term.Order) == true)
                continue;
            // One word alone is a result only with a number of what the indicator counts.
            if (sense is null && (term.Indicator.NeedsNumber || (term.Parts == 1 && term.Indicator.Counts.Written.Count > 0)))
                continue;
            if (sense is not null && ((sense.Touching is not null && !match.Touches) || !term.Indicator.Counts.Allows(sense.Unit, sense.Counted)))
                continue;
            var better =
                best is not { } known
                || term.Parts > known.Parts
                || (term.Parts == known.Parts && (match.IsCounted, -term.Order).CompareTo((known.IsCounted, -known.Order)) > 0);
            if (better)
                best = (term.Indicator, term.Order, term.Parts, match.IsCounted);
        }

        return best?.Indicator;
    }

    /// <summary>True where the word is one of those by which the indicator is known.</summary>
    public bool Knows(Indicator indicator, string key) =>
        _byFirstWord.TryGetValue(key, out var entries)
        && entries.Exists(entry => !_terms[entry.Term].Excludes && ReferenceEquals(_terms[entry.Term].Indicator, indicator));

    private void Look(Passage passage, int at, string key, FigureSense? sense, ref Dictionary<int, Match>? matches)
    {
        if (!_byFirstWord.TryGetValue(key, out var entries))
            return;
        var word = passage.Words[at];
        var touches = sense?.Touching?.Contains(word) == true;
        var counted = sense?.Counted?.Span.Contains(word) == true;
        foreach (var entry in entries)
        {
            if (entry.Words.Length > 1 && !passage.HoldsAt(at, entry.Words))
                continue;
            matches ??= [];
            var match = matches.GetValueOrDefault(entry.Term);
            matches[entry.Term] = new Match(match.Parts | (1 << entry.Part), match.Touches || touches, match.IsCounted || counted);
        }
    }

    private void Add(Indicator indicator, int order, Term term, bool excludes)
    {
        if (term.Parts > MostParts)
            throw new InvalidOperationException($"the term '{term.Written}' has {term.Parts} parts; {MostParts} is the most");
        _terms.Add((indicator, order, term.Parts, excludes));
        for (var part = 0; part < term.Alternatives.Count; part++)
        {
            foreach (var words in term.Alternatives[part])
            {
                if (!_byFirstWord.TryGetValue(words[0], out var entries))
                    _byFirstWord[words[0]] = entries = [];
                entries.Add(new Entry(_terms.Count - 1, part, words));
            }
        }
    }
}
