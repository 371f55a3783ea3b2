namespace Hasila.Cli.Output;

/// <summary>
/// The language in which the program speaks to its user: that of the environment, where <c>LC_ALL</c> goes before <c>LC_MESSAGES</c> and that before
/// <c>LANG</c> (POSIX, "Environment Variables"); English where it is not Arabic.
/// </summary>
internal static class UserLanguage
{
    public const string Arabic = "ar";
    public const string English = "en";

    private static readonly string[] s_variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Of this process.</summary>
    public static string Current { get; } = Of(Environment.GetEnvironmentVariable);

    public static bool IsArabic => Current == Arabic;

    /// <param name="environment">A variable's value; null where there is none.</param>
    public static string Of(Func<string, string?> environment)
    {
        var locale = s_variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return locale.Split('_', '.', '@', '-')[0] == Arabic ? Arabic : English;
    }
}
