using Hasila.Claims.Model;
using Hasila.Web.Acts;

namespace Hasila.Web.Drafting;

/// <summary>The forms of a claim's screen that were filled in and not sent. One goes when the form is recorded or dropped.</summary>
internal sealed class DraftFolder(DraftFiles files)
{
    public const string Decision = "decide";

    private static readonly string[] s_parts = [Decision, .. Enum.GetNames<ClaimField>().Select(name => name.ToLowerInvariant())];

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

        files.Write(
            $"{claim}.{part}",
            by,
            at,
            ("seen", form.Seen),
            ("do", form.Do),
            ("verdict", form.Verdict),
            ("note", form.Note),
            ("reason", form.Reason),
            ("reading", form.Reading),
            ("until", form.Until),
            ("field", form.Field),
            ("to", form.To)
        );
    }

    /// <summary>What a person left of a claim, by any of its ids; the last first.</summary>
    public IReadOnlyList<Draft> Of(IEnumerable<string> claims, string by) =>
        !files.IsThere
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
        foreach (var claim in claims)
        {
            foreach (var one in part is null ? s_parts : [part])
                files.Drop($"{claim}.{one}");
        }
    }

    // What is chosen alone is as quickly chosen again; but whoever chose something did begin.
    private static bool SaysNothing(ClaimForm form) =>
        form.Note.Length == 0
        && (form.Do == "correct" ? form.To == form.Saw.GetValueOrDefault(form.Field, "") : form.Do.Length == 0 && form.Verdict.Length == 0);

    private Draft? Read(string claim, string part, string by)
    {
        if (files.Read($"{claim}.{part}", by) is not { } kept)
            return null;
        string Text(string name) => kept.GetValueOrDefault(name, "");
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
}
