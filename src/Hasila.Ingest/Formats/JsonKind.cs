using System.Text;
using System.Text.Json;

namespace Hasila.Ingest.Formats;

/// <summary>What begins with a brace or a bracket as JSON does: which of the known exports it is, by the names of its members.</summary>
internal static class JsonKind
{
    public static FileFormat Of(string text)
    {
        var next = text.AsSpan(1).TrimStart();
        var opens = text[0] == '{' ? next.IsEmpty || next[0] is '"' or '}' : !next.IsEmpty && next[0] is '{' or '[' or '"';
        if (!opens)
            return TextKind.Of(text, name: null);
        if (text[0] == '[')
            return FileFormat.Json;
        var members = MembersOf(text, out var ends);
        if (
            members.Contains("version=https://jsonfeed.org/version/1", StringComparer.Ordinal)
            || members.Contains("items", StringComparer.Ordinal) && IsFeed(members)
        )
            return FileFormat.JsonFeed;
        if (
            members.Contains("messages", StringComparer.Ordinal)
            && members.Contains("type", StringComparer.Ordinal)
            && members.Contains("id", StringComparer.Ordinal)
        )
            return FileFormat.TelegramExport;
        // A second text behind the first.
        return ends && text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1).TrimStart().StartsWith("{") && IsLine(text)
            ? FileFormat.JsonLines
            : FileFormat.Json;
    }

    private static bool IsFeed(List<string> members) => members.Exists(member => member.StartsWith("version=https://jsonfeed.org/", StringComparison.Ordinal));

    private static bool IsLine(string text)
    {
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return line > 0 && text.AsSpan(0, line).TrimEnd().EndsWith("}");
    }

    // The names of the first members, as far as they can be read; that of a version with its value.
    private static List<string> MembersOf(string text, out bool ends)
    {
        var members = new List<string>();
        ends = false;
        var json = new Utf8JsonReader(Encoding.Latin1.GetBytes(text), isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth == 0 && json.TokenType == JsonTokenType.EndObject)
                    ends = true;
                if (json.CurrentDepth != 1 || json.TokenType != JsonTokenType.PropertyName)
                    continue;
                var name = json.GetString()!;
                members.Add(name);
                if (name == "version" && json.Read() && json.TokenType == JsonTokenType.String)
                    members.Add($"version={Version(json.GetString()!)}");
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What comes behind the damage tells nothing more of the kind.
        }

        return members;
    }

    private static string Version(string version) => version.StartsWith("https://jsonfeed.org/version/1", StringComparison.Ordinal) ? version[..30] : version;
}
