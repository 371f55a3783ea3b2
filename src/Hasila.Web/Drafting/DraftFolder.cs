using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Model;
using Hasila.Disk;
using Hasila.Web.Acts;

namespace Hasila.Web.Drafting;

/// <summary>
/// What was written at the desk and not recorded: a file for each form, in <c>hasila.db.drafts</c> beside the ledger. It is whole under its name or not there,
/// and survives a closed tab and a killed program; it is no part of the journal, and goes when the form is recorded or dropped.
/// </summary>
internal sealed class DraftFolder(string ledger)
{
    public const string Decision = "decide";

    private static readonly string[] s_parts = [Decision, .. Enum.GetNames<ClaimField>().Select(name => name.ToLowerInvariant())];

    private const string Unfinished = ".part";

    // A form is written in a moment: what is older was left by a program that was killed.
    private static readonly TimeSpan s_old = TimeSpan.FromMinutes(1);

    private readonly string _folder = ledger + ".drafts";

    /// <summary>False where nothing was ever written and not recorded.</summary>
    public bool IsThere => Directory.Exists(_folder);

    /// <summary>The form of the screen by which something is recorded; null where it is none that is kept.</summary>
    public static string? PartOf(ClaimForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var part = form.Do == "correct" ? form.Field : Decision;
        return Array.Find(s_parts, one => one == part);
    }

    /// <summary>Keeps what stands in a form in the place of what was kept of it; a form in which nothing stands is dropped.</summary>
    /// <param name="claim">Id of a claim of the ledger.</param>
    /// <param name="by">Whose it is.</param>
    /// <param name="form">As it came.</param>
    /// <param name="at">Now.</param>
    public void Keep(string claim, string by, ClaimForm form, DateTimeOffset at)
    {
        if (PartOf(form) is not { } part)
            return;
        if (SaysNothing(form))
        {
            Drop([claim], part);
            return;
        }

        Directory.CreateDirectory(_folder);
        Sweep(at);
        var data = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(data))
            Write(json, by, form, at);
        DurableFile.Write(Path.Combine(_folder, Guid.NewGuid().ToString("N") + Unfinished), PathOf(claim, part), data.WrittenSpan);
    }

    /// <summary>What a person left of a claim, by any of its ids; the last first.</summary>
    public IReadOnlyList<Draft> Of(IEnumerable<string> claims, string by) =>
        !IsThere
            ? []
            :
            [
                .. claims
                    .SelectMany(claim => s_parts.Select(part => Read(claim, part, by)))
                    .OfType<Draft>()
                    .OrderByDescending(draft => draft.At, StringComparer.Ordinal)
                    .DistinctBy(draft => draft.Part),
            ];

    /// <summary>Drops what was kept of one form, or of all.</summary>
    public void Drop(IEnumerable<string> claims, string? part = null)
    {
        if (!IsThere)
            return;
        foreach (var claim in claims)
        {
            foreach (var one in part is null ? s_parts : [part])
                File.Delete(PathOf(claim, one));
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*" + Unfinished))
        {
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(path) > s_old)
                File.Delete(path);
        }
    }

    private string PathOf(string claim, string part) => Path.Combine(_folder, $"{claim}.{part}.json");

    // What is chosen alone is as quickly chosen again; but whoever chose something did begin.
    private static bool SaysNothing(ClaimForm form) =>
        form.Note.Length == 0
        && (form.Do == "correct" ? form.To == form.Saw.GetValueOrDefault(form.Field, "") : form.Do.Length == 0 && form.Verdict.Length == 0);

    private static void Write(Utf8JsonWriter json, string by, ClaimForm form, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteString("by", by);
        json.WriteString("at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("seen", form.Seen);
        json.WriteString("do", form.Do);
        json.WriteString("verdict", form.Verdict);
        json.WriteString("note", form.Note);
        json.WriteString("reason", form.Reason);
        json.WriteString("reading", form.Reading);
        json.WriteString("until", form.Until);
        json.WriteString("field", form.Field);
        json.WriteString("to", form.To);
        json.WriteEndObject();
    }

    private Draft? Read(string claim, string part, string by)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(PathOf(claim, part)));
            string Text(string name) => file.RootElement.GetProperty(name).GetString() ?? "";
            if (Text("by") != by)
                return null;
            var form = new ClaimForm
            {
                Seen = Text("seen"),
                Do = Text("do"),
                Verdict = Text("verdict"),
                Note = Text("note"),
                Reason = Text("reason"),
                Reading = Text("reading"),
                Until = Text("until"),
                Field = Text("field"),
                To = Text("to"),
            };
            return PartOf(form) == part ? new Draft(claim, part, Text("at"), form) : null;
        }
        catch (Exception error)
            when (error is FileNotFoundException or DirectoryNotFoundException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Dropped meanwhile, or not what this program wrote: then there is no draft.
            return null;
        }
    }
}
