namespace Hasila.Text.Places;

/// <summary>Finds the names of places in a text.</summary>
public static class Gazetteer
{
    public static IReadOnlyList<PlaceMention> FindPlaces(string text, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
