using System.Text.Json.Serialization;
using Hasila.Text.Folding;

namespace Hasila.Claims.Frameworks;

/// <summary>A sentence in a framework's file that shows what an indicator's terms find, or must not find.</summary>
/// <param name="Text">The sentence, in Arabic or English.</param>
/// <param name="Line">One-based line of the file.</param>
public sealed record Example(string Text, [property: JsonIgnore] int Line)
{
    public bool IsArabic => Text.Any(ArabicFold.IsArabicLetter);
}
