using System.Globalization;
using Hasila.Text;
using Hasila.Text.Scripts;
using Hasila.Text.Wording;
using Hasila.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace Hasila.Web.Screens;

/// <summary>A page or a part of one: its words come in the language of the screen.</summary>
public abstract class ShownPart : ComponentBase
{
    [Parameter, EditorRequired]
    public required Screen Screen { get; set; }

    protected string Language => Screen.Language;

    /// <summary>A wording of <c>web-words.tsv</c>.</summary>
    protected string Phrase(string key, params ReadOnlySpan<Slot> slots) => WebWords.Book.Phrase(key, slots).In(Language);

    protected string In(LocalText words) => words.In(Language);

    /// <summary>At the beginning of a line.</summary>
    protected string Opening(LocalText words) => ShownWords.Opening(words).In(Language);

    protected string Day(DateOnly? day) => day is { } known ? ShownWords.Day(known).In(Language) : ShownWords.DayUnknown.In(Language);

    /// <summary>A time of the journal as day and minute, UTC.</summary>
    protected string Moment(string at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? $"{Day(DateOnly.FromDateTime(moment.UtcDateTime))} {moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : at;

    protected static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    protected static string Digits(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count, with a sign behind it where there are more.</summary>
    protected static string Counted(long number, bool isAll) => isAll ? Digits(number) : Digits(number) + "+";

    /// <summary>A name with what in it deceives the eye marked.</summary>
    protected static string Named(string? name) => NameLetters.Show(name ?? "");

    /// <summary>The direction in which words of a language run; "auto" where it is not known.</summary>
    protected static string DirectionOf(string? language) =>
        language switch
        {
            "ar" or "fa" or "ur" or "he" or "ckb" => "rtl",
            null or "" or "und" => "auto",
            _ => "ltr",
        };
}
