using Hasila.Text;

namespace Hasila.Cli.Help;

/// <summary>What is told beyond single commands: a text in each language, in <c>Topics/</c>.</summary>
internal static class Topics
{
    /// <summary>In the order in which one meets them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ways-in", "words", "evidence", "publishing", "formats"];

    /// <summary>The text of a topic; null where there is none of that name.</summary>
    public static LocalText? Of(string name) => Names.Contains(name, StringComparer.Ordinal) ? new LocalText(Text(name, "ar"), Text(name, "en")) : null;

    private static string Text(string name, string language)
    {
        using var stream = typeof(Topics).Assembly.GetManifestResourceStream($"topic-{name}.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
