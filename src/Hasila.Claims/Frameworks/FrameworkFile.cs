using System.Security.Cryptography;
using System.Text;
using Hasila.Claims.Evidence.Files;
using Hasila.Text;

namespace Hasila.Claims.Frameworks;

/// <summary>Reads frameworks from YAML. Every key is checked: a misspelt one is an error, not a silent gap.</summary>
public static class FrameworkFile
{
    private const int MostCharacters = 4 * 1024 * 1024;

    private static readonly Lazy<Framework> s_default = new(LoadDefault);

    /// <summary>The framework that is used where none is given.</summary>
    public static Framework Default => s_default.Value;

    /// <exception cref="FrameworkException">The file cannot be read, or is no framework.</exception>
    public static Framework Load(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostCharacters)
                throw new FrameworkException($"{path}: is too long for a framework; is it the right file?");
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FrameworkException($"{path}: cannot be read: {error.Message}; check the path", error);
        }
    }

    /// <param name="yaml">The file's text.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="FrameworkException">It is no framework.</exception>
    public static Framework Parse(string yaml, string name)
    {
        try
        {
            return Read(CatalogueNode.Parse(name, yaml)) with { Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))) };
        }
        catch (EvidenceException error)
        {
            throw new FrameworkException(error.Message, error);
        }
    }

    private static Framework Read(CatalogueNode root)
    {
        List<Indicator> indicators = [.. root.Has("overall") ? root.Maps("overall").Select(node => ReadIndicator(node, frame: null)) : []];
        List<Frame> frames = [];
        foreach (var node in root.Maps("frames"))
        {
            var frame = new Frame(node.Required("id"), node.RequiredText("name"));
            frames.Add(frame);
            indicators.AddRange(node.Maps("indicators").Select(indicator => ReadIndicator(indicator, frame.Id)));
            node.RejectUnknownKeys();
        }

        var framework = new Framework
        {
            Id = root.Required("id"),
            Name = root.RequiredText("name"),
            Frames = frames,
            Indicators = indicators,
            Actors = [.. root.Has("actors") ? root.Maps("actors").Select(ReadActor) : []],
            Places = [.. root.Has("places") ? root.Maps("places").Select(node => new LocalText(node.Required("ar"), node.Required("en"))) : []],
        };
        root.RejectUnknownKeys();
        if (indicators.GroupBy(indicator => indicator.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw root.Wrong("frames", $"holds the indicator {twice.Key} twice; give each its own id");
        return framework;
    }

    private static Indicator ReadIndicator(CatalogueNode node, string? frame)
    {
        var indicator = new Indicator
        {
            Id = node.Required("id"),
            Frame = frame,
            Name = node.RequiredText("name"),
            Claim = node.RequiredText("claim"),
            Definition = node.RequiredText("definition"),
            Denominator = node.OptionalText("denominator"),
            WouldSettle = node.RequiredText("would_settle"),
            Icon = node.Optional("icon") ?? "dot",
            IsFuture = node.YesOrNo("future", otherwise: false),
            Terms = Terms(node, "terms"),
            Not = Terms(node, "not"),
            Examples = Examples(node, "examples"),
            Counterexamples = Examples(node, "counterexamples"),
            Line = node.Line,
        };
        node.RejectUnknownKeys();
        return indicator;
    }

    private static List<Term> Terms(CatalogueNode node, string key)
    {
        try
        {
            return [.. node.Several(key).Select(written => new Term(written))];
        }
        catch (FormatException error)
        {
            throw node.Wrong(key, $"cannot be used: {error.Message}");
        }
    }

    private static List<Example> Examples(CatalogueNode node, string key) => [.. node.SeveralByLine(key).Select(one => new Example(one.Value, one.Line))];

    private static Actor ReadActor(CatalogueNode node)
    {
        var actor = new Actor
        {
            Id = node.Required("id"),
            Name = node.RequiredText("name"),
            OtherNames = node.Several("other_names"),
        };
        node.RejectUnknownKeys();
        return actor;
    }

    private static Framework LoadDefault()
    {
        using var stream =
            typeof(FrameworkFile).Assembly.GetManifestResourceStream("framework.yaml")
            ?? throw new InvalidOperationException("the built-in framework is not embedded");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), "built-in framework.yaml");
    }
}
