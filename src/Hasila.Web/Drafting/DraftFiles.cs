using System.Globalization;
using System.Text.Json;
using Hasila.Disk;

namespace Hasila.Web.Drafting;

/// <summary>
/// What was written at the desk and not recorded: a file for each form, in <c>hasila.db.drafts</c> beside the ledger. It is whole under its name or not there,
/// and survives a closed tab and a killed program; it is no part of the journal.
/// </summary>
internal sealed class DraftFiles(string ledger)
{
    private const string Unfinished = ".part";

    // A form is written in a moment: what is older was left by a program that was killed.
    private static readonly TimeSpan s_old = TimeSpan.FromMinutes(1);

    private readonly string _folder = ledger + ".drafts";

    /// <summary>False where nothing was ever written and not recorded.</summary>
    public bool IsThere => Directory.Exists(_folder);

    /// <param name="name">Of the form: an id of the ledger and a part.</param>
    /// <param name="by">Whose it is.</param>
    /// <param name="at">Now.</param>
    /// <param name="fields">What stands in it.</param>
    public void Write(string name, string by, DateTimeOffset at, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        Directory.CreateDirectory(_folder);
        Sweep(at);
        var data = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(data))
        {
            json.WriteStartObject();
            json.WriteString("by", by);
            json.WriteString("at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            foreach (var (field, value) in fields)
                json.WriteString(field, value);
            json.WriteEndObject();
        }

        DurableFile.Write(Path.Combine(_folder, Guid.NewGuid().ToString("N") + Unfinished), PathOf(name), data.WrittenSpan);
    }

    /// <summary>What a person left in a form, by field, <c>at</c> among them; null for nothing.</summary>
    public IReadOnlyDictionary<string, string>? Read(string name, string by)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(PathOf(name)));
            var fields = file.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? "", StringComparer.Ordinal);
            return fields.GetValueOrDefault("by") == by && fields.ContainsKey("at") ? fields : null;
        }
        catch (Exception error)
            when (error is FileNotFoundException or DirectoryNotFoundException or JsonException or InvalidOperationException or ArgumentException)
        {
            // Dropped meanwhile, or not what this program wrote: then there is no draft.
            return null;
        }
    }

    public void Drop(string name)
    {
        if (IsThere)
            File.Delete(PathOf(name));
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*" + Unfinished))
        {
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(path) > s_old)
                File.Delete(path);
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".json");
}
