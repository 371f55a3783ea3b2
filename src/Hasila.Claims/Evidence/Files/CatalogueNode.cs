using System.Globalization;
using Hasila.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hasila.Claims.Evidence.Files;

/// <summary>A mapping of the catalogue, read key by key; what is missing or wrong is told with file, line and the key's name.</summary>
internal sealed class CatalogueNode(string file, YamlMappingNode node)
{
    private const int Deepest = 16;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    /// <exception cref="EvidenceException">No YAML, nested too deep, or no mapping at its top.</exception>
    public static CatalogueNode Parse(string file, string text)
    {
        try
        {
            CheckDepth(file, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] && document.RootNode is YamlMappingNode root
                ? new CatalogueNode(file, root)
                : throw new EvidenceException(file, 1, "holds no catalogue; expected `series:` and a list of series");
        }
        catch (YamlException error)
        {
            throw new EvidenceException(file, (int)error.Start.Line, $"is no YAML ({error.Message}); check indentation and quotes there", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser meets some texts that end in the middle of a bracket with these instead of its own.
            throw new EvidenceException(file, 0, "is no YAML; a bracket or a quotation mark is left open", error);
        }
    }

    public EvidenceException Wrong(string key, string problem) => new(file, LineOf(key), $"`{key}` {problem}");

    public string Required(string key) => Optional(key) ?? throw new EvidenceException(file, Line, $"this entry has no `{key}`; add it");

    public string? Optional(string key) =>
        Child(key) switch
        {
            null => null,
            YamlScalarNode { Value: { } value } => string.IsNullOrWhiteSpace(value) ? null : value.Trim(),
            _ => throw Wrong(key, "must be one value"),
        };

    /// <summary>A list, or one value for a list of one; empty where it is missing.</summary>
    public IReadOnlyList<string> Several(string key) => [.. SeveralByLine(key).Select(one => one.Value)];

    /// <summary>As <see cref="Several"/>, each value with its line.</summary>
    public IReadOnlyList<(string Value, int Line)> SeveralByLine(string key) =>
        Child(key) switch
        {
            null => [],
            YamlScalarNode { Value: { } value } scalar => string.IsNullOrWhiteSpace(value) ? [] : [(value.Trim(), (int)scalar.Start.Line)],
            YamlSequenceNode list =>
            [
                .. list.Children.Select(item =>
                    item is YamlScalarNode { Value: { } value }
                        ? (value.Trim(), (int)item.Start.Line)
                        : throw new EvidenceException(file, (int)item.Start.Line, $"`{key}` must be a list of plain values")
                ),
            ],
            _ => throw Wrong(key, "must be a value or a list"),
        };

    public LocalText RequiredText(string key) =>
        OptionalText(key) ?? throw new EvidenceException(file, Line, $"this entry has no `{key}`; add it with `ar:` and `en:`");

    /// <summary>A text in both languages; a plain value stands for both.</summary>
    public LocalText? OptionalText(string key) =>
        Child(key) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } value } => new LocalText(value.Trim(), value.Trim()),
            YamlMappingNode map when new CatalogueNode(file, map) is var text => new LocalText(text.Required("ar"), text.Required("en")),
            _ => throw Wrong(key, "must hold `ar:` and `en:`"),
        };

    public bool Has(string key) => Child(key) is not null;

    public CatalogueNode? Map(string key) =>
        Child(key) switch
        {
            null => null,
            YamlMappingNode map => new CatalogueNode(file, map),
            _ => throw Wrong(key, "must hold keys and values"),
        };

    public IReadOnlyList<CatalogueNode> Maps(string key) =>
        Child(key) is YamlSequenceNode list
            ?
            [
                .. list.Children.Select(item =>
                    item is YamlMappingNode map
                        ? new CatalogueNode(file, map)
                        : throw new EvidenceException(file, (int)item.Start.Line, $"each entry of `{key}` must hold keys and values")
                ),
            ]
            : throw new EvidenceException(file, LineOf(key), $"expected `{key}:` and a list below it");

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public TEnum Choice<TEnum>(string key, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (Optional(key) is not { } value)
            return otherwise;
        return Enum.TryParse<TEnum>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !char.IsAsciiDigit(value[0])
            ? parsed
            : throw Wrong(key, $"is {value}; expected one of {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()}");
    }

    public bool YesOrNo(string key, bool otherwise) =>
        Optional(key)?.ToLowerInvariant() switch
        {
            null => otherwise,
            "true" or "yes" => true,
            "false" or "no" => false,
            var value => throw Wrong(key, $"is {value}; expected true or false"),
        };

    public DateOnly? Day(string key)
    {
        if (Optional(key) is not { } value)
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(key, $"is {value}; expected a day such as 2024-03-31");
    }

    /// <summary>Keys that nobody asked for are misspelt as a rule, and a misspelt scope would be a wrong verdict.</summary>
    public void RejectUnknownKeys()
    {
        foreach (var key in Keys)
        {
            if (!_asked.Contains(key))
                throw Wrong(key, $"is not a key of this entry; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        }
    }

    private YamlNode? Child(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private int LineOf(string key) =>
        (int)(
            node.Children.Keys.FirstOrDefault(name =>
                name is YamlScalarNode { Value: { } value } && string.Equals(value, key, StringComparison.Ordinal)
            )?.Start.Line
            ?? node.Start.Line
        );

    /// <summary>The loader recurses, and a stack that overflows cannot be caught: the depth is counted first.</summary>
    private static void CheckDepth(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > Deepest)
                throw new EvidenceException(file, (int)(parser.Current?.Start.Line ?? 0), "is nested too deep for a catalogue");
            if (parser.Current is AnchorAlias)
                throw new EvidenceException(file, (int)parser.Current.Start.Line, "uses an alias (*name); write the value out");
        }
    }
}
