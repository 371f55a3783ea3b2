namespace Hasila.Cli.Desk;

/// <summary>Values of an option by their names: "supported-except-approximator".</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T FromWord<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Of(value) == word);
}
