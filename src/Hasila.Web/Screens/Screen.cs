namespace Hasila.Web.Screens;

/// <summary>What every page knows of its request.</summary>
/// <param name="Language">"ar" or "en".</param>
/// <param name="Path">Without the language: <c>/desk/claims/c…</c>; empty for the start page.</param>
/// <param name="Query">With its question mark; empty where there is none.</param>
public sealed record Screen(string Language, string Path, string Query)
{
    public bool IsArabic => Language == "ar";

    public string Direction => IsArabic ? "rtl" : "ltr";

    public string OtherLanguage => IsArabic ? "en" : "ar";

    /// <summary>The token of this person's forms; null outside the desk.</summary>
    public string? Token { get; init; }

    /// <summary>The name that signs; null where none was given yet, and outside the desk.</summary>
    public string? Person { get; init; }

    /// <summary>The name of somebody else who decided here and which that name looks like; null for nobody's.</summary>
    public string? LooksLike { get; init; }

    /// <summary>Letters on the keyboard do something.</summary>
    public bool HasKeys { get; init; }

    public bool IsDesk => Token is not null;

    /// <summary>How many claims wait for a decision.</summary>
    public int Waiting { get; init; }

    /// <summary>An address in this language.</summary>
    public string To(string path) => $"/{Language}{path}";
}
