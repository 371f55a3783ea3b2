using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>An everyday verb with a noun of speech: أصدرت [المحكمة] حكماً (ب) ...؛ وجّهت [الهيئة] تحذيراً (من) ...</summary>
internal sealed class SpeechActs(ArabicSentence s)
{
    private const int Reach = 18;

    private static readonly Dictionary<string, (Cue Cue, HashSet<string> Nouns)> s_acts = Load();

    private readonly SubjectReading _subjects = new(s);

    public Report? Read(int i, int end)
    {
        var fold = s.Fold(i);
        if (
            s.InSpeech(i)
            || !s.Tokens[i].IsWord
            || !(s_acts.TryGetValue(fold, out var act) || fold is [ArabicLetter.Waw or ArabicLetter.Feh, _, _, _, ..] && s_acts.TryGetValue(fold[1..], out act))
        )
            return null;
        var conjoined = fold is [ArabicLetter.Waw, ..] && !s_acts.ContainsKey(fold);
        var noun = NounBehind(act.Nouns, i, end);
        if (noun < 0 || OpeningBehind(noun, end) is not { } opening)
            return null;
        var group = NounGroup.CanBegin(s, i + 1) && i + 1 < noun ? NounGroup.End(s, i + 1, noun) : i + 1;
        var source =
            group > i + 1 && NounGroup.CanSpeak(s, i + 1, group) ? s.Trimmed(i + 1, group)
            : conjoined ? null
            : _subjects.Before(i, out _);
        if (source is null && !conjoined)
            return null;
        return new Report
        {
            Cue = act.Cue,
            CueSpan = noun == i + 1 ? s.Span(i, noun + 1) : s.Tokens[i].Span,
            Start = i,
            IsFresh = conjoined || i == 0 || s.Tokens[i - 1].IsComma || ArabicWords.Reporting.Contains(s.Fold(i - 1)),
            Opening = opening,
            Source = source,
            Surroundings = new TextSpan(s.Tokens[i].Span.End, s.Tokens[noun].Span.End),
            Rule = "speech-act",
        };
    }

    private int NounBehind(HashSet<string> nouns, int i, int end)
    {
        for (var j = i + 1; j < Math.Min(end, i + Reach); j++)
        {
            var fold = s.Fold(j);
            if (s.IsBreak(j) || s.IsThat(j) || s.CueAt(j) is { Form: CueForm.Finite })
                return -1;
            var bare = fold is [ArabicLetter.Beh, _, _, _, ..] && !nouns.Contains(fold) ? fold[1..] : fold;
            bare = bare.StartsWith(ArabicAffix.The, StringComparison.Ordinal) && bare.Length > 4 ? bare[2..] : bare;
            if (nouns.Contains(bare) || bare.EndsWith(ArabicLetter.Alef) && nouns.Contains(bare[..^1]))
                return j;
        }

        return -1;
    }

    // The content opens with the preposition behind the noun; an adjective may stand between.
    private int? OpeningBehind(int noun, int end)
    {
        for (var j = noun + 1; j < Math.Min(end, noun + 5); j++)
        {
            var fold = s.Fold(j);
            if (Particles.OfAct.Contains(fold) || s.IsThat(j) || fold is [ArabicLetter.Beh or ArabicLetter.Lam, _, _, _, ..] && !Titles.IsPerson(fold))
                return j + 1 < end
                    ? Particles.AboutAct.Contains(fold)
                        ? FirstOf(noun)
                        : fold is [ArabicLetter.Beh or ArabicLetter.Lam, ..] || s.IsThat(j)
                            ? j
                            : j + 1
                    : null;
            if (s.Tokens[j].IsComma || s.IsBreak(j))
                return null;
        }

        return null;
    }

    // 22 تهمة ضد ...: the noun itself tells what was said.
    private int FirstOf(int noun) => noun > 0 && char.IsDigit(s.Text[s.Tokens[noun - 1].Span.Start]) ? noun - 1 : noun;

    private static Dictionary<string, (Cue Cue, HashSet<string> Nouns)> Load()
    {
        var acts = new Dictionary<string, (Cue, HashSet<string>)>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(SpeechActs).Assembly, "speech-acts-ar"))
        {
            var (perfect, imperfect) = (ArabicFold.Fold(row[0]), ArabicFold.Fold(row[1]));
            var nouns = row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(noun => ArabicFold.Fold(noun)).ToHashSet(StringComparer.Ordinal);
            var cue = new Cue(
                perfect,
                CueKind.Verb,
                CueForm.Finite,
                Gender.Masculine,
                new HashSet<string>(),
                false,
                false,
                Enum.Parse<Stance>(row[3], ignoreCase: true)
            );
            var stem = perfect[^1] is ArabicLetter.Yeh ? perfect[..^1] : perfect;
            foreach (var form in (ReadOnlySpan<string>)[perfect, stem + ArabicAffix.They, imperfect])
                acts.TryAdd(form, (cue, nouns));
            foreach (var form in (ReadOnlySpan<string>)[stem + ArabicAffix.She, ArabicAffix.She + imperfect[1..]])
                acts.TryAdd(form, (cue with { Gender = Gender.Feminine }, nouns));
        }

        return acts;
    }
}
