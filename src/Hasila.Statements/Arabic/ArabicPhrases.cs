using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>A phrase that attributes what stands beside it. Indices are tokens.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token behind its source.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Source">Null where it is left out: على حد قوله.</param>
/// <param name="Stance">By its verb.</param>
/// <param name="Gender">Of its verb: a left-out source agrees with it.</param>
/// <param name="Conjoined">With و before it.</param>
/// <param name="DescribesLast">Speaks of the words right before it only: كما وصفها الوزير.</param>
internal sealed record Phrase(
    int From,
    int To,
    TextSpan Cue,
    TextSpan? Source,
    Stance Stance,
    Gender Gender = Gender.Unknown,
    bool Conjoined = false,
    bool DescribesLast = false
);

/// <summary>Attribution without a verb of saying before its content: بحسب التحالف، ...; ...، على ما أفاد المكتب.</summary>
internal static class ArabicPhrases
{
    private const int Longest = 24;

    private enum Kind
    {
        Quoting,
        His,
        Source,
    }

    private static readonly Dictionary<string, List<(Kind Kind, string[] Words)>> s_byFirstWord = DataFile
        .Rows(typeof(ArabicPhrases).Assembly, "phrases-ar")
        .Select(row => (Enum.Parse<Kind>(row[0], ignoreCase: true), ArabicFold.Fold(row[1]).Split(' ')))
        .OrderBy(phrase => phrase.Item1)
        .ThenByDescending(phrase => phrase.Item2.Length)
        .GroupBy(phrase => phrase.Item2[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <returns>The phrases of the sentence in order; they do not overlap.</returns>
    public static List<Phrase> Find(ArabicSentence s)
    {
        List<Phrase> found = [];
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tokens[i].IsWord && !s.InSpeech(i) && At(s, i) is { } phrase)
            {
                phrase = phrase with { To = BehindRelative(s, phrase.To) };
                found.Add(phrase);
                i = phrase.To - 1;
            }
        }

        return found;
    }

    // وفق التقرير الذي قدمته الشركة؛ وفق بيان نشرته الوكالة: the clause belongs to the source.
    private static int BehindRelative(ArabicSentence s, int to)
    {
        if (
            to >= s.Count
            || !ArabicWords.Relative.Contains(s.Fold(to))
                && s.CueAt(to) is not { Form: CueForm.WithPronoun }
                && !(ArabicWords.QuotingVerb.Contains(s.Fold(to)) && s.Fold(to).EndsWith(ArabicLetter.Heh))
        )
            return to;
        var end = to;
        while (end < s.Count && !s.Tokens[end].IsComma && !s.IsBreak(end) && !s.IsThat(end))
            end++;
        return end < s.Count && s.IsThat(end) ? to : end;
    }

    private static Phrase? At(ArabicSentence s, int i)
    {
        var fold = s.Fold(i);
        if (
            !s_byFirstWord.TryGetValue(fold, out var phrases) && !(fold is [ArabicLetter.Waw, _, _, _, ..] && s_byFirstWord.TryGetValue(fold[1..], out phrases))
        )
            return null;
        foreach (var (kind, words) in phrases)
        {
            if (
                Stands(s, i, words) is { } to
                && (
                    kind switch
                    {
                        Kind.Source => WithSource(s, i, to, words),
                        Kind.Quoting => Quoting(s, i, to),
                        _ => new Phrase(i, to, s.Span(i, to), null, Stance.Claim),
                    }
                )
                    is { } phrase
            )
                return phrase with { Conjoined = fold != words[0] };
        }

        return null;
    }

    /// <returns>The token behind the words; the one that has the preposition attached where they end in one.</returns>
    private static int? Stands(ArabicSentence s, int at, string[] words)
    {
        if (at + words.Length > s.Count)
            return null;
        for (var i = 1; i < words.Length; i++)
        {
            var fold = s.Fold(at + i);
            if (words[i] == ArabicAffix.To ? fold is not [ArabicLetter.Lam, _, ..] : fold != words[i])
                return null;
        }

        return words[^1] == ArabicAffix.To ? at + words.Length - 1 : at + words.Length;
    }

