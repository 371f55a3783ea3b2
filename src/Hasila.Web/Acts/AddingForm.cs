using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Acts;

/// <summary>A statement that a person is about to add to a page, as it came: nothing is refused here, so that nothing typed is lost.</summary>
public sealed record AddingForm
{
    /// <summary>The words, letter by letter.</summary>
    public string Exact { get; init; } = "";

    /// <summary>Where they were selected, in code points of the article's text; empty where they were written down.</summary>
    public string Start { get; init; } = "";

    public string End { get; init; } = "";

    public string Speaker { get; init; } = "";

    public string Note { get; init; } = "";

    internal static AddingForm Of(IFormCollection form) =>
        new()
        {
            Exact = form["exact"].ToString().ReplaceLineEndings("\n").Trim(),
            Start = form["start"].ToString(),
            End = form["end"].ToString(),
            Speaker = form["speaker"].ToString().Trim(),
            Note = form["note"].ToString().Trim(),
        };
}
