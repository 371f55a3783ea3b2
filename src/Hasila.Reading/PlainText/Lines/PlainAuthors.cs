using Hasila.Reading.Bylines;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>Persons in a line that may name the author: behind a cue, before an outlet, beside a day.</summary>
internal static class PlainAuthors
{
    private const int MostWords = 5;

    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create("-/–—|:");
    private static readonly char[] s_parts = ['|', '·', '•', '—', '\t'];

    /// <summary>The names in a line of which the model says that it names the author; empty where none reads as a person's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="site">The outlet's name, where it is known.</param>
    public static IReadOnlyList<string> In(PlainLine line, string? site)
    {
        var own = site is null ? Array.Empty<string>() : [site];
        if (BehindCue(line.Text) is { Count: > 0 } cued)
            return cued;
        var text = line.Day is { } day ? line.Text.Remove(day.Span.Start, day.Span.Length).Insert(day.Span.Start, "|") : line.Text;
        foreach (var part in Parted(text).Split(s_parts))
        {
            var bare = part.Trim(' ', ':', '-', '–', ',', '،', '.', '(', ')', '*', '_', '[', ']');
            if (bare.Length < 3 || LineGrammar.IsOutlet(bare) || BylineWords.IsWholeSection(bare) || BylineWords.IsNobody(bare))
                continue;
            if (BehindCue(bare) is { Count: > 0 } after)
                return after;
            if (AuthorNames.In(bare, own) is { Count: > 0 } names && names.All(IsName))
                return names;
        }

        return [];
    }

    /// <summary>The persons behind "By", "كتبت-", "إعداد:", where the line holds hardly anything else.</summary>
    public static IReadOnlyList<string> BehindCue(string line)
    {
        var text = line.TrimStart(' ', '*', '_', '-', '–', '|', '(', '[', '✍', '•').TrimEnd(' ', '*', '_', ':', '|', ')', ']');
        var length = CueLength(text);
        if (length == 0)
            return [];
        var rest = text[length..].TrimStart(' ', ':', '-', '–', '—', '/', '|', '_', '*', '\u00A0');
        rest = Parted(rest);
        var names = AuthorNames.In(rest, []);
        return names.Count > 0 && names.All(IsName) && rest.Length <= PlainLine.LongestLabel / 2 ? names : [];
    }

    // A dash with a blank beside it parts a line; one between two letters is part of a name.
    private static string Parted(string text)
    {
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", "- ", "– ", " -", " –", " / ", "\u00A0\u00A0", "  "])
            text = text.Replace(dash, "|", StringComparison.Ordinal);
        return text;
    }

    private static int CueLength(string text)
    {
        var spaced = text;
        var mark = text.AsSpan().IndexOfAny(s_marks);
        // A mark may stand right behind the cue.
        if (mark > 0 && text[mark - 1] != ' ')
            spaced = text.Insert(mark, " ");
        var length = BylineWords.CueLength(spaced);
        if (length == 0 || !(BylineWords.IsBylineCue(spaced) || spaced[..length].TrimEnd(' ', ':').EndsWith(" by", StringComparison.OrdinalIgnoreCase)))
            return 0;
        return Math.Min(text.Length, spaced.Length == text.Length ? length : Math.Max(mark, length - 1));
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ');
        return words.Length is > 1 and <= MostWords
            && AuthorNames.IsPerson(name)
            && !LineGrammar.IsOutlet(name)
            && words.All(word => char.IsLetter(word[0]) && (!char.IsLower(word[0]) || BylineWords.IsParticle(word)));
    }
}
