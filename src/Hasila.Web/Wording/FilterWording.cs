using Hasila.Claims.Frameworks;
using Hasila.Claims.Wording;

namespace Hasila.Web.Wording;

/// <summary>Values of filters by their names.</summary>
internal static class FilterWording
{
    public static string Value(string name, string value, Framework framework, string language) =>
        name switch
        {
            "state" => WebWords.Book.Phrase($"state.{value}").In(language),
            "frame" => framework.Frames.FirstOrDefault(frame => frame.Id == value)?.Name.In(language) ?? value,
            "indicator" => Indicator(value, framework, language),
            "lang" => value is "ar" or "en" ? WebWords.Book.Phrase($"lang.{value}").In(language) : value,
            _ => value,
        };

    /// <summary>An indicator by its name; those that no framework defines by one of their own.</summary>
    public static string Indicator(string id, Framework framework, string language) =>
        framework.IndicatorOf(id)?.Name.In(language) ?? (id == "other" ? ResultWords.Others.In(language) : id);
}
