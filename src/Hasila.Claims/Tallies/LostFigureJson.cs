using System.Text.Json;
using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>Figures of no claim as <c>hasila tally --lost</c> prints them. Offsets are Unicode code points into the article's text.</summary>
public static class LostFigureJson
{
    /// <param name="json">Where to write.</param>
    /// <param name="lost">What to write.</param>
    /// <param name="articles">Those that the figures stand in.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<LostFigure> lost, IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(lost);
        var maps = articles
            .DistinctBy(article => article.Id)
            .ToDictionary(article => article.Id, article => new CodePointMap(article.Text), StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartArray("lost");
        foreach (var figure in lost)
        {
            var span = maps[figure.Capture].ToCodePoints(figure.Span);
            json.WriteStartObject();
            json.WriteString("page", figure.Page);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("text", figure.Words);
            json.WriteString("speaker", figure.Speaker);
            json.WriteString("reason", figure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
