using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>An Arabic source mention taken apart: the name, and the office before or behind it.</summary>
/// <param name="Name">The name alone; null where only an office or a common noun stands.</param>
/// <param name="Role">The office; null where none stands.</param>
/// <param name="Kind">By the head of the mention; null where no list knows it.</param>
internal readonly record struct ArabicMention(TextSpan? Name, TextSpan? Role, SpeakerKind? Kind)
{
    private const int LongestName = 4;

    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words and marks of the mention.</param>
    public static ArabicMention Read(string text, IReadOnlyList<ClauseToken> tokens)
    {
        var reading = new Reading(text, tokens);
        return reading.Read();
    }

    private readonly struct Reading(string text, IReadOnlyList<ClauseToken> tokens)
    {
        public ArabicMention Read()
        {
            var head = FirstWord();
            var kind = Titles.KindOf(Fold(head));
            if (kind is SpeakerKind.Organisation or SpeakerKind.Artifact or SpeakerKind.Collective or SpeakerKind.Unnamed)
                return new ArabicMention(null, null, kind);
            var comma = CommaFrom(head);
            if (comma > 0 && comma + 1 < tokens.Count)
                return InApposition(head, comma);
            return InOne(head, tokens.Count, kind);
        }

        // وزير النقل، سامر عون / سامر عون، وزير النقل
        private ArabicMention InApposition(int head, int comma)
        {
            var second = comma + 1;
            while (second < tokens.Count && !tokens[second].IsWord)
                second++;
            var end = CommaFrom(second) is > 0 and var closing ? closing : tokens.Count;
            if (second >= tokens.Count)
                return InOne(head, comma, Titles.KindOf(Fold(head)));
            var left = InOne(head, comma, Titles.KindOf(Fold(head)));
            if (Titles.IsPerson(Fold(head)) && left.Name is null && !Titles.IsPerson(Fold(second)))
                return new ArabicMention(Span(second, NameEnd(second, end)), Span(head, comma), SpeakerKind.Person);
            if (left.Name is { } name)
                return new ArabicMention(name, left.Role ?? (Titles.IsPerson(Fold(second)) ? Span(second, end) : null), SpeakerKind.Person);
            return Titles.IsPerson(Fold(second)) || Fold(second) is "احد" or "احدي"
                ? new ArabicMention(Span(head, comma), Span(second, end), SpeakerKind.Person)
                : left;
        }

        private ArabicMention InOne(int head, int end, SpeakerKind? kind)
        {
            if (kind is not SpeakerKind.Person)
                return NameFirst(head, end);
            var courtesy = LastCourtesy(head, end);
            var from =
                courtesy >= 0 ? courtesy + 1
                : GivenBehind(head + 1, end) is >= 0 and var given ? given
                : BareRun(head, end);
            if (from < 0 || from >= end)
                return new ArabicMention(null, Span(head, BehindNamed(head, end)), SpeakerKind.Person);
            var last = NameEnd(from, end);
            return new ArabicMention(Span(from, last), Span(head, from), SpeakerKind.Person);
        }

        // محامي فلان طبيب القلب: a second office behind a bare name describes the one who is named, and is not the speaker's.
        private int BehindNamed(int head, int end)
        {
            for (var i = head + 2; i < end; i++)
            {
                if (Titles.IsPerson(Fold(i)) && IsBare(i - 1) && !Titles.IsKin(Fold(i - 1)) && !IsGiven(i) && i - head <= LongestName)
                    return i;
            }

            return end;
        }

        // عبد الباسط سيدا رئيس المجلس: up to the office.
        private ArabicMention NameFirst(int head, int end)
        {
            for (var i = head + 1; i < end; i++)
            {
                if (Titles.IsPerson(Fold(i)) && !IsGiven(i))
                    return i - head <= LongestName && !Definite.Is(Fold(head))
                        ? new ArabicMention(Span(head, i), Span(i, end), SpeakerKind.Person)
                        : new ArabicMention(null, null, null);
            }

            if (!IsGiven(head))
                return new ArabicMention(null, null, Titles.IsCountry(Fold(head)) ? SpeakerKind.Organisation : null);
            return new ArabicMention(Span(head, NameEnd(head, end)), null, SpeakerKind.Person);
        }

        private int LastCourtesy(int head, int end)
        {
            var found = -1;
            for (var i = head; i < end - 1; i++)
            {
                if (Titles.IsCourtesy(Fold(i)))
                    found = i;
            }

            return found;
        }

        // A given name that is not what the office belongs to: أمير منطقة is no name.
        private int GivenBehind(int from, int end)
        {
            for (var i = from; i < end; i++)
            {
                if (IsGiven(i) && !Titles.OpensName(Fold(i)) && !(i + 1 < end && Titles.OpensName(Fold(i)) && Definite.Is(Fold(i + 1))))
                    return i;
            }

            return -1;
        }

        // The bare words at the end, behind a definite one: ممثلة الأمم المتحدة هيلدا جونسون.
        private int BareRun(int head, int end)
        {
            var from = end;
            while (from > head + 1 && tokens[from - 1].IsWord && IsBare(from - 1))
                from--;
            if (from == end)
                return -1;
            var before = Fold(from - 1);
            var closed =
                Definite.Is(before)
                || before.EndsWith(')')
                || before.StartsWith("لل", StringComparison.Ordinal)
                || IsPlace(from - 1)
                || EndsInPronoun(from - 1)
                || (from - 1 == head && Titles.IsKin(before));
            return closed && end - from <= LongestName
                ? from - 1 == head && Titles.IsKin(before) && end - from > 1
                    ? end - 1
                    : from
                : -1;
        }

        private bool IsBare(int i) =>
            !Definite.Is(Fold(i))
            && !(Fold(i).StartsWith("بال", StringComparison.Ordinal) && Fold(i).Length > 5)
            && !Titles.OpensName(Fold(i))
            && !ArabicWords.PlaceNoun.Contains(Fold(i))
            && !IsPlace(i)
            && !ArabicWords.Adjunct.Contains(Fold(i))
            && !(Fold(i) is ['ل', _, _, ..] && (Fold(i)[1] == 'ل' || Titles.OpensName(Fold(i)[1..])))
            && Fold(i) is not ("عام" or "عامه" or "اول" or "سابق" or "سابقه" or "باسم");

        private bool IsPlace(int i) => i > 0 && ArabicWords.PlaceNoun.Contains(Fold(i - 1)) || Titles.IsCountry(Fold(i));

        private bool EndsInPronoun(int i) => Titles.IsPerson(Fold(i)) && Fold(i) is [.., 'ه'] && text[tokens[i].Span.End - 1] == 'ه';

        // A definite surname follows a given name (هشام الفالح); after a surname a definite noun is something else.
        private int NameEnd(int from, int end)
        {
            var i = from + 1;
            // فلان بن فلان بن فلان: the fathers count once each.
            while (i + 1 < end && Fold(i) is "بن" or "ابن" or "بنت" && tokens[i + 1].IsWord)
                i += 2;
            if (i > from + 1)
                return i < end && tokens[i].IsWord && (Fold(i) is "ال" && i + 1 < end || Definite.Is(Fold(i)) && !Titles.OpensName(Fold(i)))
                    ? Math.Min(end, Fold(i) is "ال" ? i + 2 : i + 1)
                    : i;
            while (
                i < end
                && i - from < LongestName
                && tokens[i].IsWord
                && !tokens[i].EndsInTanwin(text)
                && !(Titles.IsPerson(Fold(i)) && !IsGiven(i))
                && !Titles.IsCourtesy(Fold(i))
                && !ArabicWords.Adjunct.Contains(Fold(i))
                && Fold(i) is not ['ل', 'ل', ..]
                && !(Fold(i) is ['ل', ..] && Titles.OpensName(Fold(i)[1..]))
                && (
                    !Definite.Is(Fold(i))
                    || Definite.Is(Fold(i - 1)) is false && (IsGiven(i - 1) || i == from + 1)
                    || Fold(i - 1) is "عبد" or "ال" or "بن" or "ابن" or "ابو"
                )
            )
            {
                i++;
            }

            return i;
        }

        private int FirstWord()
        {
            var i = 0;
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

        private bool IsGiven(int i) => tokens[i].IsWord && FullNames.IsGiven(tokens[i], text);

        private TextSpan Span(int from, int to) => new(tokens[from].Span.Start, tokens[Math.Max(from, to - 1)].Span.End);
    }
}
