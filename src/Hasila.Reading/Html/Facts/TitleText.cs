using System.Buffers;
using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html.Facts;

/// <summary>Titles as pages write them: a headline and names of the outlet or its sections, with joints between.</summary>
internal static class TitleText
{
    private const int MostCuts = 4;
    private const int ShortestName = 4;

    /// <summary>Letters that a title may add to the outlet's name ("online", "a magazine").</summary>
    private const int MostBeside = 10;

    private static readonly SearchValues<char> s_jointMarks = SearchValues.Create("|-–—:»«•·");

    private static readonly string[] s_joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " : ", "| "];

    /// <summary>Letters and digits alone, folded: what stays of a text whatever marks and blanks a page puts between its parts.</summary>
    public static string Letters(string? text) => text is null ? "" : BareLetters.Of(text);

    /// <summary>The parts of a title between its joints, in order.</summary>
    public static IReadOnlyList<string> Segments(string title) => title.Split(s_joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A title without the outlet's name at its beginning and its end.</summary>
    public static string Bare(string title, IReadOnlyCollection<string> outlet)
    {
        for (var cuts = 0; cuts < MostCuts && title.AsSpan().ContainsAny(s_jointMarks); cuts++)
        {
            var (at, length) = LastJoint(title);
            if (at > 0 && IsOutlet(title[(at + length)..], outlet))
            {
                title = title[..at].TrimEnd();
                continue;
            }

            (at, length) = FirstJoint(title);
            if (at <= 0 || !IsOutlet(title[..at], outlet))
                break;
            title = title[(at + length)..].TrimStart();
        }

        return title;
    }

    /// <summary>Whether a part of a title is the outlet's name: as it is known, longer or shorter, or a host's name.</summary>
    public static bool IsOutlet(string part, IReadOnlyCollection<string> outlet)
    {
        var key = Letters(part);
        if (key.Length == 0)
            return true;
        if (
            outlet.Any(name =>
                name == key
                || (
                    name.Length >= ShortestName
                    && key.Length >= ShortestName
                    && (
                        (key.StartsWith(name, StringComparison.Ordinal) && key.Length - name.Length <= MostBeside)
                        || name.StartsWith(key, StringComparison.Ordinal)
                    )
                )
            )
        )
            return true;
        var word = part.Trim();
        return !word.Contains(' ', StringComparison.Ordinal)
            && word.LastIndexOf('.') is > 1 and var dot
            && word.Length - dot is 3 or 4
            && char.IsAsciiLetter(word[dot + 1]);
    }

    private static (int At, int Length) LastJoint(string title) =>
        Joint(title, static (text, joint) => text.LastIndexOf(joint, StringComparison.Ordinal), static (at, best) => at > best);

    private static (int At, int Length) FirstJoint(string title) =>
        Joint(title, static (text, joint) => text.IndexOf(joint, StringComparison.Ordinal), static (at, best) => best < 0 || at < best);

    private static (int At, int Length) Joint(string title, Func<string, string, int> find, Func<int, int, bool> isBetter)
    {
        var found = (At: -1, Length: 0);
        foreach (var joint in s_joints)
        {
            var at = find(title, joint);
            if (at >= 0 && isBetter(at, found.At))
                found = (at, joint.Length);
        }

        return found;
    }
}
