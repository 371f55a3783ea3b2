using Hasila.Text.Folding;

namespace Hasila.Reading.Bylines;

/// <summary>Persons in what a page writes where its author stands: "By Lina Farah and Omar Haddad | Updated 25 March" is two names.</summary>
internal static class AuthorNames
{
    private const int LongestText = 200;
    private const int MostWords = 5;
    private const int MostNames = 12;
    private const int LongestCredential = 5;

    private static readonly string[] s_ends = [" | ", "|", " • ", " · ", " — ", " – ", " - ", "(", "[", "\n", "\t", " / ", "  "];

    private static readonly string[] s_joints = [", ", "،", ";", " and ", " & ", " und ", " y ", " et ", " e ", " og ", " en ", " و ", " with ", " · ", "|"];

    /// <summary>The names of persons in a text, in order; empty where it names none.</summary>
    /// <param name="text">One line, as written.</param>
    /// <param name="site">The outlet's names: it is not its own author.</param>
    public static IReadOnlyList<string> In(string? text, IReadOnlyList<string> site)
    {
        if (text is null || text.Length > LongestText || text.Contains("://", StringComparison.Ordinal))
            return [];
        List<string> names = [];
        foreach (var piece in Pieces(WithoutCue(text.Replace('\u00A0', ' ').Trim())))
        {
            var name = NameIn(piece, names.Count > 0);
            if (name is null || IsSite(name, site) || BylineWords.IsNobody(name))
                continue;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        // Beside a person, an agency is where the person works.
        if (names.Exists(IsPerson))
            names.RemoveAll(name => !IsPerson(name));
        return names.Count <= MostNames ? names : [];
    }

    /// <summary>Reads as the name of a person: one word to five, none of a body's, capitals where the script has them.</summary>
    public static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || Array.Exists(words, BylineWords.IsOfBody))
            return false;
        return words.Length > 1 || !char.IsAsciiLetter(name[0]);
    }

    private static string WithoutCue(string text)
    {
        var rest = text;
        while (BylineWords.CueLength(rest) is var length and > 0)
            rest = rest[length..].TrimStart(' ', ':', '\u00A0', '/', '-');
        return rest;
    }

    private static IEnumerable<string> Pieces(string text)
    {
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
        foreach (var word in words)
        {
            var (head, cut) = Unglued(word);
            if (head.Length > 0 && kept.Count > 0 && char.IsLower(head[0]) && !BylineWords.IsParticle(head))
                break;
            if (head.Length > 0 && (BylineWords.EndsName(head) || head.Any(char.IsDigit) || head.Contains('@', StringComparison.Ordinal)))
                break;
            if (head.Length > 0)
                kept.Add(head);
            if (cut)
                break;
        }

        while (kept.Count > 2 && IsCredential(kept[^1]) && !IsCredential(kept[0]))
            kept.RemoveAt(kept.Count - 1);
        var name = string.Join(' ', kept).Trim(' ', ',', '.', ':', '-', '–', '"', '*', ']', ')', '|', '،');
        if (name.Length < 2 || kept.Count > MostWords || !name.Any(char.IsLetter) || (follows && kept.Count == 1 && IsCredential(kept[0])))
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
            if (char.IsLower(word[i - 1]) && char.IsUpper(word[i]) && BylineWords.EndsName(word[i..].TrimEnd('.', ',', ':')))
                return (word[..i], true);
        }

        return (word.TrimEnd(','), false);
    }

    private static bool IsCredential(string word) => word.Length <= LongestCredential && word.Count(char.IsUpper) >= 2 && !word.Contains('.', StringComparison.Ordinal);

    private static bool IsSite(string name, IReadOnlyList<string> site)
    {
        var key = Key(name);
        foreach (var own in site)
        {
            var other = Key(own);
            if (other.Length > 1 && (key == other || (other.Length >= 4 && key.StartsWith(other, StringComparison.Ordinal) && !IsPerson(name)) || (key.Length >= 4 && other.StartsWith(key, StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))))
                return true;
        }

        return false;
    }

    private static string Key(string text)
    {
        var key = string.Concat(ArabicFold.Fold(text).Where(char.IsLetterOrDigit));
        return key.StartsWith("the", StringComparison.Ordinal) ? key[3..] : key;
    }
}
