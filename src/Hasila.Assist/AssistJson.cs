using System.Text.Json;

namespace Hasila.Assist;

/// <summary>What an assistant did for an article, as a field of the article's row.</summary>
public static class AssistJson
{
    /// <summary><c>"assist":{"proposed","kept","not_in_article","ambiguous","overlapping","unsound","malformed","trouble"}</c>.</summary>
    public static void Write(Utf8JsonWriter json, Assisted assisted)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(assisted);
        json.WriteStartObject("assist");
        json.WriteNumber("proposed", assisted.Counts.Proposed);
        json.WriteNumber("kept", assisted.Counts.Kept);
        json.WriteNumber("not_in_article", assisted.Counts.NotInArticle);
        json.WriteNumber("ambiguous", assisted.Counts.Ambiguous);
        json.WriteNumber("overlapping", assisted.Counts.Overlapping);
        json.WriteNumber("unsound", assisted.Counts.Unsound);
        json.WriteNumber("malformed", assisted.Counts.Malformed);
        json.WriteString("trouble", assisted.Trouble);
        json.WriteEndObject();
    }
}
