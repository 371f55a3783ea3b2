using Hasila.Text.Data;

namespace Hasila.Claims.Lexicons;

/// <summary>The lists of words, endings and letters by which claims are read off a page, from <c>page-words.tsv</c>.</summary>
internal static class PageWords
{
    private static readonly Dictionary<string, string[]> s_lists = DataFile
        .Rows(typeof(PageWords).Assembly, "page-words")
        .ToDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);

    /// <summary>The words of a list, in the file's order.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public static string[] List(string name) => s_lists[name];

    /// <summary>The one word of a list.</summary>
    public static string Word(string name) => s_lists[name] is [var only] ? only : throw new KeyNotFoundException($"the list {name} is not one word");

    /// <summary>The letters of a list, side by side.</summary>
    public static string Letters(string name) => string.Concat(s_lists[name]);
}
