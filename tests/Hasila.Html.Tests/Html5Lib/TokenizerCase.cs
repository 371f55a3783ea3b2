using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hasila.Html.Tests.Html5Lib;

/// <summary>One run of one case of the standard's tokeniser tests: its tokens as one line each.</summary>
public sealed record TokenizerCase(string File, string Description, string Input, string State, string? LastStartTag, string Expected)
{
    public static IEnumerable<TokenizerCase> ReadAll(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.test").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
            if (!document.RootElement.TryGetProperty("tests", out var tests))
                continue;
            foreach (var test in tests.EnumerateArray())
            {
                var escaped = test.TryGetProperty("doubleEscaped", out var flag) && flag.GetBoolean();
                var states = test.TryGetProperty("initialStates", out var list)
                    ? list.EnumerateArray().Select(state => state.GetString()!).ToList()
                    : ["Data state"];
                foreach (var state in states)
                {
                    yield return new TokenizerCase(
                        Path.GetFileName(path),
                        test.GetProperty("description").GetString()!,
                        Text(test.GetProperty("input"), escaped),
                        state,
                        test.TryGetProperty("lastStartTag", out var last) ? last.GetString() : null,
                        Describe(test.GetProperty("output"), escaped)
                    );
                }
            }
        }
    }

    /// <summary>Why the case is not held against the tokeniser; null where it is.</summary>
    public string? Excluded =>
        HasLoneSurrogate(Input) ? "holds a lone surrogate, which no byte sequence can bring; only a script could write it into the page" : null;

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                return true;
        }

        return false;
    }

    private static string Describe(JsonElement output, bool escaped)
    {
        var lines = new TokenLines();
        foreach (var token in output.EnumerateArray())
        {
            var kind = token[0].GetString();
            switch (kind)
            {
                case "Character":
                    lines.Text(Text(token[1], escaped));
                    break;
                case "Comment":
                    lines.Comment(Text(token[1], escaped));
                    break;
                case "EndTag":
                    lines.EndTag(Text(token[1], escaped));
                    break;
                case "StartTag":
                    lines.StartTag(
                        Text(token[1], escaped),
                        token[2].EnumerateObject().Select(pair => (Unescape(pair.Name, escaped), Text(pair.Value, escaped))),
                        token.GetArrayLength() > 3 && token[3].GetBoolean()
                    );
                    break;
                default:
                    lines.Doctype(Nullable(token[1], escaped), Nullable(token[2], escaped), Nullable(token[3], escaped), !token[4].GetBoolean());
                    break;
            }
        }

        return lines.ToString();
    }

    private static string? Nullable(JsonElement element, bool escaped) => element.ValueKind == JsonValueKind.Null ? null : Text(element, escaped);

    private static string Text(JsonElement element, bool escaped) => Unescape(Raw(element), escaped);

    // The reader of the platform refuses lone surrogates; the tests hold a few.
    private static string Raw(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText().Trim('"'), escaped: true);
        }
    }

    private static string Unescape(string text, bool escaped)
    {
        if (!escaped)
            return text;
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] == '\\'
                && at + 5 < text.Length
                && text[at + 1] == 'u'
                && int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            )
            {
                plain.Append((char)unit);
                at += 5;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }
}

/// <summary>Tokens written as comparable lines; neighbouring texts are one.</summary>
public sealed class TokenLines
{
    private readonly StringBuilder lines = new();
    private readonly StringBuilder text = new();

    public void Text(string value) => text.Append(value);

    public void Comment(string value) => Line("comment " + value);

    public void EndTag(string name) => Line("end " + name);

    public void StartTag(string name, IEnumerable<(string Name, string Value)> attributes, bool selfClosing) =>
        Line(
            $"start {name} "
                + $"{string.Join(' ', attributes.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}={pair.Value}"))}"
                + (selfClosing ? " /" : "")
        );

    public void Doctype(string? name, string? publicId, string? systemId, bool quirks) =>
        Line($"doctype {name ?? "(none)"} {publicId ?? "(none)"} {systemId ?? "(none)"} {quirks}");

    public override string ToString()
    {
        Flush();
        return lines.ToString();
    }

    private void Line(string line)
    {
        Flush();
        lines.Append(line).Append('\n');
    }

    private void Flush()
    {
        if (text.Length > 0)
            lines.Append("text ").Append(text).Append('\n');
        text.Clear();
    }
}
