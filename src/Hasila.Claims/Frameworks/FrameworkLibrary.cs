using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hasila.Claims.Wording;

namespace Hasila.Claims.Frameworks;

/// <summary>Indicators to pick from, by topic: health, roads, elections. Each topic is a framework by itself; several are composed to one.</summary>
public static class FrameworkLibrary
{
    private const string Prefix = "library.";
    private const string Suffix = ".yaml";
    private const string Frames = "\nframes:\n";

    private static readonly Lazy<Framework> s_composed = new(() => Beside(FrameworkFile.Sample));

    /// <summary>The topics by name, in alphabetical order.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. typeof(FrameworkLibrary)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The built-in framework: the sample's frames and every topic. An indicator of both is read as the library has it, in the sample's frame; of two that fit
    /// alike the library's comes first, since it says what it counts.
    /// </summary>
    internal static Framework Composed => s_composed.Value;

    /// <summary>One framework file of several topics, to be edited.</summary>
    /// <param name="topics">Names of topics, each once.</param>
    /// <exception cref="FrameworkException">The library has no such topic.</exception>
    public static string Compose(IReadOnlyList<string> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var composed = new StringBuilder();
        composed
            .Append("# Composed of the library's topics: ")
            .AppendJoin(", ", topics)
            .Append(". Keep, change and remove what you need; docs/framework.md explains every key.\n");
        var name = ClaimBook.Book.Phrase("framework.composed");
        composed.Append(CultureInfo.InvariantCulture, $"id: composed\nname: {{ar: \"{name.Ar}\", en: \"{name.En}\"}}\n").Append(Frames);
        foreach (var topic in topics.Distinct(StringComparer.Ordinal))
        {
            var text = TextOf(topic);
            composed.Append(text.AsSpan(text.IndexOf(Frames, StringComparison.Ordinal) + Frames.Length)).Append('\n');
        }

        composed.Append("actors: []\nplaces: []\n");
        return composed.ToString();
    }

    private static string TextOf(string topic)
    {
        using var stream =
            typeof(FrameworkLibrary).Assembly.GetManifestResourceStream(Prefix + topic + Suffix)
            ?? throw new FrameworkException($"the library has no topic '{topic}'; it has {string.Join(", ", Topics)}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Of two that fit the library's narrower one is meant, so that the sentences of the sample's broader ones hold in the sample's own framework alone.
    private static Indicator Untried(Indicator indicator) => indicator with { Examples = [] };

    private static Framework Beside(Framework sample)
    {
        var library = FrameworkFile.Parse(Compose(Topics), "the library");
        var known = library.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        var own = sample
            .Indicators.Select(indicator => known.TryGetValue(indicator.Id, out var read) ? read with { Frame = indicator.Frame } : Untried(indicator))
            .ToList();
        var ids = own.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        List<Indicator> added = [.. library.Indicators.Where(indicator => !ids.Contains(indicator.Id))];
        return sample with
        {
            Frames =
            [
                .. sample.Frames,
                .. library.Frames.Where(frame => added.Exists(indicator => indicator.Frame == frame.Id) && sample.Frames.All(one => one.Id != frame.Id)),
            ],
            Indicators = [.. added, .. own],
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sample.Digest + library.Digest))),
        };
    }
}
