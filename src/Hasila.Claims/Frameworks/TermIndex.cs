using System.Numerics;
using System.Runtime.CompilerServices;

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

    private readonly record struct Entry(int Term, int Part, string[] Words);

    public static TermIndex Of(Framework framework) => s_indexes.GetValue(framework, one => new TermIndex(one));

    /// <summary>The indicator whose terms say most of the passage; of equals the first in the framework; null where none fits.</summary>
    public Indicator? Best(Passage passage)
    {
        Dictionary<int, int>? masks = null;
        for (var i = 0; i < passage.Keys.Count; i++)
        {
            Look(passage, i, passage.Keys[i], ref masks);
            if (Passage.WithoutParticle(passage.Keys[i]) is { } bare)
                Look(passage, i, bare, ref masks);
        }

        if (masks is null)
            return null;
        HashSet<int>? excluded = null;
        foreach (var (term, mask) in masks)
        {
            if (_terms[term].Excludes && BitOperations.PopCount((uint)mask) == _terms[term].Parts)
                (excluded ??= []).Add(_terms[term].Order);
        }

        (Indicator Indicator, int Order, int Parts, bool Excludes)? best = null;
        foreach (var (at, mask) in masks)
        {
            var term = _terms[at];
            if (term.Excludes || BitOperations.PopCount((uint)mask) < term.Parts || excluded?.Contains(term.Order) == true)
                continue;
            if (best is not { } known || term.Parts > known.Parts || (term.Parts == known.Parts && term.Order < known.Order))
                best = term;
        }

        return best?.Indicator;
    }

    /// <summary>True where the word is one of those by which the indicator is known.</summary>
    public bool Knows(Indicator indicator, string key) =>
        _byFirstWord.TryGetValue(key, out var entries)
        && entries.Exists(entry => !_terms[entry.Term].Excludes && ReferenceEquals(_terms[entry.Term].Indicator, indicator));

    private void Look(Passage passage, int at, string key, ref Dictionary<int, int>? masks)
    {
        if (!_byFirstWord.TryGetValue(key, out var entries))
            return;
        foreach (var entry in entries)
        {
            if (entry.Words.Length > 1 && !passage.HoldsAt(at, entry.Words))
                continue;
            masks ??= [];
            masks[entry.Term] = masks.GetValueOrDefault(entry.Term) | (1 << entry.Part);
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
