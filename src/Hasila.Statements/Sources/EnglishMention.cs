using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>An English mention of who speaks, taken apart at its commas: a name, and what the one who bears it is.</summary>
/// <param name="Name">Without ranks and descriptions.</param>
/// <param name="Role">The office or description; null where none stands.</param>
/// <param name="Kind">By the description; a person where it does not tell.</param>
internal readonly record struct EnglishMention(TextSpan Name, TextSpan? Role, SpeakerKind Kind)
{
    private const int LongestName = 4;
    private const int LongestBody = 6;

    internal static WordLists Words { get; } = WordLists.Load("english-mentions");

    /// <returns>Null where no part is a name by itself: "Health Minister Omar Haddad", "the council".</returns>
    public static EnglishMention? Read(string text, IReadOnlyList<ClauseToken> tokens)
    {
        var parts = Parts(tokens);
        for (var i = 0; i < parts.Count; i++)
        {
            var from = BehindRanks(parts[i]);
            if (NameFrom(text, parts[i], from) is not { } name)
                continue;
            if (parts.Count == 1)
                return from > 0 ? new EnglishMention(name, SpanOf(parts[i].GetRange(0, from)), SpeakerKind.Person) : null;
            var other = i + 1 < parts.Count ? parts[i + 1] : parts[i - 1];
            var isRelative = other[0].Fold is "which" || Words["personal"].Contains(other[0].Fold);
            var kind = from > 0 ? SpeakerKind.Person : KindOf(other);
            return new EnglishMention(name, isRelative ? null : SpanOf(other), kind);
        }

        return null;
    }

    /// <summary>Past the ranks at the head of a part: "Dr. Lina Farah".</summary>
    internal static int BehindRanks(IReadOnlyList<ClauseToken> part)
    {
        var at = 0;
        while (at < part.Count - 1 && (Words["rank"].Contains(part[at].Fold) || (at > 0 && part[at].Fold == ".")))
            at++;
        return at;
    }

    /// <summary>Two to four words that begin with capitals, with nothing behind them.</summary>
    internal static TextSpan? NameFrom(string text, IReadOnlyList<ClauseToken> part, int from)
    {
        var count = part.Count - from;
        if (count < 2 || !char.IsUpper(text[part[from].Span.Start]) || !char.IsUpper(text[part[^1].Span.Start]))
            return null;
        var isBody = false;
        for (var i = from; i < part.Count; i++)
        {
            if (!part[i].IsWord && part[i].Fold is not ("." or "-" or "'" or "’"))
                return null;
            if (!part[i].IsWord || char.IsUpper(text[part[i].Span.Start]) || Words["particle"].Contains(part[i].Fold))
                continue;
            if (!Words["in-body"].Contains(part[i].Fold))
                return null;
            isBody = true;
        }

        return count <= (isBody ? LongestBody : LongestName + 2) ? SpanOf([.. part.Skip(from)]) : null;
    }

    private static SpeakerKind KindOf(List<ClauseToken> description)
    {
        if (description[0].Fold is "which")
            return SpeakerKind.Organisation;
        foreach (var token in description)
        {
            if (Words["in-body"].Contains(token.Fold) || token.Fold is "with" or "at" or "from" or "by")
                break;
            if (Words["office"].Contains(token.Fold) || Words["person"].Contains(token.Fold) || Words["personal"].Contains(token.Fold))
                return SpeakerKind.Person;
            if (Titles.KindOf(token.Fold) is SpeakerKind.Organisation && !HasOffice(description))
                return SpeakerKind.Organisation;
        }

        return SpeakerKind.Person;
    }

    // "the group's director"
    private static bool HasOffice(List<ClauseToken> description) =>
        description.Exists(token => Words["office"].Contains(token.Fold) || Words["person"].Contains(token.Fold));

    // Without the determiner at the head of each.
    private static List<List<ClauseToken>> Parts(IReadOnlyList<ClauseToken> tokens)
    {
        List<List<ClauseToken>> parts =
        [
            [],
        ];
        foreach (var token in tokens)
        {
            if (token.IsComma)
                parts.Add([]);
            else if (parts[^1].Count > 0 || !(Words["determiner"].Contains(token.Fold) || Words["indefinite"].Contains(token.Fold)))
                parts[^1].Add(token);
        }

        parts.RemoveAll(part => part.Count == 0);
        return parts;
    }

    private static TextSpan SpanOf(List<ClauseToken> part) => new(part[0].Span.Start, part[^1].Span.End);
}
