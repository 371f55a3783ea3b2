using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// How far a noun group reaches that may speak: its head, what the head belongs to, adjectives, a name, what stands in apposition between commas.
/// Indices are tokens of the sentence, ends are exclusive.
/// </summary>
internal static class NounGroup
{
    private const int Longest = 26;
    private const int LongestApposition = 14;
    private const int LongestAside = 10;
    private const int LongestName = 4;

    /// <returns>The end of the group that begins at <paramref name="from"/>; <paramref name="from"/> itself where none begins.</returns>
    public static int End(ArabicSentence s, int from, int to)
    {
        to = Math.Min(to, s.Count);
        return from >= to || !CanBegin(s, from) ? from : s.GroupEnd(from, to) ?? s.KeepGroup(from, to, Reach(s, from, to));
    }

    private static int Reach(ArabicSentence s, int from, int to)
    {
        var (office, named) = (MayHold(s.Fold(from)), s.IsGiven(from));
        var i = s.QuotationAt(from) is { IsLong: false } or { IsName: true } ? s.QuotationAt(from)!.To : from + 1;
        while (i < to && i - from < Longest)
        {
            if (s.QuotationAt(i) is { } quote)
            {
                if (!quote.IsName && (quote.IsLong || !Definite.Is(s.Fold(i - 1)) && !Titles.OpensName(s.Fold(i - 1))))
                    break;
                i = quote.To;
                continue;
            }

            var fold = s.Fold(i);
            if (!s.Tokens[i].IsWord)
            {
                if (fold == "." && s.IsShortTitle(i - 1))
                {
                    i++;
                    continue;
                }

                if (fold == "(" && Closing(s, i, to) is var close and > 0)
                {
                    i = close;
                    continue;
                }

                if (s.Tokens[i].IsComma && fold is not ("؛" or ";"))
                    return Joint(s, i + 1, to) is var next and > 0 ? next
                        : Apposition(s, i + 1, to, office, named) is var end and > 0 ? end
                        : i;
                break;
            }

            if (Ends(s, i) || HoldsPronoun(s, i))
                break;
            if (Preposition(s, i, from, office, named) is { } goesOn)
            {
                if (!goesOn)
                    break;
                i += s.IsAdjunct(i) ? 2 : 1;
                continue;
            }

            if (Titles.IsPerson(fold) && !(named && s.IsGiven(i)))
                (office, named) = (true, false);
            else if (MayHold(fold))
                office = true;
            named |= s.IsGiven(i) && !Titles.IsPerson(fold);
            i++;
        }

        i = Math.Min(i, to);
        while (i > from && !s.Tokens[i - 1].IsWord && s.Fold(i - 1) is not (")" or "\"" or "»" or "”" or "“"))
            i--;
        return i;
    }

    /// <summary>A word with which a subject may begin.</summary>
    public static bool CanBegin(ArabicSentence s, int i) => s.Known(i, Answers.Begins) ?? s.Keep(i, Answers.Begins, MayBegin(s, i));

    private static bool MayBegin(ArabicSentence s, int i)
    {
        if (s.QuotationAt(i) is { } quote)
            return !quote.IsLong || quote.IsName;
        if (!s.Tokens[i].IsWord || char.IsDigit(s.Text[s.Tokens[i].Span.Start]))
            return false;
        var fold = s.Fold(i);
        return (fold.Length > 1 || s.IsShortTitle(i))
            && !Ends(s, i)
            && !s.IsAdjunct(i)
            && !(fold is [ArabicLetter.Waw, _, _, _, ..] && ArabicWords.Adjunct.Contains(fold[1..]))
            && !ArabicWords.NotSubject.Contains(fold)
            && !ArabicWords.Auxiliary.Contains(fold)
            && Attached(fold) is null;
    }

    /// <summary>Somebody who can speak: a person, a body, a group, a document, a name; not a thing or a notion.</summary>
    public static bool CanSpeak(ArabicSentence s, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var fold = Joined(s.Fold(i));
            if (s.IsGiven(i) || Titles.OpensName(fold) || Titles.IsCountry(fold) || s.QuotationAt(i) is not null || i == from && s.IsSurname(i))
                return true;
        }

