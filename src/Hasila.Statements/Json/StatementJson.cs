using System.Text.Json;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;

namespace Hasila.Statements.Json;

/// <summary>Statements as JSON: the row of <c>hasila statements</c>. Offsets outside are Unicode code points into the row's text.</summary>
public static class StatementJson
{
    /// <summary>One row: <c>{"id","lang","text","quotes":[…]}</c>, and what <paramref name="further"/> writes into it.</summary>
    public static void Write(Utf8JsonWriter json, AttributedArticle article, Action<Utf8JsonWriter>? further = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        json.WriteStartObject();
        json.WriteString("id", article.Article.Id);
        json.WriteString("lang", article.Article.Language);
        LongJson.WriteText(json, "text", article.Article.Text);
        json.WritePropertyName("quotes");
        WriteAll(json, article);
        further?.Invoke(json);
        json.WriteEndObject();
    }

    /// <summary>The statements alone, as an array.</summary>
    public static void WriteAll(Utf8JsonWriter json, AttributedArticle article)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        var map = new CodePointMap(article.Article.Text);
        json.WriteStartArray();
        foreach (var statement in article.Statements)
        {
            WriteOne(json, statement, article.Article.Text, map);
            LongJson.PassOn(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Restores the statements of an article from the array that <see cref="WriteAll"/> wrote.</summary>
    /// <exception cref="FormatException">The JSON is not such an array.</exception>
    public static IReadOnlyList<Statement> ReadAll(JsonElement quotes, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var map = new CodePointMap(article.Text);
        try
        {
            return [.. quotes.EnumerateArray().Select(quote => ReadOne(quote, map))];
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException($"these are not statements: {error.Message}", error);
        }
    }

    private static void WriteOne(Utf8JsonWriter json, Statement statement, string text, CodePointMap map)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("kind", StatementNames.Of(statement.Kind));
        WriteSpan(json, "content", statement.Content, map);
        json.WriteStartArray("content_spans");
        foreach (var span in statement.ContentSpans)
            WriteSpanValue(json, span, map);
        json.WriteEndArray();
        WriteSpan(json, "cue", statement.Cue, map);
        WriteSpan(json, "source", statement.Source, map);
        WriteSpan(json, "role", statement.Role, map);
        json.WriteString("speaker", statement.Speaker);
        json.WriteString("speaker_kind", statement.SpeakerKind is { } kind ? StatementNames.Of(kind) : null);
        if (statement.SpeakerGender is { } gender)
            json.WriteString("speaker_gender", StatementNames.Of(gender));
        if (statement.SpeakerOffice is { } office)
            json.WriteString("speaker_office", office);
        if (statement.SpeakerBody is { } body)
            json.WriteString("speaker_body", body);
        json.WriteBoolean("elided", statement.Elided);
        json.WriteString("via", statement.Via);
        json.WriteString("repeat_of", statement.RepeatOf);
        json.WriteString("against", statement.Against);
        WriteChannel(json, statement.Channel, map);
        json.WriteStartArray("time");
        foreach (var time in statement.Times)
            WriteTime(json, time, map);
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in statement.Figures)
            FigureJson.Write(json, figure, text, map);
        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (var place in statement.Places)
            WriteSpanValue(json, place, map);
        json.WriteEndArray();
        json.WriteString("stance", StatementNames.Of(statement.Stance));
        if (statement.ProposedBy is { } by)
            json.WriteString("proposed_by", by);
        if (statement.Why.Count > 0)
            ReasonJson.Write(json, statement.Why, map);
        json.WriteEndObject();
    }

    private static void WriteChannel(Utf8JsonWriter json, Channel? channel, CodePointMap map)
    {
        if (channel is null)
        {
            json.WriteNull("channel");
            return;
        }

        json.WriteStartObject("channel");
        json.WriteString("type", StatementNames.Of(channel.Type));
        WriteSpan(json, "span", channel.Span, map);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, StatementTime time, CodePointMap map)
    {
        json.WriteStartObject();
        WriteSpan(json, "span", time.Date.Span, map);
        json.WriteString("value", time.Date.Value);
        json.WriteString("from", time.Date.From?.ToString("O", null));
        json.WriteString("to", time.Date.To?.ToString("O", null));
        json.WriteString("mod", DateJson.Word(time.Date.Modifier));
        json.WriteString("of", StatementNames.Of(time.Of));
        json.WriteEndObject();
    }

