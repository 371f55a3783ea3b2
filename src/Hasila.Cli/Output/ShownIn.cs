using System.CommandLine;
using Hasila.Text;

namespace Hasila.Cli.Output;

/// <summary>In which languages something is shown: <c>--lang ar|en|both</c>, the user's unless given.</summary>
/// <param name="Languages">One or two, the first one before the other.</param>
internal sealed record ShownIn(IReadOnlyList<string> Languages)
{
    private const string Both = "both";

    /// <summary>The user's.</summary>
    public static ShownIn User { get; } = new([UserLanguage.Current]);

    /// <summary>That of short facts, which are said once.</summary>
    public string First => Languages[0];

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--lang");
        option.TakesOneOf(UserLanguage.Arabic, UserLanguage.English, Both);
        return option;
    }

    public static ShownIn Of(string? word) =>
        word switch
        {
            null => User,
            Both => new([UserLanguage.English, UserLanguage.Arabic]),
            _ => new([word]),
        };

    /// <summary>The wordings, the same one once.</summary>
    public IEnumerable<string> Of(LocalText words) => Languages.Select(words.In).Distinct(StringComparer.Ordinal);

    /// <summary>The wordings on one line.</summary>
    public string Joined(LocalText words) => string.Join(" · ", Of(words));
}
