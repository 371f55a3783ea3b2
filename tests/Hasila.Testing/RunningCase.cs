using System.Text.Json;

namespace Hasila.Testing;

/// <summary>
/// A page in both forms (page.txt, page.html) beside what a person read out of it (expected.json): one of our own wording, and the one that the product was
/// conceived from.
/// </summary>
public static class RunningCase
{
    /// <summary>The folder of the page of our own wording.</summary>
    public static string Own { get; } = TestMaterial.InRepository("tests", "cases", "running");

    /// <summary>The folder of the real page; it may not be there.</summary>
    public static string Real { get; } = TestMaterial.Shared("cases", "seed");

    /// <summary>What a person read out of the page of a folder; the caller disposes of it.</summary>
    public static JsonDocument Expected(string folder) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
}
