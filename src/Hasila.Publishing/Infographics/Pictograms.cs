namespace Hasila.Publishing.Infographics;

/// <summary>Line drawings of 24 by 24 units, made for this project; an unknown name is a dot.</summary>
internal static class Pictograms
{
    private const string Dot = "M12 8.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0 -7z";

    private static readonly Dictionary<string, string> s_data = new(StringComparer.Ordinal)
    {
        ["territory"] = "M5 21V3.5M5 4.5c4 -2 6 2 9 .8c2 -.8 3.500 -1 5 -.3v8.500c-1.500 -.7 -3 -.5 -5 .3c-3 1.200 -5 -2.800 -9 -.8M3 21h5",
        ["leader"] = "M12 3.500a4 4 0 1 1 0 8a4 4 0 1 1 0 -8zM4 20.500c0 -4 3.500 -6.500 8 -6.500s8 2.500 8 6.500z",
        ["operation"] = "M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0 -14zM12 2v6M12 16v6M2 12h6M16 12h6",
        ["mine"] = "M5 15a7 4 0 0 1 14 0M3 15h18v3.500h-18zM12 11V8M10 8h4M5.500 9.500L4 8M18.500 9.500L20 8M12 5V3.500",
        ["home"] = "M3 11.500L12 4l9 7.500M5.500 10v10.500h13V10M10 20.500v-6h4v6",
        ["market"] = "M4 9l1.500 -5h13L20 9M4 9c0 3 4 3 4 0c0 3 4 3 4 0c0 3 4 3 4 0c0 3 4 3 4 0zM5.500 12v8.500h13V12M10 20.500v-5h4v5",
        ["building"] = "M6 20.500V4h8v16.500M14 10h5v10.500M3 20.500h18M9 8h2M9 12h2M9 16h2",
        ["health"] = "M9 3.500h6v5.500h5.500v6H15v5.500H9V15H3.500V9H9z",
        ["school"] = "M12 6c-2 -2 -5 -2.500 -9 -2v14c4 -.5 7 0 9 2c2 -2 5 -2.500 9 -2V4c-4 -.5 -7 0 -9 2zM12 6v14",
        ["tap"] = "M12 3c4 5 6 8 6 11a6 6 0 0 1 -12 0c0 -3 2 -6 6 -11zM9 14.500a3 3 0 0 0 3 3",
        ["aid"] = "M4 8l8 -4l8 4v9l-8 4l-8 -4zM4 8l8 4l8 -4M12 12v9M8 6l8 4",
        ["dot"] = Dot,
    };

    public static IReadOnlyCollection<string> Names => s_data.Keys;

    public static string Find(string? name) => name is not null && s_data.TryGetValue(name, out var data) ? data : Dot;
}