        // A bare word that no list has is a name; a definite plural of people speaks.
        var head = s.Fold(from);
        return end > from
            && (
                !Definite.Is(head)
                || (
                    head.Length > 5
                    && (head.EndsWith(ArabicAffix.Several, StringComparison.Ordinal) || head.EndsWith(ArabicAffix.SeveralOfKind, StringComparison.Ordinal))
                )
            );
    }

    /// <summary>Somebody who can speak, by what the lists know of the words; a name that no list has is not told from a noun.</summary>
    public static bool IsKnownSpeaker(ArabicSentence s, int from, int end) => KnownFrom(s, from, end) <= end;

    /// <returns>The first end up to a limit with which it is somebody by what the lists know; a large number where there is none.</returns>
    public static int KnownFrom(ArabicSentence s, int from, int limit)
    {
        var head = Joined(s.Fold(from));
        if (from < limit && (Titles.OpensName(head) || Titles.IsCountry(head) || s.IsSurname(from) || s.QuotationAt(from) is not null))
            return from + 1;
        for (var i = from; i < limit; i++)
        {
            if (s.IsGiven(i) || Titles.IsCourtesy(s.Fold(i)) || i == from + 1 && ArabicWords.Partitive.Contains(head))
                return i + 1;
        }

        return int.MaxValue;
    }

    /// <summary>An office, a group or a body: a place or a "for" behind it still belongs to it.</summary>
    private static bool MayHold(string fold) => Titles.KindOf(Joined(fold)) is not null;

    private static string Joined(string fold) => fold.Length > 4 && fold[0] == ArabicLetter.Waw && Titles.OpensName(fold[1..]) ? fold[1..] : fold;

    private static bool Ends(ArabicSentence s, int i) => s.Known(i, Answers.Ends) ?? s.Keep(i, Answers.Ends, IsEnd(s, i));

    private static bool IsEnd(ArabicSentence s, int i)
    {
        var fold = s.Fold(i);
        if (
            s.IsThat(i)
            || char.IsDigit(s.Text[s.Tokens[i].Span.Start])
            || ArabicWords.Relative.Contains(fold)
            || ArabicWords.ClauseOpener.Contains(fold)
            || fold == Particles.OtherThan && i + 1 < s.Count && !Definite.Is(s.Fold(i + 1))
        )
            return true;
        return s.CueAt(i) is { } cue && !(cue.Form == CueForm.WithPronoun && i > 0 && Titles.IsPerson(s.Fold(i - 1))) && !s.IsGiven(i);
    }

    // أعلنت الحركة مسؤوليتها: a noun with the subject's pronoun is not the subject's.
    private static bool HoldsPronoun(ArabicSentence s, int i) => s.Known(i, Answers.Pronoun) ?? s.Keep(i, Answers.Pronoun, EndsInPronoun(s, i));

    private static bool EndsInPronoun(ArabicSentence s, int i)
    {
        var fold = s.Fold(i);
        if (
            fold.Length < 5
            || Definite.Is(fold)
            || s.IsGiven(i)
            || MayHold(fold)
            || MayHold(fold[1..])
            || s.QuotationAt(i) is not null
            || !(Definite.Is(s.Fold(i - 1)) || s.IsGiven(i - 1))
        )
            return false;
        return fold.EndsWith(ArabicAffix.HerFeminine, StringComparison.Ordinal)
            || fold.EndsWith(ArabicAffix.TheirFeminine, StringComparison.Ordinal)
            || fold.EndsWith(ArabicAffix.HisFeminine, StringComparison.Ordinal) && s.Text[s.Tokens[i].Span.End - 1] == ArabicLetter.Heh;
    }

    /// <returns>Null where the word is no preposition; else whether the group goes on behind it.</returns>
    private static bool? Preposition(ArabicSentence s, int i, int from, bool office, bool named)
    {
        var fold = s.Fold(i);
        var before = s.Fold(i - 1);
        if (s.IsAdjunct(i))
        {
            if (Particles.OfOffice.Contains(fold))
                return office && !named && i + 1 < s.Count && !IsOccasion(s, i + 1);
            var further = i - 2 >= from ? s.Fold(i - 2) : "";
            return fold == Particles.From ? ArabicWords.Partitive.Contains(before)
                : fold == Particles.On ? ArabicWords.Overseer.Contains(before) || ArabicWords.Overseer.Contains(further)
                : fold == Particles.ToPlace
                    && (before.Contains(Particles.Envoy, StringComparison.Ordinal) || further.Contains(Particles.Envoy, StringComparison.Ordinal));
        }

        return Attached(fold) switch
        {
            null => null,
            var name when name == Particles.InNameOf => true,
            [ArabicLetter.Lam, ..] => office && !named && !Addressing.IsAudience(s, i),
            _ => office && !named && !Addressing.IsMedium(fold[1..]),
        };
    }

    /// <summary>A word with an attached ب or ل: the word, or null. Only where what follows the letter is known to be a noun.</summary>
    private static string? Attached(string fold) =>
        fold == Particles.InNameOf
        || fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && fold.Length > 4
        || fold.StartsWith(ArabicAffix.ByThe, StringComparison.Ordinal) && fold.Length > 5
        || fold.Length > 3
            && fold[0] is ArabicLetter.Beh or ArabicLetter.Lam
            && (Titles.OpensName(fold[1..]) || Addressing.IsMedium(fold[1..]))
            && !Titles.OpensName(fold)
        || Particles.ToOrBy.Contains(fold)
            ? fold
            : null;

    // في بيان، في وقت سابق: not where somebody holds an office but where or when he spoke.
    private static bool IsOccasion(ArabicSentence s, int i) =>
        Addressing.IsMedium(s.Fold(i))
        || ArabicWords.Occasion.Contains(Definite.Without(s.Fold(i)))
        || char.IsDigit(s.Text[s.Tokens[i].Span.Start])
        || !s.Tokens[i].IsWord;

    // ..., وبريطانيا، وقطر: one source of several.
    private static int Joint(ArabicSentence s, int i, int to)
    {
        if (
            i >= to
            || !s.Tokens[i].IsWord
            || s.Fold(i) is not [ArabicLetter.Waw, ..]
            || s.CueAt(i) is not null
            || Joined(s.Fold(i)) is var fold
                && !(Titles.IsCountry(fold[1..]) || fold.StartsWith(ArabicAffix.AndThe, StringComparison.Ordinal) && Titles.OpensName(fold[1..]))
        )
            return -1;
        var end = End(s, i, to);
        return end > i ? end : -1;
    }

    // وزير النقل، سامر عون، / سامر عون، وزير النقل،
    private static int Apposition(ArabicSentence s, int i, int to, bool office, bool named)
    {
        if (i >= to || !CanBegin(s, i) || s.Fold(i) is [ArabicLetter.Waw, ..] && !s.IsGiven(i))
            return -1;
        var isName = office && !named && !Definite.Is(s.Fold(i)) && !Titles.OpensName(s.Fold(i));
        var isOffice = Titles.KindOf(s.Fold(i)) is SpeakerKind.Person || Particles.InApposition.Contains(s.Fold(i));
        if (!isName && !isOffice && !(s.IsGiven(i) && !named))
            return -1;
        for (var end = i + 1; end < to && end - i <= (isOffice || s.IsGiven(i) ? LongestApposition : LongestName); end++)
        {
            if (s.Tokens[end].IsComma || s.IsThat(end) || s.Fold(end) == ":" || s.QuotationAt(end) is { IsLong: true, IsName: false })
                return end;
            if (
                !isOffice && (s.IsAdjunct(end) || Attached(s.Fold(end)) is not null)
                || s.IsBreak(end)
                || s.CueAt(end) is { Form: CueForm.Finite } && s.IsConjoined(end)
            )
                return -1;
        }

        return -1;
    }

    private static int Closing(ArabicSentence s, int i, int to)
    {
        for (var j = i + 1; j < Math.Min(to, i + LongestAside); j++)
        {
            if (s.Fold(j) == ")")
                return j + 1;
        }

        return -1;
    }
}
