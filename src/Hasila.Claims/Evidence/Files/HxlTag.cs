namespace Hasila.Claims.Evidence.Files;

/// <summary>
/// An HXL hashtag with its attributes, <c>#affected+refugees+returned</c>, as https://hxlstandard.org/standard/1-1final/tagging/ has it:
/// case and spaces do not count, nor does the order of attributes.
/// </summary>
internal sealed record HxlTag(string Name, IReadOnlySet<string> Attributes)
{
    /// <summary>Null where <paramref name="text"/> is no hashtag.</summary>
    public static HxlTag? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '#')
            return null;
        var parts = trimmed[1..].ToLowerInvariant().Split('+', StringSplitOptions.TrimEntries);
        return parts.All(IsWord) ? new HxlTag(parts[0], parts.Skip(1).ToHashSet(StringComparer.Ordinal)) : null;
    }

    /// <summary>True where <paramref name="column"/> has this name and at least these attributes.</summary>
    public bool Matches(HxlTag column) => string.Equals(Name, column.Name, StringComparison.Ordinal) && Attributes.IsSubsetOf(column.Attributes);

    /// <summary>As a table has it, attributes in alphabetical order.</summary>
    public override string ToString() => "#" + string.Join('+', [Name, .. Attributes.Order(StringComparer.Ordinal)]);

    private static bool IsWord(string part) =>
        part.Length > 0 && char.IsAsciiLetterLower(part[0]) && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
