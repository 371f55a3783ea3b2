using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>An Arabic source mention taken apart: the name, and the office before or behind it.</summary>
/// <param name="Name">The name alone; null where only an office or a common noun stands.</param>
/// <param name="Role">The office; null where none stands.</param>
/// <param name="Kind">By the head of the mention; null where no list knows it.</param>
internal readonly record struct ArabicMention(TextSpan? Name, TextSpan? Role, SpeakerKind? Kind)
{
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words and marks of the mention.</param>
    /// <param name="running">More of the text than the mention may stand behind it.</param>
    public static ArabicMention Read(string text, IReadOnlyList<ClauseToken> tokens, bool running = false) => new Reading(text, tokens, running).Read();

    private sealed class Reading(string text, IReadOnlyList<ClauseToken> tokens, bool running)
    {
        private readonly NameRun _names = new(text, tokens, running);

        public ArabicMention Read()
        {
            var head = FirstWord(0);
            if (Called() is { } called)
                return called;
            var kind = Titles.KindOf(Fold(head));
            if (kind is SpeakerKind.Organisation or SpeakerKind.Artifact or SpeakerKind.Collective or SpeakerKind.Unnamed)
                return new ArabicMention(null, null, kind);
            var comma = CommaFrom(head);
            return comma > head && comma + 1 < tokens.Count ? InApposition(head, comma) : Part(head, tokens.Count);
        }

        // محامية تدعى سلمى عون؛ صديق اسمه سامر
        private ArabicMention? Called()
        {
            for (var i = 1; i + 1 < tokens.Count; i++)
            {
                if (
                    (NameWords.IsCalled(Fold(i)) || Fold(i) == Particles.InNameOf && Titles.IsSame(Fold(i - 1)))
                    && tokens[i + 1].IsWord
                    && !Definite.Is(Fold(i + 1))
                    && !NameWords.IsStop(text, tokens, i + 1)
                )
                    return new ArabicMention(Span(i + 1, _names.Read(i + 1, tokens.Count).End), Span(0, i), SpeakerKind.Person);
            }

            return null;
        }

        // وزير النقل، سامر عون / سامر عون، وزير النقل / وزير الدولة، الناطق باسم الحكومة سامر عون
        private ArabicMention InApposition(int head, int comma)
        {
            var second = FirstWord(comma + 1);
            var end = CommaFrom(second) is > 0 and var closing ? closing : tokens.Count;
            var left = Part(head, comma);
            if (
                running
                && left.Name is null
                && !(
                    second < end
                    && (IsGiven(second) || FullNames.IsKnownFamily(Fold(second)) || Titles.IsPerson(Fold(second)) || NameWords.IsBeforeName(Fold(second)))
                )
            )
                return left;
            if (left.Name is { } name && !(left.Role is { } led && led.Start < name.Start && second < end && IsGiven(second) && !StartsGiven(name)))
                return new ArabicMention(name, left.Role ?? (Titles.IsPerson(Fold(second)) ? Span(second, end) : null), SpeakerKind.Person);
            if (second >= end)
                return left;
            var right = Part(second, end);
            if (left.Kind is SpeakerKind.Person || right is { Name: not null, Role: null })
            {
                if (right.Name is { } behind)
                    return new ArabicMention(behind, right.Role is { } office ? Span(head, comma).Cover(office) : Span(head, comma), SpeakerKind.Person);
                return right.Kind is null && !running && !NameWords.IsStop(text, tokens, second)
                    ? new ArabicMention(Span(second, _names.Read(second, end).End), Span(head, comma), SpeakerKind.Person)
                    : left;
            }

            return right.Kind is SpeakerKind.Person || Fold(second) is "احد" or "احدي"
                ? new ArabicMention(Span(head, _names.Read(head, comma).End), Span(second, end), SpeakerKind.Person)
                : left;
        }

        // One stretch without a comma.
        private bool StartsGiven(TextSpan name)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Span.Start == name.Start)
                    return IsGiven(i);
            }

            return false;
        }

        private ArabicMention Part(int head, int end)
        {
            // متحدث باسم الهيئة ذلك: what he speaks of is no part of the mention.
            while (end > head + 1 && Particles.This.Contains(Fold(end - 1)))
                end--;
            var from = BehindTitles(head, end);
            if (from > head && (from >= end || Titles.KindOf(Fold(from)) is SpeakerKind.Organisation || !MayFollow(from, end)))
                return Office(head, end);
            if (from > head && !IsOffice(from, end))
                return Named(head, from, end);
            return IsOffice(from, end) ? Office(head, end) : NameFirst(head, end);
        }

        // أمين العاصمة is an office, أمين حداد is not.
        private bool IsOffice(int i, int end) =>
            Titles.IsPerson(Fold(i))
            && !(MayBeGiven(i) && i + 1 < end && !Definite.Is(Fold(i + 1)) && !NameWords.IsStop(text, tokens, i + 1))
            && !(i == end - 1 && i > 0 && IsGiven(i) && NameWords.IsBeforeName(Fold(i - 1)));

        // الرئيس التونسي, but الدكتور التونسي: behind a rank a word with the article is a family name, behind an office an adjective.
        private bool MayFollow(int i, int end) =>
            IsGiven(i)
            || MayBeGiven(i) && !(running && Definite.Is(Fold(i)))
            || Titles.IsPerson(Fold(i))
            || FullNames.IsKnownFamily(Fold(i))
            || !running
                && MayBegin(i, end)
                && !NameWords.IsStop(text, tokens, i)
                && !NameWords.IsNoFamily(Fold(i))
                && (!Definite.Is(Fold(i)) || Titles.IsCourtesy(Fold(i - 1)));

        // وزير النقل سامر عون: where the name begins behind the office.
        private ArabicMention Office(int head, int end)
        {
            if (Titles.IsKin(Fold(head)))
                return OfKin(head, end);
            // الخبير باسم حداد: only who speaks for others speaks in their name.
            if (
                end - head is 3 or 4
                && Fold(head + 1) == Particles.InNameOf
                && !NameWords.IsSpokesman(Fold(head))
                && Titles.KindOf(Fold(head + 2)) is null
                && tokens[head + 2].IsWord
            )
                return Named(head, head + 1, end);
            var (start, most) = (-1, Least - 1);
            for (var i = head + 1; i < end; i++)
            {
                if (Weight(head, i, end) is var weight && weight > most)
                    (start, most) = (i, weight);
            }

            // ... مصرف نورد غروب كلاوس فيرنر: of four words that no text knows the last two are the name.
            if (start >= 0 && !running && end - start > 3 && !MayBeGiven(start) && _names.Read(start, end).End == end && IsForeign(end))
                start = end - 2;
            if (start < 0 && !running && end - head > 3 && IsForeign(end))
                start = end - 2;
            return start < 0 ? new ArabicMention(null, Span(head, BehindNamed(head, end)), SpeakerKind.Person) : Named(head, start, end);
        }

        // Two bare words that the press hardly knows: قائد شرطة فالنهايم كلاوس برغمان.
        private bool IsForeign(int end)
        {
            for (var i = end - 2; i < end; i++)
            {
                if (
                    !tokens[i].IsWord
                    || Definite.Is(Fold(i))
                    || NameWords.IsStop(text, tokens, i)
                    || Titles.IsCountry(Fold(i))
                    || WordClusters.Of(Fold(i)).Fine != 0 && !MayBeGiven(i) && !FullNames.IsKnownFamily(Fold(i))
                    || Fold(i).EndsWith(ArabicLetter.Heh)
                )
                    return false;
            }

            return true;
        }

        private const int Least = 3;

        // How much speaks for a name that begins here.
        private int Weight(int head, int i, int end)
        {
            var before = Fold(i - 1) == "#" ? i - 2 : i - 1;
            if (ArabicWords.Relative.Contains(Fold(before)) || !MayBegin(i, end) || NameWords.IsStop(text, tokens, i) && !(IsRank(before) && MayBeGiven(i)))
                return 0;
            var titled =
                (IsRank(before) || NameWords.IsBehindRank(Fold(before)) && IsRank(RankBefore(before)))
                && (MayBeGiven(i) || !Definite.Is(Fold(i)) || Titles.IsCourtesy(Fold(before)));
            // جامعة الملك سامر: a name that a body bears.
            if (titled && NameWords.IsBorne(Fold(before)) && before > head && NameWords.IsInstitution(Fold(before - 1)))
                return 0;
            // باسم الاتحاد العربي سامر ...: an adjective before a given name opens no name.
            if (!titled && Definite.Is(Fold(i)) && Definite.Is(Fold(before)) && MayBeGiven(i + 1))
                return 0;
            if (!titled && (Definite.Is(Fold(i)) && !MayBeGiven(i) || Titles.OpensName(Fold(i)) && !IsGiven(i) || IsPlace(i)))
                return 0;
            var (to, units) = _names.Read(i, end);
            var weight =
                titled ? 4
                : IsClosed(before) ? 2
                : -2;
            // محامي سامر عون: of whom, not who.
            if (!titled && before == head && !Definite.Is(Fold(head)) && !EndsInPronoun(head))
                return 0;
            weight +=
                IsGiven(i) ? 3
                : MayBeGiven(i) && IsClosed(i - 1) ? 2
                : 0;
            weight += FullNames.IsKnownFamily(Fold(i)) && titled ? 1 : 0;
            // In running text any two words may stand behind an office.
            if (running && !IsGiven(i) && !(MayBeGiven(i) && units > 1 && !Definite.Is(Fold(i))) && !(titled && FullNames.IsKnownFamily(Fold(i))))
                return 0;
            weight += units > 1 ? 1 : 0;
            weight += to == end && !running ? 2 : 0;
            weight += to == end && !running && units > 1 && IsGiven(i) ? 2 : 0;
            return !titled && units == 1 && !IsGiven(i) && to < end ? 0 : weight;
        }

        // A word in Arabic letters that no preposition is written in one with: لحقوق الإنسان، بأكاديمية.
        private bool MayBegin(int i, int end) =>
            tokens[i].IsWord
            && Fold(i).Length > 1
            && Fold(i)[0] > '\u0600'
            && Fold(i) is not (ArabicAffix.The or "بن" or "ابن")
            && !(Fold(i) is [ArabicLetter.Waw, _, _, _, _, ..] && !MayBeGiven(i) && WordClusters.Of(Fold(i)[1..]).Fine != 0)
            && !(NameWords.IsBehindRank(Fold(i)) && i > 0 && (IsRank(i - 1) || NameWords.IsBehindRank(Fold(i - 1))))
            && (
                MayBeGiven(i)
                || FullNames.IsFamily(Fold(i))
                || Fold(i)[0] == ArabicLetter.Lam && FullNames.IsListed(Fold(i)[1..]) && i + 2 == end
                || !NameWords.HasKnownPreposition(Fold(i))
                    && !(
                        Fold(i)[0] is ArabicLetter.Beh or ArabicLetter.Lam
                        && (
                            Fold(i) is [.., _, _, _, ArabicLetter.Heh]
                            || i + 1 < end && (Definite.Is(Fold(i + 1)) || Fold(i)[0] == ArabicLetter.Lam && IsGiven(i + 1))
                        )
                    )
            );

        // شقيقة سامر سلمى: the relative's own name follows that of the other.
        private ArabicMention OfKin(int head, int end)
        {
            var last = end - 1;
            return last > head + 1 && tokens[last].IsWord && !Definite.Is(Fold(last)) && IsBare(head + 1, last)
                    ? new ArabicMention(Span(last, end), Span(head, last), SpeakerKind.Person)
                : EndsInPronoun(head) && head + 1 < end && tokens[head + 1].IsWord && !Definite.Is(Fold(head + 1)) && !NameWords.IsStop(text, tokens, head + 1)
                    ? Named(head, head + 1, end)
                : head + 2 < end && Definite.Is(Fold(head + 1)) && IsGiven(head + 2) ? Named(head, head + 2, end)
                : new ArabicMention(null, Span(head, end), SpeakerKind.Person);
        }

        // محامي فلان طبيب القلب: a second office behind a bare name describes the one who is named, and is not the speaker's.
        private int BehindNamed(int head, int end)
        {
            const int LongestName = 4;
            for (var i = head + 2; i < end && i - head <= LongestName && !Definite.Is(Fold(head)) && IsBare(head + 1, i); i++)
            {
                if (Titles.IsPerson(Fold(i)) && !Titles.OpensName(Fold(i - 1)) && !MayBeGiven(i) && !IsPlaceNoun(Fold(i - 1)))
                    return i;
            }

            return end;
        }

        // سامر عون رئيس المجلس: up to the office, or up to what describes him.
        private ArabicMention NameFirst(int head, int end)
        {
            var (to, units) = _names.Read(head, end);
            if (to < end && Titles.IsPerson(Fold(to)) && !Definite.Is(Fold(head)) && !Titles.OpensName(Fold(head)))
                return new ArabicMention(Span(head, to), Span(to, end), SpeakerKind.Person);
            if (MayBeGiven(head) && (IsGiven(head) || units > 1))
                return new ArabicMention(Span(head, to), null, SpeakerKind.Person);
            // محرر الكتاب الدكتور سامر حداد: a head that no list knows, and a rank before the name.
            for (var i = head + 1; i + 1 < end && !running; i++)
            {
                if (Titles.IsCourtesy(Fold(i)) && IsGiven(i + 1) && _names.Read(i + 1, end).Units > 1)
                    return Named(head, i + 1, end);
            }

            // مديرعام المركز سامر بن حداد: a head that no list knows, and a name that is one beyond doubt.
            for (var i = head + 1; i < end && !running; i++)
            {
                if (IsGiven(i) && IsClosed(i - 1) && _names.Read(i, end) is { Units: > 1 } run && (run.End == end || Titles.IsPerson(Fold(run.End))))
                    return Named(head, i, end);
            }

            return new ArabicMention(null, null, Titles.IsCountry(Fold(head)) ? SpeakerKind.Organisation : null);
        }

        private ArabicMention Named(int head, int from, int end)
        {
            var to = _names.Read(from, end).End;
            var role =
                from > head ? Span(head, from)
                : to < end && Titles.IsPerson(Fold(to)) ? Span(to, end)
                : (TextSpan?)null;
            // الدكتور سامر عون مدير المركز: the office stands behind.
            if (from > head && to < end && Titles.IsPerson(Fold(to)) && Enumerable.Range(head, from - head).All(i => !tokens[i].IsWord || IsRank(i)))
                role = Span(to, end);
            return new ArabicMention(Span(from, to), role, SpeakerKind.Person);
        }

        // الدكتور، اللواء الركن، د.: titles at the head, before a name or another office.
        private int BehindTitles(int head, int end)
        {
            var i = head;
            while (i < end)
            {
                if (NameWords.IsShortTitle(Fold(i)) && i + 1 < end && Fold(i + 1) == ".")
                    i += 2;
                else if (IsRank(i) && !(i > head && Fold(i) is "السيد" && i + 2 == end && Definite.Is(Fold(i + 1))))
                    i++;
                else if (i > head && NameWords.IsBehindRank(Fold(i)))
                    i++;
                else
                    break;
            }

            return i;
        }

        // العقيد أركان حرب: the rank before what goes with it.
        private int RankBefore(int i)
        {
            while (i > 0 && NameWords.IsBehindRank(Fold(i)))
                i--;
            return i;
        }

        private bool IsRank(int i) => i >= 0 && (NameWords.IsBeforeName(Fold(i)) || i > 0 && Fold(i) == "." && NameWords.IsShortTitle(Fold(i - 1)));

        // Behind these an office phrase is whole.
        private bool IsClosed(int i) =>
            Definite.Is(Fold(i))
            || Fold(i) is ")" or "\"" or "»" or "”"
            || Fold(i).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
            || IsPlace(i)
            || EndsInPronoun(i)
            || Fold(i) is [ArabicLetter.Beh, _, _, _, ..] && Titles.IsCountry(Fold(i)[1..])
            || Fold(i).Length > 5 && Fold(i).AsSpan(1).StartsWith(ArabicAffix.The) && Fold(i)[0] is ArabicLetter.Beh or ArabicLetter.Kaf
            || Fold(i) is "عام" or "عامه" or "اول" or "سابق" or "سابقه" or "مساعد" or "تنفيذي"
            || i > 0 && tokens[i].IsWord && char.IsDigit(text[tokens[i].Span.End - 1]);

        private bool IsBare(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (!tokens[i].IsWord || Definite.Is(Fold(i)) || NameWords.IsStop(text, tokens, i))
                    return false;
            }

            return true;
        }

        private bool IsPlace(int i) => i > 0 && IsPlaceNoun(Fold(i - 1)) || Titles.IsCountry(Fold(i));

        private static bool IsPlaceNoun(string fold) =>
            ArabicWords.PlaceNoun.Contains(fold) || fold is [ArabicLetter.Beh or ArabicLetter.Lam, _, _, ..] && ArabicWords.PlaceNoun.Contains(fold[1..]);

        private bool EndsInPronoun(int i) =>
            Titles.IsPerson(Fold(i)) && Fold(i) is [.., ArabicLetter.Heh] && text[tokens[i].Span.End - 1] == ArabicLetter.Heh
            || Fold(i).EndsWith(ArabicAffix.Her, StringComparison.Ordinal);

        private int FirstWord(int from)
        {
            var i = from;
            while (i < tokens.Count - 1 && !tokens[i].IsWord)
                i++;
            return i;
        }

        private int CommaFrom(int from)
        {
            for (var i = from; i < tokens.Count; i++)
            {
                if (tokens[i].IsComma)
                    return i;
            }

            return -1;
        }

        private string Fold(int i) => i >= 0 && i < tokens.Count ? tokens[i].Fold : "";

        private bool IsGiven(int i) => i < tokens.Count && tokens[i].IsWord && FullNames.IsGiven(tokens[i], text);

        private bool MayBeGiven(int i) => i < tokens.Count && tokens[i].IsWord && FullNames.MayBeGiven(tokens[i], text);

        private TextSpan Span(int from, int to) => new(tokens[from].Span.Start, tokens[Math.Max(from, to - 1)].Span.End);
    }
}
