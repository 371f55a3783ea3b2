namespace Hasila.Text.Places;

/// <summary>How large a place is; a district is the smallest that is kept.</summary>
public enum PlaceKind
{
    /// <summary>A state.</summary>
    Country,

    /// <summary>A governorate, province or wider region.</summary>
    Region,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A district; nothing finer is named.</summary>
    District,
}

/// <summary>A place of the gazetteer. Nothing finer than a district is kept.</summary>
public sealed record Place
{
    /// <summary>Lower-case, stable: <c>sy</c>, <c>sy-deir-ez-zor</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in both languages.</summary>
    public required LocalText Name { get; init; }

    /// <summary>How wide it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Id of the place that it lies in; null for a country.</summary>
    public string? Parent { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper-case; null for a region across countries.</summary>
    public string? Country { get; init; }

    /// <summary>P-code of a governorate, as the common operational datasets have it (<c>SY11</c>); null where none is known.</summary>
    public string? PCode { get; init; }
}

/// <param name="Span">The name as it stands in the text, attached particles (و ب ل ف ك) left out.</param>
/// <param name="Place">The place meant; where a name is shared, the better known one.</param>
public sealed record PlaceMention(TextSpan Span, Place Place);
