using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>
/// Quoted stretches of a block, marks included. A straight mark opens or closes by what stands around it, so that a mark too many inside a quotation does not
/// turn the ones behind it around. A mark that is never closed runs to the end of the block.
/// </summary>
internal static class QuoteMarks
{
    private const string Openers = "«“„‹";
    private const string Closers = "»”“›";
    private const int LongestParticle = 4;
    private const int LongestName = 40;
    private const int LongestThat = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_particles = Particles.BeforeQuotation.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static IReadOnlyList<TextSpan> Find(string text, TextSpan block)
    {
        List<TextSpan> found = [];
        var at = block.Start;
        while (at < block.End)
        {
            var opener = Openers.IndexOf(text[at], StringComparison.Ordinal);
            if (opener < 0 && (text[at] is not ('"' or '”') || OnlyCloses(text, at, block)))
            {
                at++;
                continue;
            }

            var closer = Closing(text, at, block, opener);
            var end = closer < 0 ? block.End : closer + 1;
            if (end - at > 2)
                found.Add(new TextSpan(at, end));
            at = end;
        }

        return found;
    }

    /// <summary>The last character is a closing mark.</summary>
    public static bool IsClosed(string text, TextSpan quote) => text[quote.End - 1] is '"' || Closers.Contains(text[quote.End - 1], StringComparison.Ordinal);

    /// <summary>A mark stands right before or behind the beginning of a stretch, or behind its أن.</summary>
    public static bool Opens(string text, TextSpan stretch)
    {
        var at = stretch.Start;
        if (at > 0 && IsMark(text[at - 1]) || IsMark(text[at]))
            return true;
        var space = text.AsSpan(at, Math.Min(LongestThat, text.Length - at)).IndexOf(' ');
        return space > 0 && at + space + 1 < text.Length && IsMark(text[at + space + 1]);
    }

    private static bool IsMark(char c) => c == '"' || Openers.Contains(c, StringComparison.Ordinal) || Closers.Contains(c, StringComparison.Ordinal);

    private static int Closing(string text, int at, TextSpan block, int opener)
    {
        if (opener >= 0 && opener != 1)
            return Paired(text, at, block, opener);

        var inner = 0;
        for (var i = at + 1; i < block.End; i++)
        {
            if (text[i] is not ('"' or '”'))
                continue;
            if (text[i] == '"' && OnlyOpens(text, i, block))
            {
                inner++;
                continue;
            }

            // With a mark too many inside, the last one that closes before another opens closes all.
            if (inner > 0 && NextCloses(text, i, block))
            {
                inner--;
                continue;
            }

            return i;
        }

        return -1;
    }

    // «إن «النور» تقدمت»: a name in marks of its own closes nothing; where no mark is left that closes, its mark does.
    private static int Paired(string text, int at, TextSpan block, int opener)
    {
        var first = -1;
        for (var i = at + 1; i < block.End; i++)
        {
            if (text[i] == Closers[opener])
                return i;
            if (text[i] != Openers[opener])
                continue;
            var name = text.AsSpan(i + 1, Math.Min(LongestName, block.End - i - 1));
            var mark = name.IndexOfAny(Openers[opener], Closers[opener]);
            if (mark < 0 || name[mark] == Openers[opener])
                continue;
            i += mark + 1;
            first = first < 0 ? i : first;
        }

        return first;
    }

    private static bool NextCloses(string text, int at, TextSpan block)
    {
        var length = text.AsSpan(at + 1, block.End - at - 1).IndexOfAny('"', '”');
        return length >= 0 && !OnlyOpens(text, at + 1 + length, block);
    }

    private static bool OnlyOpens(string text, int at, TextSpan block) =>
        StandsFree(text, at - 1, block) && at + 1 < block.End && char.IsLetterOrDigit(text[at + 1]);

    private static bool OnlyCloses(string text, int at, TextSpan block) =>
        at > block.Start
        && !StandsFree(text, at - 1, block)
        && text[at - 1] is not (ArabicLetter.Tatweel or ':')
        && !EndsInParticle(text, at, block)
        && (StandsFree(text, at + 1, block) || text[at + 1] is '.' or '،' or ',');

    // ال"اسم"، و"اسم": only particles stand before the mark, which opens then; in "جنوكو" the letter is the word's own.
    private static bool EndsInParticle(string text, int at, TextSpan block)
    {
        var start = at;
        while (start > block.Start && at - start <= LongestParticle && char.IsLetter(text[start - 1]))
            start--;
        return s_particles.Contains(text.AsSpan(start, at - start));
    }

    private static bool StandsFree(string text, int at, TextSpan block) =>
        at < block.Start || at >= block.End || char.IsWhiteSpace(text[at]) || text[at] is '(' or '[';
}