    internal static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span, CodePointMap map)
    {
        json.WritePropertyName(name);
        if (span is { } known)
            WriteSpanValue(json, known, map);
        else
            json.WriteNullValue();
    }

    private static void WriteSpanValue(Utf8JsonWriter json, TextSpan span, CodePointMap map)
    {
        var points = map.ToCodePoints(span);
        json.WriteStartArray();
        json.WriteNumberValue(points.Start);
        json.WriteNumberValue(points.End);
        json.WriteEndArray();
    }

    private static Statement ReadOne(JsonElement quote, CodePointMap map) =>
        new()
        {
            Id = quote.GetProperty("id").GetString()!,
            Kind = StatementNames.Parse<StatementKind>(quote.GetProperty("kind").GetString()!),
            ContentSpans = [.. quote.GetProperty("content_spans").EnumerateArray().Select(span => ReadSpan(span, map)!.Value)],
            Cue = ReadSpan(quote.GetProperty("cue"), map),
            Source = ReadSpan(quote.GetProperty("source"), map),
            Role = ReadSpan(quote.GetProperty("role"), map),
            Speaker = quote.GetProperty("speaker").GetString(),
            SpeakerKind = quote.GetProperty("speaker_kind").GetString() is { } kind ? StatementNames.Parse<SpeakerKind>(kind) : null,
            SpeakerGender = Optional(quote, "speaker_gender") is { } gender ? StatementNames.Parse<SpeakerGender>(gender) : null,
            SpeakerOffice = Optional(quote, "speaker_office"),
            SpeakerBody = Optional(quote, "speaker_body"),
            Elided = quote.GetProperty("elided").GetBoolean(),
            Via = quote.GetProperty("via").GetString(),
            RepeatOf = quote.GetProperty("repeat_of").GetString(),
            Against = quote.GetProperty("against").GetString(),
            Channel = quote.GetProperty("channel") is { ValueKind: JsonValueKind.Object } channel
                ? new Channel(StatementNames.Parse<ChannelType>(channel.GetProperty("type").GetString()!), ReadSpan(channel.GetProperty("span"), map))
                : null,
            Times = [.. quote.GetProperty("time").EnumerateArray().Select(time => ReadTime(time, map))],
            Figures = [.. quote.GetProperty("figures").EnumerateArray().Select(figure => FigureJson.Read(figure, map))],
            Places = [.. quote.GetProperty("places").EnumerateArray().Select(span => ReadSpan(span, map)!.Value)],
            Stance = StatementNames.Parse<Stance>(quote.GetProperty("stance").GetString()!),
            ProposedBy = quote.TryGetProperty("proposed_by", out var by) ? by.GetString() : null,
            Why = quote.TryGetProperty("why", out var why) ? ReasonJson.Read(why, map) : [],
        };

    private static string? Optional(JsonElement quote, string name) => quote.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static StatementTime ReadTime(JsonElement time, CodePointMap map) =>
        new(
            new DateMention
            {
                Span = ReadSpan(time.GetProperty("span"), map)!.Value,
                Value = time.GetProperty("value").GetString()!,
                From = Day(time, "from"),
                To = Day(time, "to"),
                Modifier = DateJson.FromWord(time.GetProperty("mod").GetString()),
            },
            StatementNames.Parse<TimeOf>(time.GetProperty("of").GetString()!)
        );

    private static DateOnly? Day(JsonElement time, string name) => time.GetProperty(name).GetString() is { } day ? DateOnly.ParseExact(day, "O", null) : null;

    internal static TextSpan? ReadSpan(JsonElement span, CodePointMap map) =>
        span.ValueKind == JsonValueKind.Null ? null : map.ToUtf16(new TextSpan(span[0].GetInt32(), span[1].GetInt32()));
}
