using Hasila.Text;

namespace Hasila.Statements.Clauses;

/// <summary>
/// Quoted stretches of a block, marks included. Straight marks pair up in order; a mark that is never closed runs to the end of the block.
/// </summary>
internal static class QuoteMarks
{
    private const string Openers = "«“„‹";
    private const string Closers = "»”“›";

    public static IReadOnlyList<TextSpan> Find(string text, TextSpan block)
    {
        List<TextSpan> found = [];
        var at = block.Start;
        while (at < block.End)
        {
            var opener = Openers.IndexOf(text[at], StringComparison.Ordinal);
            if (opener < 0 && text[at] is not ('"' or '”'))
            {
                at++;
                continue;
            }

            var closer = Closing(text, at, block.End, opener);
            var end = closer < 0 ? block.End : closer + 1;
            if (end - at > 2)
                found.Add(new TextSpan(at, end));
            at = end;
        }

        return found;
    }

    private static int Closing(string text, int at, int end, int opener)
    {
        var rest = text.AsSpan(at + 1, end - at - 1);
        var length = opener < 0 ? rest.IndexOfAny('"', '”') : opener == 1 ? rest.IndexOfAny('”', '"') : rest.IndexOf(Closers[opener]);
        return length < 0 ? -1 : at + 1 + length;
    }
}
