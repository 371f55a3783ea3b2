namespace Hasila.Text;

/// <summary>One wording in the product's two languages.</summary>
public sealed record LocalText(string Ar, string En)
{
    /// <summary>The wording in <paramref name="language"/> ("ar", else English).</summary>
    public string In(string language) => string.Equals(language, "ar", StringComparison.Ordinal) ? Ar : En;
}
