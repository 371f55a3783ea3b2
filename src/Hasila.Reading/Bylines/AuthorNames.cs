using System.Buffers;
using Hasila.Text.Data;

namespace Hasila.Reading.Bylines;

/// <summary>Persons in what a page writes where its author stands: "By Lina Farah and Omar Haddad | Updated 25 March" is two names.</summary>
internal static class AuthorNames
{
    private const int LongestText = 200;
    private const int MostWords = 5;
    private const int MostNames = 12;
    private const int LongestCredential = 5;
    private const int LongestForename = 12;
    private const int LongestDeclared = 80;

    /// <summary>So many letters are not the beginning of an outlet's name by chance.</summary>
    private const int LongKey = 8;

    private static readonly string[] s_ends = [" | ", "|", " • ", " · ", " — ", " – ", " - ", "(", "[", "\n", "\t", " / ", "  "];

    // Each end and each joint holds one of these, or two blanks.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("|•·—–-([\n\t/,،;&");

    private static readonly string[] s_wordJoints = Joints("word");

    private static readonly string[] s_joints = Joints("parts");

    /// <summary>The names of persons in a text, in order; empty where it names none.</summary>
    /// <param name="text">One line, as written.</param>
    /// <param name="site">The outlet's names: it is not its own author.</param>
    public static IReadOnlyList<string> In(string? text, IReadOnlyList<string> site)
    {
        if (text is null || text.Length > LongestText || text.Contains("://", StringComparison.Ordinal) || BylineWords.IsNobody(text.Trim()))
            return [];
        List<string> names = [];
        foreach (var piece in Pieces(WithoutCue(text.Replace('\u00A0', ' ').Trim())))
        {
            var name = NameIn(piece, names.Count > 0);
            if (name is null || IsSite(name, site) || BylineWords.IsNobody(name))
                continue;
            name = Once(name);
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        // Beside a person, an agency or a desk is where the person works.
        if (names.Exists(IsPerson))
            names.RemoveAll(name => !IsPerson(name));
        if (names.Exists(name => Holds(name, char.IsLower)))
            names.RemoveAll(name => Holds(name, char.IsUpper) && !Holds(name, char.IsLower));
        return names.Count <= MostNames ? names : [];
    }

    /// <summary>Whether a text can hold more than one name: what stands between two has a mark or two blanks.</summary>
    public static bool MayNameSeveral(ReadOnlySpan<char> text) => text.ContainsAny(s_marks) || text.Count(' ') + text.Count('\u00A0') > 1;

    /// <summary>Reads as the name of a person: one word to five, none of a body's, capitals where the script has them.</summary>
    public static bool IsPerson(string name)
    {
        var words = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (words++ == MostWords || (words == 1 && word is "The") || BylineWords.IsOfBody(word))
                return false;
        }

        return words > 1 || (words == 1 && !char.IsAsciiLetter(name[0]));
    }

    /// <summary>Persons whom a line names behind a cue ("Von: Lina Farah"), where it holds hardly anything else; empty for other lines.</summary>
    public static IReadOnlyList<string> AfterCue(string line, IReadOnlyList<string> site)
    {
        if (!BylineWords.IsBylineCue(line))
            return [];
        var names = In(line, site);
        return names.Count > 0 && names.All(IsFullName) ? names : [];
    }

    /// <summary>Two words or more, each with a capital where the script has them: no label, no first words of a sentence.</summary>
    public static bool IsFullName(string name)
    {
        var words = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if ((words++ == 0 && !char.IsLetter(word[0])) || (char.IsLower(word[0]) && !BylineWords.IsParticle(word)))
                return false;
        }

