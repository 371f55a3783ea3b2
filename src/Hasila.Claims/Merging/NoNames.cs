using Hasila.Claims.Frameworks;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Merging;

/// <summary>Words that stand where a claimant's name stands and name nobody: a text ("the statement"), a number, a day after the name.</summary>
internal static class NoNames
{
    private static readonly ILookup<string, string> s_words = DataFile
        .Rows(typeof(NoNames).Assembly, "no-names")
        .SelectMany(row => row[1].Split('|').Select(word => (Kind: row[0], Key: WordKey.Of(word))))
        .ToLookup(word => word.Kind, word => word.Key, StringComparer.Ordinal);

    private static readonly string[][] s_makers = KeyPhrases.Of("no-names", "maker");
    private static readonly string[][] s_relays = KeyPhrases.Of("no-names", "relay");

    public static bool IsNone(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && s_words["text"].Contains(WordKey.Of(words[0]), StringComparer.Ordinal))
            return true;
        return FigureReader.FindFigures(name) is [{ Span: var span }] && span == new TextSpan(0, name.Length);
    }

    /// <summary>True for what somebody published: the infographic, the figures.</summary>
    public static bool IsPublication(string name) => !name.Contains(' ', StringComparison.Ordinal) && s_words["publication"].Contains(WordKey.Of(name));

    /// <summary>Who made a publication that its name tells: the centre of "a study prepared by the centre"; null where the name tells no maker.</summary>
    public static string? MakerOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !IsPublication(words[0]))
            return null;
        string[] keys = [.. words.Select(WordKey.Of)];
        foreach (var maker in s_makers)
        {
            for (var i = 1; i + maker.Length < keys.Length; i++)
            {
                if (keys.AsSpan(i, maker.Length).SequenceEqual(maker))
                    return string.Join(' ', words[(i + maker.Length)..]);
            }
        }

        return null;
    }

    /// <summary>True for a news agency, which carries what others say.</summary>
    public static bool IsRelay(string name)
    {
        var keys = $" {string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of))} ";
        return Array.Exists(s_relays, relay => keys.Contains($" {string.Join(' ', relay)} ", StringComparison.Ordinal));
    }

    /// <summary>True where a word of a few says that a person judges from outside: an expert, an economist, an activist.</summary>
    public static bool IsOutsider(string words) => words.Split([' ', ',', '،', '\n']).Any(word => s_words["outsider"].Contains(WordKey.Of(word)));

    /// <summary>The name of a person without such a word before it; of two words at least, else as it is.</summary>
    public static string WithoutOutsider(string name) =>
        name.Split(' ', 2) is [var role, var rest] && rest.Contains(' ', StringComparison.Ordinal) && s_words["outsider"].Contains(WordKey.Of(role))
            ? rest
            : name;

    /// <summary>The name without a weekday after it: ترامب الأحد.</summary>
    public static string WithoutDay(string name) =>
        name.LastIndexOf(' ') is var at and > 0 && s_words["day"].Contains(WordKey.Of(name[(at + 1)..]), StringComparer.Ordinal) ? name[..at] : name;
}
