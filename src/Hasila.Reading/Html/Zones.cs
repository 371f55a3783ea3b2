using AngleSharp.Dom;
using Hasila.Reading.Articles;
using Hasila.Text.Lexicons;

namespace Hasila.Reading.Html;

/// <summary>What an element says that it holds, by its tag, role, class and id. Null: nothing in particular.</summary>
internal static class Zones
{
    // An element with more running text than this is not furniture, whatever it is called.
    private const int MostText = 1500;

    private static readonly Dictionary<string, FurnitureKind> s_hints = DataFile.Rows(typeof(Zones).Assembly, "class-hints")
        .ToDictionary(row => row[1], row => ArticleJson.FurnitureKindOf(row[0]), StringComparer.Ordinal);

    public static FurnitureKind? Of(IElement element)
    {
        switch (element.LocalName)
        {
            case "nav":
                return FurnitureKind.Navigation;
            case "footer":
                return FurnitureKind.Other;
            case "aside":
                return ByHints(element) ?? FurnitureKind.Other;
            case "header":
                return element.QuerySelector("h1") is null ? FurnitureKind.Navigation : null;
            case "html" or "body" or "article" or "main" or "h1" or "time":
                return null;
        }

        if (ByHints(element) is { } hinted && element.QuerySelector("h1") is null && RunningText(element) <= MostText)
            return hinted;
        return null;
    }

    private static FurnitureKind? ByHints(IElement element)
    {
        foreach (var attribute in (ReadOnlySpan<string?>)[element.ClassName, element.Id, element.GetAttribute("role")])
        {
            if (attribute is null or { Length: > 300 })
                continue;
            var at = 0;
            while (at < attribute.Length)
            {
                var end = at;
                while (end < attribute.Length && char.IsAsciiLetter(attribute[end]))
                    end++;
                if (end > at && s_hints.TryGetValue(attribute[at..end].ToLowerInvariant(), out var kind))
                    return kind;
                at = end + 1;
            }
        }

        return null;
    }

    private static int RunningText(IElement element)
    {
        var length = 0;
        foreach (var paragraph in element.QuerySelectorAll("p"))
        {
            length += paragraph.TextContent.Length;
            if (length > MostText)
                break;
        }

        return length;
    }
}
