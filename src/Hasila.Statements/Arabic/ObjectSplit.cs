using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Where a subject ends and an object begins with nothing between them: أدانت الخارجية العراقية | الهجوم. The subject is a noun with what makes it definite,
/// the
/// adjectives that agree with it, and a name.
/// </summary>
internal static class ObjectSplit
{
    /// <returns>The first token of the object; -1 where there is no subject that can speak and none is left out.</returns>
    public static int SubjectEnd(ArabicSentence s, Cue cue, int i, int end)
    {
        var from = i + 1;
        if (from >= end || s.IsAdjunct(from))
            return -1;
        if (!NounGroup.CanBegin(s, from))
            return -1;
        var group = NounGroup.End(s, from, end);
        var to = CoreEnd(s, from, group);
        var speaks =
            (
                NounGroup.IsKnownSpeaker(s, from, to)
                || s.QuotationAt(from) is not null
                || Definite.Is(s.Fold(from)) && NounGroup.CanSpeak(s, from, to)
                || MayBeSurname(s, from, to)
            ) && !Disagrees(s, cue, from);
        if (!speaks)
            return s.IsConjoined(i) ? from : -1;
        // A bare noun behind a conjoined verb is its object: وأكد ضرورة ...
        return
            s.IsConjoined(i)
            && !Definite.Is(s.Fold(from))
            && !Titles.OpensName(s.Fold(from))
            && !Titles.IsCountry(s.Fold(from))
            && !s.IsGiven(from)
            && !s.IsSurname(from)
            && s.QuotationAt(from) is null
            ? from
            : to;
    }

    // أدان سيدا الهجوم: a bare word that is no feminine noun before a definite one may be a name.
    private static bool MayBeSurname(ArabicSentence s, int from, int to) =>
        !Definite.Is(s.Fold(from))
        && s.Text[s.Tokens[from].Span.End - 1] != ArabicLetter.TehMarbuta
        && (to == from + 1 || Definite.Is(s.Fold(from + 1)))
        && !s.IsConjoined(from - 1);

    private static bool Disagrees(ArabicSentence s, Cue cue, int from) =>
        cue.Gender == Gender.Masculine
        && s.Text[s.Tokens[from].Span.End - 1] == ArabicLetter.TehMarbuta
        && Titles.KindOf(s.Fold(from)) is not SpeakerKind.Person
        && !s.IsGiven(from);

    /// <returns>The end of the noun with what makes it definite, its adjectives and a name.</returns>
    public static int CoreEnd(ArabicSentence s, int from, int to)
    {
        if (s.QuotationAt(from) is { } quoted)
            return quoted.To;
        var i = from;
        // داودزي أبناء ...: behind a family name that stands for the person, the object.
        if (s.IsSurname(from))
            return from + 1;
        if (MayBeSurname(s, from, to) && !NounGroup.IsKnownSpeaker(s, from, from + 1) && from + 1 < to && Definite.Is(s.Fold(from + 1)))
            return from + 1;
        // Up to the noun that makes it definite.
        while (
            i < to && !Definite.Is(s.Fold(i)) && !Titles.IsCountry(s.Fold(i)) && !s.IsGiven(i) && !(i > from && ArabicWords.PlaceNoun.Contains(s.Fold(i - 1)))
        )
        {
            i++;
            // أصدر مكتب ... تقريراً: what ends in the mark of an indefinite object is the object.
            if (i < to && s.Tokens[i].EndsInTanwin(s.Text))
                return i;
            // وكالة ... للأنباء
            if (s.Fold(i - 1).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && i - 1 > from)
                return i;
            if (i < to && s.QuotationAt(i) is { } name)
                return name.To;
            if (i < to && !s.Tokens[i].IsWord)
                return s.Tokens[i].IsComma ? Math.Max(to, i) : i;
        }

        if (i >= to)
            return Math.Min(from + 1, to);
        var named = s.IsGiven(i);
        var head = s.Fold(from);
        i++;
        // وزارة الصحة والسكان المصرية
        while (i < to && Titles.IsKindOfBody(Joined(head)) && s.Fold(i).StartsWith(ArabicAffix.AndThe, StringComparison.Ordinal))
            i++;
        while (
            i < to
            && s.Tokens[i].IsWord
            && (named ? IsName(s, i, from) : Definite.Is(s.Fold(i)) && Agrees(head, s.Fold(i)) || s.IsGiven(i) || Titles.IsPerson(s.Fold(i)))
        )
        {
            named |= s.IsGiven(i);
            i++;
        }

        // المنظمة الدولية للهجرة
        if (!named && i < to && s.Fold(i).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && Titles.KindOf(head) is SpeakerKind.Organisation)
            i++;
        // المتحدث باسم الهيئة فلان: what he speaks for is the subject's.
        if (i + 1 < to && s.Fold(i) == Particles.InNameOf && Titles.IsPerson(Joined(head)))
            return CoreEnd(s, i + 1, to);
        if (named && RunToComma(s, i, to) is > 0 and var comma)
            i = comma;

        if (i < to && s.QuotationAt(i) is { IsName: true } alias)
            return alias.To;
        // مجلس الأمن التابع لحكومة الإقليم
        if (i + 1 < to && Titles.EndsName(s.Fold(i)) && s.Fold(i + 1) is [ArabicLetter.Lam, _, ..])
            return BehindBelonging(s, i + 2, to);
        // An apposition closes with its comma.
        return i < to && s.Tokens[i].IsComma ? to : i;
    }

    // أحمد ساير داودزي، القائم بأعمال السفارة،: a longer name, where an apposition follows.
    private static int RunToComma(ArabicSentence s, int i, int to)
    {
        var end = i;
        while (end < to && end - i < 3 && s.Tokens[end].IsWord && !Definite.Is(s.Fold(end)))
            end++;
        return end < to && end > i && s.Tokens[end].IsComma ? end : -1;
    }

    private static string Joined(string fold) => fold is [ArabicLetter.Waw, _, _, _, ..] && !Titles.OpensName(fold) ? fold[1..] : fold;

    private static int BehindBelonging(ArabicSentence s, int i, int to)
    {
        while (
            i < to
            && s.Tokens[i].IsWord
            && !Definite.Is(s.Fold(i - 1))
            && !s.Fold(i - 1).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
            && !(ArabicWords.PlaceNoun.Contains(s.Fold(i - 2)))
        )
            i++;
        return i;
    }

    private static bool IsName(ArabicSentence s, int i, int from) => s.IsGiven(i) || s.IsGiven(i - 1) || i == from;

    private static bool Agrees(string noun, string adjective) =>
        Nisba.MayBe(adjective)
        || (
            adjective.StartsWith(ArabicAffix.TheOfParticiple, StringComparison.Ordinal)
            && noun.EndsWith(ArabicLetter.Heh) == adjective.EndsWith(ArabicLetter.Heh)
        )
        || ArabicWords.FixedAdjective.Contains(adjective);
}
