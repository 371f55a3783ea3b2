using Hasila.Web.Acts;

namespace Hasila.Web.Drafting;

/// <summary>Statements that were about to be added to pages, one a page.</summary>
internal sealed class AddingDrafts(DraftFiles files)
{
    /// <summary>Keeps what stands in the form in the place of what was kept of it; an empty form is dropped.</summary>
    /// <param name="capture">Id of a capture of the ledger.</param>
    /// <param name="by">Whose it is.</param>
    /// <param name="form">As it came.</param>
    /// <param name="at">Now.</param>
    public void Keep(string capture, string by, AddingForm form, DateTimeOffset at)
    {
        if (form is { Exact: "", Speaker: "", Note: "" })
            Drop(capture);
        else
            files.Write(
                NameOf(capture),
                by,
                at,
                ("exact", form.Exact),
                ("start", form.Start),
                ("end", form.End),
                ("speaker", form.Speaker),
                ("note", form.Note)
            );
    }

    /// <summary>What a person left on a page, and when, as the journal writes times; null for nothing.</summary>
    public (AddingForm Form, string At)? Of(string capture, string by)
    {
        if (files.Read(NameOf(capture), by) is not { } kept)
            return null;
        string Text(string name) => kept.GetValueOrDefault(name, "");
        var form = new AddingForm
        {
            Exact = Text("exact"),
            Start = Text("start"),
            End = Text("end"),
            Speaker = Text("speaker"),
            Note = Text("note"),
        };
        return (form, Text("at"));
    }

    public void Drop(string capture) => files.Drop(NameOf(capture));

    private static string NameOf(string capture) => $"{capture["sha256:".Length..]}.add";
}