    private static Phrase? WithSource(ArabicSentence s, int at, int to, string[] words)
    {
        var attached = words[^1] == ArabicAffix.To;
        // وفقاً لتصريحات الشرطة، حسب أقوالهم: the words stand for the one who said them.
        var from = to;
        var said = attached ? s.Fold(from)[1..] : s.Fold(from);
        if (from < s.Count && ArabicWords.Sayings.Contains(said) && from + 1 < s.Count && NounGroup.CanBegin(s, from + 1))
            (from, attached) = (from + 1, false);
        // حسب أقوالهم: his, not anybody else's.
        if (from < s.Count && said == Particles.What)
            return null;
        if (from < s.Count && IsHis(said))
            return new Phrase(at, from + 1, s.Span(at, from + 1), null, Stance.Claim);
        if (from >= s.Count || !attached && !NounGroup.CanBegin(s, from))
            return null;
        var end = attached ? Math.Max(from + 1, EndOfAttached(s, from)) : NounGroup.End(s, from, Math.Min(s.Count, from + Longest));
        if (end <= from || s.IsThat(from))
            return null;
        if (!MayTell(s, from, end, attached))
            return null;
        // وفقاً لوثائق المحكمة: the preposition is the cue's.
        var letter = attached && !s.Fold(from).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) ? 1 : 0;
        var span = s.Trimmed(from, end);
        var source = new TextSpan(Math.Min(span.Start + letter, span.End), span.End);
        return source.IsEmpty
            ? null
            : new Phrase(at, end, s.Span(at, to == from && !attached ? to : Math.Max(at + 1, Math.Min(to, from))), source, Stance.Claim);
    }

    private static bool IsHis(string fold)
    {
        foreach (var suffix in (ReadOnlySpan<string>)[ArabicAffix.His, ArabicAffix.Her, ArabicAffix.Their, ArabicAffix.TheirBoth])
        {
            if (fold.Length > suffix.Length + 2 && fold.EndsWith(suffix, StringComparison.Ordinal) && ArabicWords.Sayings.Contains(fold[..^suffix.Length]))
                return true;
        }

        return false;
    }

    private static int EndOfAttached(ArabicSentence s, int from)
    {
        var end = from + 1;
        while (
            end < s.Count
            && end - from < Longest
            && s.Tokens[end].IsWord
            && !s.IsAdjunct(end)
            && !s.IsThat(end)
            && !ArabicWords.Relative.Contains(s.Fold(end))
            && !ArabicWords.ClauseOpener.Contains(s.Fold(end))
            && s.CueAt(end) is null
            && s.QuotationAt(end) is null
        )
        {
            end++;
        }

        return s.QuotationAt(end) is { IsName: true } or { IsLong: false } ? s.QuotationAt(end)!.To : end;
    }

    // حسب الطلب، وفق القانون: things by which something is done tell nothing; a document does.
    private static bool MayTell(ArabicSentence s, int from, int end, bool attached)
    {
        var head = s.Fold(from);
        var bare = attached
            ? head.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
                ? head[2..]
                : head[1..]
            : head;
        if (ArabicWords.Means.Contains(Definite.Without(bare)))
            return false;
        if (NounGroup.CanSpeak(s, from, end))
            return true;
        return Titles.OpensName(bare) || Titles.OpensName(ArabicAffix.The + bare) || Addressing.IsMedium(bare) || Titles.IsCountry(bare);
    }

    private static Phrase? Quoting(ArabicSentence s, int at, int to)
    {
        if (to >= s.Count || (s.CueAt(to) is not { Form: not CueForm.Participle } && !ArabicWords.QuotingVerb.Contains(s.Fold(to))))
            return null;
        var cue = s.CueAt(to);
        var verb = to + 1;
        // كما تحدث عن ...: an ordinary report.
        if (verb < s.Count && cue is not null && cue.Complements.Contains(s.Fold(verb)))
            return null;
        // وفق ما جاء في التقرير
        if (verb < s.Count && Particles.InOrOnIt.Contains(s.Fold(verb)))
            verb++;
        else if (InDocument(s, verb))
            return new Phrase(
                at,
                EndOfAttached(s, verb),
                s.Span(at, to + 1),
                s.Trimmed(verb, EndOfAttached(s, verb)) is var document ? document with { Start = document.Start + 1 } : null,
                cue?.Stance ?? Stance.Claim
            );
        // كما قال إن ...: an ordinary report.
        var end = verb < s.Count && NounGroup.CanBegin(s, verb) ? NounGroup.End(s, verb, Math.Min(s.Count, verb + Longest)) : verb;
        if (OpensBehind(s, end, cue))
            return null;
        var source = end > verb ? s.Trimmed(verb, end) : (TextSpan?)null;
        // كما + verb stands for an ordinary "as well" unless it closes its clause.
        if (Particles.As.Contains(s.Fold(at)) && end < s.Count && s.Tokens[end].IsWord && !s.IsAdjunct(end))
            return null;
        return source is null && cue is null
            ? null
            : new Phrase(
                at,
                end,
                s.Span(at, to + 1),
                source is { IsEmpty: true } ? null : source,
                cue?.Stance ?? Stance.Claim,
                cue?.Gender ?? Gender.Unknown,
                false,
                cue is { Form: CueForm.WithPronoun } && CueLemmas.Calls.Contains(cue.Lemma)
            );
    }

    // حسبما ورد بالتقرير، كما ذكر ببيان: the preposition is written in one with the document.
    private static bool InDocument(ArabicSentence s, int i) =>
        i < s.Count
        && s.Fold(i) is [ArabicLetter.Beh, _, _, _, ..]
        && (Titles.IsArtifact(s.Fold(i)[1..]) || Addressing.IsMedium(s.Fold(i)[1..]))
        && !Titles.OpensName(s.Fold(i));

    private static bool OpensBehind(ArabicSentence s, int end, Cue? cue)
    {
        for (var i = end; i < Math.Min(s.Count, end + Longest); i++)
        {
            if (s.IsBreak(i) || s.Tokens[i].IsComma || ArabicWords.Relative.Contains(s.Fold(i)))
                return false;
            if (
                s.IsThat(i) && !ArabicWords.NotReportedBefore.Contains(s.Fold(i - 1))
                || s.Fold(i) == ":"
                || s.QuotationAt(i) is { IsLong: true, IsName: false }
                || (cue?.Complements.Contains(s.Fold(i)) ?? false)
            )
                return true;
        }

        return false;
    }
}
