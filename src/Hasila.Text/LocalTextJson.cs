using System.Text.Json;

namespace Hasila.Text;

/// <summary>A wording in two languages as JSON: <c>{"ar", "en"}</c>, or null.</summary>
public static class LocalTextJson
{
    /// <param name="json">Inside an object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="text">The wording; null for none.</param>
    public static void Write(Utf8JsonWriter json, string name, LocalText? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("ar", text.Ar);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