        return words > 1 && IsPerson(name) && !BylineWords.IsSection(name);
    }

    /// <summary>A forename alone, as blogs sign: one word with a capital, and small letters behind it.</summary>
    public static bool IsForename(string name) =>
        name.Length is > 2 and <= LongestForename
        && char.IsUpper(name[0])
        && name.Skip(1).All(char.IsLower)
        && !BylineWords.IsOfBody(name)
        && !BylineWords.IsAgency(name)
        && !BylineWords.IsSection(name);

    /// <summary>An author's name as a page declares it, be it a body's; null where it names nobody.</summary>
    public static string? AsDeclared(string text)
    {
        var name = WithoutCue(text.Trim()).Trim(' ', ',', ';', '|');
        return
            name.Length is < 2 or > LongestDeclared
            || name.Contains("://", StringComparison.Ordinal)
            || BylineWords.IsNobody(name)
            || BylineWords.IsNobody(name.Split(' ')[^1])
            ? null
            : name;
    }

    private static string[] Joints(string kind) =>
        [.. DataFile.Rows(typeof(AuthorNames).Assembly, "name-joints").Where(row => row[0] == kind).Select(row => row[1].Replace('_', ' '))];

    // A picture's label and the name beside it: "Lina Farah Lina Farah".
    private static string Once(string name)
    {
        var half = name.Length / 2;
        return name.Length % 2 == 1 && half > 2 && name[half] == ' ' && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1)) ? name[..half] : name;
    }

    private static string WithoutCue(string text)
    {
        var rest = text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("und ", StringComparison.Ordinal) ? text[4..] : text;
        while (BylineWords.CueLength(rest) is var length and > 0)
            rest = rest[length..].TrimStart(' ', ':', '\u00A0', '/', '-');
        return rest;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        if (text.Length > 0 && !MayNameSeveral(text))
            return [WithoutCue(text)];
        foreach (var end in s_ends)
        {
            var at = text.IndexOf(end, StringComparison.Ordinal);
            if (at > 2)
                text = text[..at];
        }

        return text.Split(s_joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutCue);
    }

    // Words up to one that belongs to no name: a date, "on", "published", a role.
    private static string? NameIn(string piece, bool follows)
    {
        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> kept = [];
        for (var i = 0; i < words.Length; i++)
        {
            var (head, cut) = Unglued(words[i]);
            // "Jan", "May" and "August" are names too: a month only beside a number.
            if (head.Length > 0 && BylineWords.IsMonth(head) && (i + 1 == words.Length ? kept.Count == 1 : !Holds(words[i + 1], char.IsDigit)))
            {
                kept.Add(head);
                continue;
            }

            if (head.Length > 0 && kept.Count > 0 && char.IsLower(head[0]) && !BylineWords.IsParticle(head))
                break;
            if (head.Length > 0 && (BylineWords.EndsName(head) || Holds(head, char.IsDigit) || head.Contains('@', StringComparison.Ordinal)))
                break;
            if (head.Length > 0)
                kept.Add(head);
            if (cut)
                break;
        }

        while (kept.Count > 2 && IsCredential(kept[^1]) && !IsCredential(kept[0]))
            kept.RemoveAt(kept.Count - 1);
        var name = string.Join(' ', kept).Trim(' ', ',', '.', ':', '-', '–', '"', '*', ']', ')', '|', '،');
        if (
            name.Length < 2
            || name.Contains('/', StringComparison.Ordinal)
            || kept.Count > MostWords
            || !Holds(name, char.IsLetter)
            || (follows && kept.Count == 1 && IsCredential(kept[0]))
        )
            return null;
        // A host ("paper.com"), and a login ("jsmith") are no names.
        if (kept.Count == 1 && (name.Contains('.', StringComparison.Ordinal) || (char.IsAsciiLetterLower(name[0]) && !BylineWords.IsAgency(name))))
            return null;
        return char.IsLower(name[0]) && char.IsAscii(name[0]) && !BylineWords.IsAgency(name) && kept.TrueForAll(word => char.IsLower(word[0])) ? null : name;
    }

    // "FarahPublished", "HaddadDec": the page set two elements side by side without a space.
    private static (string Head, bool Cut) Unglued(string word)
    {
        if (word.Length > 4 && word.StartsWith("by", StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[2]))
            word = word[2..];
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsLower(word[i - 1]) && char.IsUpper(word[i]) && BylineWords.EndsName(word.AsSpan(i).TrimEnd(".,:")))
                return (word[..i], true);
        }

        return (word.TrimEnd(','), false);
    }

    private static bool Holds(string text, Func<char, bool> isOfKind)
    {
        foreach (var c in text)
        {
            if (isOfKind(c))
                return true;
        }

        return false;
    }

    private static bool IsCredential(string word) =>
        word.Length <= LongestCredential && word.Count(char.IsUpper) >= 2 && !word.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a name is one of the outlet's.</summary>
    public static bool IsOneOf(string name, IReadOnlyList<string> site) => IsSite(name, site);

    /// <summary>Whether a word joins a name to those before it in a text: what follows a comma may be a place.</summary>
    public static bool IsJoinedByWord(string text, string name) => Array.Exists(s_wordJoints, joint => text.Contains(joint + name, StringComparison.Ordinal));

    private static bool IsSite(string name, IReadOnlyList<string> site)
    {
        var key = Key(name);
        foreach (var own in site)
        {
            var other = Key(own);
            if (
                other.Length > 1
                && (
                    key == other
                    || (key.Length >= 4 && other.StartsWith(key, StringComparison.Ordinal) && (key.Length >= LongKey || IsHostEnd(other[key.Length..])))
                    || (other.Length >= 4 && key.StartsWith(other, StringComparison.Ordinal) && !IsPerson(name))
                    || (key.Length >= 4 && other.StartsWith(key, StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
                )
            )
                return true;
        }

        return false;
    }

    // What stays of "paper.com" behind "Paper".
    private static bool IsHostEnd(string rest) => rest is "com" or "net" or "org" or "online" or { Length: 2 };

    private static string Key(string text)
    {
        var key = BareLetters.Of(text);
        return key.StartsWith("the", StringComparison.Ordinal) ? key[3..] : key;
    }
}
